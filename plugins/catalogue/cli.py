"""The command line: `validate` reads a content folder and reports, `new` writes a starter file for a service.

Exit code 0 when there are no errors (warnings are fine), 1 when there are, 2 when the command could not run.
"""

import argparse
import sys
from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path

from catalogue.clock import today_in_helsinki
from catalogue.decoding import odd_characters
from catalogue.files import MOST_CHARACTERS, RESERVED
from catalogue.load import load_catalogue
from catalogue.messages import report_text
from catalogue.reporters import REPORTERS, shown_path
from catalogue.starter import starter_text
from catalogue.suggestions import slug
from catalogue.text import LANGUAGES

CONTENT = Path(__file__).resolve().parents[2] / "content"


class CannotRun(Exception):
    """The command can't do what was asked; its text is ready for the reader."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except CannotRun as reason:
        print(reason, file=sys.stderr)
        return 2


def validate(options: argparse.Namespace) -> int:
    """Read everything and report on the paths asked for (all, if none): what other files say counts in any case."""
    content = _content(options)
    wanted = {path: _inside(path, content, options) for path in options.paths}
    loaded = load_catalogue(content, options.today)
    problems = [problem for problem in loaded.problems if _is_wanted(problem.path, wanted.values())]
    files = [path for path in (*loaded.documents, *loaded.pages) if _is_wanted(path, wanted.values())]
    told = (*files, *(problem.path for problem in problems))
    for path, place in wanted.items():
        if not any(_is_wanted(one, (place,)) for one in told):
            raise CannotRun(report_text("no_files", options.lang, value=str(path)))
    sys.stdout.write(REPORTERS[options.format](problems, len(files), options.lang, Path.cwd()))
    return 1 if any(problem.is_error for problem in problems) else 0


def new(options: argparse.Namespace) -> int:
    """Write a starter file into the organization's folder, or print it when no organization or no name is given."""
    organization = options.organization or ""
    if organization and slug(organization) != organization:
        raise CannotRun(report_text("bad_name", options.lang, value=organization))
    id = _id_for(options) if options.name is not None else ""
    text = starter_text(options.name, organization, options.today, options.lang)
    if not organization or not id:
        sys.stdout.write(text)
        return 0
    services = _content(options) / "services"
    path = services / organization / f"{id}.yaml"
    for taken in (path, *sorted(services.glob(f"*/{id}.yaml"))):
        if taken.exists():
            raise CannotRun(report_text("file_exists", options.lang, value=shown_path(taken, Path.cwd())))
    _write(path, text, options)
    print(report_text("file_written", options.lang, value=shown_path(path, Path.cwd())))
    return 0


def _id_for(options: argparse.Namespace) -> str:
    """The id that a name makes, once it is sure to be one."""
    id = slug(options.name)[:MOST_CHARACTERS].strip("-")
    if not id or any(odd_characters(options.name, 1)) or "\n" in options.name:
        raise CannotRun(report_text("bad_name", options.lang, value=options.name))
    if id in RESERVED:
        raise CannotRun(report_text("reserved_name", options.lang, value=options.name))
    return id


def _write(path: Path, text: str, options: argparse.Namespace) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        shown = shown_path(path, Path.cwd())
        raise CannotRun(report_text("cannot_write", options.lang, value=shown, reason=str(error.strerror))) from None


def _content(options: argparse.Namespace) -> Path:
    content = options.content.absolute()
    if not content.is_dir():
        raise CannotRun(report_text("no_folder", options.lang, value=str(options.content)))
    return content


def _inside(path: Path, content: Path, options: argparse.Namespace) -> Path:
    """Where a path really is; one that is not there from here may be meant from the content folder or beside it."""
    for base in (Path.cwd(), content, content.parent):
        if (base / path).exists():
            place = _real(base / path)
            break
    else:
        raise CannotRun(report_text("no_path", options.lang, value=str(path)))
    if not place.is_relative_to(content.resolve()):
        raise CannotRun(report_text("outside", options.lang, value=str(path), folder=str(options.content)))
    return place


def _real(path: Path) -> Path:
    """The path without links and without "..", though a linked file stays where it is."""
    return path.resolve() if path.is_dir() else path.parent.resolve() / path.name


def _is_wanted(path: Path, wanted: Collection[Path]) -> bool:
    return not wanted or any(_real(path).is_relative_to(one) for one in wanted)


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 scripts/catalogue.py", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    check = commands.add_parser("validate", help="check the content folder and say what is wrong")
    check.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="report only on these files or folders")
    check.add_argument("--format", choices=REPORTERS, default="text", help="text for people (default), json, github")
    check.set_defaults(run=validate)

    start = commands.add_parser("new", help="make a starter file for a service")
    start.add_argument("name", metavar="NAME", nargs="?", help="the service's name in Finnish")
    start.add_argument("--organization", metavar="ID", help="write the file into this organization's folder (needs NAME); else it is printed")
    start.set_defaults(run=new)

    for command in (check, start):
        command.add_argument("--content", type=Path, default=CONTENT, metavar="DIR", help="the content folder")
        command.add_argument("--lang", choices=LANGUAGES, default="fi", help="language of the report (default fi)")
        command.add_argument("--today", type=_day, default=today_in_helsinki(), metavar="DATE",
                             help="the day to look at, as 2026-11-24 (default: today in Helsinki)")
    return parser
