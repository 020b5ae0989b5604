"""Checks and makes content files: `python3 scripts/catalogue.py validate`, `… new`, `… --help`.

Makes the environment on first use (see environment/), then runs `python -m catalogue` with the same arguments.
"""
import sys

from environment import ending_plainly, prepare, take_over


def main() -> None:
    with ending_plainly():
        prepare(with_node=False)
        take_over("catalogue", sys.argv[1:])


if __name__ == "__main__":
    main()
