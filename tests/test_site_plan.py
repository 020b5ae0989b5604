"""The page plan of the small catalogue: which pages there are, once each, in every language."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from catalogue.site.addresses import address
from catalogue.site.listings import Listings
from catalogue.site.own_pages import KINDS
from catalogue.site.page import Page
from catalogue.site.plan import addresses_of, plan_pages
from catalogue.site.planners.context import PAGE_SIZE
from catalogue.site.planners.directories import always_shown, is_trusted


def changed(contexts, **fields):
    """The contexts of a catalogue in which some things are otherwise."""
    catalogue = replace(contexts["fi"].catalogue, **fields)
    return {language: replace(context, catalogue=catalogue, listings=Listings(catalogue)) for language, context in contexts.items()}


def with_services(contexts, *services):
    return changed(contexts, services={**contexts["fi"].catalogue.services, **{service.id: service for service in services}})


@pytest.fixture(scope="module")
def pages(contexts) -> dict[str, Page]:
    return {page.address: page for page in plan_pages(contexts)}


def test_every_address_is_planned_once(contexts):
    counted = Counter(page.address for page in plan_pages(contexts))
    own = [address(language, kind) for language in contexts for kind in KINDS]
    assert [path for path, times in (counted + Counter(own)).items() if times > 1] == []


def test_the_plan_is_the_same_every_time(contexts):
    assert list(plan_pages(contexts)) == list(plan_pages(contexts))


def test_every_kind_of_page_is_there_in_every_language(pages, contexts):
    kinds = ("home", "need", "service", "organization", "area", "target_group", "search", "a_z")
    some = {"need": "ruoka-apu", "service": "ruokakassi", "organization": "toivo-saatio", "area": "koivula", "target_group": "nuoret"}
    expected = {address(language, kind, some.get(kind)) for language in contexts for kind in kinds}
    expected |= {address(language, kind) for language in contexts for kind in ("area", "target_group")} | {"", "404.html"}
    assert sorted(expected - set(pages)) == []


def test_every_need_and_sub_need_has_a_page(pages, small):
    ids = [*small.needs, *small.sub_needs]
    assert [id for id in ids if address("sv", "need", id) not in pages] == []


def test_a_draft_has_no_page_and_an_ended_service_keeps_its_own(pages):
    assert [path for path in pages if "yhteisokeittio" in path] == []
    assert pages["fi/palvelu/leipajono/"].content["replacements"][0].id == "ruokakassi"


def test_a_service_whose_first_day_is_to_come_has_no_page_and_nobody_leads_to_it(contexts, small):
    later = replace(small.services["ruokakassi"], publish_from=date(2026, 11, 25))
    pages = {page.address: page for page in plan_pages(with_services(contexts, later))}
    assert [path for path in pages if "ruokakassi" in path] == []
    assert pages["fi/palvelu/kylatupa/"].content["related"] == ()
    assert pages["fi/palvelu/leipajono/"].content["replacements"] == ()
    first_day = replace(later, publish_from=date(2026, 11, 24))
    assert "fi/palvelu/ruokakassi/" in {page.address for page in plan_pages(with_services(contexts, first_day))}


def test_what_has_expired_keeps_its_page_says_so_and_stands_in_no_list(pages):
    page = pages["fi/palvelu/syysleiri/"]
    assert (page.content["over_since"], page.in_sitemap, page.structured) == ("31.10.2026", False, None)
    assert "syysleiri" not in repr([page.content.get("groups") for page in pages.values()])


def test_former_ids_of_services_organizations_and_needs_lead_on(pages):
    moved = {path: page.content["target"] for path, page in pages.items() if page.template == "moved" and page.language == "fi"}
    assert moved == {
        "fi/palvelu/nettineuvonta/": "/fi/palvelu/digiapu/",
        "fi/jarjesto/koivulan-apu/": "/fi/jarjesto/koivulan-tuki/",
        "fi/tarve/yksinolo/": "/fi/tarve/yksinaisyys/",
    }


def test_a_sensitive_page_tells_nothing_at_a_glance(pages):
    for path in ("fi/palvelu/turvala/", "fi/palvelu/nuorten-chat/", "en/need/turvakoti/"):
        assert pages[path].sensitive and pages[path].document_title == "", path
    assert pages["fi/palvelu/ruokakassi/"].document_title == "Ruokakassi"


def test_the_provider_is_the_one_that_runs_it_today(pages, contexts):
    providers = [str(link.text) for link in pages["fi/palvelu/kylatupa/"].content["view"].providers]
    assert providers == ["Haapalan seurakunta"]
    later = {page.address: page for page in plan_pages(changed(contexts, today=date(2026, 12, 1)))}
    assert [str(link.text) for link in later["fi/palvelu/kylatupa/"].content["view"].providers] == ["Koivulan Tuki ry"]


def test_the_change_of_a_provider_is_told_before_and_after(pages, contexts):
    assert pages["fi/palvelu/kylatupa/"].content["view"].changes == ("1.12.2026 alkaen palvelun järjestää Koivulan Tuki ry.",)
    later = {page.address: page for page in plan_pages(changed(contexts, today=date(2026, 12, 1)))}
    assert later["fi/palvelu/kylatupa/"].content["view"].changes == ("1.12.2026 asti palvelun järjesti Haapalan seurakunta.",)


def test_a_long_list_goes_on_in_pages_of_fifty(contexts, small):
    one = small.services["ruokakassi"]
    many = [replace(one, id=f"ruoka-{n:03}", related=()) for n in range(120)]
    pages = {page.address: page for page in plan_pages(with_services(contexts, *many))}
    parts = [pages[f"fi/tarve/ruoka-apu/{tail}"] for tail in ("", "sivu-2/", "sivu-3/")]
    shown = [[row.id for group in part.content["groups"] for row in group.rows] for part in parts]
    assert [len(ids) for ids in shown] == [PAGE_SIZE, PAGE_SIZE, 122 - 2 * PAGE_SIZE]
    assert len({id for ids in shown for id in ids}) == 122
    assert parts[1].alternates["en"] == "en/need/ruoka-apu/page-2/"
    assert parts[1].content["pager"] == {
        "number": 2, "count": 3, "previous": "/fi/tarve/ruoka-apu/", "next": "/fi/tarve/ruoka-apu/sivu-3/"
    }  # fmt: skip
    assert parts[1].title == "Ruoka-apu – Sivu 2 / 3"


def test_the_site_map_names_what_is_listed(contexts, pages):
    named = addresses_of(pages.values())
    assert "fi/palvelu/ruokakassi/" in named and "fi/" in named
    hidden = ("leipajono", "retkiryhma", "syysleiri", "nettineuvonta", "404", "yhteisokeittio")
    assert [path for path in named if any(word in path for word in hidden)] == []


def test_a_list_shows_the_own_town_before_the_country_and_fresh_facts_before_old(contexts):
    listings = contexts["fi"].listings
    assert [service.id for service in listings.of_sub_need("yksinaisyys")] == [
        "kylatupa", "naisten-ilta", "juttuseura", "ruokakassi", "nuorten-chat"
    ]  # fmt: skip


def test_an_area_shows_what_is_there_what_is_wider_and_what_reaches_from_anywhere(contexts, small):
    found = contexts["fi"].listings.of_area(small.areas["haapala"])
    assert [service.id for service in found.here] == ["surun-keinu", "digiapu"]
    assert [service.id for service in found.wider] == ["turvala"]
    assert {service.id for service in found.nationwide} == {"velkapuhelin", "nuorten-chat"}


def test_help_for_danger_words_is_trusted_or_the_emergency_number_and_a_crisis_line(contexts):
    catalogue = contexts["fi"].catalogue
    by_id = catalogue.helplines
    assert [(line.confidence, len(line.sources)) for line in by_id.values()][:3] == [("high", 2), ("medium", 2), ("low", 1)]
    assert [is_trusted(line) for line in by_id.values()][:3] == [True, True, False]
    assert is_trusted(replace(by_id["turvachat"], confidence="high")) is False, "one source is not enough"
    assert always_shown(catalogue) == ["hatanumero", "koivun-kriisipuhelin"]
    [page] = [page for page in plan_pages(contexts) if page.template == "search" and page.language == "fi"]
    assert [id for id, _ in page.content["lines"]] == page.content["always"] == ["hatanumero", "koivun-kriisipuhelin"]
