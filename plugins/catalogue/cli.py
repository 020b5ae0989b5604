"""The command line: `validate` reads a content folder and reports, `new` writes a starter file for a service.

Exit code 0 when there are no errors (warnings are fine), 1 when there are, 2 when the command could not run.
"""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from catalogue.clock import today_in_helsinki
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
    content = options.content.absolute()
    if not content.is_dir():
        raise CannotRun(report_text("no_folder", options.lang, value=str(options.content)))
    wanted = [_inside(path, content, options) for path in options.paths]
    loaded = load_catalogue(content, options.today)
    problems = [problem for problem in loaded.problems if _is_wanted(problem.path, wanted)]
    files = sum(_is_wanted(path, wanted) for path in loaded.documents)
    sys.stdout.write(REPORTERS[options.format](problems, files, options.lang, Path.cwd()))
    return 1 if any(problem.is_error for problem in problems) else 0


def new(options: argparse.Namespace) -> int:
    """Write a starter file into the organization's folder, or print it when no organization is named."""
    text = starter_text(options.name, options.organization or "", options.today, options.lang)
    if not options.organization:
        sys.stdout.write(text)
        return 0
    id = slug(options.name)[:60].strip("-")
    if not id:
        raise CannotRun(report_text("bad_name", options.lang, value=options.name))
    if slug(options.organization) != options.organization:
        raise CannotRun(report_text("bad_name", options.lang, value=options.organization))
    path = options.content.absolute() / "services" / options.organization / f"{id}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    shown = shown_path(path, Path.cwd())
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise CannotRun(report_text("file_exists", options.lang, value=shown)) from None
    print(report_text("file_written", options.lang, value=shown))
    return 0


def _inside(path: Path, content: Path, options: argparse.Namespace) -> Path:
    whole = path.absolute()
    if not whole.exists():
        raise CannotRun(report_text("no_path", options.lang, value=str(path)))
    if not whole.is_relative_to(content):
        raise CannotRun(report_text("outside", options.lang, value=str(path), folder=str(options.content)))
    return whole


def _is_wanted(path: Path, wanted: Sequence[Path]) -> bool:
    return not wanted or any(path.is_relative_to(one) for one in wanted)


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
    start.add_argument("name", metavar="NAME", help="the service's name in Finnish")
    start.add_argument("--organization", metavar="ID", help="write the file into this organization's folder")
    start.set_defaults(run=new)

    for command in (check, start):
        command.add_argument("--content", type=Path, default=CONTENT, metavar="DIR", help="the content folder")
        command.add_argument("--lang", choices=LANGUAGES, default="fi", help="language of the report (default fi)")
        command.add_argument("--today", type=_day, default=today_in_helsinki(), metavar="DATE",
                             help="the day to look at, as 2026-11-24 (default: today in Helsinki)")
    return parser
