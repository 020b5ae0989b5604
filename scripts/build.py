"""Builds the catalogue's pages from content/ into output/. Writes only the output folder."""
import argparse
import sys
from pathlib import Path

from environment import ending_plainly, prepare, run_module
from environment.places import ROOT


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/build.py", description=__doc__)
    parser.add_argument("--content", type=Path, default=ROOT / "content", help="folder of the content (content/)")
    parser.add_argument("--output", type=Path, default=ROOT / "output", help="folder for the pages (output/)")
    parser.add_argument("--site-url", help="address the pages will have, for example https://example.org/catalogue")
    parser.add_argument("--repository", help="address of the repository, for feedback links (that of content/site.yaml)")
    parser.add_argument("--today", metavar="YYYY-MM-DD", help="the date the pages are made for (today in Helsinki)")
    return parser


def build(content: Path, output: Path, site_url: str | None = None, today: str | None = None,
          repository: str | None = None, apart=False) -> int:
    """Builds the pages in the finished environment; 0 when they were written."""
    options = [("--site-url", site_url), ("--repository", repository), ("--today", today)]
    given = [part for name, value in options if value for part in (name, value)]
    where = ["--content", content.absolute(), "--output", output.absolute()]
    return run_module("catalogue.site.build", *where, *given, apart=apart)


def main() -> int:
    options = arguments().parse_args()
    with ending_plainly():
        prepare()
        return build(options.content, options.output, options.site_url, options.today, options.repository)


if __name__ == "__main__":
    sys.exit(main())
