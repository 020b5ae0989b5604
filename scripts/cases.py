"""Writes anew what the validator should say of each file in tests/cases (with --check, only says what differs).

Look at the change with `git diff tests/cases`: the reports are what volunteers read.
"""
import sys

from environment import ending_plainly, prepare, run
from environment.places import ROOT, venv_python


def main() -> int:
    with ending_plainly():
        prepare(with_node=False)
        return run([venv_python(ROOT), ROOT / "tests" / "case_reports.py", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
