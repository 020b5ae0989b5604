"""axe finds nothing on any kind of page: three languages, narrow and wide, light and dark; and nothing is lost there."""

from collections.abc import Iterator

import pytest
from axe import violations
from conftest import Faults
from page_kinds import STAYING, PageKind
from playwright.sync_api import Browser, Page

NARROW, WIDE = {"width": 320, "height": 800}, {"width": 1280, "height": 800}


@pytest.fixture(scope="module")
def watched(browser: Browser, address: str) -> Iterator[tuple[Page, Faults]]:
    """One page for all of these tests, without motion: a colour on its way to another is no colour to judge."""
    context = browser.new_context(base_url=address, reduced_motion="reduce")
    page, faults = context.new_page(), Faults()
    faults.watch(page, address)
    yield page, faults
    context.close()


@pytest.mark.parametrize("kind", STAYING, ids=str)
def test_no_kind_of_page_breaks_a_rule(watched: tuple[Page, Faults], kind: PageKind):
    page, faults = watched
    faults.messages.clear()
    page.set_viewport_size(NARROW)
    page.goto(f"/{kind.address}")
    found = {}
    for size in (NARROW, WIDE):
        page.set_viewport_size(size)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            if broken := violations(page):
                found[f"{size['width']} px, {scheme}"] = broken
    assert (found, faults.messages) == ({}, [])
