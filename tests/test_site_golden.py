"""Pages of the small catalogue are as they were when somebody last looked at them (tests/golden)."""

import difflib

import golden
import pytest
from site_under_test import CONTENT, TODAY, Site, build_site


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> dict[str, str]:
    site: Site = build_site(CONTENT, tmp_path_factory.mktemp("golden") / "output", url=golden.SITE_URL)
    return golden.pages_of(site.folder)


def test_golden_files_are_of_the_day_of_the_tests():
    assert golden.TODAY == TODAY.isoformat()


def test_no_golden_file_is_left_over():
    assert sorted(path.name for path in golden.GOLDEN.iterdir()) == sorted(map(golden.golden_name, golden.PAGES))


@pytest.mark.parametrize("page", golden.PAGES)
def test_a_page_is_as_it_was(pages, page):
    name = golden.golden_name(page)
    before = (golden.GOLDEN / name).read_text(encoding="utf-8").splitlines()
    diff = list(difflib.unified_diff(before, pages[name].splitlines(), f"tests/golden/{name}", "as built now", lineterm="", n=1))
    said = "\n".join(diff[:80])
    assert not diff, f"{page} has changed. Is it meant so? Then: python3 scripts/golden.py\n{said}"
