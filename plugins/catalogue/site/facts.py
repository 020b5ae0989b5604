"""The short facts of a service, in the same order everywhere: hours, price, place, way in, phone.

An unknown fact is said, never left empty and never shown as "closed".
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalogue.model import Catalogue, Contact, Location, Service
from catalogue.site.dates import age, fact_date, latest_day, say_age, say_day
from catalogue.site.hours import capitalized, is_over, say_hours
from catalogue.site.phones import dial, on_one_line
from catalogue.site.strings import Strings


@dataclass(frozen=True, slots=True)
class Fact:
    """One icon and one short text, with a link where there is something to do."""

    icon: str
    text: str
    href: str | None = None
    lang: str | None = None
    state: str | None = None
    """"unknown" for what nobody knows, "stale" for what is old."""


def all_schedules(service: Service) -> list:
    """The schedules of the service and of its contacts."""
    return [*service.schedules, *(schedule for contact in service.contacts for schedule in contact.schedules)]


def phone_of(service: Service) -> str | None:
    """The number to call first."""
    return next((contact.phone for contact in service.contacts if contact.phone), None)


def can_be_reached(contacts: Iterable[Contact], url: str | None) -> bool:
    """True when there is a number, an address, a chat, a form or a page to turn to."""
    return bool(url) or any(item.phone or item.email or item.chat or item.form for item in contacts)


def can_be_asked(catalogue: Catalogue, service: Service) -> bool:
    """True when the service, or whoever runs it, can be reached from afar."""
    provider = catalogue.organizations[service.provider_on(catalogue.today)]
    return can_be_reached(service.contacts, service.url) or can_be_reached(provider.contacts, provider.url)


def hours_fact(catalogue: Catalogue, service: Service, strings: Strings) -> Fact:
    """When the service is open, or that this is not known."""
    schedules = all_schedules(service)
    if line := say_hours(schedules, strings, catalogue.today):
        return Fact("clock", line)
    if service.hours_details:
        text = service.hours_details.local(strings.language)
        return Fact("clock", text.text, lang=text.lang)
    if schedules and all(is_over(schedule, catalogue.today) for schedule in schedules):
        last = max(schedule.valid_to for schedule in schedules)
        return Fact("caution", strings("hours.over", date=say_day(last, strings)), state="stale")
    said = strings("unknown.hours")
    if phone_of(service):
        said += f" {strings('unknown.call_first')}"
    elif can_be_asked(catalogue, service):
        said += f" {strings('unknown.ask_first')}"
    return Fact("unknown", said, state="unknown")


def cost_fact(service: Service, strings: Strings) -> Fact | None:
    """What the service costs, when that is known."""
    return Fact("euro", strings(f"cost.{service.cost.type}")) if service.cost else None


def street_line(catalogue: Catalogue, location: Location, strings: Strings) -> str:
    """A place in one line: "Sorinkatu 4 C, Tampere", else its name or district and municipality."""
    area = catalogue.areas.get(location.municipality or "")
    town = area.name.local(strings.language).text if area else ""
    name = location.name.local(strings.language).text if location.name else ""
    first = location.street or name or location.district or ""
    return ", ".join(part for part in (first, town) if part)


REMOTE = ("phone", "chat", "online")
"""Ways of getting a service that need no place."""


def place_fact(catalogue: Catalogue, service: Service, strings: Strings) -> Fact | None:
    """Where one goes, or that it can be had from anywhere."""
    shown = [location for location in service.locations if not location.hidden]
    if shown:
        first = street_line(catalogue, shown[0], strings)
        if len(shown) > 1:
            first = strings.plural("place.several", len(shown) - 1, first=first)
        return Fact("place", first) if first else None
    if service.locations:
        return Fact("place", strings("place.hidden"))
    words = [strings(f"place.{mode}") for mode in REMOTE if mode in service.modes and "on-site" not in service.modes]
    areas = [catalogue.areas[id] for id in service.areas if id in catalogue.areas]
    if any(area.type == "country" for area in areas):
        words.append(strings("place.nationwide"))
    else:
        words += [area.name.local(strings.language).text for area in areas]
    return Fact("place", capitalized(", ".join(words))) if words else None


def way_fact(service: Service, strings: Strings) -> Fact | None:
    """How one gets in, when that is known."""
    return Fact("door", strings(f"way.{service.access.ways[0]}")) if service.access.ways else None


def phone_fact(service: Service) -> Fact | None:
    """The number to call, as a link."""
    phone = phone_of(service)
    return Fact("phone", on_one_line(phone), href=dial(phone)) if phone else None


def age_fact(catalogue: Catalogue, service: Service, strings: Strings) -> Fact | None:
    """That a fact is over a year old, and of which date; None while it is fresh."""
    how_old = age(service, catalogue.today)
    if how_old == "fresh":
        return None
    if how_old == "undated":
        return Fact("caution", strings("stale.undated"), state="stale")
    text = fact_date(service)
    day = say_age(text, strings) if latest_day(text) else text
    return Fact("caution", strings(f"stale.{how_old}", date=day), state="stale")


def row_facts(catalogue: Catalogue, service: Service, strings: Strings) -> tuple[Fact, ...]:
    """The facts that a row of a list shows: of what is unknown, only the hours are said."""
    return tuple(fact for fact in _in_order(catalogue, service, strings) if fact)


def _in_order(catalogue: Catalogue, service: Service, strings: Strings) -> Iterator[Fact | None]:
    if service.status == "paused":
        yield Fact("caution", strings("service.paused"), state="stale")
    else:
        yield hours_fact(catalogue, service, strings)
    yield cost_fact(service, strings)
    yield place_fact(catalogue, service, strings)
    yield way_fact(service, strings)
    yield phone_fact(service)
    yield age_fact(catalogue, service, strings)
