"""Pages for maintainers with everything that they can hold: answers of the search, read on any screen, without script, on paper."""

import threading
from collections.abc import Iterator

import pytest
from axe import violations
from playwright.sync_api import Browser, Page, expect
from site_under_test import CONTENT, TODAY, build_site
from test_layout import TOO_WIDE

from preview import pages
from search.judged import Judged
from search.report_page import write_reports

LONG = "miten voi olla mahdollista että " * 8 + "pitkäsanajokaeikatkeamistään" * 4
QUERIES = [
    Judged("ruoka-apu", "fi", "word", "gate", ("ruoka-apu",), {}),
    Judged("velka", "fi", "word", "tuning", ("turvakoti", "velat"), {"velkapuhelin": 2, "ruokakassi": 1}),
    Judged(LONG, "fi", "board", "gate", ("turvakoti",), None),
]
ADDRESSES = ("fi/yllapito/haun-vastaukset/", "fi/yllapito/vaarasanat/")


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory) -> Iterator[Page]:
    """A page without JavaScript on the small site, whose search has been asked."""
    folder = tmp_path_factory.mktemp("maintenance") / "output"
    build_site(CONTENT, folder)
    write_reports(folder, CONTENT, TODAY, QUERIES)
    with pages.reserve(folder, 0) as server:
        pages.open_up(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        context = browser.new_context(base_url=f"http://{pages.HOST}:{server.server_port}", reduced_motion="reduce")
        yield context.new_page()
        context.close()
        server.shutdown()


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_rule_is_broken_and_nothing_is_lost_on_any_screen(page: Page, address):
    found = {}
    for width in (320, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"/{address}")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            if broken := [*violations(page), *page.evaluate(TOO_WIDE)]:
                found[f"{width} px, {scheme}"] = broken
    assert found == {}


def test_answers_can_be_read_and_reached_without_script(browser: Browser, page: Page):
    context = browser.new_context(base_url=page.url.split("/fi/")[0], java_script_enabled=False)
    bare = context.new_page()
    bare.goto("/fi/yllapito/")
    bare.get_by_role("link", name="Mitä haku vastaa").click()
    bare.get_by_role("link", name="Sana", exact=True).click()
    expect(bare.locator("#q1 h3")).to_be_in_viewport()
    expect(bare.locator("#q1").get_by_text("oikea").first).to_be_visible()
    context.close()


@pytest.mark.parametrize("address", ADDRESSES)
def test_paper_holds_everything_but_what_is_pressed(page: Page, address):
    page.goto(f"/{address}")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]") == [
        "rgb(0, 0, 0)", "rgb(255, 255, 255)",
    ]  # fmt: skip
    for gone in (".crisis", ".masthead nav", ".crumbs", ".footer"):
        expect(page.locator(gone).first).to_be_hidden()
    for kept in page.locator("main :is(h2, h3, td, ol:not(.crumbs), .words)").all():
        expect(kept).to_be_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.emulate_media(media="screen")


def test_a_figure_is_never_cut_in_two(page: Page):
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto("/fi/yllapito/haun-vastaukset/")
    cut = page.evaluate("""() => [...document.querySelectorAll("td")].filter(cell => cell.textContent.includes("%")).filter(cell => {
      const text = document.createRange();
      text.selectNodeContents(cell.firstChild);
      return text.getClientRects().length !== 1;
    }).map(cell => cell.textContent)""")
    assert cut == []
    assert page.locator("td").filter(has_text="%").count() > 5
