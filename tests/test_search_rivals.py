"""The other engines of the benchmark get the same services and words as our search, and nothing of them is in the set-up."""

import json
from html.parser import HTMLParser
from types import SimpleNamespace

import pytest
from site_under_test import CONTENT, TODAY

from catalogue.load import load_catalogue
from catalogue.search.documents import foreign_texts, own_texts
from catalogue.text import LANGUAGES
from environment.places import ROOT
from search import comparison
from search.comparison import ALL, COST, QUALITY, cost_table, figures, quality_table
from search.judged import Judged
from search.rivals import FOLDER, rival_documents, write_pages


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue(CONTENT, TODAY).catalogue


class Texts(HTMLParser):
    """All text of a page's main part."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text, self.inside = "", False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.inside |= tag == "main"

    def handle_data(self, data: str) -> None:
        self.text += data + "\n" if self.inside else ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_documents_are_the_services_with_every_text_that_our_index_reads(catalogue, language):
    documents = {document["id"]: document for document in rival_documents(catalogue, language)}
    assert set(documents) == {service.id for service in catalogue.listed_services}
    for service in catalogue.listed_services:
        for field, texts in own_texts(service, catalogue, language).items():
            assert documents[service.id][field] == ". ".join(text for text, _ in texts)
        assert documents[service.id]["other"] == ". ".join(text for text, _ in foreign_texts(service, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_documents_have_the_hidden_words_of_every_need_of_the_service(catalogue, language):
    documents = {document["id"]: document for document in rival_documents(catalogue, language)}
    for service in catalogue.listed_services:
        given = " ".join(documents[service.id].values())
        hidden = [word for need in service.needs for word in catalogue.sub_needs[need].words.get(language, ())]
        assert [word for word in (*hidden, *service.words.get(language, ())) if word not in given] == []
    assert any(document["need"] for document in documents.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_say_what_the_documents_say(catalogue, language, tmp_path):
    documents = rival_documents(catalogue, language)
    write_pages(documents, language, tmp_path)
    assert {page.parent.name for page in tmp_path.glob("*/index.html")} == {document["id"] for document in documents}
    for document in documents:
        page = (tmp_path / document["id"] / "index.html").read_text("utf-8")
        assert f'<html lang="{language}">' in page
        texts = Texts(page).text.splitlines()
        assert texts == [line for name, text in document.items() if name != "id" and text for line in text.splitlines()]


def test_packages_are_pinned_and_locked_apart_from_the_projects_own():
    asked = json.loads((FOLDER / "package.json").read_text("utf-8"))["dependencies"]
    locked = json.loads((FOLDER / "package-lock.json").read_text("utf-8"))["packages"]
    assert {name: locked[f"node_modules/{name}"]["version"] for name in asked} == asked
    assert [name for name, entry in locked.items() if name and not entry["integrity"].startswith("sha512-")] == []
    assert [name for name, entry in locked.items() if "resolved" in entry] == []
    assert set(asked).isdisjoint(json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"])
    assert "/tests/search/rivals/node_modules/" in (ROOT / ".gitignore").read_text("utf-8").splitlines()


def test_an_answer_is_judged_alike_for_every_engine(catalogue):
    service = catalogue.listed_services[0]
    query = Judged("a", "fi", "word", "gate", service.needs[:1], {service.id: 2})
    right = figures(query, {"ids": [service.id], "bytes": 1, "ms": 1}, catalogue)
    nothing = figures(query, {"ids": [], "bytes": 1, "ms": 1}, catalogue)
    assert [right[name] for name in QUALITY] == [1, 1, 1, 0]
    assert [nothing[name] for name in QUALITY] == [0, 0, 0, 1]


def test_tables_have_a_line_for_each_language_and_kind_and_costs_as_ratios_to_ours():
    one = dict.fromkeys((*QUALITY, *COST), 1.0)
    rows = [
        {"query": SimpleNamespace(language=language, kind=kind), **dict.fromkeys(ALL, one), "Pagefind": {**one, "bytes": 3.0}}
        for language, kind in (("fi", "word"), ("fi", "board"), ("sv", "word"))
    ]
    names = [line.split("  ")[0].strip() for line in quality_table(rows).splitlines()[2:]]
    assert names == ["all", "fi", "sv", "fi word", "fi board", "sv word"]
    assert [line.split()[0] for line in quality_table(rows, kinds=False).splitlines()[2:]] == ["all", "fi", "sv"]
    assert "3.00×" in cost_table(rows).splitlines()[2] and "1.00×" in cost_table(rows).splitlines()[2]
    assert all(name in comparison.LEGEND for name in comparison.SHORT.values())
