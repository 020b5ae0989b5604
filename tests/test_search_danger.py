"""Every form of a danger word brings its help, and no neutral neighbour does."""

from pathlib import Path

import pytest

from catalogue.search.danger import LONG, by_letter, for_browser, load_danger_words
from catalogue.text import LANGUAGES
from search.twin import ask

CONTENT = Path(__file__).resolve().parents[1] / "content"
WORDS = load_danger_words(CONTENT)
ENTRIES, LETTERS = for_browser(WORDS), by_letter(WORDS)
AROUND = {"fi": ("mitä teen kun {} eilen", "{}"), "sv": ("vad gör jag {} igår", "{}"), "en": ("what to do {} yesterday", "{}")}

CALM = {
    "fi": "ruoka-apu velkaneuvonta hakea tukea hakemus hakeminen kävelyryhmä asunto vuokra lyijykynä lyhyt kurssi koripallo "
    "itseluottamus itsenäisyys elämäntapa kuolinpesä hauta-apu surevat hyväksyä viilata viileä lyöttäytyä mukaan",
    "sv": "mathjälp skuldrådgivning söka bidrag lägenhet promenad ensam sorg kurs",
    "en": "food aid debt advice apply for benefits flat walking group lonely grief course hitchhiking",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_calls_its_help(language):
    cases = [
        (word.sub_need, frame.format(form.rstrip("*")))
        for word in WORDS
        for form in word.forms.get(language, ())
        for frame in AROUND[language]
    ]
    assert len(cases) > 200
    answers = ask("danger", entries=ENTRIES, letters=LETTERS, language=language, queries=[query for _, query in cases])
    missed = [query for (need, query), found in zip(cases, answers, strict=True) if need not in found]
    assert missed == []


def slips(word: str) -> set[str]:
    """The word with one letter after the first changed, missing, doubled or swapped with the next."""
    found = set()
    for at in range(1, len(word)):
        head, letter, tail = word[:at], word[at], word[at + 1 :]
        found |= {head + tail, head + "q" + tail, head + "q" + letter + tail, head + letter + letter + tail}
        found.add(head + tail[:1] + letter + tail[1:])
    return found


def test_one_wrong_letter_in_a_long_word_hides_no_help():
    forms = {form.rstrip("*"): word.sub_need for word in WORDS for forms in word.forms.values() for form in forms}
    neutral = {text[:6] for word in WORDS for texts in word.neutral.values() for text in texts}  # a slip may come near one
    long = {form: need for form, need in forms.items() if form.isalpha() and len(form) >= LONG and form[:6] not in neutral}
    cases = [(slip, need) for form, need in long.items() for slip in slips(form)]
    assert len(cases) > 5000
    answers = ask("danger", entries=ENTRIES, letters=LETTERS, language="fi", queries=[query for query, _ in cases])
    assert [query for (query, need), found in zip(cases, answers, strict=True) if need not in found] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_neutral_neighbours_do_not_call_that_help(language):
    cases = [(word.sub_need, text.rstrip("*")) for word in WORDS for text in word.neutral.get(language, ())]
    answers = ask("danger", entries=ENTRIES, letters=LETTERS, language=language, queries=[query for _, query in cases])
    assert [query for (need, query), found in zip(cases, answers, strict=True) if need in found] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_everyday_words_call_nothing(language):
    queries = [*CALM[language].split(), CALM[language]]
    answers = ask("danger", entries=ENTRIES, letters=LETTERS, language=language, queries=queries)
    assert [query for query, found in zip(queries, answers, strict=True) if found] == []


@pytest.mark.parametrize(
    ("query", "need"),
    [
        ("ITSEMURHA", "itsetuhoiset-ajatukset"), ("itsemuhra-ajatuksia", "itsetuhoiset-ajatukset"),
        ("en mä jaksa enää elää", "itsetuhoiset-ajatukset"), ("itsarin", "itsetuhoiset-ajatukset"),
        ("haluaisin vain kuolla", "itsetuhoiset-ajatukset"), ("yliannostuksen saanut", "huumeet"),
        ("mieheni lyö minua", "lahisuhdevakivalta"), ("vakivaltaa", "lahisuhdevakivalta"),
        ("raiskattiin", "seksuaalivakivalta"), ("aborttiin", "raskaus-ja-vauva"), ("huumeista eroon", "huumeet"),
        ("i want to kill myself", "itsetuhoiset-ajatukset"), ("självmordstankar", "itsetuhoiset-ajatukset"),
    ],
)  # fmt: skip
def test_everyday_sayings_call_help(query, need):
    [found] = ask("danger", entries=ENTRIES, letters=LETTERS, language="fi", queries=[query])
    assert need in found


def test_entries_lead_to_needs_and_lines_that_exist():
    ids = [word.id for word in WORDS]
    assert len(ids) == len(set(ids))
    for word in WORDS:
        assert set(word.forms) == set(LANGUAGES), word.id
        for language, forms in word.forms.items():
            assert len(forms) == len(set(forms)), (word.id, language)
