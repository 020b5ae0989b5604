"""Pages of services, tombstones of ended ones, and the pages left behind at former addresses."""

from collections.abc import Iterator

from catalogue.model import Service
from catalogue.site.addresses import address
from catalogue.site.dates import say_date
from catalogue.site.page import Page
from catalogue.site.planners.context import Context
from catalogue.site.service_page import service_page
from catalogue.site.structured import service_data
from catalogue.site.views import Link

SIMILAR = 3


def plan_services(context: Context) -> Iterator[Page]:
    """A page for every service that is not a draft."""
    for service in context.catalogue.services.values():
        if service.status == "draft":
            continue
        yield plan_service(context, service)
        for former in service.former_ids:
            yield plan_moved(context, "service", former, service.id)


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
    services = catalogue.services
    view = service_page(catalogue, service, context.strings, context.base)
    here = context.alternates("service", service.id)
    urgent = any(catalogue.sub_needs[id].urgent for id in service.needs[:1])
    return Page(
        address=here[language],
        template="service",
        language=language,
        title=view.name.text,
        description=view.summary.text,
        alternates=here,
        crumbs=crumbs(context, service),
        sensitive=catalogue.is_sensitive(service),
        in_sitemap=service.is_listed_on(catalogue.today),
        structured=service_data(catalogue, service, language, context.absolute(here[language])),
        content={
            "view": view,
            "urgent": urgent,
            "lines": context.lines(service.needs[:1])[:2] if urgent else (),
            "similar": context.rows(similar(context, service)),
            "related": context.rows(services[id] for id in service.related if services[id].status != "draft"),
            "ended_on": say_date(service.ended_date, context.strings) if service.ended_date else None,
            "ended_reason": service.ended_reason.local(language) if service.ended_reason else None,
            "replacements": context.rows(services[id] for id in service.replaced_by if services[id].status != "draft"),
        },
    )


def plan_moved(context: Context, kind: str, former: str, id: str) -> Page:
    """The page at a former address: it says where the page is now, and sends browsers there."""
    target = context.href(kind, id)
    return Page(
        address=address(context.language, kind, former),
        template="moved",
        language=context.language,
        title=context.strings("service.moved"),
        alternates=context.alternates(kind, former),
        in_sitemap=False,
        content={"target": target, "canonical": address(context.language, kind, id)},
    )
