"""What is wrong in a file, and where: one value for every rule, reader and report."""

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

ERROR = "error"
WARNING = "warning"

LONGEST_GUESS = 60
"""Longer text is not compared with known words: it is no slip of the pen."""


@dataclass(frozen=True, slots=True)
class Hint:
    """What to do about a problem; the words are in schema/messages.*.json under "hints"."""

    code: str
    params: Mapping[str, str] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault at a place of a file. Lines and columns count from 1; `field` reads `contacts[1].phone`."""

    path: Path
    line: int
    column: int
    level: str
    code: str
    field: str = ""
    params: Mapping[str, str] = dataclasses.field(default_factory=dict)
    hint: Hint | None = None
    excerpt: str = ""

    @property
    def is_error(self) -> bool:
        """True when the catalogue can't be built before this is mended."""
        return self.level == ERROR

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sort key: by file, then down the file."""
        return (self.path.as_posix(), self.line, self.column, self.code, self.field)


def did_you_mean(value: str, known: Iterable[str] | Mapping[str, str]) -> Hint | None:
    """A hint with the known word nearest to `value`; a mapping leads from what people write to the word meant."""
    words = dict(known) if isinstance(known, Mapping) else {word: word for word in known}
    folded = {word.casefold(): meant for word, meant in words.items()}
    text = value.strip().casefold()
    if text in folded:
        return Hint("did_you_mean", {"suggestion": folded[text]})
    if len(text) > LONGEST_GUESS:
        return None
    near = get_close_matches(text, folded, n=1, cutoff=0.75)
    return Hint("did_you_mean", {"suggestion": folded[near[0]]}) if near else None
