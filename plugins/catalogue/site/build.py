"""The build: check, render everything, then publish what differs.

    python -m catalogue.site.build [--content DIR] [--output DIR] [--site-url URL] [--today DATE]

Exit status 0 built, 1 the content has errors, 2 the build could not run. Nothing in the output changes unless it is 0.
"""

import argparse
import gc
import logging
import os
import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from pelican import Pelican
from pelican.log import console
from pelican.log import init as init_logging
from pelican.settings import read_settings

from catalogue.clock import today_in_helsinki
from catalogue.reporters import as_text
from catalogue.site.generator import CatalogueInvalid, NoServices
from catalogue.site.own_pages import OwnPagesInvalid
from catalogue.site.publish import OutputTaken
from catalogue.site.scripts import ScriptProblem

ROOT = Path(__file__).resolve().parents[3]


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """The command line of the build."""
    parser = argparse.ArgumentParser(prog="python3 scripts/build.py", description="Build the static catalogue.")
    parser.add_argument("--content", type=Path, default=ROOT / "content", help="folder of the content (content/)")
    parser.add_argument("--output", type=Path, default=ROOT / "output", help="folder of the site (output/)")
    parser.add_argument("--site-url", type=web_address, help="address that the site will have (site_url of content/site.yaml)")
    parser.add_argument("--repository", type=web_address, help="address of the repository, for feedback links (site.yaml)")
    parser.add_argument("--today", type=date.fromisoformat, help="the day to build for, YYYY-MM-DD (today in Helsinki)")
    return parser.parse_args(argv)


def web_address(text: str) -> str:
    """A whole web address without query or fragment, for --site-url."""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise argparse.ArgumentTypeError(f"{text!r} is not a web address such as https://example.org/tarjotin")
    return text.rstrip("/")


def is_among_sources(output: Path, content: Path) -> bool:
    """True when the site would stand among the content or the project's own files, or around them."""
    sources = [content, *(ROOT / name for name in (".git", ".github", "content", "plugins", "schema", "scripts", "tests", "theme"))]
    return any(output == source or source in output.parents or output in source.parents for source in sources)


def settings_for(given: argparse.Namespace, report: dict) -> dict:
    """Pelican's settings for one run."""
    override = {
        "PATH": str(given.content),
        "OUTPUT_PATH": str(given.output),
        "CATALOGUE_TODAY": given.today.isoformat(),
        "CATALOGUE_REPORT": report,
        "CATALOGUE_SITE_URL": given.site_url or "",
        "CATALOGUE_REPOSITORY": given.repository or "",
    }
    return read_settings(str(ROOT / "pelicanconf.py"), override=override)


def build(given: argparse.Namespace) -> int:
    """Build and publish; returns the exit status and prints what happened."""
    content, output = given.content, given.output
    started = time.perf_counter()
    if not content.is_dir():
        print(f"The content folder {content} does not exist.", file=sys.stderr)
        return 2
    if is_among_sources(output, content):
        print(f"The site cannot be built into {output}: sources are there. Name another folder with --output.", file=sys.stderr)
        return 2
    print(f"Building {content} for {given.today.isoformat()} …", flush=True)
    report: dict = {}
    try:
        Pelican(settings_for(given, report)).run()
    except CatalogueInvalid as error:
        errors = [problem for problem in error.problems if problem.is_error]
        print(as_text(errors, len(error.documents), "fi", Path.cwd()), end="", file=sys.stderr)
        print("Nothing was built: correct the errors above first. The site is as it was.", file=sys.stderr)
        return 1
    except OwnPagesInvalid as error:
        print(f"{error}\nNothing was built: correct the pages in content/pages first. The site is as it was.", file=sys.stderr)
        return 1
    except NoServices:
        print("Nothing was built: the content has no published service. The site is as it was.", file=sys.stderr)
        return 1
    except RuntimeError as error:
        if "encountered" not in str(error):  # what Pelican's logger raises at a warning that it has just written
            raise
        why = f"{error.__context__}\n" if error.__context__ else ""
        print(f"{why}Nothing was built: correct the page in content/pages that is named above.", file=sys.stderr)
        return 1
    except ScriptProblem as error:
        print(f"{error}\nNothing was built. The site is as it was.", file=sys.stderr)
        return 2
    except OutputTaken as error:
        print(f"{error} is not of an earlier build, so it stays and nothing was written. Name an empty folder with --output,"
              " or remove it.", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"The build could not write: {error}", file=sys.stderr)
        return 2
    if "published" not in report or not report["pages"]["service"]:
        print("The build wrote no pages: is the plugin catalogue.site on?", file=sys.stderr)
        return 2
    summarize(report, output, time.perf_counter() - started)
    return 0


def summarize(report: dict, output: Path, seconds: float) -> None:
    """Figures of the build in a few lines."""
    catalogue = report["catalogue"]
    warnings = [problem for problem in report["problems"] if problem.level == "warning"]
    states = ("published", "draft", "paused", "ended")
    count = {state: sum(service.status == state for service in catalogue.services.values()) for state in states}
    print("Services: " + ", ".join(f"{number} {state}" for state, number in count.items() if number))
    pages = ", ".join(f"{number} {template}" for template, number in sorted(report["pages"].items()))
    print(f"Pages: {sum(report['pages'].values())} ({pages})")
    for language, figures in report["search"].items():
        print(f"Search {language}: " + ", ".join(f"{name} {say_figure(value)}" for name, value in figures.items()))
    print(f"Warnings: {len(warnings)}" + (" (python3 scripts/catalogue.py validate shows them)" if warnings else ""))
    done = report["published"]
    print(f"Built {done.files} files into {output} in {seconds:.1f} s: {done.written} changed, {done.removed} removed.")


def say_figure(value: object) -> str:
    """A figure as it stands, a list by its length."""
    return str(len(value) if isinstance(value, list | tuple) else value)


def main(argv: Sequence[str] | None = None) -> int:
    """The command."""
    gc.disable()  # the catalogue stays to the end, so looking for rubbish in it only costs time
    given = arguments(argv)
    init_logging(os.environ.get("CATALOGUE_LOG", "WARNING"), fatal="warnings", handler=logging.StreamHandler())
    console.quiet = True  # no progress of Pelican's own
    given.content, given.output = given.content.resolve(), given.output.resolve()
    given.today = given.today or today_in_helsinki()
    try:
        return build(given)
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
