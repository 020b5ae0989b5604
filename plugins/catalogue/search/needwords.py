"""The words that lead to needs, as examples for the router and as the browser gets them (twin: words.js).

The `first` words are fetched before anything else: names of sub-needs and the words that say most in the page's
language. All further words come in small files by their beginnings (nearwords.py), of which a query fetches those near
its own words: `near` has the other words, sentences, synonyms and the services' own words in the page's language; `far`
has the other languages and is asked only when a query is unsure. Texts are joined by "|" to stay small.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from catalogue.model import Catalogue, Service
from catalogue.search.analysis import fold, tokenise
from catalogue.search.choice import choose_words
from catalogue.search.router import Example
from catalogue.search.servicewords import service_words
from catalogue.search.stopwords import STOP_WORDS
from catalogue.search.synonyms import Synonym
from catalogue.text import LANGUAGES

WEIGHTS = {"name": 1.0, "word": 1.0, "synonym": 0.7, "sentence": 0.3, "parent": 0.3, "service": 0.3}
"""Kind of example -> its weight."""

FIRST_BYTES = 9_000
"""Bytes of need words among the first words before compression, about 4.5 kB after it."""


def first_words(catalogue: Catalogue, language: str) -> dict[str, object]:
    """What a search page needs first."""
    words = _need_words(catalogue, language)
    chosen = choose_words(words, FIRST_BYTES)
    return {
        "ids": list(catalogue.sub_needs),
        "stop": " ".join(sorted(STOP_WORDS[language])),
        "places": " ".join(sorted(_place_words(catalogue) - STOP_WORDS[language])),
        "names": [sub.name.local(language).text for sub in catalogue.sub_needs.values()],
        "words": ["|".join(word for word in of if word in kept) for of, kept in zip(words, chosen, strict=True)],
    }


def first_examples(first: Mapping) -> Iterator[Example]:
    """The examples of the first words."""
    for number, name in enumerate(first["names"]):
        yield number, WEIGHTS["name"], name
    for number, listed in enumerate(first["words"]):
        for word in listed.split("|") if listed else ():
            yield number, WEIGHTS["word"], word


def near_examples(
    catalogue: Catalogue, language: str, first: Mapping, synonyms: Iterable[Synonym], services: Iterable[Service]
) -> Iterator[Example]:
    """The examples of the other words of the page's language, of synonyms of listed words, and of services."""
    words = _need_words(catalogue, language)
    for number, (of, taken) in enumerate(zip(words, first["words"], strict=True)):
        kept = set(taken.split("|"))
        for word in of:
            if word not in kept:
                yield number, WEIGHTS["word"], word
    yield from _surrounding(catalogue, language)
    listed: dict[str, dict[int, None]] = {}
    for number, (name, of) in enumerate(zip(first["names"], words, strict=True)):
        for word in (name, *of):
            listed.setdefault(key(word), {})[number] = None
    for synonym in synonyms:
        for need in dict.fromkeys(need for word in synonym.means for need in listed.get(key(word), ())):
            for word in synonym.words:
                yield need, WEIGHTS["synonym"], word
    for number, said in enumerate(service_words(catalogue, language, list(services))):
        for word in said.split():
            yield number, WEIGHTS["service"], word


def far_examples(catalogue: Catalogue, language: str) -> Iterator[Example]:
    """The examples of the other languages."""
    for other in LANGUAGES:
        if other != language:
            for number, (sub, words) in enumerate(zip(catalogue.sub_needs.values(), _need_words(catalogue, other), strict=True)):
                yield number, WEIGHTS["name"], sub.name.local(other).text
                for word in words:
                    yield number, WEIGHTS["word"], word
            yield from _surrounding(catalogue, other)


def far_stop_words(language: str) -> str:
    """Stop words of the other languages that the page's language does not have."""
    words = set().union(*(STOP_WORDS[other] for other in LANGUAGES)) - STOP_WORDS[language]
    return " ".join(sorted(words))


def _surrounding(catalogue: Catalogue, language: str) -> Iterator[Example]:
    """Sentences of the sub-needs, and what their needs say."""
    for number, sub in enumerate(catalogue.sub_needs.values()):
        yield number, WEIGHTS["sentence"], sub.sentence.local(language).text
        need = catalogue.needs[sub.parent]
        for text in (need.name.local(language).text, need.sentence.local(language).text, *need.words.get(language, ())):
            yield number, WEIGHTS["parent"], text


def _need_words(catalogue: Catalogue, language: str) -> list[list[str]]:
    return [list(dict.fromkeys(sub.words.get(language, ()))) for sub in catalogue.sub_needs.values()]


def _place_words(catalogue: Catalogue) -> set[str]:
    """Names of areas in all their forms: they say where, not what."""
    names = {text for area in catalogue.areas.values() for _, text in area.name}
    names |= {form for area in catalogue.areas.values() for forms in area.inflected.values() for form in forms.values()}
    return {fold(token.word) for name in names if " " not in name for token in tokenise(name)}


def stop_words(first: Mapping) -> frozenset[str]:
    """What the router leaves out: the stop words of the page's language, and the names of places."""
    return frozenset((*first["stop"].split(), *first["places"].split()))


@lru_cache(maxsize=100_000)
def key(word: str) -> str:
    """How two spellings of a listed word are told to be the same."""
    return " ".join(fold(token.word) for token in tokenise(word))
