"""Short facts of services: phones, dates and ages, places, and what is not known."""

from dataclasses import replace
from datetime import date

import pytest

from catalogue.model import Ages, Contact, Location, Schedule, Service, Source
from catalogue.site.dates import age, fact_date, latest_day, say_age, say_date, say_when
from catalogue.site.facts import Fact, age_fact, hours_fact, place_fact, row_facts
from catalogue.site.phones import dial, on_one_line
from catalogue.site.reaching import contact, place
from catalogue.site.search_rows import search_rows
from catalogue.site.service_page import actions, ages_unknown, limits, service_page
from catalogue.site.structured import service_data
from catalogue.text import Text

PLAIN = Service(
    id="x", organization="koivulan-tuki", name=Text({"fi": "X"}), summary=Text({"fi": "Y"}), needs=("ruoka-apu",),
    sources=(Source("Esite", "2026-10"),), contacts=(Contact(phone="050 000 0001"),),
)  # fmt: skip


@pytest.mark.parametrize(
    ("phone", "address"),
    [
        ("0400 734 793", "tel:+358400734793"), ("03 123 4567", "tel:+35831234567"), ("112", "tel:112"),
        ("116 006", "tel:116006"), ("+358 9 2525 0111", "tel:+358925250111"), ("050-000 0001", "tel:+358500000001"),
        (" 0800 123 45 ", "tel:+35880012345"), ("10112", "tel:10112"),
    ],
)  # fmt: skip
def test_a_number_is_dialled_from_anywhere(phone, address):
    assert dial(phone) == address


def test_a_number_is_never_cut_in_two():
    assert on_one_line(" 0400 734 793") == "0400\u00a0734\u00a0793"


@pytest.mark.parametrize(
    ("text", "day"),
    [("2026-10-31", date(2026, 10, 31)), ("2026-02", date(2026, 2, 28)), ("2024-02", date(2024, 2, 29)),
     ("2021", date(2021, 12, 31)), ("unknown", None)],
)  # fmt: skip
def test_a_date_that_is_not_full_may_be_its_last_day(text, day):
    assert latest_day(text) == day


DATES = [
    # text, alone, "the fact is …", "it ended …", in Finnish, Swedish, English
    ("2026-10-05", {"fi": ("5.10.2026", "päivältä 5.10.2026", "5.10.2026"), "sv": ("5.10.2026", "från 5.10.2026", "5.10.2026"),
                    "en": ("5 October 2026", "from 5 October 2026", "on 5 October 2026")}),
    ("2026-10", {"fi": ("lokakuu 2026", "lokakuulta 2026", "lokakuussa 2026"),
                 "sv": ("oktober 2026", "från oktober 2026", "i oktober 2026"),
                 "en": ("October 2026", "from October 2026", "in October 2026")}),
    ("2021", {"fi": ("2021", "vuodelta 2021", "vuonna 2021"), "sv": ("2021", "från år 2021", "år 2021"),
              "en": ("2021", "from 2021", "in 2021")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_dates_are_said_as_sentences_need_them(words, text, expected):
    said = {language: tuple(say(text, strings) for say in (say_date, say_age, say_when)) for language, strings in words.items()}
    assert said == expected


def dated(*dates: str, **more: object) -> Service:
    return replace(PLAIN, sources=tuple(Source("Esite", text) for text in dates), **more)


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("2026-10",), "fresh"), (("2025-11-25",), "fresh"), (("2025-11-24",), "aging"), (("2025-03",), "aging"),
        (("2024-11-25",), "aging"), (("2024-11-24",), "old"), (("2021",), "old"), (("unknown",), "undated"),
        (("2021", "2026-10", "unknown"), "fresh"),
    ],
)  # fmt: skip
def test_a_fact_is_as_old_as_its_newest_source(today, dates, expected):
    assert age(dated(*dates), today) == expected


def test_what_the_provider_assured_counts_before_any_source(today):
    assert fact_date(dated("2026-11", assured_date=date(2024, 1, 31))) == "2024-01-31"


def test_the_age_of_old_facts_is_said(small, words):
    assert age_fact(small, dated("2026-10"), words["fi"]) is None
    assert age_fact(small, dated("2025-03"), words["fi"]).text == "Tieto on maaliskuulta 2025."
    assert age_fact(small, dated("2021"), words["fi"]).text == "Tieto on vuodelta 2021. Tarkista, ennen kuin menet."
    assert age_fact(small, dated("unknown"), words["en"]).text == "The date of this information is not known. Check before you go."


def test_unknown_hours_are_said_and_never_closed(small, words):
    assert hours_fact(small, PLAIN, words["fi"]) == Fact("unknown", "Aukioloaikoja ei tiedetä. Soita ensin.", state="unknown")
    assert "Kysy" in hours_fact(small, replace(PLAIN, contacts=()), words["fi"]).text


def test_hours_in_words_keep_their_language(small, words):
    service = replace(PLAIN, hours_details=Text({"fi": "Kerran viikossa."}))
    assert hours_fact(small, service, words["sv"]) == Fact("clock", "Kerran viikossa.", lang="fi")


def test_a_group_that_is_over_is_said_to_be(small, words):
    service = replace(PLAIN, schedules=(Schedule(days=("mo",), valid_to=date(2026, 10, 15)),))
    assert hours_fact(small, service, words["fi"]).text == "Päättyi 15.10.2026. Kysy seuraavaa ryhmää tai kertaa."


HOME = Location(municipality="koivula", street="Koivukatu 4", postal_code="90100")
SECRET = Location(
    municipality="koivula", street="Salakatu 9", postal_code="90199", district="Piilola", hidden=True,
    name=Text({"fi": "Piilotalo"}), details=Text({"fi": "Soita summeria"}),
)  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"locations": (HOME,)}, "Koivukatu 4, Koivula"),
        ({"locations": (HOME, HOME)}, "Koivukatu 4, Koivula ja 1 muu paikka"),
        ({"locations": (HOME, HOME, HOME)}, "Koivukatu 4, Koivula ja 2 muuta paikkaa"),
        ({"locations": (Location("haapala", name=Text({"fi": "Kirjasto"})),)}, "Kirjasto, Haapala"),
        ({"locations": (SECRET,)}, "Osoite on salainen. Saat sen, kun otat yhteyttä."),
        ({"areas": ("suomi",)}, "Koko Suomessa"),
        ({"areas": ("koivula", "haapala")}, "Koivula, Haapala"),
        ({"areas": ("suomi",), "modes": ("phone", "chat")}, "Puhelimessa, chatissa, koko Suomessa"),
        ({"modes": ("online",)}, "Verkossa"),
        ({"areas": ("koivula",), "modes": ("on-site", "phone")}, "Koivula"),
    ],
)
def test_the_place_is_where_one_goes_or_how_it_is_had(small, words, changes, text):
    assert place_fact(small, replace(PLAIN, **changes), words["fi"]).text == text


def test_no_place_is_invented(small, words):
    assert place_fact(small, PLAIN, words["fi"]) is None


def test_facts_stand_in_the_same_order_everywhere(small, words):
    icons = [fact.icon for fact in row_facts(small, small.services["velkapuhelin"], words["fi"])]
    assert icons == ["clock", "euro", "place", "door", "phone", "caution"]


def test_nothing_of_a_hidden_address_reaches_a_page(small, words, contexts):
    service = replace(small.services["turvala"], locations=(SECRET, HOME))
    changed = replace(small, services={**small.services, "turvala": service})
    everything = [
        service_page(changed, service, words["fi"], "/"), service_data(changed, service, "fi", "https://example.org/"),
        row_facts(changed, service, words["fi"]), place(SECRET, service, words["fi"], changed),
        search_rows(replace(contexts["fi"], catalogue=changed))["turvala"],
    ]  # fmt: skip
    said = repr([replace(part, service=None) if hasattr(part, "service") else part for part in everything])
    assert "Koivukatu 4" in said
    assert [word for word in ("Salakatu", "90199", "Piilola", "Piilotalo", "summeria") if word in said] == []


def buttons(small, words, contacts: tuple[Contact, ...], **changes: object) -> list[tuple[str, str]]:
    service = replace(PLAIN, contacts=contacts, **changes)
    views = tuple(contact(item, words["fi"], small) for item in contacts)
    return [(action.text.replace("\u00a0", " "), action.href) for action in actions(service, views, words["fi"])]


def test_an_age_is_not_said_twice(words):
    teens = replace(PLAIN, ages=Ages(13, 29), genders=("women",))
    assert limits(teens, words["fi"]) == ("Naisille", "13–29-vuotiaille")
    assert limits(replace(teens, for_whom=Text({"fi": "Sopii, jos olet 13–29-vuotias."})), words["fi"]) == ("Naisille",)
    assert limits(replace(PLAIN, ages=Ages(min=60)), words["sv"]) == ("För dig som har fyllt 60 år",)
    assert limits(replace(PLAIN, ages=Ages(max=17)), words["en"]) == ("For people aged 17 or under",)


@pytest.mark.parametrize(
    ("changes", "unknown"),
    [
        ({}, True), ({"for_whom": Text({"fi": "Sopii, jos pidät metsästä."})}, True), ({"ages": Ages(min=18)}, False),
        ({"target_groups": ("nuoret",)}, False), ({"for_whom": Text({"fi": "Sopii, jos olet alle 18-vuotias."})}, False),
        ({"for_whom": Text({"fi": "Toiminta alkoi vuonna 2021."})}, True),
    ],
)  # fmt: skip
def test_age_limits_are_unknown_only_where_nothing_tells_of_ages(words, changes, unknown):
    assert ages_unknown(replace(PLAIN, **changes), words["fi"]) is unknown


def test_a_row_of_a_paused_service_says_so_instead_of_its_hours(small, words):
    first = row_facts(small, replace(PLAIN, status="paused"), words["sv"])[0]
    assert (first.text, first.state) == ("Tjänsten är pausad", "stale")


def test_hours_are_asked_of_whoever_can_be_asked(small, words):
    quiet = replace(PLAIN, contacts=())
    assert hours_fact(small, quiet, words["fi"]).text == "Aukioloaikoja ei tiedetä. Kysy ensin."
    nobody = replace(quiet, organization="haapalan-seurakunta")
    assert hours_fact(small, nobody, words["fi"]).text == "Aukioloaikoja ei tiedetä."


def test_a_page_tells_its_hours_where_it_tells_the_place(small, words):
    def told(id: str) -> str | None:
        found = service_page(small, small.services[id], words["fi"], "/").other_times
        return found and found.text.replace("\u00a0", " ").replace("\u2060", "")

    assert told("nuorten-chat") == "Chat ma–pe 18–21"
    assert told("juttuseura") == "Aukioloaikoja ei tiedetä. Soita ensin."
    assert [told(id) for id in ("ruokakassi", "surun-keinu", "digiapu")] == [None, None, None]


def test_the_surest_way_to_reach_a_service_is_its_first_button(small, words):
    with_all = (Contact(email="a@b.example"), Contact(chat="https://c.example", phone="050 000 0001"))
    assert buttons(small, words, with_all, url="https://u.example") == [
        ("Soita 050 000 0001", "tel:+358500000001"), ("Avaa chat", "https://c.example"),
        ("Palvelun verkkosivut", "https://u.example"),
    ]  # fmt: skip
    assert buttons(small, words, (Contact(email="a@b.example"),)) == [("Lähetä sähköpostia", "mailto:a@b.example")]
    assert buttons(small, words, ()) == []
