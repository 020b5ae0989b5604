"""What tests share: the small catalogue of tests/content on one fixed day, the words of the pages, and the built site."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from site_under_test import CONTENT, ROOT, TODAY, Site, build_site

from catalogue.model import Catalogue
from catalogue.site.listings import Listings
from catalogue.site.planners.context import Context
from catalogue.site.strings import Strings, load_strings


@pytest.fixture(scope="session")
def today() -> date:
    """The day that the tests stand on."""
    return TODAY


@pytest.fixture(scope="session")
def small() -> Catalogue:
    """The catalogue of tests/content."""
    from catalogue.load import load_catalogue

    loaded = load_catalogue(CONTENT, TODAY)
    assert loaded.catalogue, [str(problem) for problem in loaded.problems]
    return loaded.catalogue


@pytest.fixture(scope="session")
def words() -> Mapping[str, Strings]:
    """The words of the pages in each language."""
    return load_strings(ROOT / "theme", ("fi", "sv", "en"))


@pytest.fixture(scope="session")
def contexts(small: Catalogue, words: Mapping[str, Strings]) -> dict[str, Context]:
    """What planners of pages are given, at the root of a site."""
    return {
        language: Context(small, Listings(small), strings, tuple(words), "https://example.org", "/")
        for language, strings in words.items()
    }


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of tests/content, built at the root of https://example.org."""
    return build_site(CONTENT, tmp_path_factory.mktemp("small") / "output")


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of content/, built at the root of https://example.org."""
    return build_site(ROOT / "content", tmp_path_factory.mktemp("real") / "output")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of tests/content that a test may change."""
    import shutil

    return Path(shutil.copytree(CONTENT, tmp_path / "content"))
