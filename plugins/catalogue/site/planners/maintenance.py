"""Pages for those who keep the catalogue: what they lead to, the danger words, and what the search answers."""

from collections.abc import Iterator

from catalogue.site.page import Page
from catalogue.site.planners.context import Context
from catalogue.site.planners.danger_words import DangerGroup, danger_groups, reviewer
from catalogue.site.views import Link


def plan_maintenance(context: Context) -> Iterator[Page]:
    """The page that leads to the others, and these; the danger words only where the catalogue has some."""
    strings, feedback = context.strings, context.feedback
    groups = danger_groups(context)
    pages = [plan_danger_words(context, groups)] if groups else []
    pages.append(plan(context, "search_answers", {}))
    outside = ((feedback.guide, strings("maintenance.guide")), (feedback.issues, strings("maintenance.feedback")))
    yield plan(
        context,
        "maintenance",
        {
            "pages": tuple(Link(context.base + page.address, page.title) for page in pages),
            "outside": tuple(Link(href, text) for href, text in outside if href),
        },
    )
    yield from pages


def plan_danger_words(context: Context, groups: tuple[DangerGroup, ...]) -> Page:
    """The list of danger words, as a crisis professional would review it."""
    return plan(
        context,
        "danger_words",
        {
            "groups": groups,
            "reviewed_by": reviewer(context.catalogue.folder),
            "suggest": context.feedback.suggest(context.strings("danger_words.suggest_title")),
        },
    )


def plan(context: Context, kind: str, content: dict[str, object]) -> Page:
    """A page that maintainers are led to, and that search engines are asked to leave alone."""
    crumbs = [context.home_crumb(), Link(context.href("about"), context.strings("nav.about"))]
    if kind != "maintenance":
        crumbs.append(Link(context.href("maintenance"), context.strings("maintenance.title")))
    return Page(
        address=context.alternates(kind)[context.language],
        template=kind,
        language=context.language,
        title=context.strings(f"{kind}.title"),
        alternates=context.alternates(kind),
        crumbs=tuple(crumbs),
        section="maintenance",
        in_sitemap=False,
        noindex=True,
        content=content,
    )
