"""Texts that exist in several languages, and the rule that picks one for a page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

LANGUAGES = ("fi", "sv", "en")
"""Languages of the pages, the first one required of every text."""

FALLBACKS = {"fi": ("fi",), "sv": ("sv", "fi"), "en": ("en", "fi"), "fi-simple": ("fi-simple", "fi")}
"""Language of a page -> languages that may stand in for it, best first."""


@dataclass(frozen=True, slots=True)
class LocalText:
    """One text chosen for a page, with the language it is really in."""

    text: str
    language: str
    wanted: str

    @property
    def is_fallback(self) -> bool:
        """True when the text is not in the language that the page is in."""
        return self.language != self.wanted

    @property
    def lang(self) -> str | None:
        """The value of a `lang` attribute, or None where the page's own language holds."""
        return self.language.removesuffix("-simple") if self.is_fallback else None

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Text:
    """A text by language; `fi` is always there."""

    values: Mapping[str, str]

    def get(self, language: str) -> str | None:
        """The text in exactly this language, or None."""
        return self.values.get(language)

    def local(self, language: str) -> LocalText:
        """The text for a page in `language`, fallen back to Finnish where it is missing."""
        for candidate in FALLBACKS.get(language, (language, "fi")):
            if candidate in self.values:
                return LocalText(self.values[candidate], candidate, language)
        first = next(iter(self.values))
        return LocalText(self.values[first], first, language)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.values.items())

    def __bool__(self) -> bool:
        return bool(self.values)
