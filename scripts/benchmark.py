"""Measures the search: `benchmark.py search` prints quality beside other engines, bytes, speed and build time.

Writes temporary files, and on first use the other engines' packages into tests/search/rivals/node_modules/, which git
ignores. Without a network it says so and measures our own search alone, as it does with `--own`.
"""
import os
import sys

from environment import ending_plainly, prepare, run_module
from environment.places import ROOT

BENCHMARKS = {"search": "search.benchmark"}


def main() -> int:
    if len(sys.argv) < 2 or sys.argv[1] not in BENCHMARKS:
        print(__doc__)
        return 0 if sys.argv[1:] in (["-h"], ["--help"]) else 2
    path = os.pathsep.join(str(ROOT / folder) for folder in ("plugins", "tests", "scripts"))
    with ending_plainly():
        prepare()
        return run_module(BENCHMARKS[sys.argv[1]], *sys.argv[2:], variables={"PYTHONPATH": path})


if __name__ == "__main__":
    sys.exit(main())
