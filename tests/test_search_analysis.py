"""Words are cut, folded and stemmed the same in the index and in the browser."""

import pytest

from catalogue.search.analysis import fold, stem, tokenise
from catalogue.search.lexicon import finnish
from catalogue.search.words import Analyser, root
from search.twin import ask

ODD = [
    "Ruoka-apua KELA:n O’Brien don't 24/7 auki:maanantai, žluťoučký elysée Ærø straße",
    "soft\u00adhyphen zero\u200bwidth \ufeffbom e\u0301 ﬁ İstanbul ΣΊΣΥΦΟΣ русский العربية 日本語 ½ ²",
    "a" * 60 + "-" + "b" * 50, "--- ''' :: ::a a:: a:b", "", "mielenterveys- ja päihdepalvelut; COVID-19:n", "emoji 👩‍👩‍👧 ok",
]  # fmt: skip


def analyse(text: str, language: str) -> list[list[object]]:
    return [
        [token.word, list(token.parts), fold(token.word), one := stem(token.word, language), root(one, language)]
        for token in tokenise(text)
    ]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_browser_analyses_every_word_of_the_lexicon_as_the_index_does(language):
    texts = [*sorted(finnish().forms), *ODD]
    assert len(texts) > 1000
    assert ask("analyse", texts=texts, language=language) == [analyse(text, language) for text in texts]


@pytest.mark.parametrize(
    ("language", "words", "stems"),
    [
        ("fi", "asunto asunnon työttömät yksinäinen yksinainen", "asunto asuno tyottom yksinain yksinain"),
        ("sv", "skulder bostadslösa ensamma", "skuld bostadslos ensamm"),
        ("en", "play played cries crying apologies", "play play cri cri apolog"),
    ],
)
def test_stems(language, words, stems):
    assert [stem(word, language) for word in words.split()] == stems.split()


def test_a_hyphen_makes_one_word_with_parts():
    [token] = tokenise("Ruoka-apua")
    assert (token.word, token.parts) == ("ruokaapua", ("ruoka", "apua"))


def test_inflected_compound_becomes_lemma_parts_and_bases():
    word = Analyser("fi", finnish()).words("mielenterveyspalveluihin asunnottomille")
    assert "mielenterveyspalvelu" in word[0].terms
    assert {"mielenterveys", "palvelu"} <= {*word[0].parts} or not word[0].known
    assert "asunto" in word[1].bases or not word[1].known


def test_unknown_compound_is_cut_where_both_halves_are_known():
    analyser = Analyser("sv", vocabulary=["bostad", "hjälp"])
    [word] = analyser.words("bostadshjälpen")
    assert word.parts == (stem("bostad", "sv"), stem("hjälp", "sv"))
