"""Pages of services, and tombstones of ended ones."""

from collections.abc import Iterable, Iterator

from catalogue.model import Service
from catalogue.site.addresses import address
from catalogue.site.dates import say_day, say_when
from catalogue.site.page import Page
from catalogue.site.phones import dial
from catalogue.site.planners.context import Context
from catalogue.site.planners.moved import plan_moved
from catalogue.site.service_page import service_page
from catalogue.site.structured import service_data
from catalogue.site.views import Line, Link, Row

SIMILAR = 3


def plan_services(context: Context) -> Iterator[Page]:
    """A page for every service that the public may see, and one at each of its former addresses."""
    for service in context.catalogue.services.values():
        if is_public(context, service):
            yield plan_service(context, service)
            for former in service.former_ids:
                yield plan_moved(context, "service", former, service.id)


def is_public(context: Context, service: Service) -> bool:
    """True when a service has a page today: it is no draft, and its first day is not still to come."""
    return service.status != "draft" and (service.publish_from is None or service.publish_from <= context.catalogue.today)


def public_rows(context: Context, ids: Iterable[str]) -> tuple[Row, ...]:
    """Rows of those of the services that have a page."""
    services = (context.catalogue.services[id] for id in ids)
    return context.rows(service for service in services if is_public(context, service))


def lines_beside(context: Context, service: Service) -> tuple[Line, ...]:
    """Two help lines for the main need, other than the service's own numbers, those in the page's language first."""
    own = {dial(contact.phone) for contact in service.contacts if contact.phone}
    lines = [line for line in context.lines(service.needs[:1]) if line.dial and line.dial not in own]
    return tuple(sorted(lines, key=lambda line: not line.is_in_language)[:2])


def crumbs(context: Context, service: Service) -> tuple[Link, ...]:
    """Home and the main need."""
    sub = context.catalogue.sub_needs[service.needs[0]]
    return (context.home_crumb(), Link(context.href("need", sub.id), sub.name.local(context.language)))


def similar(context: Context, service: Service) -> list[Service]:
    """A few other services for the same main need."""
    found = context.listings.of_sub_need(service.needs[0])
    return [other for other in found if other.id != service.id and other.id not in service.related][:SIMILAR]


def plan_service(context: Context, service: Service) -> Page:
    """The page of one service."""
    catalogue, language = context.catalogue, context.language
    view = service_page(catalogue, service, context.strings, context.base)
    here = context.alternates("service", service.id)
    listed = service.is_listed_on(catalogue.today)
    urgent = any(catalogue.sub_needs[id].urgent for id in service.needs[:1])
    is_over = service.status != "ended" and service.expires is not None and service.expires < catalogue.today
    return Page(
        address=here[language],
        template="service",
        language=language,
        title=view.name.text,
        description=view.summary.text,
        alternates=here,
        crumbs=crumbs(context, service),
        sensitive=catalogue.is_sensitive(service),
        in_sitemap=listed,
        structured=service_data(catalogue, service, language, context.absolute(here[language])) if listed else None,
        content={
            "view": view,
            "danger": urgent,
            "lines": lines_beside(context, service) if urgent else (),
            "similar": context.rows(similar(context, service)),
            "related": public_rows(context, service.related),
            "ended_on": say_when(service.ended_date, context.strings) if service.ended_date else None,
            "over_since": say_day(service.expires, context.strings) if is_over else None,
            "ended_reason": service.ended_reason.local(language) if service.ended_reason else None,
            "replacements": public_rows(context, service.replaced_by),
        },
    )
