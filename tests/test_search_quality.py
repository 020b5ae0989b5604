"""The search finds what people mean: judged queries over our own content, with floors, and never an exception.

The floors are in search/quality.py. `scripts/benchmark.py search` prints all figures.
"""

import json
from datetime import date
from pathlib import Path

import pytest

from catalogue.load import load_catalogue
from catalogue.text import LANGUAGES
from search.judged import judged_queries
from search.quality import answers, below_floors, measure, summary, table
from search.site import write_search
from search.synthetic import make_catalogue

CONTENT = Path(__file__).resolve().parents[1] / "content"
TODAY = date(2026, 11, 24)

HOSTILE = [
    "", " ", "???", "*", "~8", "ruokaapu~8", "nimi:ruoka", "+ruoka -apu", "a" * 5000, "ä" * 300, "x " * 400, "\u0000\u200b\u00ad",
    "<script>alert(1)</script>", "__proto__", "constructor", "hasOwnProperty toString", "𝕱𝖎 👩‍👩‍👧", "العربية помощь 日本語",
    "ja tai että", "-", "a-b-c-d-e-f", "'''", "İİİ", "ﬁ ½ ²", "null undefined NaN", "%", "\\", "\n\t", "1234567890", "ruoka" * 30,
]  # fmt: skip


@pytest.fixture(scope="module")
def catalogue():
    loaded = load_catalogue(CONTENT, TODAY)
    assert loaded.catalogue, [problem.code for problem in loaded.errors]
    return loaded.catalogue


@pytest.fixture(scope="module")
def site(catalogue, tmp_path_factory):
    """The search of our content in all languages, as a built site has it."""
    folder = tmp_path_factory.mktemp("search")
    write_search(catalogue, folder)
    return folder


def test_judged_queries_are_many_and_name_what_exists(catalogue):
    queries = judged_queries()
    assert len(queries) >= 200 and {query.language for query in queries} == set(LANGUAGES)
    for query in queries:
        assert set(query.needs or ()) <= set(catalogue.sub_needs), query.q
        assert set(query.services or ()) <= set(catalogue.services), query.q


def test_search_is_as_good_as_it_was(site, catalogue):
    figures = summary(measure(site, catalogue, judged_queries(half="gate")))
    print(table(figures))
    assert below_floors(figures) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_is_typed_gets_an_answer_in_time(site, language):
    found = answers(site, language, HOSTILE)
    assert [answer["q"] for answer in found] == HOSTILE
    assert max(answer["ms"] for answer in found[3:]) < 3000
    json.dumps(found)


def test_bytes_of_queries_stay_within_the_budget(site):
    """Without scripts, which weigh 28 kB: whatever is asked first, and what comes after it."""
    queries = [query.q for query in judged_queries("fi")]
    first = sorted(answer["bytes"] for answer in answers(site, "fi", queries, "--fresh"))
    later = sorted(answer["bytes"] for answer in answers(site, "fi", queries)[20:])
    print("first", first[len(first) // 2], first[-1], "later", later[len(later) // 2], later[-1])
    assert first[len(first) // 2] < 38_000 and first[-1] < 60_000
    assert later[len(later) // 2] < 5_000 and later[int(len(later) * 0.95)] < 10_000


@pytest.mark.parametrize("count", [0, 1])
def test_a_catalogue_of_hardly_any_services_answers_too(count, tmp_path):
    small = make_catalogue(count)
    write_search(small, tmp_path, ("fi",))
    word = next(iter(small.sub_needs.values())).name.values["fi"]
    found = answers(tmp_path, "fi", [word, "", "qwerty asdf"])
    assert [len(answer["services"]) <= count for answer in found] == [True] * 3
    assert found[0]["doors"]
