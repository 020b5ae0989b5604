"""Asks the search of a built site from the command line: `search.py output --lang fi "rahat on loppu"`.

Runs scripts/search.mjs with the environment's Node, so that none needs to be installed. Writes nothing.
"""
import sys
from pathlib import Path

from environment import ending_plainly, prepare, run
from environment.places import ROOT, node


def main() -> int:
    with ending_plainly():
        prepare()
        given = [str(Path(word).absolute()) if Path(word).exists() else word for word in sys.argv[1:]]
        return run([node(ROOT), ROOT / "scripts" / "search.mjs", *given])


if __name__ == "__main__":
    sys.exit(main())
