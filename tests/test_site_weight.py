"""The first view of a page stays within 14 kB: its HTML, its style sheets and the icons, as gzip -9 sends them."""

import gzip
import re
from functools import cache
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


@cache
def sent(data: bytes) -> int:
    return len(gzip.compress(data, 9))


def weigh(site: Site, page: str) -> int:
    """Bytes of a page's HTML, the style sheets that it links and the file of icons."""
    html = site.files[page]
    others = set(re.findall(rb'href="/(static/[^"#]+/(?:css/[^"#]+\.css|icons\.svg))', html))
    assert len(others) >= 2, page
    return sent(html) + sum(sent(site.files[name.decode()]) for name in others)


def heaviest(site: Site, patterns: tuple[str, ...]) -> tuple[int, str]:
    """The most that a page of a kind weighs, and which it is."""
    found = {path.relative_to(site.folder).as_posix() for pattern in patterns for path in Path(site.folder).glob(pattern)}
    return max((weigh(site, page), page) for page in found)


@pytest.mark.parametrize("kind", KINDS)
def test_the_heaviest_real_page_of_a_kind_is_within_the_budget(real_site: Site, kind, record_property):
    weight, page = heaviest(real_site, KINDS[kind])
    record_property("bytes", weight)
    assert weight <= BUDGET, f"{page} weighs {weight} bytes, {weight - BUDGET} too many"
