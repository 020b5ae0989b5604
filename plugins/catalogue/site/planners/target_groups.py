"""Pages of target groups, and the page that lists them."""

from collections.abc import Iterator

from catalogue.site.page import Page
from catalogue.site.planners.context import Context
from catalogue.site.views import Link


def plan_target_groups(context: Context) -> Iterator[Page]:
    """The list of target groups and a page for each."""
    strings, language = context.strings, context.language
    groups = context.catalogue.target_groups.values()
    title = strings("target_group.title")
    home = context.home_crumb()
    links = tuple(
        Link(context.href("target_group", group.id), group.name.local(language), len(context.listings.of_target_group(group.id)))
        for group in groups
    )
    yield Page(
        address=context.alternates("target_group")[language],
        template="directory",
        language=language,
        title=title,
        description=strings("target_group.lead"),
        alternates=context.alternates("target_group"),
        crumbs=(home,),
        content={"lead": strings("target_group.lead"), "groups": [links]},
    )
    for group in groups:
        services = context.listings.of_target_group(group.id)
        name = group.name.local(language)
        count = context.strings.plural("need.lead", len(services)) if services else strings("need.lead_none")
        page = Page(
            address="",
            template="target_group",
            language=language,
            title=name.text,
            description=strings("target_group.lead"),
            crumbs=(home, Link(context.href("target_group"), title)),
            content={"heading": name, "lead": count, "empty": not services},
        )
        yield from context.paged(page, "target_group", group.id, context.near_and_far(services))
