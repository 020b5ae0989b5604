"""Dates follow each other, and what a date has ended is told."""

from collections.abc import Iterator, Mapping

from catalogue.document import Keys
from catalogue.problems import Problem
from catalogue.records import Record, Records
from catalogue.rules.references import values_at


def spans_are_in_order(records: Records) -> Iterator[Problem]:
    """The first day of a schedule, an alert or a publication is not after the last."""
    for record in (*records.of("service"), *records.of("organization")):
        yield from _span(record, (), record.data, "publish_from", "expires")
        for way in (("schedules",), ("contacts", "schedules"), ("alert",)):
            for keys, span in _maps_at(record.data, way):
                yield from _span(record, keys, span, "valid_from", "valid_to")


def nothing_is_known_from_the_future(records: Records) -> Iterator[Problem]:
    """A source, a confirmation or an end is not dated after today."""
    today = records.today.isoformat()
    for record in records.all:
        for way in (("sources", "date"), ("assured_date",), ("hours_checked",), ("checked",)):
            for keys, day in values_at(record.data, way):
                if day != "unknown" and day > today[: len(day)]:
                    yield record.error(keys, "date_in_future", value=day)
        ended = record.data.get("ended_date", "")
        if ended > today[: len(ended)]:
            yield record.error(("ended_date",), "date_in_future", value=ended)


def facts_have_a_date(records: Records) -> Iterator[Problem]:
    """A published service has a source whose date is known: readers judge by it how far to trust the facts."""
    for record in records.of("service"):
        dates = [source.get("date") for source in record.data.get("sources", ())]
        if record.is_published and dates and all(date == "unknown" for date in dates):
            yield record.error(("sources",), "no_dated_source", at_key=True)


def expired_is_told(records: Records) -> Iterator[Problem]:
    """A published service whose time is over, or whose every schedule is over, needs a decision."""
    today = records.today.isoformat()
    for record in records.of("service"):
        if not record.is_published:
            continue
        expires = record.data.get("expires")
        if expires and expires < today:
            yield record.warning(("expires",), "expired", value=expires)
            continue
        ends = [schedule.get("valid_to") for schedule in record.data.get("schedules", ())]
        if ends and all(end and end < today for end in ends):
            yield record.warning(("schedules",), "schedules_over", at_key=True, value=max(ends))
        over = record.data.get("alert", {}).get("valid_to")
        if over and over < today:
            yield record.warning(("alert", "valid_to"), "alert_over", value=over)


def confirmations_are_whole(records: Records) -> Iterator[Problem]:
    """A confirmation has both its day and the role of who gave it."""
    for record in records.of("service"):
        for here, other in (("assured_date", "assured_by"), ("assured_by", "assured_date")):
            if here in record.data and record.lacks(other):
                yield record.error((here,), "half_confirmation", at_key=True, name=other)


def _span(record: Record, keys: Keys, span: Mapping, first: str, last: str) -> Iterator[Problem]:
    if first in span and last in span and span[first] > span[last]:
        yield record.error((*keys, last), "dates_reversed", first=span[first], last=span[last])


def _maps_at(value, way: tuple[str, ...], keys: Keys = ()) -> Iterator[tuple[Keys, Mapping]]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _maps_at(item, way, (*keys, index))
    elif isinstance(value, dict):
        if not way:
            yield keys, value
        elif way[0] in value:
            yield from _maps_at(value[way[0]], way[1:], (*keys, way[0]))


RULES = (
    spans_are_in_order, nothing_is_known_from_the_future, facts_have_a_date, expired_is_told, confirmations_are_whole,
)
