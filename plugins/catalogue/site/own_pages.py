"""Our own Markdown pages (content/pages): what their authors may say, where they live and what frames them."""

import re
from collections.abc import Collection, Iterable, Mapping

from pelican.contents import Page as PelicanPage
from pelican.generators import PagesGenerator

from catalogue.rules.pages import FIELDS, KINDS
from catalogue.site.addresses import WORDS, address, file_of
from catalogue.site.feedback import PLACES
from catalogue.site.page import Page
from catalogue.site.planners.context import Context

_GIVEN_BY_PELICAN = {"reader"}
_DIRECTIVE = re.compile(r"""\b(?:href|src)=["']([{|][^"'\s]*)""")
"""A link that Pelican would follow into our files ({attach}…, {filename}…, |filename|…); none is followed here."""


class OwnPagesInvalid(Exception):
    """Our own pages have faults; each is a line that names the page."""

    def __init__(self, faults: Iterable[str]):
        super().__init__("\n".join(faults))


def place_own_page(generator: object, metadata: dict[str, str]) -> None:
    """Give a page the address of its kind in its language: `Slug: privacy`, `Lang: sv` is /sv/dataskydd/.

    Raises ValueError, which Pelican shows with the name of the page.
    """
    slug, language = metadata.get("slug"), metadata.get("lang")
    if slug not in KINDS or language not in WORDS:
        raise ValueError(f"content/pages: a page needs Slug ({', '.join(KINDS)}) and Lang ({', '.join(WORDS)})")
    if unknown := sorted(set(metadata) - {*FIELDS, *_GIVEN_BY_PELICAN}):
        allowed = ", ".join(name.capitalize() for name in FIELDS)
        raise ValueError(f"content/pages: {', '.join(unknown)} cannot be set at the top of a page, only {allowed}")
    metadata["url"] = address(language, slug)
    metadata["save_as"] = file_of(metadata["url"])


def keep_languages(generator: PagesGenerator, languages: Collection[str]) -> None:
    """Leave out pages in languages that the site does not have; raises OwnPagesInvalid for faults of the others."""
    generator.pages = [page for page in generator.pages if page.lang in languages]
    generator.translations = [page for page in generator.translations if page.lang in languages]
    if found := faults([*generator.pages, *generator.translations]):
        raise OwnPagesInvalid(found)


def faults(pages: Iterable[PelicanPage]) -> list[str]:
    """Links that would lead nowhere; that no page is missing, rules/pages.py has seen to."""
    known = {f"{{{place}}}" for place in PLACES}
    return [
        f"content/{page.get_relative_source_path()}: the link {link} leads nowhere; write a whole address (https://…)"
        for page in sorted(pages, key=lambda page: page.save_as)
        for link in _DIRECTIVE.findall(page.content)
        if link not in known
    ]


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
