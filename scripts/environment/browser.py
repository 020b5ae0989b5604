"""A Chromium for the browser tests: found, or on Debian and Ubuntu installed by root, or said to be missing."""
import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from .failures import SetUpProblem
from .tools import run_tool

# Names a browser by hand: CATALOGUE_BROWSER=/path/to/chrome. The tests read the one in use from it too.
VARIABLE = "CATALOGUE_BROWSER"
COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
PACKAGES = ("chromium", "fonts-dejavu-core")
ELSEWHERE = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
PLAYWRIGHT_FOLDERS = (".cache/ms-playwright", "Library/Caches/ms-playwright")
PLAYWRIGHT_BROWSERS = ("chromium-*/chrome-*/chrome", "chromium-*/chrome-*/*.app/Contents/MacOS/*")


def candidates(environment: dict[str, str], home: Path) -> Iterable[Path]:
    """Every place where a browser may be, the one named by hand first; Playwright's own newest first."""
    if environment.get(VARIABLE):
        yield Path(environment[VARIABLE])
    for command in COMMANDS:
        found = shutil.which(command, path=environment.get("PATH"))
        if found:
            yield Path(found)
    yield from map(Path, ELSEWHERE)
    own = environment.get("PLAYWRIGHT_BROWSERS_PATH")
    for folder in [Path(own)] if own else [home / one for one in PLAYWRIGHT_FOLDERS]:
        for pattern in PLAYWRIGHT_BROWSERS:
            yield from sorted(folder.glob(pattern), key=_revision, reverse=True)


def _revision(path: Path) -> int:
    number = re.search(r"chromium-([0-9]+)", str(path))
    return int(number[1]) if number else 0


def find(environment: dict[str, str] | None = None, home: Path | None = None) -> Path | None:
    """The first browser that can be started; None when there is none."""
    environment = dict(os.environ) if environment is None else environment
    home = home or Path(os.path.expanduser("~"))
    return next((path for path in candidates(environment, home) if starts(path)), None)


def starts(path: Path) -> bool:
    """Whether the program tells its version: a snap's empty shell or a missing library does not."""
    if not os.access(path, os.X_OK) or path.is_dir():
        return False
    try:
        done = subprocess.run([path, "--version"], stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and re.search(rb"[0-9]+\.[0-9]+", done.stdout) is not None


def can_install() -> bool:
    """Whether we are root on a system with apt-get."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install() -> None:
    """Installs Debian's Chromium and one font. Raises SetUpProblem."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    wait = ["-o", "DPkg::Lock::Timeout=300"]
    for command in (["update"], ["install", "-y", "--no-install-recommends", *PACKAGES]):
        run_tool("Installing a browser (apt-get)", ["apt-get", *wait, *command], Path("/"), environment)


def how_to_install() -> str:
    """What a person without the rights has to ask for."""
    return f"no Chromium or Chrome here; on Debian or Ubuntu, as root: apt-get install {' '.join(PACKAGES)}"


def provide(say) -> tuple[Path | None, str]:
    """A browser, found or installed, and otherwise None with the reason."""
    found = find()
    if found is None and can_install():
        say(f"Set-up: installing a browser for the tests (as root: apt-get install {' '.join(PACKAGES)}) …")
        try:
            install()
        except SetUpProblem as problem:
            return None, str(problem)
        found = find()
    return found, "" if found else how_to_install()
