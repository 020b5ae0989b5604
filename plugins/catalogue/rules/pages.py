"""Our own pages (content/pages): each language has those that every page links to, and their heads can be used."""

import re
from collections.abc import Iterator
from pathlib import Path

from catalogue.problems import ERROR, Hint, Problem, did_you_mean
from catalogue.records import Records
from catalogue.text import LANGUAGES

KINDS = ("about", "accessibility", "privacy")
"""What a page's Slug may be; every page of the site links to one of each."""

REQUIRED = ("title", "slug", "lang")
FIELDS = (*REQUIRED, "description", "summary")
"""What the head of a page may say. Pelican knows more words, which would move a page or change its template."""

HEAD = re.compile(r"([A-Za-z_-]+):\s*(.*)$")
CHOICES = {"slug": KINDS, "lang": LANGUAGES}


def pages_can_be_used(records: Records) -> Iterator[Problem]:
    """Each page says its title, kind and language at the top, in words that we know, and is the only one of them."""
    taken: dict[tuple[str, str], Path] = {}
    for path, lines in records.pages.items():
        head = dict(_head(lines))
        yield from _fields(path, lines, head)
        slug, language = (head.get(name, ("", 0))[0] for name in ("slug", "lang"))
        if slug in KINDS and language in LANGUAGES:
            if (slug, language) in taken:
                place = taken[slug, language].name
                yield _problem(path, lines, head["slug"][1], "id_taken", value=f"{slug}.{language}", owner=place)
            taken.setdefault((slug, language), path)


def pages_are_there(records: Records) -> Iterator[Problem]:
    """No page that every page links to is missing in a language of the site."""
    heads = [dict(_head(lines)) for lines in records.pages.values()]
    there = {tuple(head.get(name, ("", 0))[0] for name in ("slug", "lang")) for head in heads}
    for site in records.of("site"):
        for language in records.languages:
            for kind in KINDS:
                if (kind, language) not in there:
                    path = site.document.path.parent / "pages" / f"{kind}.{language}.md"
                    yield Problem(path, 1, 1, ERROR, "missing_page", params={"value": kind, "name": language})


def _head(lines: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, int]]]:
    """Each word at the top of a page in small letters, with its value and line; the first empty line ends them."""
    for number, line in enumerate(lines, start=1):
        found = HEAD.match(line)
        if found:
            yield found.group(1).lower(), (found.group(2).strip(), number)
        elif not line.startswith("    "):
            return


def _fields(path: Path, lines, head) -> Iterator[Problem]:
    for name in REQUIRED:
        if not head.get(name, ("", 0))[0]:
            yield _problem(path, lines, 1, "missing_field", Hint("head_of_page"), name=name.capitalize())
    for name, (value, line) in head.items():
        if name not in FIELDS:
            options = ", ".join(field.capitalize() for field in FIELDS)
            yield _problem(path, lines, line, "unknown_field", Hint("fields_are", {"options": options}), value=name)
        elif value and value not in CHOICES.get(name, (value,)):
            hint = did_you_mean(value, CHOICES[name]) or Hint("choices_are", {"options": ", ".join(CHOICES[name])})
            yield _problem(path, lines, line, "not_a_choice", hint, value=value)


def _problem(path: Path, lines, line: int, code: str, hint: Hint | None = None, **params: str) -> Problem:
    excerpt = lines[line - 1] if 0 < line <= len(lines) else ""
    return Problem(path, line, 1, ERROR, code, params=params, hint=hint, excerpt=excerpt)


RULES = (pages_can_be_used, pages_are_there)
