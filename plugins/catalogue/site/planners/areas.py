"""Pages of areas, and the page that lists them."""

from collections.abc import Iterator

from catalogue.model import Area
from catalogue.site.page import Page
from catalogue.site.planners.context import Context
from catalogue.site.views import Link, ancestors


def area_link(context: Context, area: Area) -> Link:
    """A link to an area with the number of services that name it."""
    return Link(context.href("area", area.id), area.name.local(context.language), context.listings.own_count(area.id))


def plan_areas(context: Context) -> Iterator[Page]:
    """The list of areas and a page for each."""
    areas = context.catalogue.areas.values()
    strings = context.strings
    title = strings("area.title")
    home = context.home_crumb()
    by_type = [
        tuple(area_link(context, area) for area in areas if area.type == kind)
        for kind in ("municipality", "region", "country")
    ]
    yield Page(
        address=context.alternates("area")[context.language],
        template="directory",
        language=context.language,
        title=title,
        description=strings("area.lead"),
        alternates=context.alternates("area"),
        crumbs=(home,),
        content={"lead": strings("area.lead"), "groups": by_type},
    )
    for area in areas:
        yield from plan_area(context, area, home)


def plan_area(context: Context, area: Area, home: Link) -> Iterator[Page]:
    """What can be had in one area, nearest first."""
    strings, catalogue = context.strings, context.catalogue
    found = context.listings.of_area(area)
    heading = strings("area.heading", place=context.in_area(area))
    here = {"municipality": "area.here", "region": "area.here_region", "country": "area.country"}[area.type]
    region = next((id for id in ancestors(catalogue, area.id) if catalogue.areas[id].type == "region"), None)
    wider_name = catalogue.areas[region].name.local(context.language).text if region else ""
    titled = [
        (strings(here), found.here),
        (strings("area.wider", name=wider_name), found.wider),
        (strings("area.country"), found.nationwide),
    ]
    neighbours = tuple(area_link(context, catalogue.areas[id]) for id in area.neighbours if id in catalogue.areas)
    page = Page(
        address="",
        template="area",
        language=context.language,
        title=heading,
        description=heading,
        crumbs=(home, Link(context.href("area"), strings("area.title"))),
        content={
            "heading": heading,
            "empty": not found.here,
            "neighbours": tuple(link for link in neighbours if link.count),
        },
    )
    yield from context.paged(page, "area", area.id, [(title, services) for title, services in titled if services])
