"""Every synonym has an effect, none goes in a circle, and none leads a calm word to a sensitive need by itself."""

from datetime import date
from pathlib import Path

import pytest

from catalogue.load import load_catalogue
from catalogue.search.bundle import make_analysers, ordered_services
from catalogue.search.documents import make_documents
from catalogue.search.lexicon import finnish
from catalogue.search.needwords import key
from catalogue.search.synonyms import load_synonyms
from catalogue.text import LANGUAGES

CONTENT = Path(__file__).resolve().parents[1] / "content"
FURTHER = {"fi": 400, "sv": 150, "en": 150}


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue(CONTENT, date(2026, 11, 24)).catalogue


def listed_words(catalogue, language: str) -> dict[str, set[str]]:
    """Every name and word of a need -> the sub-needs that list it."""
    listed: dict[str, set[str]] = {}
    for sub in catalogue.sub_needs.values():
        for word in (sub.name.local(language).text, *sub.words.get(language, ())):
            listed.setdefault(key(word), set()).add(sub.id)
    return listed


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_many_beyond_the_words_of_needs(catalogue, language):
    listed = listed_words(catalogue, language)
    words = {key(word) for one in load_synonyms(CONTENT, language) for word in one.words}
    assert len(words - set(listed)) >= FURTHER[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_meaning_is_a_word_of_a_need_or_of_a_service(catalogue, language):
    services = ordered_services(catalogue)
    analysers = make_analysers(catalogue, services, finnish())
    documents = make_documents(catalogue, services, language, analysers)
    terms = {term for document in documents for counts in document.fields.values() for term in counts}
    listed = listed_words(catalogue, language)
    for one in load_synonyms(CONTENT, language):
        for meaning in one.means:
            found = [word.terms for word in analysers[language].words(meaning)]
            assert key(meaning) in listed or all(terms & set(of) for of in found), meaning


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_stands_twice_or_means_itself(language):
    entries = load_synonyms(CONTENT, language)
    words = [key(word) for one in entries for word in one.words]
    assert sorted({word for word in words if words.count(word) > 1}) == []
    circles = [word for one in entries for word in one.words if key(word) in {key(meaning) for meaning in one.means}]
    assert circles == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_calm_word_leads_to_a_sensitive_need(catalogue, language):
    listed = listed_words(catalogue, language)
    for one in load_synonyms(CONTENT, language):
        needs = {need for meaning in one.means for need in listed.get(key(meaning), ())}
        assert not needs & {"itsetuhoiset-ajatukset", "seksuaalivakivalta", "en-halua-satuttaa"}, one.words
