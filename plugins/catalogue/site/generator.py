"""The Pelican generator: loads the catalogue, plans the pages, renders them through the theme."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from datetime import date
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from markupsafe import Markup
from pelican.generators import Generator

from catalogue import search
from catalogue.clock import today_in_helsinki
from catalogue.load import load_catalogue
from catalogue.model import Catalogue
from catalogue.problems import Problem
from catalogue.site.about import about_of
from catalogue.site.addresses import address
from catalogue.site.assets import digest, read_theme
from catalogue.site.beside import beside
from catalogue.site.feedback import feedback_of
from catalogue.site.listings import Listings
from catalogue.site.own_pages import KINDS, frame
from catalogue.site.page import Page
from catalogue.site.plan import addresses_of, plan_pages
from catalogue.site.planners.context import Context
from catalogue.site.search_rows import search_rows
from catalogue.site.strings import load_strings
from catalogue.site.views import Row
from catalogue.site.writer import KeepingWriter


class CatalogueInvalid(Exception):
    """The content has errors; the build stops before it has written anything."""

    def __init__(self, problems: tuple[Problem, ...], documents: object):
        super().__init__("the content has errors")
        self.problems = problems
        self.documents = documents


class NoServices(Exception):
    """The content has no published service; a site without any is a mistake."""


def day_of(text: str) -> date:
    """The day of a setting, today where it names none."""
    return date.fromisoformat(text) if text else today_in_helsinki()


class RowsOnce:
    """Renders each row of a list once: the same service stands in many lists."""

    def __init__(self) -> None:
        self.rendered: dict[tuple[str, bool], Markup] = {}

    def __call__(self, macro: Callable[..., Markup], static: str, row: Row, with_provider: bool) -> Markup:
        """The row's HTML, from the macro the first time."""
        key = (row.href, with_provider)
        if key not in self.rendered:
            self.rendered[key] = macro(static, row, with_provider)
        return self.rendered[key]


class CatalogueGenerator(Generator):
    """Loads in `generate_context`, writes in `generate_output`; there is no Content class in between."""

    def generate_context(self) -> None:
        """Load and check the catalogue, plan every page. Raises CatalogueInvalid."""
        settings = self.settings
        loaded = load_catalogue(Path(self.path), day_of(settings["CATALOGUE_TODAY"]))
        if loaded.catalogue is None:
            raise CatalogueInvalid(loaded.problems, loaded.documents)
        if not loaded.catalogue.listed_services:
            raise NoServices
        self.catalogue: Catalogue = loaded.catalogue
        asked = settings["CATALOGUE_SITE_URL"] or self.catalogue.site.get("site_url") or settings["SITEURL"]
        self.site_url = str(asked).rstrip("/")
        self.base = urlsplit(self.site_url).path.rstrip("/") + "/"
        self.strings = load_strings(Path(self.theme), tuple(self.catalogue.site["languages"]))
        self.static_files = read_theme(Path(self.theme), Path(settings["CATALOGUE_NODE_MODULES"]))
        self.static = f"static/{digest(self.static_files)}/"
        feedback = feedback_of(self.catalogue.site, settings["CATALOGUE_REPOSITORY"])
        self.contexts = {
            language: Context(
                self.catalogue, Listings(self.catalogue), words, tuple(self.strings), self.site_url, self.base, feedback
            )
            for language, words in self.strings.items()
        }
        tasks = {language: partial(self.build_search, language) for language in self.contexts}
        self.searching = ExitStack()  # the search is built from here on, beside planning and rendering
        self.search_of = self.searching.enter_context(beside(tasks))
        self.pages = list(plan_pages(self.contexts))
        self.context.update(
            base=self.base,
            static=self.base + self.static,
            site_url=self.site_url,
            policy=CONTENT_SECURITY_POLICY,
            catalogue=self.catalogue,
            chrome={language: self.chrome(language) for language in self.strings},
            page_around=self.page_around,
            json_ld=json_for_html,
            once=RowsOnce(),
        )
        report = settings["CATALOGUE_REPORT"]
        report["problems"] = loaded.problems
        report["documents"] = loaded.documents
        report["catalogue"] = self.catalogue

    def chrome(self, language: str) -> dict[str, object]:
        """What the head and foot of every page in a language show."""
        context = self.contexts[language]
        urgent = next((need for need in self.catalogue.needs.values() if need.urgent), None)
        emergency = self.catalogue.emergency_line
        return {
            "t": context.strings,
            "name": context.site_text("name"),
            "region": context.region,
            "home": context.href(),
            "urgent": context.href("need", urgent.id) if urgent else None,
            "emergency": emergency.phone if emergency else None,
            "links": {kind: context.href(kind) for kind in ("search", "a_z", "area", "target_group", "maintenance", *KINDS)},
            "leave": self.catalogue.site.get("quick_exit_url"),
            "feedback": context.feedback,
            "about": about_of(self.catalogue.site, language),
        }

    def page_around(self, own_page: object) -> Page:
        """The planned page around one of Pelican's own Markdown pages."""
        return frame(self.contexts[own_page.lang], own_page.slug, own_page.title, own_page.metadata.get("description", ""))

    def generate_output(self, writer: KeepingWriter) -> None:
        """Write pages, search, static files and the site map into Pelican's output folder."""
        with self.searching:
            for page in self.pages:
                if page.template != "search":
                    self.write_page(writer, page)
            bundles = {language: self.search_of(language) for language in self.contexts}
        for page in self.pages:
            if page.template == "search":
                self.write_page(writer, page, search_manifest=json_for_html(bundles[page.language].manifest))
        for name, data in self.other_files(bundles):
            writer.add(name, data)
        report = self.settings["CATALOGUE_REPORT"]
        report["pages"] = Counter(page.template for page in self.pages)
        report["search"] = {language: bundle.report for language, bundle in bundles.items()}

    def write_page(self, writer: KeepingWriter, page: Page, **extra: object) -> None:
        """Render a planned page through its template."""
        writer.write_file(page.file, self.get_template(page.template), self.context, p=page, **extra)

    def build_search(self, language: str) -> search.SearchBundle:
        """The search of a language."""
        return search.build(self.catalogue, language, search_rows(self.contexts[language]))

    def other_files(self, bundles: dict[str, search.SearchBundle]) -> Iterator[tuple[str, bytes]]:
        """Files that no template makes."""
        for name, data in self.static_files.items():
            yield self.static + name, data
        found = {f"search/{language}/{name}": data for language, bundle in bundles.items() for name, data in bundle.files.items()}
        yield from found.items()
        yield "sitemap.xml", self.site_map()
        yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {self.site_url}/sitemap.xml\n".encode()
        yield ".nojekyll", b""
        yield "_headers", headers_file(found).encode()

    def site_map(self) -> bytes:
        """sitemap.xml: every page that search engines should know, our own pages with them."""
        own = [address(language, kind) for language in self.strings for kind in KINDS]
        rows = "".join(f"<url><loc>{self.site_url}/{path}</loc></url>\n" for path in sorted({*addresses_of(self.pages), *own}))
        head = '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        return f"{head}{rows}</urlset>\n".encode()


def json_for_html(value: object) -> Markup:
    """JSON that cannot end the script element it stands in."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))


CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)


def headers_file(files: Iterable[str]) -> str:
    """Headers for hosts that read a `_headers` file: whatever has a hash in its address may be kept for ever."""
    hashed = re.compile(r"(search/\w+/\w+)[-.].*\b[0-9a-f]{10}\.\w+")
    groups = {f"/{found[1]}*" for name in files if (found := hashed.fullmatch(name))}
    return (
        "/*\n"
        f"  Content-Security-Policy: {CONTENT_SECURITY_POLICY}; frame-ancestors 'none'\n"
        "  X-Content-Type-Options: nosniff\n"
        "  Referrer-Policy: no-referrer\n"
        "  Permissions-Policy: camera=(), geolocation=(), microphone=()\n"
        + "".join(f"{pattern}\n  Cache-Control: public, max-age=31536000, immutable\n" for pattern in ["/static/*", *sorted(groups)])
    )
