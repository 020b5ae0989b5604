"""The words that people write, as a lexicographer sees them: content/synonyms.yaml and content/danger-words.yaml.

Single forms and meanings are tried in test_search_danger.py and test_search_synonyms.py; here are whole sentences,
the words of calm needs, and what must hold between the entries of a file.
"""

from datetime import date
from pathlib import Path

import pytest

from catalogue.load import load_catalogue
from catalogue.schemas import check_document
from catalogue.search.analysis import is_stop_word, tokenise
from catalogue.search.danger import by_letter, for_browser, load_danger_words
from catalogue.search.needwords import key
from catalogue.search.synonyms import load_synonyms
from catalogue.source import read_document
from catalogue.text import LANGUAGES
from search.twin import ask

CONTENT = Path(__file__).resolve().parents[1] / "content"
DANGERS = load_danger_words(CONTENT)
BY_ID = [[danger.id, *row[1:]] for danger, row in zip(DANGERS, for_browser(DANGERS), strict=True)]
"""Entries for danger.js that answer with an entry's id instead of its sub-need."""

LEAST_SYNONYMS = {"fi": 450, "sv": 170, "en": 170}
LEAST_FORMS = {"fi": 250, "sv": 120, "en": 120}
CALM_NEEDS = ("ruoka-ja-tarpeet", "asuminen", "raha", "opiskelu-ja-taidot", "seura-ja-yhteiso", "osallistuminen")

SENTENCES = {
    "fi": {
        "itsemurha": (
            "mun kaveri aikoo tappaa ittensä", "haluaisin vaan kuolla pois", "mieheni puhuu itsensä tappamisesta",
            "elämästä ei tuu enää mitään", "en jaksa enaa elaa", "kaikki ois helpompaa jos kuolisin",
        ),
        "itsensa-vahingoittaminen": ("mä satutan itteäni kun ahistaa", "tytär vahingoittaa itseään"),
        "yliannostus": ("söin purkin panadolia", "kaveri veti överit eikä herää", "hän ei enää hengitä"),
        "myrkytys": ("lapsi joi pesuainetta", "taapero söi sieniä ja oksentaa"),
        "huumeet": ("poika polttaa kannabista", "en pääse irti amfetamiinista", "mies käyttää taas kamaa"),
        "lahisuhdevakivalta": (
            "mieheni on lyönyt minua monta vuotta", "se hakkas mut eilen", "nyrkki heiluu kotona",
            "en uskalla mennä enää kotiin", "aikuinen poika hakkaa äitiään", "pelkään omaa miestäni",
        ),
        "lapsen-vakivalta": ("vanhemmat lyö mua", "naapurin lapsia lyödään", "isäpuoli hakkaa pikkuveljeä"),
        "oma-vakivalta": ("löin vaimoa", "pelkään että satutan lastani", "en hallitse omaa vihaani"),
        "seksuaalivakivalta": ("pakotti mut seksiin", "valmentaja ahdisteli mua", "mua käytettiin lapsena hyväksi"),
        "vaino-ja-uhkaus": ("eksä stalkkaa", "se uhkas tappaa mut", "mua uhkaillaan"),
        "kunniavakivalta": ("minut aiotaan naittaa väkisin", "suku uhkaa tappaa"),
        "ihmiskauppa": ("pomo vei passin eikä maksa palkkaa", "työnantaja on vienyt passini"),
        "abortti": ("vahingossa raskaana mitä teen", "olen raskaana enkä halua lasta"),
        "psykoosi": ("veljeni kuulee ääniä", "luulen että tulen hulluksi"),
        "valiton-vaara": ("en ole turvassa", "lapsi tukehtuu"),
    },
    "sv": {
        "itsemurha": ("jag vill bara dö", "jag tänker ta livet av mig", "jag orkar inte langre leva"),
        "itsensa-vahingoittaminen": ("min dotter skär sig",),
        "yliannostus": ("kompisen andas inte",),
        "myrkytys": ("barnet har druckit diskmedel",),
        "huumeet": ("min son knarkar",),
        "lahisuhdevakivalta": ("han slog mig igen", "vågar inte gå hem ikväll", "misshandlad av sambon"),
        "lapsen-vakivalta": ("grannen slår sina barn",),
        "oma-vakivalta": ("jag slog min fru",),
        "seksuaalivakivalta": ("jag blev våldtagen", "chefen tafsar"),
        "vaino-ja-uhkaus": ("han hotar att döda mig",),
        "kunniavakivalta": ("min familj tvingar mig att gifta mig",),
        "ihmiskauppa": ("arbetsgivaren har tagit mitt pass",),
        "abortti": ("gravid och vill inte ha barnet",),
        "psykoosi": ("jag tror att jag håller på att bli galen",),
    },
    "en": {
        "itsemurha": ("my friend wants to kill herself", "i don't want to live anymore"),
        "itsensa-vahingoittaminen": ("my daughter is cutting herself",),
        "yliannostus": ("i took too many sleeping pills",),
        "myrkytys": ("my child drank cleaning liquid",),
        "huumeet": ("addicted to heroin",),
        "lahisuhdevakivalta": ("my boyfriend is abusive", "i am scared of my husband", "he choked me last night"),
        "lapsen-vakivalta": ("my dad hits me",),
        "oma-vakivalta": ("i am afraid that i will hurt someone",),
        "seksuaalivakivalta": ("he forced me to have sex", "my uncle touched me"),
        "vaino-ja-uhkaus": ("my ex is stalking me",),
        "kunniavakivalta": ("my parents force me to marry",),
        "ihmiskauppa": ("my boss took my passport",),
        "abortti": ("pregnant and don't want the baby",),
        "psykoosi": ("my brother hears voices",),
        "valiton-vaara": ("i am not safe",),
    },
}  # fmt: skip

CALM = {
    "fi": (
        "hakea töitä", "hakata polttopuita", "lyön korttia kavereiden kanssa", "tapan aikaa", "tapaan itse lääkärin", "rapea leipä",
        "kuka loi yhdistyksen", "tallennan tiedostot pilveen", "lakka ja maali", "olen aikeissa muuttaa", "raskas työ", "raskaustesti",
        "olen raskaana", "keskenmeno", "isän kuolema", "puoliso kuoli syöpään", "läheinen teki itsemurhan", "kuolinpesä", "itsetunto",
        "kaipaan seuraa", "kiristän vyötä", "kurkkua kuristaa kun jännittää", "Pieksämäki", "Tapani", "harrastus", "pyörän runko",
        "lapsiin kohdistuva mainonta", "Kela päättää päivärahasta", "opintojen keskeytys", "passi on vanhentunut", "lopetan tupakoinnin",
        "psykososiaalinen tuki",
    ),
    "sv": (
        "bli vald till styrelsen", "hot dog", "stödet drogs in", "familjevård", "slår vad", "gifta sig", "jag är gravid", "missfall",
        "mormor dog", "hotas av vräkning", "ta det lugnt", "skär bröd", "jag är väldigt ensam",
    ),
    "en": (
        "kill time", "my husband died", "heart beats", "hot meal", "gift shop", "grapes", "therapist", "traffic jam", "again",
        "i am pregnant", "miscarriage", "cloud storage", "hit the gym", "always been odd", "bereaved by suicide",
        "meet strangers", "strangely quiet",
    ),
}  # fmt: skip


def calls(language: str, texts) -> list[list[str]]:
    """For each text the ids of the entries whose help it calls on a page of that language."""
    return ask("danger", entries=BY_ID, letters=by_letter(DANGERS), language=language, queries=list(texts))


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue(CONTENT, date(2026, 11, 24)).catalogue


@pytest.mark.parametrize("kind", ["synonyms", "danger-words"])
def test_both_files_are_read_without_a_remark(kind):
    document = read_document(CONTENT / f"{kind}.yaml")
    assert document.problems == ()
    assert check_document(document, kind).problems == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_synonyms_and_forms_enough(language):
    assert sum(len(one.words) for one in load_synonyms(CONTENT, language)) >= LEAST_SYNONYMS[language]
    assert sum(len(danger.forms[language]) for danger in DANGERS) >= LEAST_FORMS[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_synonym_leads_back_to_itself(language):
    meanings: dict[str, set[str]] = {}
    for one in load_synonyms(CONTENT, language):
        for word in one.words:
            meanings.setdefault(key(word), set()).update(key(meaning) for meaning in one.means)

    def reached(word: str) -> set[str]:
        found, waiting = set(), list(meanings.get(word, ()))
        while waiting:
            if (meaning := waiting.pop()) not in found:
                found.add(meaning)
                waiting += meanings.get(meaning, ())
        return found

    assert [word for word in meanings if word in reached(word)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_synonym_says_something(language):
    """A word of grammar alone is dropped from a query, so that it would never be met."""
    empty = [
        word
        for one in load_synonyms(CONTENT, language)
        for word in one.words
        if all(is_stop_word(token.word, language) for token in tokenise(word))
    ]
    assert empty == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_synonyms_are_no_danger_words(language):
    """Who writes a danger word gets help; it may have a synonym only when its help is for drugs or health."""
    words = [word for one in load_synonyms(CONTENT, language) for word in one.words]
    urgent = {"itsemurha", "itsensa-vahingoittaminen", "seksuaalivakivalta", "lahisuhdevakivalta", "lapsen-vakivalta", "ihmiskauppa"}
    assert [word for word, found in zip(words, calls(language, words), strict=True) if urgent & set(found)] == []


def test_needs_and_lines_of_danger_words_exist(catalogue):
    assert [danger.id for danger in DANGERS if danger.sub_need not in catalogue.sub_needs] == []
    lines = [line for danger in DANGERS for line in danger.helplines]
    assert [line for line in lines if line not in catalogue.helplines] == []


def test_no_form_stands_twice_in_an_entry_or_among_its_neighbours():
    for danger in DANGERS:
        for language, written in danger.forms.items():
            forms = [key(form) + "*" * form.count("*") for form in written]
            assert len(forms) == len(set(forms)), (danger.id, sorted({form for form in forms if forms.count(form) > 1}))
            assert not {key(text) for text in danger.neutral.get(language, ())} & set(forms), danger.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_neighbour_calls_no_help_but_that_of_its_own_meaning(language):
    """"työperäinen hyväksikäyttö" is no sexual abuse but may be trafficking: then it's a form there."""
    cases = [(danger.id, text.rstrip("*")) for danger in DANGERS for text in danger.neutral.get(language, ())]
    answers = calls(language, [text for _, text in cases])
    forms = {key(form) for danger in DANGERS for every in danger.forms.values() for form in every}
    wrong = [text for (_, text), found in zip(cases, answers, strict=True) if found and not any(form in key(text) for form in forms)]
    assert wrong == []
    assert [text for (id_, text), found in zip(cases, answers, strict=True) if id_ in found] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_whole_sentences_call_the_right_help(language):
    cases = [(id_, text) for id_, texts in SENTENCES[language].items() for text in texts]
    answers = calls(language, [text for _, text in cases])
    assert [case for case, found in zip(cases, answers, strict=True) if case[0] not in found] == []


def test_every_danger_has_a_sentence_in_finnish():
    assert set(SENTENCES["fi"]) == {danger.id for danger in DANGERS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_calm_sentences_call_nothing(language):
    assert [text for text, found in zip(CALM[language], calls(language, CALM[language]), strict=True) if found] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_calm_needs_call_nothing(catalogue, language):
    words = [
        word
        for sub in catalogue.sub_needs.values()
        if sub.parent in CALM_NEEDS
        for word in (sub.name.local(language).text, sub.sentence.local(language).text, *sub.words.get(language, ()))
    ]
    assert len(words) > 500
    assert [word for word, found in zip(words, calls(language, words), strict=True) if found] == []


def test_the_file_says_that_no_crisis_professional_has_reviewed_it_until_one_has():
    text = (CONTENT / "danger-words.yaml").read_text(encoding="utf-8")
    unreviewed = read_document(CONTENT / "danger-words.yaml").data["reviewed_by"] == "none"
    assert ("EI OLE VIELÄ TARKISTANUT" in text) == unreviewed
