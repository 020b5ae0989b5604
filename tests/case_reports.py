"""The report that each file of tests/cases should get, beside tests/content; writes the .txt files.

A case stands for one file of the catalogue: the one that its line `# case: <place in the content folder>` names, else
a service of its own. Run through `python3 scripts/cases.py`.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path, PurePosixPath

from catalogue.files import find_files, place_file
from catalogue.load import FileRead, assemble, read_file
from catalogue.problems import Problem
from catalogue.reporters import as_text

TESTS = Path(__file__).resolve().parent
CASES = TESTS / "cases"
CONTENT = TESTS / "content"
TODAY = date(2026, 11, 24)
LEVELS = ("invalid", "warns", "valid")

PLACE = re.compile(rb"^# case: (\S+)", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """One file of the corpus, and the file of expectations beside it."""

    path: Path

    @property
    def name(self) -> str:
        """`invalid/needs_unknown`."""
        return self.path.relative_to(CASES).with_suffix("").as_posix()

    @property
    def level(self) -> str:
        """The folder: invalid (has errors), warns (only warnings), valid (nothing)."""
        return self.path.parent.name

    @property
    def expected(self) -> Path:
        """Where the expected report is; a valid case has none."""
        return self.path.with_suffix(".txt")

    def place(self) -> PurePosixPath:
        """The place in the content folder that the file stands for."""
        named = PLACE.search(self.path.read_bytes())
        own = self.path.stem.replace("_", "-")
        return PurePosixPath(named.group(1).decode() if named else f"services/koivulan-tuki/{own}.yaml")


def cases() -> list[Case]:
    """Every case in order."""
    return [Case(path) for level in LEVELS for path in sorted((CASES / level).glob("*.yaml"))]


@cache
def small_catalogue() -> tuple[tuple[PurePosixPath, FileRead], ...]:
    """The files of tests/content, read once."""
    files, problems = find_files(CONTENT)
    assert not problems, problems
    return tuple((PurePosixPath(file.path.relative_to(CONTENT).as_posix()), read_file(file)) for file in files)


@cache
def problems_of(case: Case) -> tuple[Problem, ...]:
    """What is found in the case's file when it takes its place in the small catalogue."""
    file = place_file(case.path, case.place())
    assert file, f"{case.name} names a place where no file belongs"
    others = [read for place, read in small_catalogue() if place != case.place()]
    loaded = assemble([*others, read_file(file)], (), CONTENT, TODAY)
    return tuple(problem for problem in loaded.problems if problem.path == case.path)


def report(case: Case, language: str = "fi") -> str:
    """The case's report as a volunteer sees it, or nothing when all is well."""
    problems = problems_of(case)
    return as_text(problems, 1, language, CASES) if problems else ""


def stray_expectations() -> Iterator[Path]:
    """Expectations whose case is gone."""
    for path in sorted(CASES.rglob("*.txt")):
        if not path.with_suffix(".yaml").exists():
            yield path


def main() -> int:
    """Write what differs, delete what is stray; with --check only say so. 1 when something differed."""
    check = "--check" in sys.argv[1:]
    changed = 0
    for case in cases():
        text = report(case)
        old = case.expected.read_text(encoding="utf-8") if case.expected.exists() else ""
        if text != old:
            changed += 1
            print(f"{'differs' if check else 'written'}: {case.name}")
            if text and not check:
                case.expected.write_text(text, encoding="utf-8")
            elif not check:
                case.expected.unlink()
    for path in stray_expectations():
        changed += 1
        print(f"stray: {path.relative_to(CASES)}")
        if not check:
            path.unlink()
    print(f"{len(cases())} cases, {changed} changed. Look at the change with git diff tests/cases before you keep it.")
    return 1 if check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
