"""Makes tests/golden anew: pages of the small catalogue as the build writes them today, to be read as a diff.

Writes tests/golden only. The tests fail while a page differs from it, so run this after a wanted change, look at
`git diff tests/golden` line by line, and commit it with the change.
"""
import argparse
import re
import sys
import tempfile
from pathlib import Path

from environment import ending_plainly, prepare
from environment.places import ROOT

GOLDEN = ROOT / "tests" / "golden"
SITE_URL = "https://example.org/base"
TODAY = "2026-11-24"
PAGES = (
    "404.html",
    "en/service/ruokakassi/index.html",
    "fi/alue/haapala/index.html",
    "fi/index.html",
    "fi/jarjesto/koivulan-tuki/index.html",
    "fi/palvelu/leipajono/index.html",
    "fi/palvelu/nettineuvonta/index.html",
    "fi/palvelu/ruokakassi/index.html",
    "fi/palvelu/surun-keinu/index.html",
    "fi/palvelu/turvala/index.html",
    "fi/tarve/turva-ja-tuki/index.html",
    "fi/tarve/yksinaisyys/index.html",
    "fi/tietoa/index.html",
    "sitemap.xml",
    "sv/tjanst/velkapuhelin/index.html",
)
"""A page of each kind, and each oddity of a service once."""


def normal(text: str) -> str:
    """A page without what changes with every style sheet or script: the hash of the static folder."""
    return re.sub(r"/static/[0-9a-f]{12}/", "/static/HASH/", text)


def golden_name(page: str) -> str:
    """The file in tests/golden for a page: fi/tarve/x/index.html is fi-tarve-x.html."""
    return page.removesuffix("/index.html").removesuffix(".html").replace("/", "-") + Path(page).suffix


def pages_of(site: Path) -> dict[str, str]:
    """Name in tests/golden -> text, for the golden pages of a built site."""
    return {golden_name(page): normal((site / page).read_text(encoding="utf-8")) for page in PAGES}


def main() -> int:
    argparse.ArgumentParser(
        prog="scripts/golden.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    from build import build

    with ending_plainly(), tempfile.TemporaryDirectory() as folder:
        prepare()
        code = build("--content", ROOT / "tests" / "content", "--output", Path(folder) / "output", "--site-url", SITE_URL, "--today", TODAY)
        if code:
            return code
        found = pages_of(Path(folder) / "output")
    GOLDEN.mkdir(exist_ok=True)
    for old in GOLDEN.iterdir():
        if old.name not in found:
            old.unlink()
    for name, text in found.items():
        (GOLDEN / name).write_text(text, encoding="utf-8")
    print(f"{len(found)} pages written to {GOLDEN.relative_to(ROOT)}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
