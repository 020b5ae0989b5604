"""The words that lead to needs, as the browser gets them, and as examples for the router (twin: words.js).

Three files, each fetched only when the one before leaves a query unsure: `first` has names and the words that say most
in the page's language; `rest` its other words, sentences, synonyms and the services' own words; `more` the other
languages. A list of texts is joined by "|" to stay small.
"""

from collections.abc import Iterable, Iterator, Mapping

from catalogue.model import Catalogue, Service
from catalogue.search.analysis import fold, tokenise
from catalogue.search.choice import choose_words
from catalogue.search.router import Example
from catalogue.search.servicewords import service_words
from catalogue.search.stopwords import STOP_WORDS
from catalogue.search.synonyms import Synonym
from catalogue.text import LANGUAGES

WEIGHTS = {"name": 1.0, "word": 1.0, "synonym": 0.7, "sentence": 0.3, "parent": 0.3, "service": 0.3}
"""Kind of example -> its weight; the browser gets them with the words."""

FIRST_BYTES = 22_000
"""Bytes of need words in the first file before compression, about 10 kB after it."""


def first_words(catalogue: Catalogue, language: str) -> dict[str, object]:
    """What a search page needs first."""
    words = _need_words(catalogue, language)
    chosen = choose_words(words, FIRST_BYTES)
    return {
        "weights": WEIGHTS,
        "ids": list(catalogue.sub_needs),
        "stop": " ".join(sorted(STOP_WORDS[language])),
        "places": " ".join(sorted(_place_words(catalogue) - STOP_WORDS[language])),
        "names": [sub.name.local(language).text for sub in catalogue.sub_needs.values()],
        "words": ["|".join(word for word in of if word in kept) for of, kept in zip(words, chosen, strict=True)],
    }


def rest_words(
    catalogue: Catalogue, language: str, synonyms: Iterable[Synonym], services: Iterable[Service]
) -> dict[str, object]:
    """What it needs when the first words leave something of the query unmet."""
    words = _need_words(catalogue, language)
    chosen = choose_words(words, FIRST_BYTES)
    return {
        "words": ["|".join(word for word in of if word not in kept) for of, kept in zip(words, chosen, strict=True)],
        **_around(catalogue, language),
        "synonyms": [["|".join(one.words), "|".join(one.means)] for one in synonyms],
        "services": service_words(catalogue, language, list(services)),
    }


def more_words(catalogue: Catalogue, language: str) -> dict[str, object]:
    """What it needs when the page's language does not do."""
    return {
        other: {
            "stop": " ".join(sorted(STOP_WORDS[other])),
            "names": [sub.name.local(other).text for sub in catalogue.sub_needs.values()],
            "words": ["|".join(of) for of in _need_words(catalogue, other)],
            **_around(catalogue, other),
        }
        for other in LANGUAGES
        if other != language
    }


def _need_words(catalogue: Catalogue, language: str) -> list[list[str]]:
    return [list(dict.fromkeys(sub.words.get(language, ()))) for sub in catalogue.sub_needs.values()]


def _around(catalogue: Catalogue, language: str) -> dict[str, object]:
    """Sentences of the sub-needs, and what their needs say."""
    parents = list(catalogue.needs)
    return {
        "sentences": [sub.sentence.local(language).text for sub in catalogue.sub_needs.values()],
        "parent": [parents.index(sub.parent) for sub in catalogue.sub_needs.values()],
        "parents": [
            "|".join((need.name.local(language).text, need.sentence.local(language).text, *need.words.get(language, ())))
            for need in catalogue.needs.values()
        ],
    }


def _place_words(catalogue: Catalogue) -> set[str]:
    """Names of areas in all their forms: they say where, not what."""
    names = {text for area in catalogue.areas.values() for _, text in area.name}
    names |= {form for area in catalogue.areas.values() for forms in area.inflected.values() for form in forms.values()}
    return {fold(token.word) for name in names if " " not in name for token in tokenise(name)}


def first_examples(first: Mapping) -> Iterator[Example]:
    """The examples of the first words."""
    yield from _named(first, first["weights"])
    yield from _listed(first, first["weights"])


def rest_examples(rest: Mapping, first: Mapping) -> Iterator[Example]:
    """The examples of the other words of the page's language, of synonyms of listed words, and of services."""
    weights = first["weights"]
    yield from _listed(rest, weights)
    yield from _surrounding(rest, weights)
    listed: dict[str, list[int]] = {}
    for number, texts in enumerate(zip(first["names"], first["words"], rest["words"], strict=True)):
        for word in (word for text in texts for word in _split(text)):
            needs = listed.setdefault(key(word), [])
            if number not in needs:
                needs.append(number)
    for words, means in rest["synonyms"]:
        for need in dict.fromkeys(need for word in _split(means) for need in listed.get(key(word), ())):
            for word in _split(words):
                yield need, weights["synonym"], word
    for number, words in enumerate(rest["services"]):
        for word in words.split():
            yield number, weights["service"], word


def more_examples(more: Mapping, weights: Mapping[str, float]) -> Iterator[Example]:
    """The examples of the other languages."""
    for words in more.values():
        yield from _named(words, weights)
        yield from _listed(words, weights)
        yield from _surrounding(words, weights)


def _named(words: Mapping, weights: Mapping[str, float]) -> Iterator[Example]:
    for number, name in enumerate(words["names"]):
        yield number, weights["name"], name


def _listed(words: Mapping, weights: Mapping[str, float]) -> Iterator[Example]:
    for number, listed in enumerate(words["words"]):
        for word in _split(listed):
            yield number, weights["word"], word


def _surrounding(words: Mapping, weights: Mapping[str, float]) -> Iterator[Example]:
    for number, sentence in enumerate(words["sentences"]):
        yield number, weights["sentence"], sentence
        for text in _split(words["parents"][words["parent"][number]]):
            yield number, weights["parent"], text


def stop_words(*words: Mapping) -> frozenset[str]:
    """What the router leaves out: the stop words of one or several languages' words, and the names of places."""
    return frozenset(word for one in words for word in (*one["stop"].split(), *one.get("places", "").split()))


def key(word: str) -> str:
    """How two spellings of a listed word are told to be the same."""
    return " ".join(fold(token.word) for token in tokenise(word))


def _split(joined: str) -> list[str]:
    return joined.split("|") if joined else []
