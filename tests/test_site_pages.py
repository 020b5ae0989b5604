"""What pages say of services and organizations that are out of the ordinary: no contact, a pause, many names, many contacts."""

import shutil
from pathlib import Path

import pytest
from site_under_test import CONTENT, Site, build_site

SERVICE = """\
# yaml-language-server: $schema=../../../../schema/service.schema.json
organization: {organization}
name: {{fi: {name}}}
summary: {{fi: Tule käymään.}}
needs: [yksinaisyys]
locations:
  - {{street: "Kuja 1", postal_code: "90100", municipality: koivula}}
{more}sources:
  - {{name: Esite, date: 2026-10}}
"""


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small site with an organization that has every kind of contact, and services that have none."""
    folder = tmp_path_factory.mktemp("odd")
    content = Path(shutil.copytree(CONTENT, folder / "content"))
    more = "alternate_names: [Kota, Tupa]\nformer_names: [Maja, Mökki]\nto_verify: [aukioloajat, kielet]\n"
    for organization, name, extra in (
        ("haapalan-seurakunta", "Kuja", more),
        ("koivulan-tuki", "Pirtti", ""),
        ("yhden-paikan-yhdistys", "Tauolla", "status: paused\nwords: {fi: [taukosana]}\n"),
    ):
        place = content / "services" / organization / f"{name.lower()}.yaml"
        place.parent.mkdir(exist_ok=True)
        place.write_text(SERVICE.format(organization=organization, name=name, more=extra), encoding="utf-8")
    (content / "organizations/yhden-paikan-yhdistys.yaml").write_text(
        "# yaml-language-server: $schema=../../schema/organization.schema.json\n"
        "name: {fi: Yhden paikan yhdistys}\nalternate_names: [Paikka, YPY]\ncontacts:\n"
        '  - chat: https://paikka.example/chat\n    form: https://paikka.example/lomake\n    phone: "050 000 0044"\n'
        '    schedules:\n      - {type: phone, days: [mo], opens_at: "09:00", closes_at: "11:00"}\n',
        encoding="utf-8",
    )
    return build_site(content, folder / "output")


def test_nobody_is_told_to_ask_where_there_is_nobody_to_ask(odd):
    text = odd.page("fi/palvelu/kuja/").text
    assert "Yhteystietoja ei ole. Voit kysyä, kun käyt paikan päällä." in text
    assert "Hintaa ei tiedetä." in text and "otat yhteyttä" not in text and "Kysy ensin" not in text


def test_a_service_without_contacts_is_reached_through_its_organizer(odd):
    page = odd.page("fi/palvelu/pirtti/")
    assert "Järjestäjän yhteystiedot" in [heading.text for heading in page.all("h2")]
    assert {"tel:+358500000001", "mailto:toimisto@tuki.example", "https://tuki.example/"} <= set(page.addresses)
    assert "Hintaa ei tiedetä. Kysy, kun otat yhteyttä." in page.text
    assert [link for link in page.all("a", class_="button") if "tel:" in link.attributes["href"]] == []


def test_an_organization_shows_every_way_to_reach_it_and_its_other_names(odd):
    page = odd.page("fi/jarjesto/yhden-paikan-yhdistys/")
    assert {"https://paikka.example/chat", "https://paikka.example/lomake", "tel:+358500000044"} <= set(page.addresses)
    assert "Puhelin ma 9–\u206011" in page.text.replace("\u00a0", " ")
    assert "Käytetään myös nimiä: Paikka, YPY" in page.text


def test_no_page_has_an_empty_list(odd):
    filled_by_script = ("fi/haku/", "sv/sok/", "en/search/")
    empty = {name for name, html in odd.pages.items() for one in (*html.all("ul"), *html.all("ol")) if not one.text.strip()}
    assert sorted(name for name in empty if not name.startswith(filled_by_script)) == []


def test_several_names_are_said_in_the_plural(odd):
    finnish, english = odd.page("fi/palvelu/kuja/").text, odd.page("en/service/kuja/").text
    assert "Käytetään myös nimiä: Kota, Tupa" in finnish and "Aiemmat nimet: Maja, Mökki" in finnish
    assert "Also called: Kota, Tupa" in english and "Former names: Maja, Mökki" in english
    assert "Aiempi nimi: " in odd.page("fi/jarjesto/koivulan-tuki/").text


def test_finnish_notes_on_what_is_unchecked_are_marked_in_other_languages(odd):
    assert "Näitä tietoja ei ole voitu tarkistaa: aukioloajat, kielet." in odd.page("fi/palvelu/kuja/").text
    for address, said in (("sv/tjanst/kuja/", "Alla uppgifter har inte kunnat kontrolleras."),
                          ("en/service/kuja/", "Some of the facts could not be checked.")):
        page = odd.page(address)
        assert said in page.text
        assert [one.text for one in page.all("p", lang="fi") if "aukioloajat" in one.text] == ["aukioloajat, kielet."], address


def test_a_paused_service_is_found_at_its_organizer_and_in_the_alphabet_but_not_by_search(odd):
    organization = odd.page("fi/jarjesto/yhden-paikan-yhdistys/")
    assert "Tauolla (1)" in [heading.text for heading in organization.all("h2")]
    assert "Palvelu on tauolla" in organization.text and "ei ole nyt palveluja" not in organization.text
    alphabet = odd.page("fi/aakkosin/")
    assert "/fi/palvelu/tauolla/" in alphabet.addresses and "/fi/jarjesto/yhden-paikan-yhdistys/" in alphabet.addresses
    assert "Tauolla tauolla" in [" ".join(item.text.split()) for item in alphabet.all("li")]
    assert [name for name, html in odd.pages.items() if "/fi/palvelu/tauolla/" in html.addresses] == [
        "en/service/tauolla/index.html", "fi/aakkosin/index.html", "fi/jarjesto/yhden-paikan-yhdistys/index.html",
        "fi/palvelu/tauolla/index.html", "sv/tjanst/tauolla/index.html",
    ]  # fmt: skip
    assert [name for name, text in odd.texts() if name.startswith("search/") and "taukosana" in text] == []


def test_a_sentence_of_a_need_stands_in_the_quotation_marks_of_its_language(small_site):
    marks = {"fi/tarve/ruoka-apu/": "””", "sv/behov/ruoka-apu/": "””", "en/need/ruoka-apu/": "“”"}
    for address, (first, last) in marks.items():
        lead = small_site.page(address).all("p", class_="lead")[0].text
        assert lead.startswith(first) and lead.endswith(last), address


def test_the_door_at_the_root_says_its_name_once(small_site):
    assert small_site.page("").one("title").text == "Koivulan tarjotin"


def test_the_page_about_the_site_names_who_keeps_it_and_the_licence(small_site):
    for language, operator, licence in (
        ("fi/tietoa/", "Ylläpitäjä: Koivulan järjestötalo", "Tietojen lisenssi: CC BY 4.0"),
        ("sv/om/", "Upprätthållare: Björkby föreningshus", "Uppgifternas licens: CC BY 4.0"),
        ("en/about/", "Maintained by: Birchdale House of Associations", "Licence of the facts: CC BY 4.0"),
    ):
        page = small_site.page(language)
        assert operator in page.text and licence in page.text, language
        assert {"https://jarjestotalo.example/", "mailto:palaute@jarjestotalo.example"} <= set(page.addresses)
        assert page.one("a", rel="license noreferrer").attributes["href"] == "https://creativecommons.org/licenses/by/4.0/"


def test_the_foot_of_every_page_names_the_licence(small_site):
    bare = [name for name, html in small_site.pages.items() if "lisenssillä CC BY 4.0" not in html.text and name.startswith("fi/")]
    assert bare == []


def test_the_home_page_is_described_in_the_words_of_the_settings(small_site):
    said = [small_site.page(f"{language}/").one("meta", name="description").attributes["content"] for language in ("fi", "sv", "en")]
    assert said == ["Löydä Koivulan palvelut omilla sanoillasi.", "Hitta tjänsterna i Björkby med egna ord.",
                    "Find the services of Birchdale in your own words."]  # fmt: skip


def test_settings_without_contact_or_licence_leave_no_gap():
    from catalogue.site.about import about_of

    bare = about_of({"operator": {"name": {"fi": "Me"}}}, "sv")
    assert (bare.operator.text, bare.operator.lang, bare.phone, bare.licence) == ("Me", "fi", None, None)
    full = about_of({"operator": {"name": {"fi": "Me"}}, "contact": {"phone": "050 000 0001"}}, "fi")
    assert (full.phone.href, full.phone.text) == ("tel:+358500000001", "050\u00a0000\u00a00001")
