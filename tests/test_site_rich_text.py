"""Limited Markdown of strangers becomes safe HTML, whatever they write."""

import json
import re
import time

import pytest
from html_reader import read_html
from site_under_test import ROOT

from catalogue.markdown import not_shown
from catalogue.site.rich_text import TAGS, render_markdown

HOSTILE = ROOT.parent / "shared" / "data" / "hostile" / "dompurify_first_110.json"
"""Attacks of DOMPurify's own tests, a collection that is not part of the repository: a second look where somebody has it."""


def assert_harmless(html: str) -> None:
    """Only our tags, no attributes but a link's, and links only to https, mailto and tel."""
    for element in read_html(html).elements:
        assert element.tag in TAGS, element
        assert set(element.attributes) <= ({"href", "rel"} if element.tag == "a" else set()), element
        assert re.match(r"(https://|mailto:|tel:)", element.attributes.get("href", "https://")), element
    assert "<!--" not in html


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Yksi.\n\nKaksi.", "<p>Yksi.</p>\n<p>Kaksi.</p>"),
        ("- leipää\n- **maitoa**", "<ul>\n<li>leipää</li>\n<li><strong>maitoa</strong></li>\n</ul>"),
        ("1. tule\n2. *istu*", "<ol>\n<li>tule</li>\n<li><em>istu</em></li>\n</ol>"),
        ("[jakopäivät](https://tuki.example/ruoka)", '<p><a href="https://tuki.example/ruoka" rel="noreferrer">jakopäivät</a></p>'),
        ("[posti](mailto:a@b.example) [soita](tel:+358500000001)",
         '<p><a href="mailto:a@b.example" rel="noreferrer">posti</a> <a href="tel:+358500000001" rel="noreferrer">soita</a></p>'),
        ("rivi  \nvaihtuu", "<p>rivi<br>\nvaihtuu</p>"),
        ("1 < 2 & 3 > 2", "<p>1 &lt; 2 &amp; 3 &gt; 2</p>"),
    ],
)  # fmt: skip
def test_paragraphs_lists_emphasis_and_links_are_shown(markdown, html):
    assert str(render_markdown(markdown)).strip() == html


@pytest.mark.parametrize(
    "markdown",
    ["# Otsikko", "Otsikko\n===", "> lainaus", "---", "```\nkoodi\n```", "    koodi", "`koodi`", "![kuva](https://x.example/a.png)",
     "[viite][1]\n\n[1]: https://x.example", "| a | b |\n|---|---|\n| 1 | 2 |", "<https://x.example>", "<b>lihava</b>"],
)  # fmt: skip
def test_other_markdown_becomes_nothing_but_text_and_links(markdown):
    assert_harmless(str(render_markdown(markdown)))


@pytest.mark.parametrize(
    "markdown",
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<a href='javascript:alert(1)'>x</a>",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java\tscript:alert(1))", "[x](&#106;avascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](vbscript:msgbox)", "[x](file:///etc/passwd)", "[x](//elsewhere.example)",
        "[x](http://insecure.example)", "[x](../../fi/)", '[x](https://a.example "onmouseover=alert(1)")',
        '[x](https://a.example" onmouseover="alert(1))', "<style>*{display:none}</style>", "<svg/onload=alert(1)>",
        "<p class=crisis lang=xx title=y id=main>väärennös</p>", "<iframe src=https://x.example></iframe>", "<!-- piilo -->",
        "<form action=https://x.example><input name=q></form>", "<base href=https://x.example>", "<math><mi//xlink:href=x>",
        "![x](https://x.example/a.png)", "{{ 7 * 7 }}{% include 'base.html' %}", "{attach}../.git/config", "|safe",
        "<meta http-equiv=refresh content='0; url=https://x.example'>", "&lt;script&gt;alert(1)&lt;/script&gt;",
    ],
)  # fmt: skip
def test_what_an_attacker_writes_stays_harmless(markdown):
    assert_harmless(str(render_markdown(markdown)))


@pytest.mark.parametrize(
    "markdown",
    ["[x](https://a.example)", "<https://a.example>", "[x](http://a.example)", "[x](//a.example)", "[x](../fi/)",
     "[x](javascript:alert(1))", "[x]\n\n[x]: http://a.example", "<http://a.example>"],
)
def test_what_the_check_lets_through_is_shown_as_a_link_and_nothing_else_is(markdown):
    links = [element for element in read_html(str(render_markdown(markdown))).elements if element.tag == "a"]
    assert all("href" in link.attributes for link in links)
    assert bool(links) == (list(not_shown(markdown)) == [])


@pytest.mark.parametrize("markdown", ["# Otsikko", "a\n---", "> a", "```\na\n```", "a | b\n--|--\n1 | 2", "<b>a</b>", "![a](https://a.example)", "***"])
def test_what_pages_do_not_show_is_told(markdown):
    assert list(not_shown(markdown))


@pytest.mark.parametrize("markdown", ["Yksi.\n\n- a\n- **b**", "1. a\n2. *b*", "1 < 2 & 3 > 2", "a | b", "nro #1", "klo 9–10 = aina", "    neljä välilyöntiä"])
def test_plain_text_is_not_told(markdown):
    assert list(not_shown(markdown)) == []


def test_a_template_in_a_text_stays_a_text():
    assert "{{ 7 * 7 }}" in render_markdown("{{ 7 * 7 }}")


@pytest.mark.parametrize("attack", ["[" * 20_000, "*" * 20_000, "[a](" * 5_000, "- " * 5_000, "&" * 20_000, "![" * 10_000])
def test_no_text_makes_the_build_slow(attack):
    start = time.process_time()
    assert_harmless(str(render_markdown(attack)))
    assert time.process_time() - start < 2


def test_known_attacks_stay_harmless():
    if not HOSTILE.is_file():
        pytest.skip("the large collection of attacks is kept outside the repository; our own attacks above have been tried")
    attacks = [case["payload"] for case in json.loads(HOSTILE.read_text(encoding="utf-8"))]
    assert len(attacks) > 100
    for attack in attacks:
        assert_harmless(str(render_markdown(attack)))
