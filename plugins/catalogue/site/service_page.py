"""What a service's own page shows: the reader's questions and their answers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from catalogue.model import Catalogue, Organization, Service, Source
from catalogue.site.addresses import address
from catalogue.site.dates import fact_date, latest_day, say_age, say_date, say_day
from catalogue.site.facts import Fact, age_fact, can_be_asked, can_be_reached, cost_fact, hours_fact, place_fact, way_fact
from catalogue.site.phones import NO_BREAK_SPACE
from catalogue.site.reaching import ContactView, Place, contact, local, place
from catalogue.site.rich_text import render_markdown
from catalogue.site.strings import Strings
from catalogue.site.timetables import Sentence, Timetable, exceptions, timetables
from catalogue.site.views import Link, say_languages
from catalogue.text import LocalText, Text


@dataclass(frozen=True, slots=True)
class RichText:
    """Sanitised HTML with the language it is in, where that is not the page's."""

    html: Markup
    lang: str | None


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do at once: a button."""

    icon: str
    text: str
    href: str


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
    actions: tuple[Action, ...]
    facts: tuple[Fact, ...]
    description: RichText | None
    for_whom: LocalText | None
    not_for_whom: LocalText | None
    limits: tuple[str, ...]
    cost: tuple[str, LocalText | None] | None
    places: tuple[Place, ...]
    timetables: tuple[Timetable, ...]
    hours_details: LocalText | None
    exceptions: tuple[Sentence, ...]
    modes: str
    ways: tuple[str, ...]
    access_details: LocalText | None
    requirements: tuple[str, ...]
    requirement_details: LocalText | None
    first_visit: RichText | None
    contacts: tuple[ContactView, ...]
    url: str | None
    contacts_of_organizer: bool
    """True when contacts and url are the organizer's, as the service has none of its own."""
    can_be_asked: bool
    ages_unknown: bool
    languages: str
    needs: tuple[Link, ...]
    target_groups: tuple[Link, ...]
    alert: LocalText | None
    collected: str
    confirmed: str | None
    sources: tuple[SourceView, ...]
    changes: tuple[Markup, ...]

    @property
    def can_be_visited(self) -> bool:
        """True when there is a place whose address is told."""
        return any(place.lines and not place.hidden for place in self.places)

    @property
    def other_times(self) -> Fact | None:
        """The hours in one line, where neither a timetable nor a place nor a text of the page tells them."""
        told = self.timetables or self.hours_details or any(place.hours for place in self.places)
        return None if told else next((fact for fact in self.facts[:1] if fact.icon in ("clock", "unknown", "caution")), None)

    @property
    def has_fallback(self) -> bool:
        """True when some of the texts are not in the page's language."""
        texts = (self.summary, self.description, self.for_whom, self.not_for_whom, self.first_visit, self.access_details,
                 self.requirement_details, self.hours_details, self.cost and self.cost[1])
        return any(text.lang for text in texts if text)


def rich(text: Text | None, strings: Strings) -> RichText | None:
    """An author's Markdown for the page, where there is some."""
    chosen = local(text, strings)
    return RichText(render_markdown(chosen.text), chosen.lang) if chosen else None


def limits(service: Service, strings: Strings) -> tuple[str, ...]:
    """Limits of age and gender in words; no age that the words of `for_whom` tell already."""
    said = [strings(f"gender.{gender}") for gender in service.genders]
    told = str(local(service.for_whom, strings))
    ages = service.ages
    if ages and not all(str(age) in told for age in (ages.min, ages.max) if age is not None):
        kind = "between" if ages.min is not None and ages.max is not None else "from" if ages.min is not None else "to"
        said.append(strings(f"ages.{kind}", min=ages.min, max=ages.max))
    return tuple(said)


_AGE = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


def ages_unknown(service: Service, strings: Strings) -> bool:
    """True when nothing tells who may be too young or too old: no limits, no group of people, no number in the words."""
    return not service.ages and not service.target_groups and not _AGE.search(str(local(service.for_whom, strings)))


def providers(catalogue: Catalogue, service: Service, strings: Strings, base: str) -> tuple[Link, ...]:
    """The organization that runs the service today and its partners."""
    ids = (service.provider_on(catalogue.today), *service.partners)
    return tuple(
        Link(base + address(strings.language, "organization", id), catalogue.organizations[id].name.local(strings.language))
        for id in ids
    )


def changes(catalogue: Catalogue, service: Service, strings: Strings) -> tuple[Markup, ...]:
    """Who ran the service until when, and who will run it from when."""
    said = []
    for change in sorted(service.organization_changes, key=lambda change: change.date):
        ahead = change.date > catalogue.today
        id = service.provider_on(change.date) if ahead else change.from_id
        name = marked(catalogue.organizations[id].name.local(strings.language))
        key = "service.will_change" if ahead else "service.changed"
        said.append(strings(key, date=say_day(change.date, strings), name=name))
    return tuple(said)


def marked(text: LocalText) -> Markup:
    """A text inside a sentence, with its language where that is not the page's."""
    return Markup('<span lang="{}">{}</span>').format(text.lang, text) if text.lang else escape(text)


def actions(service: Service, contacts: Iterable[ContactView], strings: Strings) -> tuple[Action, ...]:
    """What one can do at once, the surest first: call, chat, fill in a form, read on; else write."""
    ways = ("phone", "dial", "chat", "form", "email")
    first = {way: next((value for item in contacts if (value := getattr(item, way))), "") for way in ways}
    call = strings("service.call", phone=first["phone"]).replace(" ", NO_BREAK_SPACE)
    found = [
        first["dial"] and Action("phone", call, first["dial"]),
        first["chat"] and Action("speech", strings("helpline.chat"), first["chat"]),
        first["form"] and Action("pen", strings("way.form"), first["form"]),
        service.url and Action("link", strings("service.website"), service.url),
    ]
    done = tuple(action for action in found if action)
    if not done and first["email"]:
        return (Action("pen", strings("service.write"), f"mailto:{first['email']}"),)
    return done


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
    own = can_be_reached(service.contacts, service.url)
    reached: Service | Organization = service if own else catalogue.organizations[service.provider_on(catalogue.today)]
    contacts = tuple(contact(item, strings, catalogue) for item in reached.contacts)
    asked = can_be_asked(catalogue, service)
    date_text = fact_date(service)
    collected = (
        strings("service.collected", date=say_age(date_text, strings)) if date_text else strings("service.collected_undated")
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
        actions=actions(service, contacts, strings) if own else (),
        facts=glance_facts(catalogue, service, strings),
        description=rich(service.description, strings),
        for_whom=local(service.for_whom, strings),
        not_for_whom=local(service.not_for_whom, strings),
        limits=limits(service, strings),
        cost=(strings(f"cost.{service.cost.type}_long"), local(service.cost.details, strings)) if service.cost else None,
        places=tuple(place(location, service, strings, catalogue) for location in service.locations),
        timetables=timetables(unplaced, strings, catalogue.today),
        hours_details=local(service.hours_details, strings),
        exceptions=exceptions(service, strings, catalogue.today),
        modes=", ".join(strings(f"mode.{mode}") for mode in service.modes),
        ways=tuple(strings(f"way.{way}") for way in service.access.ways),
        access_details=local(service.access.details, strings),
        requirements=tuple(strings(f"requirement.{item}") for item in service.requirements),
        requirement_details=local(service.requirement_details, strings),
        first_visit=rich(service.first_visit, strings),
        contacts=contacts,
        url=reached.url,
        contacts_of_organizer=asked and not own,
        can_be_asked=asked,
        ages_unknown=ages_unknown(service, strings),
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
        sources=tuple(source_view(source, strings) for source in service.sources),
        changes=changes(catalogue, service, strings),
    )


def current_alert(service: Service, strings: Strings, catalogue: Catalogue) -> LocalText | None:
    """The alert that holds today."""
    alert = service.alert
    if not alert or (alert.valid_from and alert.valid_from > catalogue.today):
        return None
    return None if alert.valid_to and alert.valid_to < catalogue.today else local(alert.text, strings)
