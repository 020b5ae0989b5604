"""Our own Markdown pages (content/pages): where they live and what frames them."""

from collections.abc import Mapping

from catalogue.site.addresses import WORDS, address, file_of
from catalogue.site.page import Page
from catalogue.site.planners.context import Context

KINDS = ("about", "accessibility", "privacy")


def place_own_page(generator: object, metadata: dict[str, str]) -> None:
    """Give a page the address of its kind in its language: `Slug: privacy`, `Lang: sv` is /sv/dataskydd/."""
    slug, language = metadata.get("slug"), metadata.get("lang")
    if slug not in KINDS or language not in WORDS:
        raise ValueError(f"content/pages: a page needs Slug ({', '.join(KINDS)}) and Lang ({', '.join(WORDS)})")
    metadata["url"] = address(language, slug)
    metadata["save_as"] = file_of(metadata["url"])


def frame(context: Context, slug: str, title: str, summary: str) -> Page:
    """The planned page that stands around the text of one of our own pages."""
    here: Mapping[str, str] = context.alternates(slug)
    return Page(
        address=here[context.language],
        template="page",
        language=context.language,
        title=title,
        description=summary,
        alternates=here,
        crumbs=(context.home_crumb(),),
        section=slug,
    )
