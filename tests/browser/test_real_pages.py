"""The real site as people meet it: pages of real services and every state of the search, judged by axe and at 320 px."""

import threading
from collections.abc import Iterator

import pytest
from axe import violations
from conftest import Faults
from playwright.sync_api import Browser, Page
from site_under_test import Site

from preview import pages

NARROW, WIDE = {"width": 320, "height": 800}, {"width": 1280, "height": 800}

SEARCHES = {
    "found": ("fi/haku/?q=ruoka", "[data-part=list] > li"),
    "found and narrowed": ("fi/haku/?q=ruoka&free=free", "[data-part=tags] button"),
    "nothing found": ("fi/haku/?q=qqqqzzzz", "[data-part=none]"),
    "in danger": ("fi/haku/?q=haluan kuolla", "[data-part=danger] li"),
    "found in Swedish": ("sv/sok/?q=mat", "[data-part=list] > li"),
    "found in English": ("en/search/?q=food", "[data-part=list] > li"),
}
"""State of the search page -> (address, what is there when it is drawn)."""


@pytest.fixture(scope="module")
def visit(browser: Browser, real_site: Site) -> Iterator[tuple[Page, Faults]]:
    """A page on the real site, served at the root, and what it did wrong."""
    with pages.reserve(real_site.folder, 0) as server:
        pages.open_up(server)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        address = f"http://{pages.HOST}:{server.server_port}"
        context = browser.new_context(base_url=address, reduced_motion="reduce")
        page, faults = context.new_page(), Faults()
        faults.watch(page, address)
        yield page, faults
        context.close()
        server.shutdown()
        thread.join()


def judge(page: Page) -> dict[str, list[str]]:
    """What is broken, by width and colour scheme."""
    found = {}
    for size in (NARROW, WIDE):
        page.set_viewport_size(size)
        wider = page.evaluate("document.documentElement.scrollWidth") > size["width"]
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            broken = violations(page) + ["wider than the window"] * wider
            if broken:
                found[f"{size['width']} px, {scheme}"] = broken
    return found


@pytest.mark.parametrize("state", SEARCHES)
def test_no_state_of_the_search_breaks_a_rule(visit, state):
    page, faults = visit
    address, drawn = SEARCHES[state]
    page.set_viewport_size(WIDE)
    page.goto(f"/{address}")
    page.locator(drawn).first.wait_for()
    assert (judge(page), faults.messages) == ({}, [])


def test_a_search_in_danger_keeps_the_tab_neutral_and_offers_to_leave(visit):
    page, _ = visit
    for query, in_danger in (("haluan kuolla", True), ("ruoka", False)):
        page.goto(f"/fi/haku/?q={query}")
        page.locator("[data-part=danger] li" if in_danger else "[data-part=list] > li").first.wait_for()
        assert page.title().startswith(query) is not in_danger
        assert page.locator("[data-part=leave] a").is_visible() is in_danger


def longest(site: Site, folder: str, number: int) -> list[str]:
    """The longest pages below a folder: those with most to go wrong."""
    found = sorted((site.folder / folder).glob("*/index.html"), key=lambda path: -path.stat().st_size)
    return [path.parent.relative_to(site.folder).as_posix() + "/" for path in found[:number]]


@pytest.mark.parametrize("folder", ["fi/palvelu", "sv/tjanst", "en/service", "fi/tarve", "fi/jarjesto"])
def test_the_longest_real_pages_break_no_rule(visit, real_site: Site, folder):
    page, faults = visit
    broken = {}
    for address in longest(real_site, folder, 3):
        page.goto(f"/{address}")
        if found := judge(page):
            broken[address] = found
    assert (broken, faults.messages) == ({}, [])


def test_more_contrast_keeps_every_rule(visit):
    page, _ = visit
    page.emulate_media(contrast="more")
    for address in ("fi/", "fi/tarve/apua-heti/", "fi/palvelu/nuorten-olkkari/"):
        page.goto(f"/{address}")
        assert judge(page) == {}, address
    page.emulate_media(contrast="null")
