"""The catalogue as frozen values, named as in Open Referral HSDS and in the YAML files.

Nothing here reads files, knows Pelican or computes what belongs to a page. A field that nobody knows is None
or an empty tuple; it is never filled with a guess.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from catalogue.text import Text


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was read, and of what date it is ("2026", "2026-10", "2026-10-31" or "unknown")."""

    name: str
    date: str
    url: str | None = None
    says: str | None = None


@dataclass(frozen=True, slots=True)
class Schedule:
    """When something is open: weekdays and times, or round the clock (HSDS schedule)."""

    type: str = "opening"
    days: tuple[str, ...] = ()
    opens_at: str | None = None
    closes_at: str | None = None
    interval: int = 1
    nth_of_month: tuple[int, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    always_open: bool = False
    by_appointment: bool = False
    location: str | None = None
    notes: Text | None = None


@dataclass(frozen=True, slots=True)
class ScheduleException:
    """A single day that differs from the schedules."""

    date: date
    closed: bool = False
    opens_at: str | None = None
    closes_at: str | None = None
    notes: Text | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach a service or an organization: a role, never a person."""

    role: Text | None = None
    phone: str | None = None
    email: str | None = None
    chat: str | None = None
    form: str | None = None
    languages: tuple[str, ...] = ()
    cost: Text | None = None
    schedules: tuple[Schedule, ...] = ()


@dataclass(frozen=True, slots=True)
class Location:
    """A place to come to; `hidden` when its address must stay secret."""

    municipality: str | None = None
    id: str | None = None
    name: Text | None = None
    street: str | None = None
    details: Text | None = None
    postal_code: str | None = None
    district: str | None = None
    hidden: bool = False
    accessibility: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Access:
    """How one gets in (HSDS application process)."""

    ways: tuple[str, ...] = ()
    details: Text | None = None


@dataclass(frozen=True, slots=True)
class Ages:
    """Age limits in full years, both ends included."""

    min: int | None = None
    max: int | None = None


@dataclass(frozen=True, slots=True)
class Cost:
    """What it costs: free, low, paid, income-based or varies."""

    type: str
    details: Text | None = None


@dataclass(frozen=True, slots=True)
class OrganizationChange:
    """Until `date` the service was run by organization `from_id`."""

    date: date
    from_id: str


@dataclass(frozen=True, slots=True)
class Alert:
    """A notice that stands on the page for a time."""

    text: Text
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Organization:
    """A provider of services."""

    id: str
    name: Text
    status: str = "published"
    type: str | None = None
    alternate_names: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
    former_ids: tuple[str, ...] = ()
    summary: Text | None = None
    url: str | None = None
    contacts: tuple[Contact, ...] = ()
    business_id: str | None = None
    areas: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    replaced_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Service:
    """One service; field by field as in schema/service.schema.json."""

    id: str
    organization: str
    name: Text
    summary: Text
    needs: tuple[str, ...]
    sources: tuple[Source, ...]
    status: str = "published"
    partners: tuple[str, ...] = ()
    organization_changes: tuple[OrganizationChange, ...] = ()
    former_ids: tuple[str, ...] = ()
    alternate_names: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
    description: Text | None = None
    first_visit: Text | None = None
    target_groups: tuple[str, ...] = ()
    for_whom: Text | None = None
    not_for_whom: Text | None = None
    access: Access = Access()
    requirements: tuple[str, ...] = ()
    requirement_details: Text | None = None
    ages: Ages | None = None
    genders: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    cost: Cost | None = None
    modes: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    locations: tuple[Location, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    hours_details: Text | None = None
    exceptions: tuple[ScheduleException, ...] = ()
    public_holidays: str | None = None
    contacts: tuple[Contact, ...] = ()
    url: str | None = None
    alert: Alert | None = None
    related: tuple[str, ...] = ()
    sensitive: bool = False
    external_ids: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    to_verify: tuple[str, ...] = ()
    assured_date: date | None = None
    assured_by: str | None = None
    review_months: int = 12
    publish_from: date | None = None
    expires: date | None = None
    ended_date: str | None = None
    ended_reason: Text | None = None
    replaced_by: tuple[str, ...] = ()

    def provider_on(self, day: date) -> str:
        """Id of the organization that runs the service on `day`."""
        for change in sorted(self.organization_changes, key=lambda change: change.date):
            if day < change.date:
                return change.from_id
        return self.organization

    def is_listed_on(self, day: date) -> bool:
        """True when lists, needs and search show the service on `day`."""
        return self.status == "published" and self.is_current_on(day)

    def is_current_on(self, day: date) -> bool:
        """True between the first and the last day that the service is shown for."""
        return (self.publish_from is None or self.publish_from <= day) and (self.expires is None or day <= self.expires)


@dataclass(frozen=True, slots=True)
class SubNeed:
    """A need one level down (HSDS taxonomy term): what services are tagged with."""

    id: str
    parent: str
    name: Text
    sentence: Text
    urgent: bool = False
    sensitive: bool = False
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ptv_service_classes: tuple[str, ...] = ()
    life_events: tuple[str, ...] = ()
    former_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Need:
    """One of the needs that the home page asks about, with its sub-needs in order."""

    id: str
    order: int
    icon: str
    name: Text
    sentence: Text
    sub_needs: tuple[SubNeed, ...]
    urgent: bool = False
    sensitive: bool = False
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    mapping: Mapping[str, object] = field(default_factory=dict)
    former_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """A group of people that a service may be meant for; a second axis beside needs."""

    id: str
    name: Text
    ptv: str | None = None


@dataclass(frozen=True, slots=True)
class Area:
    """A country, a region or a municipality where services are offered (HSDS service area)."""

    id: str
    type: str
    name: Text
    inflected: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    code: str | None = None
    parent: str | None = None
    neighbours: tuple[str, ...] = ()
    alternate_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherNumber:
    """A second number of a line, and what it is for."""

    phone: str
    text: Text


@dataclass(frozen=True, slots=True)
class Helpline:
    """An emergency or crisis line with the sources of its number."""

    id: str
    name: Text
    organization_name: str
    for_whom: Text
    sources: tuple[Source, ...]
    confidence: str
    needs: tuple[str, ...] = ()
    phone: str | None = None
    chat: str | None = None
    url: str | None = None
    also: tuple[OtherNumber, ...] = ()
    hours: Text | None = None
    hours_checked: str | None = None
    always_open: bool = False
    languages: tuple[str, ...] = ()
    cost: Text | None = None
    areas: tuple[str, ...] = ()
    notes: Text | None = None
    banner: bool = False
    emergency: bool = False


@dataclass(frozen=True, slots=True)
class ClosedLine:
    """A number that has closed or been replaced and must stand nowhere."""

    id: str
    phone: str
    name: str
    ended: str
    instead: tuple[str, ...] = ()


@dataclass(frozen=True)
class Catalogue:
    """Everything in a content folder, each kind by id in the order that pages show it."""

    site: Mapping[str, object]
    needs: Mapping[str, Need]
    target_groups: Mapping[str, TargetGroup]
    areas: Mapping[str, Area]
    organizations: Mapping[str, Organization]
    services: Mapping[str, Service]
    helplines: Mapping[str, Helpline]
    closed_lines: tuple[ClosedLine, ...]
    today: date
    folder: Path

    @cached_property
    def sub_needs(self) -> Mapping[str, SubNeed]:
        """Every sub-need by id, in the order of the needs."""
        return {sub.id: sub for need in self.needs.values() for sub in need.sub_needs}

    @cached_property
    def emergency_line(self) -> Helpline | None:
        """The number that stands at the top of every page."""
        return next((line for line in self.helplines.values() if line.emergency), None)

    @cached_property
    def listed_services(self) -> tuple[Service, ...]:
        """Services that lists and search show today, in the order of their Finnish names."""
        listed = [service for service in self.services.values() if service.is_listed_on(self.today)]
        return tuple(sorted(listed, key=lambda service: (service.name.values["fi"].casefold(), service.id)))

    def is_sensitive(self, service: Service) -> bool:
        """True when the page needs a neutral title and a quick exit: by its own word or its main need's."""
        main = self.sub_needs.get(service.needs[0]) if service.needs else None
        return service.sensitive or bool(main and (main.sensitive or self.needs[main.parent].sensitive))
