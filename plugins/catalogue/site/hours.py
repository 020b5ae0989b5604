"""Schedules in words: "Ma–pe 10–17, la–su 13–16", "kuukauden 1. tiistai klo 17–18"."""

from collections.abc import Iterable
from datetime import date

from catalogue.model import Schedule
from catalogue.site.dates import say_day
from catalogue.site.phones import NO_BREAK_SPACE
from catalogue.site.strings import Strings

DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")


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
    return f"{start}–{say_time(schedule.closes_at, strings)}"


def say_days(days: Iterable[str], strings: Strings) -> str:
    """Weekdays shortened, runs of three or more joined: "ma–pe", "ma, ke"."""
    numbers = sorted(DAYS.index(day) for day in days)
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


def say_rhythm(schedule: Schedule, strings: Strings) -> str:
    """When the schedule recurs: weekdays, nth weekdays of a month, every second week."""
    if schedule.nth_of_month:
        names = strings.list("days.long")
        ordinals = [strings("hours.last") if n == -1 else strings("hours.ordinal", n=n) for n in schedule.nth_of_month]
        nth = f" {strings('hours.and')} ".join(ordinals)
        days = f" {strings('hours.and')} ".join(names[DAYS.index(day)] for day in schedule.days)
        return strings("hours.nth", nth=nth, day=days)
    said = say_days(schedule.days, strings)
    if schedule.interval == 2:
        said += f" {strings('hours.every_other_week')}"
    elif schedule.interval > 2:
        said += f" {strings('hours.every_n_weeks', n=schedule.interval)}"
    return said


def is_over(schedule: Schedule, today: date) -> bool:
    """True when the schedule's last day has passed."""
    return schedule.valid_to is not None and schedule.valid_to < today


def say_limits(schedule: Schedule, strings: Strings, today: date) -> str:
    """Until when, or from when, a schedule holds; "" when it holds now with no end in sight."""
    said = []
    if schedule.valid_from and schedule.valid_from > today:
        said.append(strings("hours.since", date=say_day(schedule.valid_from, strings)))
    if schedule.valid_to:
        said.append(strings("hours.until", date=say_day(schedule.valid_to, strings)))
    return ", ".join(said)


def say_schedule(schedule: Schedule, strings: Strings, today: date) -> str:
    """One schedule in words, without its notes."""
    if schedule.always_open:
        return strings("hours.always_phone" if schedule.type in ("phone", "chat") else "hours.always")
    words = [part for part in (say_rhythm(schedule, strings), say_span(schedule, strings)) if part]
    said = NO_BREAK_SPACE.join(words) if len(words) == 2 and len(words[0]) < 12 else " ".join(words)
    if schedule.by_appointment:
        said = f"{said}, {strings('hours.by_appointment')}" if said else strings("hours.by_appointment")
    limits = say_limits(schedule, strings, today)
    return f"{said}, {limits}" if limits and said else said or limits


def say_hours(schedules: Iterable[Schedule], strings: Strings, today: date) -> str:
    """All schedules that still hold in one line, those of phones, chats and bookings named; "" when none holds."""
    said: dict[str, list[str]] = {}
    for schedule in schedules:
        if not is_over(schedule, today) and (text := say_schedule(schedule, strings, today)):
            texts = said.setdefault(schedule.type, [])
            if text not in texts:
                texts.append(text)
    lines = []
    for kind, texts in said.items():
        line = ", ".join(texts)
        named = kind in ("phone", "chat", "appointment") and line not in (
            strings("hours.always_phone"),
            strings("hours.by_appointment"),
        )
        lines.append(f"{strings(f'hours.{kind}')} {line}" if named else line)
    line = "; ".join(lines)
    return line[:1].upper() + line[1:]
