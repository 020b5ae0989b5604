"""The home page: one question, then the needs as sentences."""

from collections.abc import Iterator

from catalogue.site.page import Page
from catalogue.site.planners.context import Context
from catalogue.site.views import Link


def plan_home(context: Context) -> Iterator[Page]:
    """The home page of a language."""
    needs = [
        {
            "href": context.href("need", need.id),
            "icon": need.icon,
            "urgent": need.urgent,
            "sentence": need.sentence.local(context.language),
            "name": need.name.local(context.language),
        }
        for need in context.catalogue.needs.values()
    ]
    ways = (
        Link(context.href("area"), context.strings("area.browse")),
        Link(context.href("target_group"), context.strings("target_group.browse")),
        Link(context.href("a_z"), context.strings("a_z.title")),
    )
    tagline = context.site_text("tagline")
    description = context.site_text("description") or tagline
    name = context.site_text("name")
    yield Page(
        address=context.alternates()[context.language],
        template="home",
        language=context.language,
        title=context.strings("home.title", name=name, tagline=tagline),
        description=description,
        alternates=context.alternates(),
        section="home",
        content={"needs": needs, "ways": ways},
    )
