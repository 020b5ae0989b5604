"""What templates show, ready to print: rows of lists, links with counts, crumbs, help lines.

Templates show, Python decides: texts come chosen for the page's language, addresses complete, lists sorted.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from catalogue.model import Area, Catalogue, Helpline, Service
from catalogue.site.addresses import address
from catalogue.site.dates import age
from catalogue.site.facts import Fact, row_facts
from catalogue.site.phones import dial, on_one_line
from catalogue.site.strings import Strings
from catalogue.text import LocalText


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its text, a count where it leads to a list, and what else must be known before it is followed."""

    href: str
    text: LocalText | str
    count: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A service in a list."""

    id: str
    href: str
    name: LocalText
    provider: LocalText
    summary: LocalText
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A help line with a number or a chat."""

    name: LocalText
    for_whom: LocalText
    phone: str | None
    dial: str | None
    chat: str | None
    hours: LocalText | None
    languages: str
    is_in_language: bool
    """True when it is answered in the language of the page."""
    service_id: str | None
    href: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """A headed part of a list."""

    title: str
    rows: tuple[Row, ...]
    total: int


def row(catalogue: Catalogue, service: Service, strings: Strings, base: str) -> Row:
    """The row that shows a service in every list."""
    language = strings.language
    provider = catalogue.organizations[service.provider_on(catalogue.today)]
    return Row(
        id=service.id,
        href=base + address(language, "service", service.id),
        name=service.name.local(language),
        provider=provider.name.local(language),
        summary=service.summary.local(language),
        facts=row_facts(catalogue, service, strings),
    )


def service_of_line(catalogue: Catalogue, helpline: Helpline) -> Service | None:
    """The listed service that answers the same number or chat, where the catalogue has one."""
    for service in catalogue.listed_services:
        for contact in service.contacts:
            same_phone = helpline.phone and contact.phone and dial(contact.phone) == dial(helpline.phone)
            if same_phone or (helpline.chat and contact.chat == helpline.chat):
                return service
    return None


def line(catalogue: Catalogue, helpline: Helpline, strings: Strings, base: str) -> Line:
    """A help line for a page, with a link to the page of its service."""
    language = strings.language
    service = service_of_line(catalogue, helpline)
    return Line(
        name=helpline.name.local(language),
        for_whom=helpline.for_whom.local(language),
        phone=on_one_line(helpline.phone) if helpline.phone else None,
        dial=dial(helpline.phone) if helpline.phone else None,
        chat=helpline.chat,
        hours=helpline.hours.local(language) if helpline.hours else None,
        languages=say_languages(helpline.languages, strings),
        is_in_language=language in helpline.languages,
        service_id=service.id if service else None,
        href=base + address(language, "service", service.id) if service else None,
    )


def say_languages(codes: Iterable[str], strings: Strings) -> str:
    """Names of languages in the language of the page, joined by commas; a code without a name stays a code."""
    return ", ".join(strings(f"language.{code}") if strings.has(f"language.{code}") else code for code in codes)


def is_nationwide(catalogue: Catalogue, service: Service) -> bool:
    """True when the service is for the whole country and has no place of its own in the site's region."""
    types = {catalogue.areas[id].type for id in service.areas if id in catalogue.areas}
    return "country" in types


def ancestors(catalogue: Catalogue, area_id: str) -> tuple[str, ...]:
    """The areas that an area lies in, nearest first."""
    found: list[str] = []
    area: Area | None = catalogue.areas.get(area_id)
    while area and area.parent and area.parent not in found:
        found.append(area.parent)
        area = catalogue.areas.get(area.parent)
    return tuple(found)


AGE_ORDER = {"fresh": 0, "aging": 1, "undated": 2, "old": 3}


def by_merit(catalogue: Catalogue, services: Iterable[Service], need_ids: frozenset[str] = frozenset()) -> list[Service]:
    """Services in the order of lists: those whose main need it is, the own area first, fresh facts, then the name."""

    def key(service: Service) -> tuple:
        main = 0 if not need_ids or service.needs[0] in need_ids else 1
        home = catalogue.site.get("default_area")
        near = 0 if home in service.areas else 2 if is_nationwide(catalogue, service) else 1
        return (main, near, AGE_ORDER[age(service, catalogue.today)], service.name.values["fi"].casefold(), service.id)

    return sorted(services, key=key)
