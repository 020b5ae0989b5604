"""One file as it was read: its data, and the place of every key and value."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue.problems import ERROR, WARNING, Hint, Problem

Keys = tuple[str | int, ...]
"""The way to a value: ("contacts", 0, "phone")."""

Data = dict | list | str | None
"""What the reader gives: every scalar is text, and None where nothing was written."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a key and its value stand, counted from 1; the item of a list has one place for both."""

    key_line: int
    key_column: int
    line: int
    column: int
    last_line: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """A file's data with the problems found in reading it; data is None when it could not be read at all."""

    path: Path
    data: Data
    marks: Mapping[Keys, Mark]
    lines: tuple[str, ...]
    problems: tuple[Problem, ...] = ()

    def position(self, keys: Keys) -> tuple[int, int]:
        """Line and column of the value at `keys`, or of the nearest value around it."""
        mark = self._mark(keys)
        return (mark.line, mark.column) if mark else (1, 1)

    def key_position(self, keys: Keys) -> tuple[int, int]:
        """Line and column of the key at `keys`, or of the nearest key around it."""
        mark = self._mark(keys)
        return (mark.key_line, mark.key_column) if mark else (1, 1)

    def place_in(self, keys: Keys, part: str) -> tuple[int, int]:
        """Line and column of a part of the text at `keys`; its beginning when the part is broken over lines."""
        mark = self._mark(keys)
        numbers = range(mark.line, max(mark.line, mark.last_line) + 1) if mark and part else ()
        for number in sorted(numbers, key=lambda number: line_text(self.lines, number).strip() != part):
            start = mark.column - 1 if number == mark.line else 0
            column = line_text(self.lines, number).find(part, start)
            if column >= 0:
                return number, column + 1
        return self.position(keys)

    def error(
        self, keys: Keys, code: str, *, at_key: bool = False, part: str = "", hint: Hint | None = None, **params
    ) -> Problem:
        """A problem that stops the build: at the value of `keys`, at its key, or at a part of its text."""
        return self._problem(ERROR, keys, code, at_key, part, hint, params)

    def warning(
        self, keys: Keys, code: str, *, at_key: bool = False, part: str = "", hint: Hint | None = None, **params
    ) -> Problem:
        """A problem that is worth a look and stops nothing, placed in the same ways."""
        return self._problem(WARNING, keys, code, at_key, part, hint, params)

    def _mark(self, keys):
        for end in range(len(keys), -1, -1):
            if keys[:end] in self.marks:
                return self.marks[keys[:end]]
        return None

    def _problem(self, level, keys, code, at_key, part, hint, params):
        line, column = self.key_position(keys) if at_key else self.place_in(keys, part)
        texts = {name: str(value) for name, value in params.items()}
        return Problem(
            self.path, line, column, level, code, field_text(keys), texts, hint, line_text(self.lines, line)
        )


def field_text(keys: Keys) -> str:
    """The way to a value as people read it, items counted from 1: `contacts[1].phone`."""
    text = ""
    for key in keys:
        text += f"[{key + 1}]" if isinstance(key, int) else f".{key}" if text else key
    return text


def line_text(lines: tuple[str, ...], line: int) -> str:
    """The text of a line counted from 1, or nothing where the file has no such line."""
    return lines[line - 1] if 0 < line <= len(lines) else ""
