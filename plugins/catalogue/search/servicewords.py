"""The services' own words as hints for the router: what is said of the services of a need."""

from collections import Counter

from catalogue.model import Catalogue, Service
from catalogue.search.analysis import fold, is_stop_word, tokenise

COMMON_SHARE = 0.13
"""A word in more than this share of all services says nothing of a need."""
MOST_WORDS = 40


def service_words(catalogue: Catalogue, language: str, services: list[Service]) -> list[str]:
    """For each sub-need the content words of its services, commonest there first, words common everywhere left out."""
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
        " ".join(sorted(counter, key=lambda word: (-counter[word], spread[word], word))[:MOST_WORDS])
        for counter in counts.values()
    ]


def _content(service: Service, language: str) -> set[str]:
    words = set()
    for text in (service.name, service.summary, service.description):
        if text:
            for token in tokenise(text.local(language).text):
                if len(token.word) > 2 and token.word.isalpha() and not is_stop_word(token.word, language):
                    words.add(fold(token.word))
    return words
