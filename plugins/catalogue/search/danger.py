"""Words that call for help at once: content/danger-words.yaml.

The help they add stands above all results and hides none. No crisis professional has reviewed the list yet.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from catalogue.source import read_document


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
    """Sub-need, helplines, forms and neutral words of every language, as danger.js reads them."""
    return [[one.sub_need, list(one.helplines), _joined(one.forms), _joined(one.neutral)] for one in words]


def _joined(by_language: Mapping[str, tuple[str, ...]]) -> str:
    return "|".join(dict.fromkeys(word for words in by_language.values() for word in words))
