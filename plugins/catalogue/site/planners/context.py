"""What every planner of pages is given: the catalogue, its lists, the words and addresses of one language."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from catalogue.model import Area, Catalogue, Service
from catalogue.site.addresses import address
from catalogue.site.feedback import Feedback
from catalogue.site.listings import Listings
from catalogue.site.page import Page
from catalogue.site.strings import Strings
from catalogue.site.views import Group, Line, Link, Row, is_nationwide, line, row
from catalogue.text import Text

PAGE_SIZE = 50


@dataclass(frozen=True)
class Context:
    """One language's view of the catalogue, while its pages are planned."""

    catalogue: Catalogue
    listings: Listings
    strings: Strings
    languages: tuple[str, ...]
    site_url: str
    base: str
    feedback: Feedback = Feedback()

    @property
    def language(self) -> str:
        """The language of the pages."""
        return self.strings.language

    @property
    def region(self) -> str:
        """Where the services are, in words that fit into a heading: "Tampereen seudulla"."""
        if said := self.site_text("region_in"):
            return said
        area = self.catalogue.areas.get(str(self.catalogue.site.get("default_area")))
        return self.in_area(area) if area else ""

    def in_area(self, area: Area) -> str:
        """An area as an adverb where the language inflects it ("Tampereella"), else its name."""
        return area.inflected.get(self.language, {}).get("in") or area.name.local(self.language).text

    def site_text(self, key: str) -> str:
        """A text of content/site.yaml in the page's language or what stands in for it; "" when there is none."""
        texts = self.catalogue.site.get(key) or ""
        return Text(texts).local(self.language).text if isinstance(texts, Mapping) else str(texts)

    def href(self, kind: str = "home", id: str | None = None, page: int = 1) -> str:
        """The link to a page in this language."""
        return self.base + address(self.language, kind, id, page)

    def absolute(self, path: str) -> str:
        """The whole address of a path below the base."""
        return self.site_url + "/" + path

    def alternates(self, kind: str = "home", id: str | None = None, page: int = 1) -> dict[str, str]:
        """The same page's address in each language."""
        return {language: address(language, kind, id, page) for language in self.languages}

    def home_crumb(self) -> Link:
        """The first crumb."""
        return Link(self.href(), self.strings("nav.home"))

    def rows(self, services: Iterable[Service]) -> tuple[Row, ...]:
        """Rows for a list."""
        return tuple(self._row(service) for service in services)

    def _row(self, service: Service) -> Row:
        """The row of a service, made once: it stands in many lists."""
        if service.id not in self._made_rows:
            self._made_rows[service.id] = row(self.catalogue, service, self.strings, self.base)
        return self._made_rows[service.id]

    @cached_property
    def _made_rows(self) -> dict[str, Row]:
        return {}

    def lines(self, need_ids: Iterable[str]) -> tuple[Line, ...]:
        """The help lines that are sure and answer these needs."""
        wanted = set(need_ids)
        return tuple(
            line(self.catalogue, helpline, self.strings, self.base)
            for helpline in self.catalogue.helplines.values()
            if helpline.banner and not helpline.emergency and wanted & set(helpline.needs)
        )

    def near_and_far(self, services: Sequence[Service]) -> tuple[tuple[str, list[Service]], ...]:
        """Services of the region and nationwide ones, each under its heading; empty headings are left out."""
        near = [service for service in services if not is_nationwide(self.catalogue, service)]
        far = [service for service in services if is_nationwide(self.catalogue, service)]
        titled = (
            (self.strings("need.near", region=self.region), near),
            (self.strings("need.nationwide"), far),
        )
        return tuple((title, found) for title, found in titled if found)

    def paged(self, page: Page, kind: str, id: str | None, titled: Sequence[tuple[str, Sequence[Service]]]) -> Iterable[Page]:
        """The page with its groups of rows, continued on further pages after every 50 rows."""
        flat = [(title, service) for title, services in titled for service in services]
        totals = {title: len(services) for title, services in titled}
        count = max(1, -(-len(flat) // PAGE_SIZE))
        for number in range(1, count + 1):
            part = flat[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
            titles = list(dict.fromkeys(title for title, _ in part))
            groups = tuple(
                Group(title, self.rows(service for name, service in part if name == title), totals[title])
                for title in titles
            )
            pager = {
                "number": number,
                "count": count,
                "previous": self.href(kind, id, number - 1) if number > 1 else None,
                "next": self.href(kind, id, number + 1) if number < count else None,
            }
            title = page.title
            if number > 1:
                title = f"{page.title} – {self.strings('nav.page_of', page=number, pages=count)}"
            yield replace(
                page,
                address=address(self.language, kind, id, number),
                title=title,
                alternates=self.alternates(kind, id, number),
                content={**page.content, "groups": groups, "pager": pager},
            )
