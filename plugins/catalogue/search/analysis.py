"""Text to words, and a word to its stem: the same answers as theme/static/js/search/text.js and stem.js.

One fixture (tests/search/analysis.json) holds both to it. Steps: NFC and lower case, soft hyphens and joiners away,
words of letters and digits; accents other than ä, ö and å away; the language's stemmer; then ä→a, ö→o, å→a.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

import snowballstemmer

from catalogue.search import english
from catalogue.search.stopwords import STOP_WORDS

MAX_WORD = 40
"""Longest word that is looked at; the rest of it is cut."""

_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_WORD = re.compile(r"[^\W_]+(?:['’:\-\u2010\u2011][^\W_]+)*")
_HYPHEN = re.compile(r"[\-\u2010\u2011]")
_APOSTROPHE = re.compile("['’]")
_LATIN = re.compile("[a-zäöå]+")
_SPECIAL = str.maketrans({"ß": "ss", "ø": "ö", "æ": "ä", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "œ": "oe", "ı": "i"})
_DOTTED = {"ä": "a", "ö": "o", "å": "a"}
_UNDOTTED = str.maketrans(_DOTTED)


class Token(NamedTuple):
    """A word as written, in lower case and without hyphens, and the parts between its hyphens."""

    word: str
    parts: tuple[str, ...] = ()


@lru_cache(maxsize=50_000)
def tokenise(text: str) -> tuple[Token, ...]:
    """Every word of the text; "ruoka-apu" is one word with two parts, "kela:n" is "kela"."""
    return tuple(_tokens(_INVISIBLE.sub("", unicodedata.normalize("NFC", text)).lower()))


def _tokens(text: str) -> Iterator[Token]:
    for written in _WORD.findall(text):
        if written.isalnum():
            yield Token(written[:MAX_WORD])
            continue
        for piece in _without_case_ending(written):
            parts = tuple(part[:MAX_WORD] for part in _HYPHEN.split(_APOSTROPHE.sub("", piece)))
            yield Token("".join(parts)[:MAX_WORD], parts if len(parts) > 1 else ())


def _without_case_ending(written: str) -> list[str]:
    """ "kela:n" -> ["kela"], "auki:maanantai" -> both words."""
    first, *rest = written.split(":")
    return [first, *(piece for piece in rest if len(piece) > 4 or piece[0].isdigit())]


def soften(word: str) -> str:
    """The word with ä, ö and å kept and every other accent gone."""
    if word.isascii() or _LATIN.fullmatch(word):
        return word
    return "".join(char if char in _DOTTED else _bare(char) for char in word.translate(_SPECIAL))


@lru_cache(maxsize=4096)
def _bare(char: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFD", char) if not unicodedata.category(part).startswith("M"))


def fold(word: str) -> str:
    """The word with no dots and no accents: "työttömät" -> "tyottomat"."""
    if word.isascii():
        return word
    plain = word.translate(_SPECIAL).translate(_UNDOTTED)
    return plain if plain.isascii() else "".join(map(_bare, plain))


_STEMMERS: dict[str, Callable[[str], str]] = {
    "fi": snowballstemmer.stemmer("finnish").stemWord,
    "sv": snowballstemmer.stemmer("swedish").stemWord,
    "en": english.stem,
}


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """The folded stem of one word: the form in which the index holds it. Only Latin words have one."""
    soft = soften(word)
    return fold(_STEMMERS[language](soft) if _LATIN.fullmatch(soft) else soft)


@lru_cache(maxsize=200_000)
def is_stop_word(word: str, language: str) -> bool:
    """True for a word that is dropped from queries and index."""
    return fold(word) in STOP_WORDS[language]
