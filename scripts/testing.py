"""The parts of a test run as values: which JavaScript files are tests, what each part gave, the closing lines."""
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Result:
    """What one part of the suite gave: passed True, failed False, not run None; and why."""

    name: str
    passed: bool | None
    why: str = ""

    @property
    def line(self) -> str:
        word = {True: "passed", False: "FAILED", None: "NOT RUN"}[self.passed]
        return f"  {self.name:<11}{word}" + (f": {self.why}" if self.why else "")


def javascript_tests(folder: Path) -> list[Path]:
    """The test files in a folder, at any depth: `*.test.js` and `*.test.mjs`, sorted."""
    return sorted(path for pattern in ("*.test.js", "*.test.mjs") for path in folder.rglob(pattern))


def summary(results: Sequence[Result]) -> str:
    """The closing lines: one for each part, then one for all."""
    failed = [result.name for result in results if result.passed is False]
    missed = [result.name for result in results if result.passed is None]
    if failed:
        verdict = f"Failed: {', '.join(failed)}."
    elif missed and len(missed) == len(results):
        verdict = f"Not run: {', '.join(missed)}."
    elif missed:
        verdict = f"What ran has passed. Not run: {', '.join(missed)}."
    else:
        verdict = "All passed."
    return "\n".join(["", "The whole run:", *(result.line for result in results), verdict])
