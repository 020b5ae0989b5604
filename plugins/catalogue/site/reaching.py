"""How a service or an organization is reached: its places and its contacts, ready to print."""

from dataclasses import dataclass
from urllib.parse import quote

from catalogue.model import Catalogue, Contact, Location, Service
from catalogue.site.hours import is_over, say_hours
from catalogue.site.phones import dial, on_one_line
from catalogue.site.strings import Strings
from catalogue.site.timetables import Sentence, sentences_at
from catalogue.site.views import say_languages
from catalogue.text import LocalText, Text


@dataclass(frozen=True, slots=True)
class Place:
    """A location: its lines, its hours, a map, and what is known of its accessibility."""

    name: LocalText | None
    lines: tuple[str, ...]
    details: LocalText | None
    hours: tuple[Sentence, ...]
    map_url: str | None
    hidden: bool
    accessibility: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ContactView:
    """A way to reach the service, with its hours and what its author adds to them."""

    role: LocalText | None
    phone: str | None
    dial: str | None
    email: str | None
    chat: str | None
    form: str | None
    hours: str
    notes: tuple[LocalText, ...]
    languages: str
    cost: LocalText | None


def local(text: Text | None, strings: Strings) -> LocalText | None:
    """The text for the page, where there is one."""
    return text.local(strings.language) if text else None


def place(location: Location, service: Service, strings: Strings, catalogue: Catalogue) -> Place:
    """A location as a page shows it; of a hidden one nothing is printed that could lead there."""
    hours = sentences_at(location.id, service, strings, catalogue.today)
    known = tuple(
        (strings(f"accessibility.{name}"), strings(f"accessibility.{value}"))
        for name, value in location.accessibility.items()
    )
    if location.hidden:
        return Place(None, (), None, hours, None, True, known)
    area = catalogue.areas.get(location.municipality or "")
    town = area.name.local(strings.language).text if area else ""
    town_line = " ".join(part for part in (location.postal_code, town) if part)
    return Place(
        name=local(location.name, strings),
        lines=tuple(part for part in (location.street, location.district, town_line) if part),
        details=local(location.details, strings),
        hours=hours,
        map_url=map_address(catalogue, location.street, town) if location.street else None,
        hidden=False,
        accessibility=known,
    )


def map_address(catalogue: Catalogue, street: str, town: str) -> str | None:
    """A street on the map that content/site.yaml names."""
    pattern = catalogue.site.get("map_url")
    return str(pattern).replace("{query}", quote(f"{street}, {town}", safe="")) if pattern else None


def contact(contact: Contact, strings: Strings, catalogue: Catalogue) -> ContactView:
    """A contact with its number ready to dial."""
    left = [schedule for schedule in contact.schedules if not is_over(schedule, catalogue.today)]
    return ContactView(
        role=local(contact.role, strings),
        phone=on_one_line(contact.phone) if contact.phone else None,
        dial=dial(contact.phone) if contact.phone else None,
        email=contact.email,
        chat=contact.chat,
        form=contact.form,
        hours=say_hours(left, strings, catalogue.today),
        notes=tuple(schedule.notes.local(strings.language) for schedule in left if schedule.notes),
        languages=say_languages(contact.languages, strings),
        cost=local(contact.cost, strings),
    )
