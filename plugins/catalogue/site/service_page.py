"""What a service's own page shows: the reader's questions and their answers."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from catalogue.model import Catalogue, Contact, Location, Schedule, Service, Source
from catalogue.site.addresses import address
from catalogue.site.dates import age, fact_date, latest_day, say_date, say_day
from catalogue.site.facts import Fact, age_fact, cost_fact, hours_fact, phone_of, place_fact, way_fact
from catalogue.site.hours import DAYS, is_over, say_hours, say_schedule, say_span
from catalogue.site.phones import dial, on_one_line
from catalogue.site.rich_text import render_markdown
from catalogue.site.strings import Strings
from catalogue.site.views import Link, say_languages
from catalogue.text import LocalText, Text


@dataclass(frozen=True, slots=True)
class RichText:
    """Sanitised HTML with the language it is in, where that is not the page's."""

    html: Markup
    lang: str | None


@dataclass(frozen=True, slots=True)
class Timetable:
    """Weekly hours as rows of (day, times), and what does not fit a week as sentences."""

    caption: str
    rows: tuple[tuple[str, str], ...]
    sentences: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A location: its lines, its hours, a map, and what is known of its accessibility."""

    name: LocalText | None
    lines: tuple[str, ...]
    details: LocalText | None
    hours: tuple[str, ...]
    map_url: str | None
    hidden: bool
    accessibility: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ContactView:
    """A way to reach the service, with its hours."""

    role: LocalText | None
    phone: str | None
    dial: str | None
    email: str | None
    chat: str | None
    form: str | None
    hours: str
    languages: str
    cost: LocalText | None


@dataclass(frozen=True, slots=True)
class SourceView:
    """Where facts were read."""

    name: str
    url: str | None
    date: str


@dataclass(frozen=True, slots=True)
class ServicePage:
    """Everything that the template of a service page prints."""

    service: Service
    name: LocalText
    summary: LocalText
    providers: tuple[Link, ...]
    call: ContactView | None
    facts: tuple[Fact, ...]
    description: RichText | None
    for_whom: LocalText | None
    not_for_whom: LocalText | None
    limits: tuple[str, ...]
    cost: tuple[str, LocalText | None] | None
    places: tuple[Place, ...]
    timetables: tuple[Timetable, ...]
    hours_details: LocalText | None
    exceptions: tuple[str, ...]
    modes: str
    ways: tuple[str, ...]
    access_details: LocalText | None
    requirements: tuple[str, ...]
    requirement_details: LocalText | None
    first_visit: RichText | None
    contacts: tuple[ContactView, ...]
    languages: str
    needs: tuple[Link, ...]
    target_groups: tuple[Link, ...]
    alert: LocalText | None
    collected: str
    confirmed: str | None
    how_old: str
    sources: tuple[SourceView, ...]
    changes: tuple[tuple[str, LocalText], ...]


def local(text: Text | None, strings: Strings) -> LocalText | None:
    """The text for the page, where there is one."""
    return text.local(strings.language) if text else None


def rich(text: Text | None, strings: Strings) -> RichText | None:
    """An author's Markdown for the page, where there is some."""
    chosen = local(text, strings)
    return RichText(render_markdown(chosen.text), chosen.lang) if chosen else None


def timetables(schedules: Iterable[Schedule], strings: Strings, catalogue: Catalogue) -> tuple[Timetable, ...]:
    """Schedules by type: plain weeks as a table, the rest as sentences; what is over is left out."""
    by_type: dict[str, list[Schedule]] = {}
    for schedule in schedules:
        if not is_over(schedule, catalogue.today):
            by_type.setdefault(schedule.type, []).append(schedule)
    tables = []
    for kind, group in by_type.items():
        week: dict[str, list[str]] = {}
        sentences = []
        for schedule in group:
            plain = schedule.opens_at and schedule.days and not (
                schedule.nth_of_month or schedule.interval > 1 or schedule.valid_to or schedule.by_appointment
            ) and not (schedule.valid_from and schedule.valid_from > catalogue.today)
            notes = local(schedule.notes, strings)
            if plain:
                for day in schedule.days:
                    week.setdefault(day, []).append(say_span(schedule, strings))
            else:
                said = say_schedule(schedule, strings, catalogue.today)
                if said:
                    sentences.append(Fact("clock", said[:1].upper() + said[1:]))
            if notes:
                sentences.append(Fact("info", notes.text, lang=notes.lang))
        names = strings.list("days.long")
        rows = tuple((names[DAYS.index(day)], ", ".join(week[day])) for day in DAYS if day in week)
        tables.append(Timetable(strings(f"service.type_{kind}"), rows, tuple(sentences)))
    return tuple(tables)


def place(location: Location, service: Service, strings: Strings, catalogue: Catalogue) -> Place:
    """A location as a page shows it; a hidden address is never printed."""
    area = catalogue.areas.get(location.municipality or "")
    town = area.name.local(strings.language).text if area else ""
    lines: tuple[str, ...] = ()
    map_url = None
    if not location.hidden:
        town_line = " ".join(part for part in (location.postal_code, town) if part)
        lines = tuple(part for part in (location.street, location.district, town_line) if part)
        if location.street and (pattern := catalogue.site.get("map_url")):
            map_url = str(pattern).replace("{query}", quote(f"{location.street}, {town}", safe=""))
    hours = tuple(
        say_schedule(schedule, strings, catalogue.today)
        for schedule in service.schedules
        if schedule.location and schedule.location == location.id and not is_over(schedule, catalogue.today)
    )
    known = tuple(
        (strings(f"accessibility.{name}"), strings(f"accessibility.{value}"))
        for name, value in location.accessibility.items()
    )
    details = None if location.hidden else local(location.details, strings)
    return Place(local(location.name, strings), lines, details, hours, map_url, location.hidden, known)


def contact(contact: Contact, strings: Strings, catalogue: Catalogue) -> ContactView:
    """A contact with its number ready to dial."""
    return ContactView(
        role=local(contact.role, strings),
        phone=on_one_line(contact.phone) if contact.phone else None,
        dial=dial(contact.phone) if contact.phone else None,
        email=contact.email,
        chat=contact.chat,
        form=contact.form,
        hours=say_hours(contact.schedules, strings, catalogue.today),
        languages=say_languages(contact.languages, strings),
        cost=local(contact.cost, strings),
    )


def limits(service: Service, strings: Strings) -> tuple[str, ...]:
    """Limits of age and gender in words."""
    said = [strings(f"gender.{gender}") for gender in service.genders]
    if ages := service.ages:
        kind = "between" if ages.min is not None and ages.max is not None else "from" if ages.min is not None else "to"
        said.append(strings(f"ages.{kind}", min=ages.min, max=ages.max))
    return tuple(said)


def providers(catalogue: Catalogue, service: Service, strings: Strings, base: str) -> tuple[Link, ...]:
    """The organization that runs the service today and its partners."""
    ids = (service.provider_on(catalogue.today), *service.partners)
    return tuple(
        Link(base + address(strings.language, "organization", id), catalogue.organizations[id].name.local(strings.language))
        for id in ids
    )


def source_view(source: Source, strings: Strings) -> SourceView:
    """A source with its date in words; only web addresses become links."""
    url = source.url if source.url and source.url.startswith(("https://", "http://")) else None
    dated = latest_day(source.date) is not None
    day = strings("service.source_date", date=say_date(source.date, strings)) if dated else strings("service.source_undated")
    return SourceView(source.name, url, day)


def glance_facts(catalogue: Catalogue, service: Service, strings: Strings) -> tuple[Fact, ...]:
    """The facts that decide, at the top of the page."""
    found = (
        hours_fact(catalogue, service, strings),
        cost_fact(service, strings),
        place_fact(catalogue, service, strings),
        way_fact(service, strings),
        age_fact(catalogue, service, strings),
    )
    return tuple(fact for fact in found if fact)


def service_page(catalogue: Catalogue, service: Service, strings: Strings, base: str) -> ServicePage:
    """The view of one service in one language."""
    language = strings.language
    contacts = tuple(contact(item, strings, catalogue) for item in service.contacts)
    date_text = fact_date(service)
    collected = (
        strings("service.collected", date=say_date(date_text, strings)) if date_text else strings("service.collected_undated")
    )
    confirmed = (
        strings("service.confirmed", date=say_day(service.assured_date, strings)) if service.assured_date else None
    )
    unplaced = [schedule for schedule in service.schedules if not schedule.location]
    return ServicePage(
        service=service,
        name=service.name.local(language),
        summary=service.summary.local(language),
        providers=providers(catalogue, service, strings, base),
        call=next((item for item in contacts if item.phone), None) if phone_of(service) else None,
        facts=glance_facts(catalogue, service, strings),
        description=rich(service.description, strings),
        for_whom=local(service.for_whom, strings),
        not_for_whom=local(service.not_for_whom, strings),
        limits=limits(service, strings),
        cost=(strings(f"cost.{service.cost.type}_long"), local(service.cost.details, strings)) if service.cost else None,
        places=tuple(place(location, service, strings, catalogue) for location in service.locations),
        timetables=timetables(unplaced, strings, catalogue),
        hours_details=local(service.hours_details, strings),
        exceptions=exceptions(service, strings, catalogue),
        modes=", ".join(strings(f"mode.{mode}") for mode in service.modes),
        ways=tuple(strings(f"way.{way}") for way in service.access.ways),
        access_details=local(service.access.details, strings),
        requirements=tuple(strings(f"requirement.{item}") for item in service.requirements),
        requirement_details=local(service.requirement_details, strings),
        first_visit=rich(service.first_visit, strings),
        contacts=contacts,
        languages=say_languages(service.languages, strings),
        needs=tuple(
            Link(base + address(language, "need", id), catalogue.sub_needs[id].name.local(language)) for id in service.needs
        ),
        target_groups=tuple(
            Link(base + address(language, "target_group", id), catalogue.target_groups[id].name.local(language))
            for id in service.target_groups
        ),
        alert=current_alert(service, strings, catalogue),
        collected=collected,
        confirmed=confirmed,
        how_old=age(service, catalogue.today),
        sources=tuple(source_view(source, strings) for source in service.sources),
        changes=tuple(
            (say_day(change.date, strings), catalogue.organizations[change.from_id].name.local(language))
            for change in service.organization_changes
            if change.date <= catalogue.today
        ),
    )


def current_alert(service: Service, strings: Strings, catalogue: Catalogue) -> LocalText | None:
    """The alert that holds today."""
    alert = service.alert
    if not alert or (alert.valid_from and alert.valid_from > catalogue.today):
        return None
    return None if alert.valid_to and alert.valid_to < catalogue.today else local(alert.text, strings)


def exceptions(service: Service, strings: Strings, catalogue: Catalogue) -> tuple[str, ...]:
    """Coming days that differ, and what holds on public holidays."""
    said = []
    for item in service.exceptions:
        if item.date < catalogue.today:
            continue
        day = say_day(item.date, strings)
        if item.closed:
            said.append(strings("hours.closed_on", date=day))
        elif item.opens_at:
            span = say_span(Schedule(opens_at=item.opens_at, closes_at=item.closes_at), strings)
            said.append(strings("hours.open_on", date=day, hours=span))
    if service.public_holidays:
        said.append(strings(f"hours.holidays_{service.public_holidays}"))
    return tuple(said)
