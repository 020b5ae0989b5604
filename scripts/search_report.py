"""Writes onto a built site's pages for maintainers what its search answers to the judged queries, and how well.

    python3 scripts/search_report.py            builds output/ first
    python3 scripts/search_report.py SITE       a site that is built already

Writes SITE/fi/yllapito/haun-vastaukset/index.html and the same page in the other languages, nothing else of the site. The
next build takes the answers out again, as they were of the site before it: run this after each build that is published.
"""
import argparse
import os
import sys
from pathlib import Path

from build import build
from environment import ending_plainly, prepare, run_module
from environment.places import ROOT

OUTPUT = ROOT / "output"


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="scripts/search_report.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("site", nargs="?", type=Path, metavar="SITE", help="folder of a built site (output/, built first)")
    parser.add_argument("--content", type=Path, default=ROOT / "content", help="folder that the site was built from (content/)")
    parser.add_argument("--today", help="the day that the site was built for, YYYY-MM-DD (today in Helsinki)")
    return parser


def main() -> int:
    given = arguments().parse_args()
    content = given.content.absolute()
    day = ["--today", given.today] if given.today else []
    path = os.pathsep.join(str(ROOT / folder) for folder in ("plugins", "tests", "scripts"))
    with ending_plainly():
        prepare()
        site = given.site.absolute() if given.site else OUTPUT
        code = 0 if given.site else build("--content", content, "--output", OUTPUT, *day)
        if code:
            return code
        return run_module("search.report_page", site, "--content", content, *day, variables={"PYTHONPATH": path})


if __name__ == "__main__":
    sys.exit(main())
