"""Dates of facts: how old they are and how they are said."""

from calendar import monthrange
from datetime import date

from catalogue.model import Service
from catalogue.site.strings import Strings

AGING_MONTHS = 12
OLD_MONTHS = 24


def latest_day(text: str) -> date | None:
    """The last day that a date of a source may mean; None when it is unknown.

    >>> latest_day("2026-02"), latest_day("unknown")
    (datetime.date(2026, 2, 28), None)
    """
    parts = text.split("-")
    if not parts[0].isdigit():
        return None
    year = int(parts[0])
    month = int(parts[1]) if len(parts) > 1 else 12
    day = int(parts[2]) if len(parts) > 2 else monthrange(year, month)[1]
    return date(year, month, day)


def fact_date(service: Service) -> str | None:
    """The date that a service's facts are of: the assured date, else the newest source's; None when unknown."""
    if service.assured_date:
        return service.assured_date.isoformat()
    dated = [(day, source.date) for source in service.sources if (day := latest_day(source.date))]
    return max(dated)[1] if dated else None


def age(service: Service, today: date) -> str:
    """"fresh" under 12 months, "aging" to 24, "old" beyond, "undated" when no source has a date."""
    text = fact_date(service)
    if text is None:
        return "undated"
    day = latest_day(text)
    months = (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)
    return "fresh" if months < AGING_MONTHS else "aging" if months < OLD_MONTHS else "old"


def say_day(day: date, strings: Strings) -> str:
    """A full date in words of the language, such as 15.10.2026."""
    month = strings.list("months")[day.month - 1]
    return strings("date.day", day=day.day, month=day.month, year=day.year, month_name=month)


def say_date(text: str, strings: Strings) -> str:
    """A date of a source, full or not, as it stands alone: 31.10.2026, lokakuu 2026, 2026."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return say_day(date(*parts), strings)
    if len(parts) == 2:
        return f"{strings.list('month_names')[parts[1] - 1]} {parts[0]}"
    return str(parts[0])


def say_when(text: str, strings: Strings) -> str:
    """A date, full or not, in the sentence "it ended …": 31.10.2026, lokakuussa 2026, vuonna 2026."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return strings("date.on_day", date=say_day(date(*parts), strings))
    if len(parts) == 2:
        return strings("date.in_month", month=strings.list("months_in")[parts[1] - 1], year=parts[0])
    return strings("date.in_year", year=parts[0])


def say_age(text: str, strings: Strings) -> str:
    """A date of a source in the sentence "the fact is from …": vuodelta 2021, lokakuulta 2026, 31.10.2026."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return strings("date.from_day", date=say_day(date(*parts), strings))
    if len(parts) == 2:
        return strings("date.from_month", month=strings.list("months_from")[parts[1] - 1], year=parts[0])
    return strings("date.from_year", year=parts[0])
