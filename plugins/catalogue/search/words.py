"""A word of a text to index terms: lemma, compound parts and derivation bases, each as a folded stem."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from catalogue.search.analysis import Token, fold, is_stop_word, stem, tokenise
from catalogue.search.compounds import split_compound
from catalogue.search.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Word:
    """What the index holds for one written word."""

    terms: tuple[str, ...]
    parts: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    known: bool = True


class Analyser:
    """Analyses the words of one language; remembers every word it has seen."""

    def __init__(self, language: str, lexicon: Lexicon | None = None, vocabulary: Iterable[str] = ()) -> None:
        self.language = language
        self.lexicon = lexicon or Lexicon()
        self._vocabulary = vocabulary
        self._seen: dict[Token, Word] = {}

    @cached_property
    def _surfaces(self) -> set[str]:
        """Words as written that a compound may consist of; gone through when the first one is met."""
        return {word for word in (*self.lexicon.forms, *self._vocabulary) if len(word) >= 3}

    @cached_property
    def _stems(self) -> dict[str, str]:
        """Stem -> a known word that has it; only for cutting compounds."""
        return {stem(word, self.language): word for word in sorted(self._surfaces, reverse=True)}

    @property
    def unknown(self) -> list[str]:
        """Words met that the lexicon does not know, in order."""
        return sorted({token.word for token, word in self._seen.items() if not word.known})

    @property
    def seen(self) -> list[tuple[str, Word]]:
        """Every word met so far with its analysis, in order."""
        return sorted(((token.word, word) for token, word in self._seen.items()), key=lambda pair: pair[0])

    def words(self, text: str) -> list[Word]:
        """The words of a text that are not stop words."""
        return [self.word(token) for token in tokenise(text) if not is_stop_word(token.word, self.language)]

    def terms(self, text: str) -> Iterator[str]:
        """The index terms of a text alone, without the parts and bases of its words."""
        for token in tokenise(text):
            if not is_stop_word(token.word, self.language):
                yield from self._terms(token)

    def _terms(self, token: Token) -> list[str]:
        return list(dict.fromkeys(self._stem(lemma) for lemma in self.lexicon.forms.get(token.word, (token.word,))))

    def word(self, token: Token) -> Word:
        """The analysis of one token."""
        if token not in self._seen:
            self._seen[token] = self._analyse(token)
        return self._seen[token]

    def _analyse(self, token: Token) -> Word:
        lemmas = self.lexicon.forms.get(token.word, ())
        terms = self._terms(token)
        parts: list[str] = []
        bases: list[str] = []
        for lemma in lemmas:
            parts += map(self._stem, self.lexicon.lemmas[lemma].parts)
            bases += map(self._stem, self.lexicon.lemmas[lemma].bases)
        for part in token.parts:
            inner = self.word(Token(part))
            parts += (*inner.terms, *inner.parts)
        if not lemmas and not token.parts:
            for piece in split_compound(token.word, self._surfaces, self._stems, self.language):
                parts += self._lemma_terms(piece)
        return Word(*_distinct(terms, parts, bases), known=bool(lemmas) or not token.word.isalpha() or bool(token.parts))

    def _lemma_terms(self, form: str) -> list[str]:
        return [self._stem(lemma) for lemma in self.lexicon.forms.get(form, (form,))]

    def _stem(self, word: str) -> str:
        return stem(word, self.language)


def _distinct(*lists: list[str]) -> list[tuple[str, ...]]:
    """Each list without what stands earlier, in it or in the lists before it."""
    seen: set[str] = set()
    result = []
    for words in lists:
        fresh = [word for word in dict.fromkeys(words) if word and word not in seen]
        seen.update(fresh)
        result.append(tuple(fresh))
    return result


_ABSTRACT = re.compile("(uu|yy)(d|t|ks|de|te|ude|tt)$")
_ADJECTIVE = re.compile("(?<=[aeiouy])i(n|s|st|se)$")
_GRADES = (("nt", "n"), ("lt", "l"), ("rt", "r"), ("mp", "m"), ("nk", "ng"), ("p", "v"), ("t", "d"))


def root(term: str, language: str) -> str:
    """A rougher form of a stem, a last resort for words that no lexicon knows. In Finnish the same for strong and weak
    grade ("asunto" and "asuno" -> "asun"), in Swedish without a doubled end ("ensamm" -> "ensam"). Twin: stem.js."""
    if language == "sv":
        return re.sub(r"([bdglmnprt])\1$", r"\1", term)
    if language != "fi" or len(term) < 5:
        return term
    term = _ABSTRACT.sub(r"\1s", term)
    term = _ADJECTIVE.sub("in", term)
    term = re.sub("(?<=....)[aeiouy]{1,2}$", "", term)
    term = re.sub(r"([kpt])\1$", r"\1", term)
    for strong, weak in _GRADES:
        if term.endswith(strong):
            return term[: len(term) - len(strong)] + weak
    return term


def folded_stem(word: str, language: str) -> str:
    """The stem that a word gets when it is typed without its dots."""
    return stem(fold(word), language)
