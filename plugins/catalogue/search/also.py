"""Which index terms a typed word stands for besides its own stem: the table that the shards carry."""

from collections.abc import Iterable

from catalogue.search.analysis import stem
from catalogue.search.shards import BASE, PART, ROUGH, SAME, SYNONYM
from catalogue.search.synonyms import Synonym
from catalogue.search.words import Analyser, Word, folded_stem, root

_MOST = 8


def make_also(
    terms: Iterable[str], analyser: Analyser, seen: Iterable[tuple[str, Word]], synonyms: Iterable[Synonym] = ()
) -> dict[str, list[tuple[str, int]]]:
    """Word stem -> [(index term, kind)]; only terms that the index has. `seen` are words with their analyses."""
    known = set(terms)
    table: dict[str, dict[str, int]] = {}

    def put(key: str, term: str, kind: int) -> None:
        if term in known and key and key != term:
            entry = table.setdefault(key, {})
            entry[term] = min(kind, entry.get(term, kind))

    language = analyser.language
    for lemma in analyser.lexicon.lemmas.values():
        own = stem(lemma.lemma, language)
        for key in (*lemma.stems, *(folded_stem(word, language) for word in (lemma.lemma, *lemma.forms))):
            put(key, own, SAME)
        for kind, words in ((PART, lemma.parts), (BASE, lemma.bases)):
            for word in words:
                put(own, stem(word, language), kind)
    for word, analysis in seen:
        for key in {stem(word, language), folded_stem(word, language)}:
            for term in analysis.terms:
                put(key, term, SAME)
            for part in analysis.parts:
                put(key, part, PART)
    for synonym in synonyms:
        meant = [term for text in synonym.means for word in analyser.words(text) for term in word.terms]
        for words in (analyser.words(text) for text in synonym.words):
            if len(words) == 1:
                for key in words[0].terms:
                    for term in meant:
                        put(key, term, SYNONYM)
    for term in sorted(known):
        rough = root(term, language)
        if rough not in known:
            put(rough, term, ROUGH)
    return {key: sorted(entry.items(), key=lambda pair: (pair[1], pair[0]))[:_MOST] for key, entry in table.items()}
