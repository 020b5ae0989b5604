"""The first steps of a visit: the root, a missing page, and the way from a need to a service."""
import re

import pytest
from playwright.sync_api import expect


def test_root_leads_to_the_finnish_home_page(page, address):
    page.goto("/")
    page.wait_for_url(f"{address}/fi/")
    expect(page.locator("html")).to_have_attribute("lang", "fi")
    expect(page.locator("h1")).to_have_count(1)


def test_missing_page_is_a_404_with_a_way_home(page, faults):
    answer = page.goto("/fi/palvelu/ei-ole-olemassa/")
    assert answer.status == 404
    expect(page.locator("h1").first).to_be_visible()
    for home in ("/fi/", "/sv/", "/en/"):
        expect(page.locator(f'a[href$="{home}"]').first).to_be_visible()
    faults.expect("404")


@pytest.mark.parametrize("fixture", ["page", "bare_page"])
def test_a_need_leads_to_a_service_with_and_without_javascript(fixture, request, address):
    page = request.getfixturevalue(fixture)
    page.goto("/fi/")
    page.locator('main a[href*="/fi/tarve/"]').first.click()
    page.wait_for_url(re.compile(f"{address}/fi/tarve/"))
    page.locator('main a[href*="/fi/palvelu/"]').first.click()
    page.wait_for_url(re.compile(f"{address}/fi/palvelu/"))
    expect(page.locator("h1")).to_be_visible()
