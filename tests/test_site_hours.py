"""Schedules in words, in three languages."""

from datetime import date

import pytest

from catalogue.model import Schedule
from catalogue.site.hours import say_days, say_hours, say_schedule

WEEKDAYS = ("mo", "tu", "we", "th", "fr")


def times(*days: str, opens: str | None = "10:00", closes: str | None = "17:00", **more: object) -> Schedule:
    return Schedule(days=days, opens_at=opens, closes_at=closes, **more)


def plain(text: str) -> str:
    """The text without what only keeps lines from breaking."""
    return text.replace("\u00a0", " ").replace("\u2060", "")


ONE = [
    # schedule, Finnish, Swedish, English
    (times(*WEEKDAYS), "ma–pe 10–17", "mån–fre 10–17", "Mon–Fri 10–17"),
    (times("mo", "we", opens="09:30", closes="12:15"), "ma, ke 9.30–12.15", "mån, ons 9.30–12.15", "Mon, Wed 9:30–12:15"),
    (times("sa", "su", opens="13:00", closes="16:00"), "la ja su 13–16", "lör och sön 13–16", "Sat and Sun 13–16"),
    (times("tu", "th", "fr"), "ti, to–pe 10–17", "tis, tors–fre 10–17", "Tue, Thu–Fri 10–17"),
    (times("su", opens="22:00", closes="06:00"), "su 22–6", "sön 22–6", "Sun 22–6"),
    (times("sa", opens="15:00", closes="00:00"), "la 15–24", "lör 15–24", "Sat 15–24"),
    (times("mo", opens="18:00", closes=None), "ma klo 18 alkaen", "mån från kl. 18", "Mon from 18"),
    (times("mo", opens=None, closes=None), "ma", "mån", "Mon"),
    (times(opens="12:00", closes="14:00"), "klo 12–14", "kl. 12–14", "at 12–14"),
    (times("tu", opens="17:00", closes="18:00", nth_of_month=(1,)), "kuukauden 1. tiistai klo 17–18",
     "månadens första tisdag kl. 17–18", "first Tuesday of the month at 17–18"),
    (times("fr", opens="18:00", closes="20:30", nth_of_month=(1, -1)), "kuukauden 1. ja viimeinen perjantai klo 18–20.30",
     "månadens första och sista fredag kl. 18–20.30", "first and last Friday of the month at 18–20:30"),
    (times("mo", opens="16:00", closes=None, nth_of_month=(1, 2, 3)), "kuukauden 1., 2. ja 3. maanantai klo 16 alkaen",
     "månadens första, andra och tredje måndag från kl. 16", "first, second and third Monday of the month from 16"),
    (times("th", opens="17:00", closes="19:00", interval=2), "to joka toinen viikko klo 17–19",
     "tors varannan vecka kl. 17–19", "Thu every other week at 17–19"),
    (times("th", opens=None, closes=None, interval=3), "to joka 3. viikko", "tors var 3:e vecka", "Thu every 3 weeks"),
    (times("th", interval=2, valid_from=date(2026, 9, 10), valid_to=date(2026, 12, 17)),
     "to joka toinen viikko klo 10–17, 10.9.2026–17.12.2026", "tors varannan vecka kl. 10–17, 10.9.2026–17.12.2026",
     "Thu every other week at 10–17, 10 September 2026 – 17 December 2026"),
    (times("mo", valid_to=date(2026, 12, 15)), "ma 10–17, 15.12.2026 asti", "mån 10–17, till 15.12.2026",
     "Mon 10–17, until 15 December 2026"),
    (times("mo", valid_from=date(2027, 1, 7)), "ma 10–17, 7.1.2027 alkaen", "mån 10–17, från 7.1.2027",
     "Mon 10–17, from 7 January 2027"),
    (times("mo", valid_from=date(2026, 1, 7)), "ma 10–17", "mån 10–17", "Mon 10–17"),
    (times("we", by_appointment=True), "ke 10–17, sovi aika ensin", "ons 10–17, kom överens om tid först",
     "Wed 10–17, arrange a time first"),
    (Schedule(by_appointment=True), "sovi aika ensin", "kom överens om tid först", "arrange a time first"),
    (Schedule(always_open=True), "auki aina, yötä päivää", "alltid öppet, dygnet runt", "always open, day and night"),
    (Schedule(type="chat", always_open=True), "vastaa aina, yötä päivää", "svarar alltid, dygnet runt",
     "always answers, day and night"),
]


@pytest.mark.parametrize(("schedule", "fi", "sv", "en"), ONE, ids=[row[1] for row in ONE])
def test_a_schedule_is_said_in_three_languages(words, today, schedule, fi, sv, en):
    said = {language: plain(say_schedule(schedule, strings, today)) for language, strings in words.items()}
    assert said == {"fi": fi, "sv": sv, "en": en}


def test_a_short_weekday_stays_on_the_line_of_its_times(words, today):
    assert say_schedule(times("mo"), words["fi"], today) == "ma\u00a010–\u206017"


def test_no_weekday_is_said_for_no_day(words):
    assert say_days((), words["fi"]) == ""


def line(words, today, *schedules: Schedule, language: str = "fi") -> str:
    return plain(say_hours(schedules, words[language], today))


def test_several_times_stand_in_one_line(words, today):
    assert line(words, today, times(*WEEKDAYS), times("sa", opens="12:00", closes="15:00")) == "Ma–pe 10–17, la 12–15"


def test_times_are_parted_so_that_no_day_joins_the_wrong_hours(words, today):
    schedules = [times("mo", "we", opens="16:00", closes="20:00", type="phone"), times("tu", type="phone")]
    assert line(words, today, *schedules) == "Puhelin ma, ke 16–20; ti 10–17"
    assert line(words, today, *schedules, language="en") == "Phone Mon, Wed 16–20; Tue 10–17"


def test_hours_of_phones_chats_and_bookings_are_named(words, today):
    schedules = [times("mo"), times("tu", type="phone"), times("we", type="chat"), times("th", type="appointment")]
    assert line(words, today, *schedules) == "Ma 10–17; puhelin ti 10–17; chat ke 10–17; ajanvaraus to 10–17"
    assert line(words, today, *schedules, language="sv") == (
        "Mån 10–17; telefon tis 10–17; chatt ons 10–17; tidsbokning tors 10–17"
    )


def test_equal_times_are_said_once(words, today):
    assert line(words, today, times("mo"), times("mo")) == "Ma 10–17"
    always = Schedule(always_open=True), Schedule(type="phone", always_open=True)
    assert line(words, today, *always) == "Auki aina, yötä päivää"


def test_what_is_over_is_not_said(words, today):
    assert line(words, today, times("mo", valid_to=date(2026, 11, 23))) == ""
    assert line(words, today, times("mo", valid_to=date(2026, 11, 24))) == "Ma 10–17, 24.11.2026 asti"


def test_a_coming_season_is_said_only_when_nothing_holds_now(words, today):
    coming = times("we", valid_from=date(2027, 6, 1), valid_to=date(2027, 8, 14))
    assert line(words, today, times("mo"), coming) == "Ma 10–17"
    assert line(words, today, coming) == "Ke 10–17, 1.6.2027–14.8.2027"


def test_times_are_told_in_the_order_of_the_week(words, today):
    schedules = times("fr", opens="9:00"), times("mo"), times("tu", nth_of_month=(1,))
    assert line(words, today, *schedules) == "Ma 10–17, pe 9–17, kuukauden 1. tiistai klo 10–17"


def test_more_times_than_one_can_read_become_their_days(words, today):
    schedules = [times(day, opens=f"{hour}:00") for hour, day in enumerate(("tu", "fr", "mo", "we", "th"), 9)]
    assert line(words, today, *schedules) == "Ma–pe, monta eri aikaa"
    assert line(words, today, *schedules[:4]) == "Ma 11–17, ti 9–17, ke 12–17, pe 10–17"
    phone = times("su", type="phone")
    assert line(words, today, *schedules, phone, language="sv") == "Mån–fre, många olika tider; telefon sön 10–17"


def test_nothing_known_is_nothing_said(words, today):
    assert line(words, today) == ""
    assert line(words, today, Schedule()) == ""
