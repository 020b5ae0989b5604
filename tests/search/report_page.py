"""`scripts/search_report.py SITE`: asks a built site's search the judged queries and writes the answers onto its pages.

Writes only the pages SITE/fi/yllapito/haun-vastaukset/index.html and the same in other languages, and of them only what
stands between two comments. The next build of the site takes the answers out again: they were of the site before it.
"""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from pelican.settings import read_settings

from catalogue.clock import today_in_helsinki
from catalogue.load import load_catalogue
from catalogue.site.addresses import address, file_of
from catalogue.site.strings import Strings, load_strings
from environment import places
from search.judged import Judged, judged_queries
from search.quality import below_floors, measure, summary
from search.report import Report, make_report

THEME = places.ROOT / "theme"
BEGIN, END = "<!-- answers -->\n", "<!-- /answers -->"


class CannotReport(Exception):
    """The pages cannot be written; the text is for the person."""


def page_of(site: Path, language: str) -> Path:
    """The page of a language. Raises CannotReport when there is none, or none that has the place for answers."""
    page = site / file_of(address(language, "search_answers"))
    if not page.is_file() or not (site / "search" / language / "manifest.json").is_file():
        raise CannotReport(f"{site} is no site of this version: there is no {page}. Build it first: python3 scripts/build.py")
    text = page.read_text(encoding="utf-8")
    if not 0 <= text.find(BEGIN) < text.rfind(END):
        raise CannotReport(f"{page} has no place for the answers. Build the site again: python3 scripts/build.py")
    return page


def put(text: str, answers: str) -> str:
    """A page with answers in their place, instead of what stood there."""
    return text[: text.find(BEGIN)] + BEGIN + answers + text[text.rfind(END) :]


def render(report: Report, strings: Strings) -> str:
    """The answers as HTML: through the site's own templates, which escape every text."""
    options = read_settings(str(places.ROOT / "pelicanconf.py"))["JINJA_ENVIRONMENT"]
    environment = Environment(loader=FileSystemLoader(THEME / "templates"), **options)
    return str(environment.get_template("macros/answers.html").make_module({"t": strings}).report(report))


def write_reports(site: Path, content: Path, today: date, queries: Sequence[Judged] | None = None) -> list[str]:
    """Write the page of every language of the site; the figures below their floors. Raises CannotReport."""
    catalogue = load_catalogue(content, today).catalogue
    if catalogue is None:
        raise CannotReport(f"{content} has errors: python3 scripts/catalogue.py validate tells them.")
    words = load_strings(THEME, tuple(catalogue.site["languages"]))
    pages = {language: page_of(site, language) for language in words}
    asked = judged_queries() if queries is None else queries
    try:
        rows = measure(site, catalogue, [query for query in asked if query.language in words])
    except AssertionError as error:
        raise CannotReport(f"The search of {site} could not be asked. It said: {error}") from error
    try:
        written = {language: render(make_report(rows, catalogue, words, language, today), words[language]) for language in words}
    except KeyError as error:
        raise CannotReport(f"{content} has no {error}: was {site} built from other content, or of another day?") from error
    for language, page in pages.items():
        whole = page.with_name(page.name + ".new")
        whole.write_text(put(page.read_text(encoding="utf-8"), written[language]), encoding="utf-8")
        whole.replace(page)
    return below_floors(summary([row for row in rows if row["query"].half == "gate"])) if queries is None else []


def main(arguments: Sequence[str]) -> int:
    """The command, for a site that is there."""
    parser = argparse.ArgumentParser(prog="python3 scripts/search_report.py")
    parser.add_argument("site", type=Path)
    parser.add_argument("--content", type=Path, default=places.ROOT / "content")
    parser.add_argument("--today", type=date.fromisoformat, default=today_in_helsinki())
    given = parser.parse_args(arguments)
    try:
        low = write_reports(given.site, given.content, given.today)
    except CannotReport as reason:
        print(reason, file=sys.stderr)
        return 2
    print(f"{len(judged_queries())} queries asked; the answers are on {given.site / file_of(address('fi', 'search_answers'))}.")
    for line in low:
        print(f"Below its floor: {line}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
