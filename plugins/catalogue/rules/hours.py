"""Hours make sense: a start before an end, weekdays for times, a first day for every second week."""

from collections.abc import Iterator, Mapping

from catalogue.document import Keys
from catalogue.problems import Problem
from catalogue.records import Record, Records

MIDNIGHT = 24 * 60

LONGEST_NIGHT = 14 * 60
"""Minutes. Hours that run past midnight are taken for a slip when they would last longer than this."""


def schedules_make_sense(records: Records) -> Iterator[Problem]:
    """Each schedule of services and of their contacts says a time that can be shown."""
    for record in (*records.of("service"), *records.of("organization")):
        for keys, schedule in _schedules(record):
            yield from _times(record, keys, schedule)
            yield from _days(record, keys, schedule)


def exceptions_make_sense(records: Records) -> Iterator[Problem]:
    """A day of exception is either closed or has other hours, and is told once."""
    for record in records.of("service"):
        seen: set[str] = set()
        for keys, exception in record.items("exceptions"):
            times = "opens_at" in exception or "closes_at" in exception
            if exception.get("closed") and times:
                yield record.error(keys, "closed_with_times")
            elif not exception.get("closed") and not times and not exception.get("notes"):
                yield record.error(keys, "empty_exception")
            if exception["date"] in seen:
                yield record.error((*keys, "date"), "exception_repeated", value=exception["date"])
            seen.add(exception["date"])
            yield from _times(record, keys, exception)


def _schedules(record: Record) -> Iterator[tuple[Keys, Mapping]]:
    yield from record.items("schedules")
    for keys, contact in record.items("contacts"):
        for index, schedule in enumerate(contact.get("schedules", ())):
            yield (*keys, "schedules", index), schedule


def _times(record: Record, keys: Keys, schedule: Mapping) -> Iterator[Problem]:
    opens, closes = schedule.get("opens_at"), schedule.get("closes_at")
    if closes and not opens:
        yield record.error((*keys, "closes_at"), "end_without_start", value=closes)
    elif opens and closes:
        length = (_minutes(closes) or MIDNIGHT) - _minutes(opens)
        if length == 0 or (length < 0 and length + MIDNIGHT > LONGEST_NIGHT):
            yield record.error((*keys, "closes_at"), "closes_before_opens", opens=opens, closes=closes)


def _days(record: Record, keys: Keys, schedule: Mapping) -> Iterator[Problem]:
    timed = [field for field in ("days", "opens_at", "closes_at", "interval", "nth_of_month") if field in schedule]
    if schedule.get("always_open"):
        if timed:
            yield record.error((*keys, timed[0]), "always_open_with_times", at_key=True)
        return
    if not timed and not schedule.get("by_appointment") and not schedule.get("notes"):
        yield record.error(keys, "empty_schedule")
    if "nth_of_month" in schedule and "days" not in schedule:
        yield record.error((*keys, "nth_of_month"), "nth_without_days", at_key=True)
    elif "opens_at" in schedule and "days" not in schedule:
        yield record.warning((*keys, "opens_at"), "times_without_days", at_key=True)
    if schedule.get("interval", 1) > 1 and "valid_from" not in schedule:
        yield record.warning((*keys, "interval"), "interval_without_start", at_key=True)


def _minutes(time: str) -> int:
    hours, minutes = time.split(":")
    return int(hours) * 60 + int(minutes)


RULES = (schedules_make_sense, exceptions_make_sense)
