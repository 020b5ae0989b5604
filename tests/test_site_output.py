"""The built site of the small catalogue, file by file: links, languages, secrets, addresses."""

import json
import re
from urllib.parse import urldefrag, urlsplit

import pytest
import yaml
from site_under_test import CONTENT, Site, build_site

from catalogue.site.addresses import address
from catalogue.site.publish import RECORD
from catalogue.text import LANGUAGES


MAINTENANCE = {
    address(language, kind) + "index.html" for language in LANGUAGES for kind in ("maintenance", "danger_words", "search_answers")
}
"""Files of the pages for maintainers."""


@pytest.fixture(scope="module")
def based_site(tmp_path_factory) -> Site:
    """The same site below a path."""
    return build_site(CONTENT, tmp_path_factory.mktemp("based") / "output", url="https://example.org/base")


def target_of(site: Site, page: str, link: str) -> str | None:
    """The file that a link leads to; None when it leads out of the site."""
    if link.startswith(site.url + "/"):
        link = urlsplit(link).path
    if urlsplit(link).scheme or link.startswith("//"):
        return None
    path = urlsplit(link).path
    base = urlsplit(site.url).path + "/"
    if not path:
        return page
    assert path.startswith(base), f"{page} leads outside the site's base: {link}"
    file = path.removeprefix(base)
    return file + "index.html" if file.endswith("/") or not file else file


def broken_links(site: Site) -> list[str]:
    """Every link of every page that leads to nothing; a fragment like q=… is a search, not a place."""
    broken = []
    for page, html in site.pages.items():
        for link in html.addresses:
            target = target_of(site, page, link)
            fragment = urldefrag(link).fragment
            if target is None:
                continue
            if target not in site.files:
                broken.append(f"{page}: {link}")
            elif fragment and "=" not in fragment and target.endswith(".html") and fragment not in site.pages[target].ids:
                broken.append(f"{page}: {link} (no such id)")
            elif fragment and target.endswith(".svg") and f'id="{fragment}"' not in site.files[target].decode():
                broken.append(f"{page}: {link} (no such symbol)")
    return broken


def test_every_link_inside_the_site_leads_somewhere(small_site):
    assert broken_links(small_site) == []


def test_below_a_path_nothing_leads_or_loads_from_outside_it(based_site):
    assert broken_links(based_site) == []


def test_every_page_of_the_site_can_be_reached_by_links_from_the_home_page(small_site):
    seen, left = set(), ["fi/index.html"]
    while left:
        page = left.pop()
        if page in seen or not page.endswith(".html"):
            continue
        seen.add(page)
        left += [target for link in small_site.pages[page].addresses if (target := target_of(small_site, page, link))]
    unlisted = ("404.html", "leipajono", "syysleiri", "nettineuvonta", "koivulan-apu", "yksinolo", "vanha-yhdistys")
    seen.add("index.html")  # the door in front of it
    assert [page for page in small_site.pages if page not in seen and not any(word in page for word in unlisted)] == []


def test_ids_are_unique_on_a_page(small_site):
    assert [page for page, html in small_site.pages.items() if len(html.ids) != len(set(html.ids))] == []


def alternates(html) -> dict[str, str]:
    return {link.attributes["hreflang"]: link.attributes["href"] for link in html.all("link", rel="alternate")}


def test_pages_in_three_languages_name_each_other(small_site):
    pages = {small_site.url + "/" + name.removesuffix("index.html"): html for name, html in small_site.pages.items()}
    named = {url: alternates(html) for url, html in pages.items() if alternates(html)}
    assert len(named) > 60
    for url, links in named.items():
        assert set(links) == {"fi", "sv", "en"}, url
        assert url in links.values(), f"{url} does not name itself"
        assert [other for other in links.values() if named.get(other) != links] == [], url
        assert {language: pages[other].one("html").attributes["lang"] for language, other in links.items()} == {
            "fi": "fi", "sv": "sv", "en": "en"
        }  # fmt: skip


def test_every_page_names_its_own_whole_address(based_site):
    for name, html in based_site.pages.items():
        url = html.one("link", rel="canonical").attributes["href"]
        moved = html.all("meta", http_equiv="refresh")
        expected = name.removesuffix("index.html")
        assert url.startswith("https://example.org/base/"), name
        assert moved or url == f"https://example.org/base/{expected}", name


def test_the_site_map_names_the_pages_that_may_be_found(based_site):
    urls = re.findall(r"<loc>(.*?)</loc>", based_site.files["sitemap.xml"].decode())
    assert urls == sorted(set(urls))
    named = {url.removeprefix("https://example.org/base/") + "index.html" for url in urls}
    unnamed = set(based_site.pages) - named
    assert sorted(named - set(based_site.pages)) == []
    ended = ("leipajono", "retkiryhma", "syysleiri")
    others = {name for name in unnamed if not any(word in name for word in ended)
              and not based_site.pages[name].all("meta", http_equiv="refresh")}  # fmt: skip
    hidden = {name for name in others if based_site.pages[name].all("meta", name="robots", content="noindex")}
    assert others == hidden == {"404.html", *MAINTENANCE}
    assert "Sitemap: https://example.org/base/sitemap.xml" in based_site.files["robots.txt"].decode()


def test_a_draft_is_nowhere(small_site):
    assert [name for name, text in small_site.texts() if "yhteisokeittio" in text or "Yhteisökeittiö" in text] == []


def test_closed_numbers_are_nowhere(small_site):
    closed = [line["phone"] for line in yaml.safe_load((CONTENT / "helplines.yaml").read_text(encoding="utf-8"))["closed"]]
    assert closed
    digits = [re.sub(r"\D", "", phone).removeprefix("0") for phone in closed]
    for name, text in small_site.texts():
        bare = re.sub(r"[\s\u00a0]", "", text)
        assert [number for number in digits if number in bare] == [], name


def test_lines_of_low_confidence_are_nowhere(small_site):
    assert [name for name, text in small_site.texts() if "turvachat" in text.lower()] == []


def test_an_ended_service_leads_to_what_replaced_it(small_site):
    page = small_site.page("fi/palvelu/leipajono/")
    assert "/fi/palvelu/ruokakassi/" in page.addresses
    assert "Se päättyi tammikuussa 2026." in page.text
    listed = [name for name, html in small_site.pages.items() if any("/leipajono/" in link for link in html.addresses)]
    assert [name for name in listed if "leipajono" not in name] == []


def test_a_former_address_sends_browsers_on_and_asks_not_to_be_found(small_site):
    page = small_site.page("sv/tjanst/nettineuvonta/")
    assert page.one("meta", http_equiv="refresh").attributes["content"] == "0; url=/sv/tjanst/digiapu/"
    assert page.one("link", rel="canonical").attributes["href"] == "https://example.org/sv/tjanst/digiapu/"
    assert page.one("meta", name="robots").attributes["content"] == "noindex"
    assert alternates(page) == {}


def test_text_in_another_language_says_which(small_site):
    page = small_site.page("sv/organisation/toivo-saatio/")
    assert page.one("html").attributes["lang"] == "sv"
    assert page.one("h1").attributes["lang"] == "fi"
    assert [row.attributes.get("lang") for row in small_site.page("en/service/ruokakassi/").all("p", class_="lead")] == [None]
    assert "Some of the text is in Finnish" in small_site.page("en/service/ruokakassi/").text


def test_a_sensitive_page_has_a_neutral_title_and_a_way_out(small_site):
    for name in ("fi/palvelu/turvala/", "fi/tarve/turvakoti/", "en/service/turvala/"):
        page = small_site.page(name)
        assert page.one("title").text in ("Koivulan tarjotin", "Birchdale Tray"), name
        assert page.all("meta", name="description") == [], name
        assert "https://saa.example/" in page.addresses, name


def test_every_page_opens_with_the_same_strict_policy(small_site):
    for name, html in small_site.pages.items():
        first = html.elements[2]
        assert (html.elements[1].tag, first.attributes.get("http-equiv")) == ("head", "Content-Security-Policy"), name
        policy = first.attributes["content"]
        assert policy.startswith("default-src 'none'; script-src 'self';") and "unsafe" not in policy, name
        assert not [element for element in html.elements if element.tag == "style" or "style" in element.attributes], name
        handlers = [name for element in html.elements for name in element.attributes if name.startswith("on")]
        assert handlers == [], name
    assert "Content-Security-Policy: default-src 'none'" in small_site.files["_headers"].decode()


def test_browsers_may_keep_for_ever_only_what_has_a_hash_in_its_address(small_site):
    lines = small_site.files["_headers"].decode().splitlines()
    kept = [before.rstrip("*") for before, line in zip(lines, lines[1:]) if "immutable" in line]
    assert kept and all(pattern.startswith(("/static/", "/search/")) for pattern in kept)
    for name in small_site.files:
        has_hash = name.startswith("static/") or re.fullmatch(r"search/.*[.-][0-9a-f]{10}\.(json|txt)", name)
        assert any(f"/{name}".startswith(pattern) for pattern in kept) == bool(has_hash), name


def test_facts_for_machines_are_json_and_cannot_end_their_element(small_site):
    page = small_site.page("fi/palvelu/ruokakassi/")
    data = json.loads(page.one("script", type="application/ld+json").text)
    assert data["@type"] == "Service" and data["provider"]["name"] == "Koivulan Tuki ry"
    assert data["offers"] == {"@type": "Offer", "price": "0", "priceCurrency": "EUR"}
    for name, text in small_site.texts():
        for script in re.findall(r'<script type="application/(?:ld\+)?json"[^>]*>(.*?)</script>', text, re.DOTALL):
            assert "<" not in script, name
            json.loads(script)


def test_nothing_of_the_machine_that_built_it_is_in_the_site(small_site):
    folder = str(small_site.folder.parent)
    known = [str(CONTENT), folder, "localhost", "127.0.0.1"]
    assert [name for name, text in small_site.texts() if name != RECORD and any(word in text for word in known)] == []
