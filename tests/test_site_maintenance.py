"""Pages for maintainers: where they are found, and what the page of danger words tells a person who is to review them."""

from dataclasses import replace
from pathlib import Path

import pytest
from site_under_test import ROOT, Site

from catalogue.search.danger import by_letter, for_browser, load_danger_words
from catalogue.site.addresses import address
from catalogue.site.plan import plan_pages
from catalogue.site.planners.danger_words import reviewer
from catalogue.text import LANGUAGES
from search.twin import ask

CONTENT = ROOT / "content"
UNREVIEWED = {
    "fi": "Kriisityön ammattilainen ei ole vielä tarkistanut tätä luetteloa.",
    "sv": "Ingen yrkesperson inom krisarbete har ännu granskat den här listan.",
    "en": "No crisis professional has reviewed this list yet.",
}


def test_maintainers_are_led_to_their_pages_from_the_page_about_the_site_only(small_site: Site):
    linking = {name for name, html in small_site.pages.items() if "/fi/yllapito/" in html.addresses and name.startswith("fi/")}
    assert {name for name in linking if not name.startswith("fi/yllapito/")} == {"fi/tietoa/index.html"}
    door = small_site.page("fi/yllapito/")
    assert {"/fi/yllapito/vaarasanat/", "/fi/yllapito/haun-vastaukset/"} <= set(door.addresses)
    assert [link for link in door.addresses if link.endswith("/content/README.md")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_danger_words_says_first_that_nobody_has_reviewed_it(real_site: Site, language):
    page = real_site.page(address(language, "danger_words"))
    notes = page.all("div", class_="note urgent")
    assert len(notes) == 1 and UNREVIEWED[language] in notes[0].text
    assert page.text.index(UNREVIEWED[language]) < page.text.index("itsemurh*")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_and_every_neutral_neighbour_is_there_to_be_read(real_site: Site, language):
    shown = [item.text for item in real_site.page(address(language, "danger_words")).all("li")]
    listed = [word for one in load_danger_words(CONTENT) for words in (one.forms, one.neutral) for of in words.values() for word in of]
    assert len(listed) > 1000
    assert sorted(set(listed) - set(shown)) == []


def groups_of(contexts, **confidence):
    """The groups of the small catalogue's Finnish page, when its lines are as sure as this."""
    catalogue = contexts["fi"].catalogue
    lines = {id: replace(line, confidence=confidence.get(id, line.confidence)) for id, line in catalogue.helplines.items()}
    changed = {language: replace(one, catalogue=replace(catalogue, helplines=lines)) for language, one in contexts.items()}
    page = next(page for page in plan_pages(changed) if page.template == "danger_words" and page.language == "fi")
    return [([line.phone for line in one.lines], one.has_own_lines, one.withheld) for one in page.content["groups"]]


def test_a_group_shows_the_lines_that_the_search_shows_and_no_other(contexts):
    crisis = "050\u00a0000\u00a00011"
    assert groups_of(contexts) == [(["112", crisis], True, 0), ([crisis], True, 0)]
    assert groups_of(contexts, **{"koivun-kriisipuhelin": "low"}) == [(["112"], True, 1), (["112"], False, 1)]


def test_words_of_the_page_s_own_language_come_first(contexts):
    pages = {page.language: page for page in plan_pages(contexts) if page.template == "danger_words"}
    order = {language: [words.language for words in page.content["groups"][0].forms] for language, page in pages.items()}
    assert order == {"fi": ["fi", "sv", "en"], "sv": ["sv", "fi", "en"], "en": ["en", "fi", "sv"]}


def test_a_review_is_told_when_there_is_one(tmp_path: Path):
    (tmp_path / "danger-words.yaml").write_text("reviewed_by: kriisikeskuksen johtaja\nentries: []\n", encoding="utf-8")
    assert (reviewer(tmp_path), reviewer(CONTENT)) == ("kriisikeskuksen johtaja", None)


def test_a_catalogue_without_danger_words_has_no_page_of_them(contexts, tmp_path):
    bare = {language: replace(context, catalogue=replace(context.catalogue, folder=tmp_path)) for language, context in contexts.items()}
    pages = list(plan_pages(bare))
    assert [page for page in pages if page.template == "danger_words"] == []
    doors = [page for page in pages if page.template == "maintenance"]
    assert [len(door.content["pages"]) for door in doors] == [1, 1, 1]


@pytest.mark.parametrize(
    ("language", "query"),
    [
        ("fi", "En jaksa elaa"), ("fi", "itsemurhaa"), ("fi", "en jaksa enää elää"),
        ("sv", "Orkar inte leva langre"), ("sv", "självmordstankar"), ("sv", "vill bara inte leva"),
        ("en", "Dont want to live"), ("en", "suicidal"), ("en", "want to just die"),
    ],
)  # fmt: skip
def test_the_examples_on_the_page_are_true(language, query):
    words = load_danger_words(CONTENT)
    [found] = ask("danger", entries=for_browser(words), letters=by_letter(words), language=language, queries=[query])
    assert "itsetuhoiset-ajatukset" in found
