"""Schedules in words: "Ma–pe 10–17, la–su 13–16", "kuukauden 1. tiistai klo 17–18"."""

from collections.abc import Iterable, Sequence
from datetime import date

from catalogue.model import Schedule
from catalogue.site.dates import say_day
from catalogue.site.phones import NO_BREAK_SPACE
from catalogue.site.strings import Strings

DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
DASH = "–\u2060"
"""A dash between two times, after which no line may break."""
MANY = 4
"""More different weekly times than this are not told one by one in a line."""


def say_time(text: str, strings: Strings) -> str:
    """A clock time as the language writes it: 10, 10.30 (Finnish and Swedish), 10:30 (English)."""
    hour, minute = text.split(":")
    return str(int(hour)) if minute == "00" else f"{int(hour)}{strings('hours.separator')}{minute}"


def say_span(schedule: Schedule, strings: Strings) -> str:
    """The times of a schedule: "10–17", or "klo 18 alkaen" when the end is not known; "" without times."""
    if not schedule.opens_at:
        return ""
    start = say_time(schedule.opens_at, strings)
    if not schedule.closes_at:
        return strings("hours.from_time", time=start).replace(" ", NO_BREAK_SPACE)
    end = "24" if schedule.closes_at == "00:00" else say_time(schedule.closes_at, strings)
    return f"{start}{DASH}{end}"


def say_days(days: Iterable[str], strings: Strings) -> str:
    """Weekdays shortened, runs of three or more joined: "ma–pe", "ma, ke"."""
    numbers = sorted({DAYS.index(day) for day in days})
    names = strings.list("days.short")
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = []
    for run in runs:
        if len(run) == 1:
            said.append(names[run[0]])
        elif len(run) == 2 and len(numbers) == 2:
            said.append(f"{names[run[0]]} {strings('hours.and')} {names[run[1]]}")
        else:
            said.append(f"{names[run[0]]}–{names[run[-1]]}")
    return ", ".join(said)


def is_weekly(schedule: Schedule) -> bool:
    """True when the schedule holds on its weekdays every week."""
    return bool(schedule.days) and not schedule.nth_of_month and schedule.interval == 1


def say_rhythm(schedule: Schedule, strings: Strings) -> str:
    """When the schedule recurs: weekdays, nth weekdays of a month, every second week."""
    if schedule.nth_of_month:
        names = strings.list("days.long")
        ordinals = strings.list("hours.ordinals")
        nth = join_and([strings("hours.last") if n == -1 else ordinals[n - 1] for n in schedule.nth_of_month], strings)
        return strings("hours.nth", nth=nth, day=join_and([names[DAYS.index(day)] for day in schedule.days], strings))
    said = say_days(schedule.days, strings)
    if schedule.interval == 2:
        said += f" {strings('hours.every_other_week')}"
    elif schedule.interval > 2:
        said += f" {strings('hours.every_n_weeks', n=schedule.interval)}"
    return said


def join_and(words: Sequence[str], strings: Strings) -> str:
    """Words as a list in a sentence: "1., 2. ja viimeinen"."""
    *rest, last = words
    return f"{', '.join(rest)} {strings('hours.and')} {last}" if rest else last


def is_over(schedule: Schedule, today: date) -> bool:
    """True when the schedule's last day has passed."""
    return schedule.valid_to is not None and schedule.valid_to < today


def is_ahead(schedule: Schedule, today: date) -> bool:
    """True when the schedule's first day is still to come."""
    return schedule.valid_from is not None and schedule.valid_from > today


def say_limits(schedule: Schedule, strings: Strings, today: date) -> str:
    """Until when, or from when, a schedule holds; "" when it holds now with no end in sight.

    The first day of what recurs every second week is always said: the weeks are counted from it.
    """
    first = schedule.valid_from if is_ahead(schedule, today) or schedule.interval > 1 else None
    if first and schedule.valid_to:
        return strings("hours.period", first=say_day(first, strings), last=say_day(schedule.valid_to, strings))
    if first:
        return strings("hours.since", date=say_day(first, strings))
    return strings("hours.until", date=say_day(schedule.valid_to, strings)) if schedule.valid_to else ""


def say_schedule(schedule: Schedule, strings: Strings, today: date) -> str:
    """One schedule in words, without its notes."""
    if schedule.always_open:
        return strings("hours.always_phone" if schedule.type in ("phone", "chat") else "hours.always")
    rhythm, span = say_rhythm(schedule, strings), say_span(schedule, strings)
    if span and schedule.closes_at and not is_weekly(schedule):
        span = strings("hours.at", time=span).replace(" ", NO_BREAK_SPACE)
    words = [part for part in (rhythm, span) if part]
    said = NO_BREAK_SPACE.join(words) if len(rhythm) < 12 else " ".join(words)
    parts = [said, strings("hours.by_appointment") if schedule.by_appointment else "", say_limits(schedule, strings, today)]
    return ", ".join(part for part in parts if part)


def capitalized(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def say_hours(schedules: Iterable[Schedule], strings: Strings, today: date) -> str:
    """What holds today in one line, those of phones, chats and bookings named; "" when nothing does.

    Schedules of a coming season are said only when none holds now.
    """
    left = [schedule for schedule in schedules if not is_over(schedule, today)]
    by_kind: dict[str, list[Schedule]] = {}
    for schedule in [one for one in left if not is_ahead(one, today)] or left:
        by_kind.setdefault(schedule.type, []).append(schedule)
    lines = [line for kind, found in by_kind.items() if (line := say_kind(kind, found, strings, today))]
    if strings("hours.always") in lines:
        lines = [line for line in lines if line != strings("hours.always_phone")]
    return capitalized("; ".join(dict.fromkeys(lines)))


def say_kind(kind: str, schedules: Iterable[Schedule], strings: Strings, today: date) -> str:
    """The schedules of one kind in one line, weekly ones in the order of the week."""
    ordered = sorted(schedules, key=lambda one: DAYS.index(one.days[0]) if is_weekly(one) else len(DAYS))
    texts = list(dict.fromkeys(text for one in ordered if (text := say_schedule(one, strings, today))))
    if len(texts) > MANY and all(is_weekly(one) for one in ordered):
        days = {day for one in ordered for day in one.days}
        line = strings("hours.many", days=say_days(days, strings))
    else:  # semicolons where a comma could be misread
        line = ("; " if any("," in text for text in texts) else ", ").join(texts)
    speaks_for_itself = line in ("", strings("hours.always_phone"), strings("hours.by_appointment"))
    return f"{strings(f'hours.of_{kind}')} {line}" if kind in ("phone", "chat", "appointment") and not speaks_for_itself else line
