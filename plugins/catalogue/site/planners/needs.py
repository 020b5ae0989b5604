"""Pages of needs and of sub-needs."""

from collections.abc import Iterator, Sequence

from catalogue.model import Need, Service, SubNeed
from catalogue.site.page import Page
from catalogue.site.planners.context import Context
from catalogue.site.planners.moved import plan_moved
from catalogue.site.views import Line, Link


def sub_links(context: Context, need: Need) -> tuple[Link, ...]:
    """The sub-needs of a need with their counts of services."""
    return tuple(
        Link(context.href("need", sub.id), sub.name.local(context.language), len(context.listings.of_sub_need(sub.id)))
        for sub in need.sub_needs
    )


def lead(context: Context, count: int) -> str:
    """How many services there are, in a sentence."""
    return context.strings.plural("need.lead", count) if count else context.strings("need.lead_none")


def not_shown(services: Sequence[Service], lines: Sequence[Line]) -> list[Service]:
    """The services that the page does not already show as help lines."""
    shown = {line.service_id for line in lines}
    return [service for service in services if service.id not in shown]


def plan_needs(context: Context) -> Iterator[Page]:
    """Every need and sub-need, its list in pages of 50, and a page at each former address."""
    for need in context.catalogue.needs.values():
        yield from plan_need(context, need)
        for sub in need.sub_needs:
            yield from plan_sub_need(context, need, sub)
        for one in (need, *need.sub_needs):
            for former in one.former_ids:
                yield plan_moved(context, "need", former, one.id)


def plan_need(context: Context, need: Need) -> Iterator[Page]:
    """A need: its sub-needs, then all their services."""
    services = context.listings.of_need(need.id)
    sentence = need.sentence.local(context.language)
    lines = context.lines(sub.id for sub in need.sub_needs) if need.urgent or not services else ()
    page = Page(
        address="",
        template="need",
        language=context.language,
        title=sentence.text,
        description=need.name.local(context.language).text,
        crumbs=(context.home_crumb(),),
        sensitive=need.sensitive,
        section="need",
        content={
            "heading": sentence,
            "icon": need.icon,
            "lead": lead(context, len(services)),
            "links": sub_links(context, need),
            "links_title": context.strings("need.narrower"),
            "lines": lines,
            "urgent": need.urgent,
            "empty": not services,
        },
    )
    yield from context.paged(page, "need", need.id, context.near_and_far(not_shown(services, lines)))


def plan_sub_need(context: Context, need: Need, sub: SubNeed) -> Iterator[Page]:
    """A sub-need: its services, help lines where it is urgent, and its neighbours."""
    services = context.listings.of_sub_need(sub.id)
    name = sub.name.local(context.language)
    lines = context.lines([sub.id])
    siblings = tuple(link for link in sub_links(context, need) if not link.href.endswith(f"/{sub.id}/"))
    page = Page(
        address="",
        template="need",
        language=context.language,
        title=name.text,
        description=sub.sentence.local(context.language).text,
        crumbs=(context.home_crumb(), Link(context.href("need", need.id), need.name.local(context.language))),
        sensitive=sub.sensitive or need.sensitive,
        section="need",
        content={
            "heading": name,
            "icon": need.icon,
            "sentence": sub.sentence.local(context.language),
            "lead": lead(context, len(services)),
            "links": siblings,
            "links_title": context.strings("need.siblings"),
            "lines": lines,
            "urgent": sub.urgent or need.urgent,
            "empty": not services,
        },
    )
    yield from context.paged(page, "need", sub.id, context.near_and_far(not_shown(services, lines)))
