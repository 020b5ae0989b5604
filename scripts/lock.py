"""Makes the lock files anew: requirements.lock and requirements-test.lock from pyproject.toml, package-lock.json from
package.json, here and in tests/search/rivals, each with the newest versions that fit and a hash for every file. For
maintainers; needs the network.

`--upgrade` takes newer versions; without it, versions that still fit stay.
"""
import argparse
import sys
import tempfile
from pathlib import Path

from environment import ending_plainly, prepare, run
from environment import places
from environment.prepare import say
from environment.python import LOCKS, make_empty, pip_environment
from environment.tools import run_tool

RESOLVER = "uv==0.13.9"  # resolves for every Python and system at once, which pip does not
NODE_FOLDERS = (places.ROOT, places.ROOT / "tests" / "search" / "rivals")
OPTIONS = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate", "--quiet"]


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/lock.py", description=__doc__)
    parser.add_argument("--upgrade", action="store_true", help="take newer versions")
    return parser


def lock_python(upgrade: bool) -> None:
    """Writes the two Python lock files; the test lock keeps to the versions of the other."""
    say("Resolving the Python packages …")
    extra = ["--upgrade"] if upgrade else []
    with tempfile.TemporaryDirectory() as folder:
        make_empty(places.venv(Path(folder)))
        python = places.venv_python(Path(folder))
        run_tool("Installing the resolver", [python, "-m", "pip", "install", RESOLVER], places.ROOT, pip_environment())
        compile_ = [python, "-m", "uv", "pip", "compile", *OPTIONS, *extra, "pyproject.toml"]
        for options in (["-o", LOCKS["run"]], ["--group", "test", "-c", LOCKS["run"], "-o", LOCKS["test"]]):
            run_tool("Resolving the Python packages", [*compile_, *options], places.ROOT, pip_environment())


def lock_node(upgrade: bool) -> int:
    """Writes each package-lock.json without addresses, so that any registry serves; runs no package's scripts."""
    say("Resolving the Node packages …")
    prepare(with_node=False)
    verb = "update" if upgrade else "install"
    options = ["--package-lock-only", "--ignore-scripts", "--omit-lockfile-registry-resolved", "--no-audit", "--no-fund"]
    npm = [places.node(places.ROOT), places.npm(places.ROOT), verb, *options]
    return max(run([*npm, "--prefix", folder]) for folder in NODE_FOLDERS)


def main() -> int:
    upgrade = arguments().parse_args().upgrade
    with ending_plainly():
        lock_python(upgrade)
        return lock_node(upgrade)


if __name__ == "__main__":
    sys.exit(main())
