"""The page of what the search answers: what a person reads there, and that nothing else of the site changes."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from html_reader import Html, read_html
from site_under_test import CONTENT, ROOT, TODAY, Site, build_site, read_folder
from test_site_html import validate

from catalogue.site.addresses import address, file_of
from catalogue.text import LANGUAGES
from search.judged import Judged, judged_queries
from search.quality import FLOORS, below_floors
from search.report import say_share
from search.report_page import CannotReport, put, write_reports

PAGE = "fi/yllapito/haun-vastaukset/index.html"
HOSTILE = """<script>alert(1)</script> "'&amp; <!-- /answers --> {{ 7 * 7 }} </main>"""
QUERIES = [
    Judged("ruoka-apu", "fi", "word", "gate", ("ruoka-apu",), {}),
    Judged("ruokakassi", "fi", "word", "tuning", ("turvakoti",), {"velkapuhelin": 2, "ruokakassi": 1}),
    Judged("pelkään kotona", "fi", "sentence", "gate", ("turvakoti",), None),
    Judged(HOSTILE, "fi", "other", "gate", None, {"ruokakassi": 2}),
    Judged("skuld", "sv", "word", "gate", ("velat",), None),
]


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Site:
    return build_site(CONTENT, tmp_path_factory.mktemp("asked") / "output")


@pytest.fixture(scope="module")
def before(built: Site) -> dict[str, bytes]:
    return read_folder(built.folder)


@pytest.fixture(scope="module")
def asked(built: Site, before) -> Site:
    """The small site with answers on its pages."""
    write_reports(built.folder, CONTENT, TODAY, QUERIES)
    return Site(built.folder)


@pytest.fixture(scope="module")
def page(asked: Site) -> Html:
    return read_html((asked.folder / PAGE).read_text(encoding="utf-8"))


def part(site: Site, id: str) -> str:
    """The text of the section of a query."""
    html = (site.folder / PAGE).read_text(encoding="utf-8")
    [found] = re.findall(rf'<section id="{id}">.*?</section>', html, re.DOTALL)
    return " ".join(read_html(f"<body>{found}</body>").text.split())


def test_a_query_stands_with_what_is_wanted_what_came_and_its_marks(asked):
    text = part(asked, "q1")
    assert text.startswith("”ruoka-apu” Vertailuhaku Toivotut tarpeet: Ruoka-apu")
    assert "Ruoka-apu ✓ oikea" in text and "Ruokakassi ✓ oikea" in text and "Oikeita ovat palvelut, joiden päätarve on toivottu." in text
    assert re.search(r"Palvelut ovat hyvässä järjestyksessä: \d+\u00a0%", (asked.folder / PAGE).read_text(encoding="utf-8"))


def test_named_services_keep_their_grades(asked):
    text = part(asked, "q2")
    assert "Säätöhaku" in text and "Toivotut palvelut: Velkapuhelin (oikea), Ruokakassi (auttaa)" in text
    assert "Ruokakassi + auttaa" in text and "Ruoka-apu – jokin muu" in text


def test_what_is_not_judged_has_no_mark_and_danger_is_told(asked):
    text = part(asked, "q3")
    assert "Yläpuolelle tulee heti apua: Turvakoti" in text
    services = text.partition("Palvelut, joita ei ole arvioitu")[2]
    assert not re.search("oikea|auttaa|jokin muu", services)


def test_hostile_words_are_words_and_the_page_can_be_written_again(asked, page):
    assert page.all("script") == []
    assert f"”{HOSTILE}”" in [heading.text for heading in page.all("h3")]
    once = (asked.folder / PAGE).read_bytes()
    write_reports(asked.folder, CONTENT, TODAY, QUERIES)
    assert (asked.folder / PAGE).read_bytes() == once


def test_an_answer_cannot_end_the_place_that_it_is_put_into():
    start, end = "<!-- answers -->\n", "<!-- /answers -->"
    once = put(f"a{start}old{end}z", f"<p>{end}</p>")
    assert put(once, "new") == f"a{start}new{end}z"


def test_a_figure_below_its_floor_is_said_in_words(page):
    assert any("alle rajan" in cell.text for cell in page.all("td"))
    assert "ei arvioitu" in page.text and "ei rajaa" in page.text


def test_the_page_leads_to_each_kind_and_first_to_what_went_wrong(page):
    ids = set(page.ids)
    inner = [link.removeprefix("#") for link in page.addresses if link.startswith("#")]
    assert {"kind-word", "kind-sentence", "kind-other"} <= set(inner) and set(inner) <= ids
    assert "Katso ensin nämä" in page.text and "q2" in inner and "q1" not in inner


def test_a_page_has_the_queries_of_its_own_language(asked, page):
    swedish = read_html((asked.folder / file_of(address("sv", "search_answers"))).read_text(encoding="utf-8"))
    assert "”skuld”" in swedish.text and "”ruoka-apu”" not in swedish.text and "”skuld”" not in page.text


def test_the_html_is_valid_and_every_link_leads_somewhere(asked, tmp_path):
    files = [asked.folder / file_of(address(language, "search_answers")) for language in LANGUAGES]
    assert validate(files, tmp_path) == {}
    for file in files:
        links = [link.split("#")[0] for link in read_html(file.read_text(encoding="utf-8")).addresses if link.startswith("../")]
        assert [link for link in links if not (file.parent / link / "index.html").is_file()] == []


def test_nothing_else_of_the_site_changes_and_the_next_build_takes_the_answers_out(asked, before):
    after = read_folder(asked.folder)
    own = {file_of(address(language, "search_answers")) for language in LANGUAGES}
    assert {name for name in {*after, *before} if after.get(name) != before.get(name)} == own
    build_site(CONTENT, asked.folder)
    assert read_folder(asked.folder) == before


@pytest.mark.parametrize("gone", ["search/fi/manifest.json", PAGE])
def test_what_is_no_site_is_left_alone(small_site, tmp_path, gone):
    site = Path(shutil.copytree(small_site.folder, tmp_path / "site"))
    (site / gone).unlink()
    kept = read_folder(site)
    with pytest.raises(CannotReport, match="Build it first"):
        write_reports(site, CONTENT, TODAY, QUERIES)
    assert read_folder(site) == kept


def test_a_search_that_cannot_be_asked_is_told_and_changes_nothing(small_site, tmp_path):
    site = Path(shutil.copytree(small_site.folder, tmp_path / "site"))
    (site / "search/fi/manifest.json").write_text("{", encoding="utf-8")
    kept = read_folder(site)
    with pytest.raises(CannotReport, match="could not be asked"):
        write_reports(site, CONTENT, TODAY, QUERIES)
    assert read_folder(site) == kept


def test_a_site_of_other_content_is_told_apart(small_site):
    kept = read_folder(small_site.folder)
    with pytest.raises(CannotReport, match="built from other content"):
        write_reports(small_site.folder, ROOT / "content", TODAY)
    assert read_folder(small_site.folder) == kept


def test_every_judged_query_of_the_repository_is_on_its_page(real_site, tmp_path):
    site = Path(shutil.copytree(real_site.folder, tmp_path / "site"))
    assert write_reports(site, ROOT / "content", TODAY) == []
    for language in LANGUAGES:
        file = site / file_of(address(language, "search_answers"))
        html = read_html(file.read_text(encoding="utf-8"))
        marks = "“”" if language == "en" else "””"
        wanted = [f"{marks[0]}{query.q}{marks[1]}" for query in judged_queries(language)]
        assert sorted(set(wanted) - {heading.text for heading in html.all("h3")}) == []
        links = {link.split("#")[0] for link in html.addresses if link.startswith("../")}
        assert [link for link in links if not (file.parent / link / "index.html").is_file()] == []


def test_every_kind_of_query_has_a_name(words):
    kinds = {query.kind for query in judged_queries()}
    assert [(kind, language) for kind in kinds for language in LANGUAGES if not words[language].has(f"search_answers.kind_{kind}")] == []


def test_a_share_is_rounded_down_and_said_as_the_language_does(words):
    assert [say_share(0.85999, words[language], 1) for language in LANGUAGES] == ["85,9\u00a0%", "85,9\u00a0%", "85.9%"]
    assert [say_share(share, words["fi"]) for share in (0.29, 1, 0)] == ["29\u00a0%", "100\u00a0%", "0\u00a0%"]


def test_floors_name_what_is_below_them():
    good = {figure: 1.0 for figure in ("nDCG@10", "recall@10", "S@1", "needs S@1", "needs S@5")}
    groups = {name: dict(good) for name in ("all", "fi", "sv", "en", "fi board", "fi sentence")}
    assert below_floors(groups) == []
    groups["sv"]["S@1"] = 0.5
    assert below_floors(groups) == [f"sv S@1: 0.500 < {FLOORS['sv']['S@1']}"]


def test_the_command_says_what_is_wrong_and_ends_with_2(tmp_path):
    command = [sys.executable, ROOT / "scripts" / "search_report.py", tmp_path / "nothing"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120)
    assert (done.returncode, "Build it first: python3 scripts/build.py" in done.stderr) == (2, True), done.stderr
