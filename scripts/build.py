"""Builds the catalogue's pages: `python3 scripts/build.py`, `… --help`. Writes only the output folder.

Makes the environment on first use (see environment/), then runs `python -m catalogue.site.build` with the same arguments.
"""
import sys
from pathlib import Path

from environment import ending_plainly, prepare, run_module, take_over

MODULE = "catalogue.site.build"


def build(*arguments: str | Path, apart: bool = False) -> int:
    """Builds in the finished environment, from the project's folder; the exit code, 0 when the pages were written."""
    return run_module(MODULE, *arguments, apart=apart)


def main() -> None:
    with ending_plainly():
        prepare()
        take_over(MODULE, sys.argv[1:])


if __name__ == "__main__":
    main()
