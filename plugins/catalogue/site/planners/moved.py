"""Pages left behind at former addresses."""

from catalogue.site.addresses import address
from catalogue.site.page import Page
from catalogue.site.planners.context import Context


def plan_moved(context: Context, kind: str, former: str, id: str) -> Page:
    """The page at a former address: it says where the page is now, and sends browsers there."""
    target = context.href(kind, id)
    return Page(
        address=address(context.language, kind, former),
        template="moved",
        language=context.language,
        title=context.strings("service.moved"),
        alternates=context.alternates(kind, id),
        in_sitemap=False,
        noindex=True,
        content={"target": target, "canonical": address(context.language, kind, id)},
    )
