"""Writes the guide to all fields, schema/README.md, from the schemas (with --check, only says whether it is current)."""
import sys

from environment import ending_plainly, prepare, run_module


def main() -> int:
    with ending_plainly():
        prepare(with_node=False)
        return run_module("catalogue.field_guide", *sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
