"""Words of the pages, from theme/strings/<language>.yaml, with plurals and gaps filled."""

from collections.abc import Mapping
from pathlib import Path

import yaml
from markupsafe import Markup, escape


def flatten(tree: Mapping, prefix: str = "") -> dict[str, str]:
    """A nested mapping as one with dotted keys."""
    flat: dict[str, str] = {}
    for key, value in tree.items():
        name = f"{prefix}{key}"
        flat |= flatten(value, f"{name}.") if isinstance(value, Mapping) else {name: str(value)}
    return flat


class Strings:
    """The words of one language; a missing key is an error, never an empty space."""

    def __init__(self, language: str, words: Mapping[str, str]):
        self.language = language
        self.words = words

    def __call__(self, key: str, **gaps: object) -> str:
        """The text of `key` with its {gaps} filled; markup in a gap stays markup, all else is escaped with it."""
        text = self.words[key]
        if not gaps:
            return text
        if any(isinstance(gap, Markup) for gap in gaps.values()):
            return Markup(escape(text).format(**gaps))
        return text.format(**gaps)

    def plural(self, key: str, n: int, **gaps: object) -> str:
        """`key_one` for one, else `key_other`, with {n} filled."""
        return self(f"{key}_{'one' if n == 1 else 'other'}", n=n, **gaps)

    def has(self, key: str) -> bool:
        """True when there is a text for the key."""
        return key in self.words

    def list(self, key: str) -> tuple[str, ...]:
        """A text of several words as a tuple."""
        return tuple(self.words[key].split())


def load_strings(theme: Path, languages: tuple[str, ...]) -> dict[str, Strings]:
    """The words of every language of the site. Raises ValueError when one language lacks a key of another."""
    strings = {}
    for language in languages:
        text = (theme / "strings" / f"{language}.yaml").read_text(encoding="utf-8")
        strings[language] = Strings(language, flatten(yaml.load(text, Loader=yaml.BaseLoader)))
    everything = {key for words in strings.values() for key in words.words}
    for language, words in strings.items():
        if missing := sorted(everything - set(words.words)):
            raise ValueError(f"theme/strings/{language}.yaml lacks: {', '.join(missing)}")
    return strings
