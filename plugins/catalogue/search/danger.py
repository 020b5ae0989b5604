"""Words that call for help at once: content/danger-words.yaml.

The help they add stands above all results and hides none. No crisis professional has reviewed the list yet.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue.search.analysis import fold
from catalogue.source import read_document

_SIGNS = re.compile(r"[-'’*\s]")


@dataclass(frozen=True, slots=True)
class DangerWord:
    """Forms in every language, the sub-need and the helplines they lead to, and neighbours that must not."""

    id: str
    sub_need: str
    helplines: tuple[str, ...]
    forms: Mapping[str, tuple[str, ...]]
    neutral: Mapping[str, tuple[str, ...]]


def load_danger_words(content: Path) -> tuple[DangerWord, ...]:
    """All entries in the order of the file; none when there is no file."""
    path = content / "danger-words.yaml"
    if not path.is_file():
        return ()
    data = read_document(path).data or {}
    return tuple(
        DangerWord(
            entry["id"],
            entry["sub_need"],
            tuple(entry["helplines"]),
            {language: tuple(forms) for language, forms in entry["forms"].items()},
            {language: tuple(words) for language, words in entry.get("neutral", {}).items()},
        )
        for entry in data.get("entries", ())
    )


def for_browser(words: Iterable[DangerWord]) -> list[list[object]]:
    """Sub-need and helplines of every entry."""
    return [[one.sub_need, list(one.helplines)] for one in words]


def by_letter(words: Iterable[DangerWord]) -> dict[str, list[list[object]]]:
    """First letter -> [number of entry, forms, neutral words] of every language that begin with it, as danger.js reads
    them: a page fetches those of the letters that the words of a query begin with."""
    found: dict[str, list[list[object]]] = {}
    for number, one in enumerate(words):
        forms, neutral = _sorted_out(one.forms), _sorted_out(one.neutral)
        for letter in {**forms, **neutral}:
            found.setdefault(letter, []).append([number, "|".join(forms.get(letter, ())), "|".join(neutral.get(letter, ()))])
    return found


def _sorted_out(by_language: Mapping[str, tuple[str, ...]]) -> dict[str, dict[str, None]]:
    """The phrases of all languages by their first letters."""
    found: dict[str, dict[str, None]] = {}
    for words in by_language.values():
        for word in words:
            found.setdefault(fold(_SIGNS.sub("", word).lower())[0], {})[word] = None
    return found
