"""Nothing is lost on a narrow screen, with large text, on paper, or in the colours of the reader's own choice."""

from collections.abc import Iterator

import pytest
from page_kinds import STAYING, PageKind
from playwright.sync_api import Browser, Page, expect

TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  const outside = [...document.querySelectorAll("body *")].filter(element => {
    const box = element.getBoundingClientRect();
    return box.width && (box.right > width + 1 || box.left < -1) && !element.closest(".skip, .hidden-text, .label, [hidden]");
  });
  const scrolls = document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} px wide`] : [];
  return [...scrolls, ...outside.map(element => element.outerHTML.slice(0, 120))];
}"""
"""What stands outside a page that is not to be scrolled sideways."""

FINNISH = [kind for kind in STAYING if kind.language == "fi"]
SOME = [kind for kind in FINNISH if kind.name in ("home", "sub-need", "service with most facts", "search", "areas")]


@pytest.fixture(scope="module")
def narrow(browser: Browser, address: str) -> Iterator[Page]:
    """A small phone."""
    context = browser.new_context(base_url=address, viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind", STAYING, ids=str)
def test_a_small_phone_never_scrolls_sideways(narrow: Page, kind: PageKind):
    narrow.set_viewport_size({"width": 320, "height": 640})
    narrow.goto(f"/{kind.address}")
    assert narrow.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize("kind", FINNISH, ids=str)
def test_text_of_twice_the_size_fits(narrow: Page, kind: PageKind):
    narrow.set_viewport_size({"width": 640, "height": 640})
    narrow.goto(f"/{kind.address}")
    narrow.evaluate("document.documentElement.style.fontSize = '200%'")
    assert narrow.evaluate("getComputedStyle(document.body).fontSize") == "36px"
    assert narrow.evaluate(TOO_WIDE) == []


def test_thumbs_find_what_they_press(narrow: Page):
    """Links that stand alone and buttons are at least 44 px high under a thumb; WCAG asks for 24."""
    narrow.set_viewport_size({"width": 320, "height": 640})
    for path in ("fi/", "fi/palvelu/velkapuhelin/", "fi/tarve/yksinaisyys/"):
        narrow.goto(f"/{path}")
        small = narrow.evaluate("""() => [...document.querySelectorAll(".button, .menu a, .crisis a, .needs a, summary")]
          .filter(element => element.getBoundingClientRect().height < 43.5).map(element => element.outerHTML.slice(0, 100))""")
        assert small == [], path


@pytest.mark.parametrize("kind", SOME, ids=str)
def test_paper_holds_the_content_and_nothing_to_press(page: Page, kind: PageKind):
    page.goto(f"/{kind.address}")
    page.emulate_media(media="print")
    for gone in (".crisis", ".masthead nav", ".crumbs", ".footer", ".skip", ".button", ".search"):
        for element in page.locator(gone).all():
            expect(element).to_be_hidden()
    expect(page.locator("h1")).to_have_count(1)
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def test_a_printed_service_says_where_it_is_when_it_is_open_and_how_to_call(page: Page):
    page.goto("/fi/palvelu/ruokakassi/")
    page.emulate_media(media="print")
    expect(page.locator("address").filter(has_text="Koivukatu 4, Keskusta, 90100 Koivula")).to_be_visible()
    expect(page.get_by_role("row", name="keskiviikko 10–\u206012")).to_be_visible()
    expect(page.locator(".answers").get_by_text("050\u00a0000\u00a00002")).to_be_visible()
    link = page.locator('.answers a[href="https://tuki.example/ruoka"]').first
    assert "https://tuki.example/ruoka" in link.evaluate("link => getComputedStyle(link, '::after').content")
    expect(page.get_by_text("Muita samaan tarpeeseen")).to_be_hidden()
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_a_dark_page_is_printed_black_on_white(browser: Browser, address: str):
    context = browser.new_context(base_url=address, color_scheme="dark")
    page = context.new_page()
    page.goto("/fi/palvelu/ruokakassi/")
    page.emulate_media(media="print")
    colours = page.evaluate("[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]")
    context.close()
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_less_motion_is_none(page: Page):
    page.emulate_media(reduced_motion="reduce")
    page.goto("/fi/palvelu/ruokakassi/")
    moving = page.evaluate("""() => [...document.querySelectorAll("*")].filter(element => {
      const style = getComputedStyle(element);
      return style.transitionDuration !== "0s" || style.animationName !== "none";
    }).map(element => element.outerHTML.slice(0, 100))""")
    assert moving == []


def test_own_colours_keep_the_edges_of_things(page: Page):
    page.emulate_media(forced_colors="active")
    page.goto("/fi/tarve/turvakoti/")
    for thing in (".crisis", ".note", ".leave a"):
        box = page.locator(thing).first
        assert box.evaluate("element => parseFloat(getComputedStyle(element).borderTopWidth)") >= 2, thing
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.goto("/fi/")
    assert page.locator(".tray").evaluate("element => parseFloat(getComputedStyle(element).borderTopWidth)") >= 2
