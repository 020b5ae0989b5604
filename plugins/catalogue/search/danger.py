"""Words that call for help at once: content/danger-words.yaml.

The help they add stands above all results and hides none. No crisis professional has reviewed the list yet.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue.search.analysis import fold
from catalogue.search.stopwords import STOP_WORDS
from catalogue.source import read_document

_SIGNS = re.compile(r"[-'’*]")
LONG = 8
"""From so many letters on, one may be wrong: as in danger.js."""


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
    """Beginning -> [number of entry, forms, neutral words] of every language, as danger.js reads them: a page fetches
    those of the beginnings that the words of a query have. A phrase needs all its words, so it stands under one of them."""
    found: dict[str, dict[int, tuple[dict[str, None], dict[str, None]]]] = {}
    for number, one in enumerate(words):
        for kind, by_language in enumerate((one.forms, one.neutral)):
            for phrase in (phrase for phrases in by_language.values() for phrase in phrases):
                for beginning in _beginnings(phrase):
                    found.setdefault(beginning, {}).setdefault(number, ({}, {}))[kind][phrase] = None
    return {
        beginning: [[number, *("|".join(phrases) for phrases in both if phrases or both[1])] for number, both in of.items()]
        for beginning, of in found.items()
    }


def _beginnings(phrase: str) -> set[str]:
    """Two letters of the word of a phrase that is met least often in other texts. In a long word one letter may be wrong,
    the second one too: it stands under its first and third letter as well, and danger.js looks there (lettersOf)."""
    words = [fold(_SIGNS.sub("", word)) for word in phrase.lower().split()]
    least = min(words, key=lambda word: (sum(_STOP_BEGINNINGS[one] for one in _keys(word)), -len(word)))
    return _keys(least)


def _keys(word: str) -> set[str]:
    return {word[:2], word[0] + word[2]} if len(word) >= LONG else {word[:2].ljust(2, "_")}


_STOP_BEGINNINGS = Counter(word[:2] for words in STOP_WORDS.values() for word in words)
"""How many stop words begin with two letters: a measure of how often a text has such a word."""
