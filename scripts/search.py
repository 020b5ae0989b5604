"""Asks the search of a built site from the command line: `search.py output --lang fi "rahat on loppu"`.

Runs scripts/search.mjs with the environment's Node, so that none needs to be installed. Writes nothing.
"""
import sys
from pathlib import Path

from environment import ending_plainly, prepare, run
from environment.places import ROOT, node


def from_here(given: list[str]) -> list[str]:
    """The arguments with the site's folder and the file of queries made absolute, as the script runs in the project's folder.

    Queries stay as they are, also where a file of that name exists.
    """
    found, site = [], None
    for before, word in zip(["", *given], given):
        if before == "--queries":
            word = str(Path(word).absolute())
        elif word.startswith("--queries="):
            word = f"--queries={Path(word.removeprefix('--queries=')).absolute()}"
        elif site is None and not word.startswith("-") and before not in ("--lang", "--limit"):
            word = site = str(Path(word).absolute())
        found.append(word)
    return found


def main() -> int:
    with ending_plainly():
        prepare()
        return run([node(ROOT), ROOT / "scripts" / "search.mjs", *from_here(sys.argv[1:])])


if __name__ == "__main__":
    sys.exit(main())
