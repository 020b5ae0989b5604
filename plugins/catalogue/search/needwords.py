"""The words that lead to needs, as the browser gets them, and as examples for the router (twin: words.js).

`own` has the page's language: names, sentences, words, synonyms, danger words. `more` has the other languages and the
services' own words, and is fetched only when the first is not sure. Lists are joined by "|" to stay small.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from catalogue.model import Catalogue, Service
from catalogue.search.analysis import fold, is_stop_word, tokenise
from catalogue.search.router import Example
from catalogue.search.stopwords import STOP_WORDS
from catalogue.search.synonyms import Synonym
from catalogue.text import LANGUAGES

WEIGHTS = {"name": 1.0, "word": 1.0, "synonym": 0.7, "sentence": 0.3, "parent": 0.3, "service": 0.3}
"""Kind of example -> its weight; the browser gets them with the words."""

COMMON_SHARE = 0.13
MOST_SERVICE_WORDS = 80


def own_words(catalogue: Catalogue, language: str, synonyms: Iterable[Synonym]) -> dict[str, object]:
    """What a search page needs first."""
    return {
        "weights": WEIGHTS,
        "ids": list(catalogue.sub_needs),
        **_language_words(catalogue, language),
        "synonyms": [["|".join(one.words), "|".join(one.means)] for one in synonyms],
    }


def more_words(catalogue: Catalogue, language: str, services: Iterable[Service]) -> dict[str, object]:
    """What a search page needs when it is not sure."""
    return {
        "others": {other: _language_words(catalogue, other) for other in LANGUAGES if other != language},
        "services": _service_words(catalogue, language, list(services)),
    }


def _language_words(catalogue: Catalogue, language: str) -> dict[str, object]:
    parents = list(catalogue.needs)
    return {
        "stop": " ".join(sorted(STOP_WORDS[language])),
        "parents": [
            [need.name.local(language).text, need.sentence.local(language).text, "|".join(need.words.get(language, ()))]
            for need in catalogue.needs.values()
        ],
        "needs": [
            [
                parents.index(sub.parent),
                sub.name.local(language).text,
                sub.sentence.local(language).text,
                "|".join(sub.words.get(language, ())),
            ]
            for sub in catalogue.sub_needs.values()
        ],
    }


def _service_words(catalogue: Catalogue, language: str, services: list[Service]) -> list[str]:
    """For each sub-need the content words of its services, commonest there first, common ones everywhere left out."""
    of_service = {service.id: _content(service, language) for service in services}
    spread = Counter(word for words in of_service.values() for word in words)
    limit = max(2, COMMON_SHARE * len(services))
    counts: dict[str, Counter[str]] = {need: Counter() for need in catalogue.sub_needs}
    for service in services:
        fitting = [word for word in of_service[service.id] if spread[word] <= limit]
        for need in service.needs:
            if need in counts:
                counts[need].update(fitting)
    return [
        " ".join(sorted(counter, key=lambda word: (-counter[word], spread[word], word))[:MOST_SERVICE_WORDS])
        for counter in counts.values()
    ]


def _content(service: Service, language: str) -> set[str]:
    words = set()
    for text in (service.name, service.summary, service.description):
        if text:
            chosen = text.local(language)
            for token in tokenise(chosen.text):
                if len(token.word) > 2 and token.word.isalpha() and not is_stop_word(token.word, language):
                    words.add(fold(token.word))
    return words


def own_examples(own: Mapping) -> Iterator[Example]:
    """The examples of the first words: needs, then synonyms of words that a need lists."""
    weights = own["weights"]
    yield from _language_examples(own, weights)
    listed: dict[str, list[int]] = {}
    for number, (_, name, _, words) in enumerate(own["needs"]):
        for word in (name, *_split(words)):
            needs = listed.setdefault(key(word), [])
            if number not in needs:
                needs.append(number)
    for words, means in own["synonyms"]:
        needs = dict.fromkeys(need for word in _split(means) for need in listed.get(key(word), ()))
        for need in needs:
            for word in _split(words):
                yield need, weights["synonym"], word


def more_examples(more: Mapping, weights: Mapping[str, float]) -> Iterator[Example]:
    """The examples of the other languages, then of the services."""
    for words in more["others"].values():
        yield from _language_examples(words, weights)
    for number, words in enumerate(more["services"]):
        for word in words.split():
            yield number, weights["service"], word


def _language_examples(words: Mapping, weights: Mapping[str, float]) -> Iterator[Example]:
    for number, (parent, name, sentence, listed) in enumerate(words["needs"]):
        yield number, weights["name"], name
        for word in _split(listed):
            yield number, weights["word"], word
        yield number, weights["sentence"], sentence
        parent_name, parent_sentence, parent_words = words["parents"][parent]
        for text in (parent_name, parent_sentence, *_split(parent_words)):
            yield number, weights["parent"], text


def stop_words(*words: Mapping) -> frozenset[str]:
    """All stop words of one or several languages' words."""
    return frozenset(word for one in words for word in one["stop"].split())


def key(word: str) -> str:
    """How two spellings of a listed word are told to be the same."""
    return " ".join(fold(token.word) for token in tokenise(word))


def _split(joined: str) -> list[str]:
    return joined.split("|") if joined else []
