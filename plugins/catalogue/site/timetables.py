"""The hours of a service's own page: plain weeks as a table, the rest as sentences, coming days that differ."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from catalogue.model import Schedule, Service
from catalogue.site.dates import say_day
from catalogue.site.hours import DAYS, capitalized, is_ahead, is_over, is_weekly, say_schedule, say_span
from catalogue.site.strings import Strings
from catalogue.text import LocalText


@dataclass(frozen=True, slots=True)
class Sentence:
    """A time in words of the page's language, and what its author adds to it."""

    text: str
    note: LocalText | None = None


@dataclass(frozen=True, slots=True)
class Timetable:
    """Weekly hours as rows of (day, times), and what does not fit a week as sentences."""

    caption: str
    rows: tuple[tuple[str, str], ...]
    sentences: tuple[Sentence, ...]


def timetables(schedules: Iterable[Schedule], strings: Strings, today: date) -> tuple[Timetable, ...]:
    """Schedules by type; what is over is left out."""
    by_type: dict[str, list[Schedule]] = {}
    for schedule in schedules:
        if not is_over(schedule, today):
            by_type.setdefault(schedule.type, []).append(schedule)
    return tuple(timetable(kind, group, strings, today) for kind, group in by_type.items())


def timetable(kind: str, schedules: Iterable[Schedule], strings: Strings, today: date) -> Timetable:
    """The schedules of one type."""
    week: dict[str, list[str]] = {}
    sentences = []
    for schedule in schedules:
        note = schedule.notes.local(strings.language) if schedule.notes else None
        if fits_week(schedule, today):
            for day in schedule.days:
                week.setdefault(day, []).append(say_span(schedule, strings))
            if note:
                sentences.append(Sentence("", note))
        else:
            sentences.append(sentence(schedule, strings, today))
    names = strings.list("days.long")
    rows = tuple((names[DAYS.index(day)], ", ".join(week[day])) for day in DAYS if day in week)
    return Timetable(strings(f"service.type_{kind}"), rows, tuple(sentences))


def fits_week(schedule: Schedule, today: date) -> bool:
    """True when a table of a week says all there is to say."""
    limited = schedule.valid_to or schedule.by_appointment or is_ahead(schedule, today)
    return bool(schedule.opens_at) and is_weekly(schedule) and not limited


def sentence(schedule: Schedule, strings: Strings, today: date) -> Sentence:
    """One schedule as a sentence of its own."""
    note = schedule.notes.local(strings.language) if schedule.notes else None
    return Sentence(capitalized(say_schedule(schedule, strings, today)), note)


def sentences_at(location_id: str | None, service: Service, strings: Strings, today: date) -> tuple[Sentence, ...]:
    """The schedules of one place."""
    return tuple(
        sentence(schedule, strings, today)
        for schedule in service.schedules
        if schedule.location and schedule.location == location_id and not is_over(schedule, today)
    )


def exceptions(service: Service, strings: Strings, today: date) -> tuple[Sentence, ...]:
    """Coming days that differ, and what holds on public holidays."""
    said = []
    for item in service.exceptions:
        if item.date < today:
            continue
        day = say_day(item.date, strings)
        span = say_span(Schedule(opens_at=item.opens_at, closes_at=item.closes_at), strings)
        text = strings("hours.open_on", date=day, hours=span) if span else day
        text = strings("hours.closed_on", date=day) if item.closed else text
        said.append(Sentence(text, item.notes.local(strings.language) if item.notes else None))
    if service.public_holidays:
        said.append(Sentence(strings(f"hours.holidays_{service.public_holidays}")))
    return tuple(said)
