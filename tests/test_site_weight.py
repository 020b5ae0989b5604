"""The first view of a page stays within 14 kB: its HTML, its style sheets and the icons, as gzip -9 sends them."""

import gzip
from pathlib import Path

import pytest
from site_under_test import Site

BUDGET = 14 * 1024
KINDS = {
    "home": ("fi/index.html", "sv/index.html", "en/index.html"),
    "need": ("fi/tarve/**/*.html", "sv/behov/**/*.html", "en/need/**/*.html"),
    "service": ("fi/palvelu/**/*.html", "sv/tjanst/**/*.html", "en/service/**/*.html"),
    "search": ("fi/haku/index.html", "sv/sok/index.html", "en/search/index.html"),
    "area": ("fi/alue/**/*.html", "sv/omrade/**/*.html", "en/area/**/*.html"),
    "organization": ("fi/jarjesto/**/*.html", "sv/organisation/**/*.html", "en/organization/**/*.html"),
    "target group": ("fi/kenelle/**/*.html", "sv/for-vem/**/*.html", "en/for/**/*.html"),
    "a to z": ("fi/aakkosin/index.html", "sv/a-o/index.html", "en/a-z/index.html"),
}
"""Kind of page -> patterns of its files below the site's folder."""


def sent(data: bytes) -> int:
    return len(gzip.compress(data, 9))


def weigh(site: Site, page: str) -> int:
    """Bytes of a page's HTML, the style sheets that it links and the file of icons."""
    sheets = {link.attributes["href"] for link in site.pages[page].all("link", rel="stylesheet")}
    icons = {use.attributes["href"].partition("#")[0] for use in site.pages[page].all("use")}
    return sent(site.files[page]) + sum(sent(site.files[path.removeprefix("/")]) for path in sheets | icons)


def heaviest(site: Site, patterns: tuple[str, ...]) -> tuple[int, str]:
    """The most that a page of a kind weighs, and which it is."""
    found = {path.relative_to(site.folder).as_posix() for pattern in patterns for path in Path(site.folder).glob(pattern)}
    return max((weigh(site, page), page) for page in found)


@pytest.mark.parametrize("kind", KINDS)
def test_the_heaviest_real_page_of_a_kind_is_within_the_budget(real_site: Site, kind, record_property):
    weight, page = heaviest(real_site, KINDS[kind])
    record_property("bytes", weight)
    assert weight <= BUDGET, f"{page} weighs {weight} bytes, {weight - BUDGET} too many"
