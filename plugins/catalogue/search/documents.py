"""Services to search documents: which words of a service stand in which field, in one language of pages."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from catalogue.model import Catalogue, Service
from catalogue.search.words import Analyser
from catalogue.text import LANGUAGES, Text

BOOSTS: Mapping[str, float] = {
    "name": 8,
    "need": 3,
    "words": 5,
    "summary": 4,
    "description": 1.5,
    "provider": 3,
    "place": 5,
    "other": 3,
    "parts": 1.5,
    "bases": 1.2,
}
"""Field -> its weight in the index. `parts` and `bases` are hidden: pieces and roots of the words of other fields;
`other` holds names, summaries and words in languages that the page is not in."""

_WITH_PIECES = ("name", "words", "summary", "description")
"""Fields with hidden pieces. The hundred words of a need have none: they would be half of the index, and order worse."""


@dataclass(slots=True)
class Document:
    """The terms of one service by field, each with the times it occurs."""

    number: int
    id: str
    fields: dict[str, Counter[str]] = field(default_factory=dict)


def ordered_services(catalogue: Catalogue) -> list[Service]:
    """Listed services so that like stands by like (small files), and within a need the freshest first."""
    place = {need: number for number, need in enumerate(catalogue.sub_needs)}
    newest = {service.id: _newest_date(service) for service in catalogue.listed_services}
    by_id = sorted(catalogue.listed_services, key=lambda service: service.id)
    by_age = sorted(by_id, key=lambda service: newest[service.id], reverse=True)
    return sorted(by_age, key=lambda service: place.get(service.needs[0], len(place)) if service.needs else len(place))


def _newest_date(service: Service) -> str:
    dates = [source.date for source in service.sources if source.date[:1].isdigit()]
    return service.assured_date.isoformat() if service.assured_date else max(dates, default="")


Fields = dict[str, Counter[str]]
"""Field -> its terms, each with the times it occurs."""


def make_documents(
    catalogue: Catalogue, services: Iterable[Service], language: str, analysers: Mapping[str, Analyser]
) -> list[Document]:
    """One document a service; `analysers` has one for every language."""
    of_need: dict[str, Fields] = {}
    documents = []
    for number, service in enumerate(services):
        texts = own_texts(service, catalogue, language)
        need = texts.pop("need")
        main = service.needs[0] if need else ""
        if main not in of_need:  # the same hundred words for every service of a need
            of_need[main] = _fields({"need": need}, language, analysers)
        fields = {name: counts.copy() for name, counts in of_need[main].items()}
        foreign = foreign_texts(service, language)
        documents.append(Document(number, service.id, _fields(texts | {"other": list(foreign)}, language, analysers, fields)))
    return documents


def _fields(texts: Mapping[str, list[tuple[str, str]]], language: str, analysers: Mapping[str, Analyser], fields: Fields | None = None) -> Fields:
    """The terms of texts, added to `fields`; those in another language than the page's go to `other`."""
    fields = {} if fields is None else fields

    def add(name: str, terms: Iterable[str]) -> None:
        fields.setdefault(name, Counter()).update(terms)

    for name, written in texts.items():
        for text, written_in in written:
            if written_in != language or name == "other":
                add("other", analysers[written_in].terms(text))
                continue
            words = analysers[language].words(text)
            add(name, (term for word in words for term in word.terms))
            if name in _WITH_PIECES:
                add("parts", (part for word in words for part in word.parts))
                add("bases", (base for word in words for base in word.bases))
    return fields


def own_texts(service: Service, catalogue: Catalogue, language: str) -> dict[str, list[tuple[str, str]]]:
    """Field -> texts as a page in `language` shows them, each with the language it is written in."""

    def local(*texts: Text | None) -> list[tuple[str, str]]:
        chosen = [text.local(language) for text in texts if text]
        return [(one.text, one.language.removesuffix("-simple")) for one in chosen]

    main, *others = [catalogue.sub_needs[need] for need in service.needs if need in catalogue.sub_needs] or [None]
    organizations = [catalogue.organizations[one] for one in (service.organization, *service.partners) if one in catalogue.organizations]
    groups = [catalogue.target_groups[one] for one in service.target_groups if one in catalogue.target_groups]
    return {
        "name": local(service.name) + [(name, language) for name in (*service.alternate_names, *service.former_names)],
        "need": [*local(main.name, catalogue.needs[main.parent].name), *_words(main.words, language)] if main else [],
        "words": [
            *_words(service.words, language),
            *local(*(sub.name for sub in others), *(group.name for group in groups)),
        ],
        "summary": local(service.summary),
        "description": local(
            service.description, service.first_visit, service.for_whom, service.access.details, service.requirement_details
        ),
        "provider": [*local(*(one.name for one in organizations)), *((name, language) for one in organizations for name in one.alternate_names)],
        "place": _places(service, catalogue, language),
    }


def _places(service: Service, catalogue: Catalogue, language: str) -> list[tuple[str, str]]:
    ids = dict.fromkeys((*service.areas, *(place.municipality for place in service.locations if place.municipality)))
    names = [catalogue.areas[one].name.local(language).text for one in ids if one in catalogue.areas]
    districts = [place.district for place in service.locations if place.district]
    return [(name, language) for name in (*names, *districts)]


def _words(words: Mapping[str, tuple[str, ...]], language: str) -> list[tuple[str, str]]:
    return [(word, language) for word in words.get(language, ())]


def foreign_texts(service: Service, language: str) -> Iterable[tuple[str, str]]:
    """Name, summary and words in the languages that the page is not in."""
    for other in LANGUAGES:
        if other != language:
            shown = {text.local(language).text for text in (service.name, service.summary)}
            for text in (service.name.get(other), service.summary.get(other)):
                if text and text not in shown:
                    yield text, other
            yield from _words(service.words, other)
