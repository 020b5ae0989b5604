"""Lifelines: a number is shown only with sources behind it, and a closed number stands nowhere."""

from collections.abc import Iterator
from datetime import date

from catalogue.phones import national, numbers_among
from catalogue.problems import ERROR, Problem
from catalogue.records import Records, texts_of

FEWEST_SOURCES = 2
OLDEST_CHECK_DAYS = 180


def lines_are_sourced(records: Records) -> Iterator[Problem]:
    """A line has two sources; with fewer, or with a weak number, it is no banner line and says so."""
    for record in records.of("helpline"):
        if "sources" in record.broken or "confidence" in record.broken:
            continue
        weak = record.data.get("confidence") == "low"
        few = len(record.data.get("sources", ())) < FEWEST_SOURCES
        if record.data.get("banner") and (weak or few):
            yield record.error(("banner",), "weak_banner_line", at_key=True, value=record.id)
        elif few and not weak:
            yield record.error(("sources",), "too_few_sources", at_key=True, limit=FEWEST_SOURCES)


def lines_can_be_reached(records: Records) -> Iterator[Problem]:
    """A line has a phone number or a chat."""
    for record in records.of("helpline"):
        if record.lacks("phone", "chat"):
            yield record.error((), "empty_line", value=record.id)


def banner_has_a_line(records: Records) -> Iterator[Problem]:
    """At least one line is in the banner of every page."""
    lines = records.of("helpline")
    if lines and not any(record.data.get("banner") or "banner" in record.broken for record in lines):
        yield records.of("helplines")[0].error(("lines",), "no_banner_line", at_key=True)


def numbers_are_checked_often(records: Records) -> Iterator[Problem]:
    """The list has been gone through within half a year."""
    for record in records.of("helplines"):
        checked = record.data.get("checked")
        if checked and (records.today - date.fromisoformat(checked)).days > OLDEST_CHECK_DAYS:
            yield record.warning(("checked",), "helplines_unchecked", value=checked)


def closed_numbers_stand_nowhere(records: Records) -> Iterator[Problem]:
    """No file but the list of closed lines holds a number that has closed, however it is written; nor do pages."""
    lines = records.of("closed-line")
    closed = {national(record.data["phone"]): record.id for record in lines if "phone" in record.data}
    if not closed:
        return
    for record in records.all:
        if record.kind != "closed-line":
            for keys, text in texts_of(record.data):
                for number, place in numbers_among(text, closed):
                    part = text[place : place + len(number)].split("\n")[0]
                    yield record.error(keys, "closed_number", part=part, value=number, owner=closed[number])
    for path, page in records.pages.items():
        for count, line in enumerate(page, start=1):
            for number, place in numbers_among(line, closed):
                params = {"value": number, "owner": closed[number]}
                yield Problem(path, count, place + 1, ERROR, "closed_number", params=params, excerpt=line)


RULES = (
    lines_are_sourced, lines_can_be_reached, banner_has_a_line, numbers_are_checked_often, closed_numbers_stand_nowhere,
)
