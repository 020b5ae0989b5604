"""Everyday, slang and professional words that mean other words: content/synonyms.yaml.

Unlike a need's hidden words these are tied to words, so that they also find services by their texts.
"""

from dataclasses import dataclass
from pathlib import Path

from catalogue.source import read_document


@dataclass(frozen=True, slots=True)
class Synonym:
    """`words` are looked for as if they were `means`."""

    words: tuple[str, ...]
    means: tuple[str, ...]


def load_synonyms(content: Path, language: str) -> tuple[Synonym, ...]:
    """The synonyms of one language, in the order of the file; none when there is no file."""
    path = content / "synonyms.yaml"
    if not path.is_file():
        return ()
    data = read_document(path).data or {}
    return tuple(
        Synonym(tuple(entry["words"]), tuple(entry["means"])) for entry in data.get(language, ())
    )
