"""Lifelines: a number is shown only with sources behind it, and a closed number stands nowhere."""

import re
from collections.abc import Iterator
from datetime import date

from catalogue.problems import ERROR, Problem
from catalogue.records import Record, Records

FEWEST_SOURCES = 2
OLDEST_CHECK_DAYS = 180
DIGITS = re.compile(r"[+0-9][0-9 \u00a0-]{3,}[0-9]")


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
    """No file but the list of closed lines holds a number that has closed; pages are looked through too."""
    lines = records.of("closed-line")
    closed = {_digits(record.data["phone"]): record.id for record in lines if "phone" in record.data}
    if not closed:
        return
    for record in records.all:
        if record.kind != "closed-line":
            yield from _closed_in(record, record.data, (), closed)
    for path, page in records.pages.items():
        for number, line in enumerate(page, start=1):
            for found in DIGITS.finditer(line):
                if _digits(found.group()) in closed:
                    params = {"value": found.group(), "owner": closed[_digits(found.group())]}
                    yield Problem(path, number, found.start() + 1, ERROR, "closed_number", params=params, excerpt=line)


def _closed_in(record: Record, value, keys, closed) -> Iterator[Problem]:
    if isinstance(value, str):
        for found in DIGITS.finditer(value):
            if _digits(found.group()) in closed:
                yield record.error(keys, "closed_number", value=found.group(), owner=closed[_digits(found.group())])
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _closed_in(record, item, (*keys, index), closed)
    elif isinstance(value, dict):
        for field, item in value.items():
            yield from _closed_in(record, item, (*keys, field), closed)


def _digits(text: str) -> str:
    """A number as it is dialled in Finland, without spaces: +358 40 … is 040 …."""
    digits = re.sub(r"[^0-9+]", "", text)
    return "0" + digits[4:] if digits.startswith("+358") else digits


RULES = (
    lines_are_sourced, lines_can_be_reached, banner_has_a_line, numbers_are_checked_often, closed_numbers_stand_nowhere,
)
