"""The page plan: a catalogue becomes the list of pages of the site, in every language.

Pure: nothing is read or written, the day is the catalogue's, and the order is always the same.
"""

from collections.abc import Iterable, Iterator, Mapping

from catalogue.site.page import Page
from catalogue.site.planners import PLANNERS, SHARED_PLANNERS
from catalogue.site.planners.context import Context


def plan_pages(contexts: Mapping[str, Context]) -> Iterator[Page]:
    """Every page of the site: those of each language, then those that all languages share."""
    for context in contexts.values():
        for planner in PLANNERS:
            yield from planner(context)
    for planner in SHARED_PLANNERS:
        yield from planner(contexts)


def addresses_of(pages: Iterable[Page]) -> list[str]:
    """The addresses that a site map names."""
    return sorted(page.address for page in pages if page.in_sitemap)
