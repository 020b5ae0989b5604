"""Builds sites for tests with the build's own command, and reads what it wrote."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from html_reader import Html, read_html

ROOT = Path(__file__).resolve().parents[1]
CONTENT = ROOT / "tests" / "content"
TODAY = date(2026, 11, 24)
SITE_URL = "https://example.org"


def run_build(content: Path, output: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """`python -m catalogue.site.build` as a person's own process runs it."""
    path = os.pathsep.join(part for part in (str(ROOT / "plugins"), os.environ.get("PYTHONPATH")) if part)
    command = [sys.executable, "-m", "catalogue.site.build", "--content", str(content), "--output", str(output)]
    command += ["--today", TODAY.isoformat(), *options]
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"}
    return subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, timeout=120)


@dataclass(frozen=True)
class Site:
    """A built site: its folder, its address, and its pages read."""

    folder: Path
    url: str = SITE_URL

    @cached_property
    def pages(self) -> dict[str, Html]:
        """Path of the file below the folder -> the page, for every HTML file."""
        return {path.relative_to(self.folder).as_posix(): read_html(path.read_text(encoding="utf-8"))
                for path in sorted(self.folder.rglob("*.html"))}

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Every file below the folder."""
        return read_folder(self.folder)

    def page(self, address: str) -> Html:
        """The page at an address below the site's, such as `fi/haku/`."""
        return self.pages[address + "index.html" if address.endswith("/") or not address else address]

    def texts(self) -> Iterator[tuple[str, str]]:
        """Name and text of every file that holds text."""
        for name, data in self.files.items():
            if not name.startswith("static/"):
                yield name, data.decode("utf-8")


def read_folder(folder: Path) -> dict[str, bytes]:
    """Path below the folder -> bytes, for every file."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def build_site(content: Path, output: Path, *options: str, url: str = SITE_URL) -> Site:
    """A site that was built without a fault."""
    done = run_build(content, output, "--site-url", url, *options)
    assert done.returncode == 0, done.stdout + done.stderr
    return Site(output, url)
