"""The site of content/ itself: every link leads somewhere, every published service is there, no closed number is."""

import re
from collections.abc import Iterator

import pytest
from site_under_test import ROOT, TODAY, Site

from catalogue.load import load_catalogue
from catalogue.model import Catalogue
from catalogue.search.danger import load_danger_words
from catalogue.site.addresses import address
from catalogue.text import LANGUAGES

LINK = re.compile(r'(?:href|src|action)="(/[^"#?]*)(?:\?[^"#]*)?(?:#([^"]*))?"')
RUN = re.compile(r"\d(?:[\s\u00a0-]?\d){5,}")
"""Digits, one gap between two of them at most."""


@pytest.fixture(scope="module")
def real() -> Catalogue:
    loaded = load_catalogue(ROOT / "content", TODAY)
    assert loaded.catalogue, [problem for problem in loaded.problems if problem.is_error]
    return loaded.catalogue


@pytest.fixture(scope="module")
def texts(real_site: Site) -> dict[str, str]:
    return dict(real_site.texts())


def pages(texts: dict[str, str]) -> Iterator[tuple[str, str]]:
    return ((name, text) for name, text in texts.items() if name.endswith(".html"))


def test_every_link_inside_the_site_leads_somewhere(real_site: Site, texts):
    ids = {name: set(re.findall(r'\bid="([^"]*)"', text)) for name, text in pages(texts)}
    symbols = {name: set(re.findall(r'\bid="([^"]*)"', data.decode())) for name, data in real_site.files.items()
               if name.endswith(".svg")}  # fmt: skip
    broken = set()
    for page, text in pages(texts):
        for path, fragment in LINK.findall(text):
            fragment = "" if fragment.startswith("q=") else fragment
            file = path.removeprefix("/") + ("index.html" if path.endswith("/") else "")
            known = {**symbols, **ids}.get(file, set()) if fragment else set()
            if file not in real_site.files or (fragment and fragment not in known):
                broken.add(f"{page}: {path}#{fragment}")
    assert sorted(broken) == []


def test_every_service_that_people_may_see_has_a_page_in_every_language(real, texts):
    public = [service.id for service in real.services.values() if service.status != "draft"]
    assert len(public) > 100
    assert [(id, language) for id in public for language in LANGUAGES
            if address(language, "service", id) + "index.html" not in texts] == []


def test_no_draft_is_anywhere(real, texts):
    drafts = [service.id for service in real.services.values() if service.status == "draft"]
    links = [address(language, "service", id) for id in drafts for language in LANGUAGES]
    assert links
    assert [(name, link) for name, text in texts.items() for link in links if link in text] == []


def numbers_in(text: str) -> set[str]:
    """Every run of digits that may be a phone number, without its gaps."""
    return {re.sub(r"\D", "", run) for run in RUN.findall(text.replace("&nbsp;", " "))}


@pytest.mark.parametrize("text", ["tel:+358925250116", "09 2525 0116", "09\u00a02525\u00a00116", "09&nbsp;25250116", "+358 9 2525 0116"])
def test_a_number_is_found_in_every_form(text):
    assert any("925250116" in number for number in numbers_in(text))


def test_closed_numbers_stand_nowhere(real, texts):
    closed = [re.sub(r"\D", "", line.phone).removeprefix("0") for line in real.closed_lines]
    assert len(closed) > 5
    assert [(name, number) for name, text in texts.items() for number in numbers_in(text)
            if any(gone in number for gone in closed)] == []


def test_only_sure_help_lines_are_shown(real, texts):
    unsure = [line for line in real.helplines.values() if not line.banner or line.confidence != "high"]
    shown = {line.phone for line in real.helplines.values() if line.banner and line.confidence == "high"}
    shown |= {contact.phone for service in real.services.values() for contact in service.contacts}
    numbers = {f'"tel:{re.sub(r"[^0-9]", "", line.phone)}"' for line in unsure if line.phone and line.phone not in shown}
    assert [(name, number) for name, text in pages(texts) for number in numbers if number in text] == []


def test_no_need_is_wholly_empty(real, texts):
    empty = [id for id in real.needs if '<ul class="services">' not in texts[address("fi", "need", id) + "index.html"]]
    assert empty == []


def test_every_danger_word_has_trusted_lines_on_the_search_page(real: Catalogue, real_site: Site):
    page = real_site.files["fi/haku/index.html"].decode()
    shown = set(re.findall(r'<template id="line-([^"]+)">', page))
    for word in load_danger_words(real.folder):
        assert len(shown & set(word.helplines)) >= 2, word.id
    assert {"paihdeneuvonta", "myrkytystietokeskus"} <= shown
    assert not {line.id for line in real.helplines.values() if line.confidence == "low"} & shown
