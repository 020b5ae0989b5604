"""The router gives the same scores in Python and in the browser, and leads words to needs."""

import pytest

from catalogue.search.bundle import ordered_services
from catalogue.search.needwords import more_examples, more_words, own_examples, own_words, stop_words
from catalogue.search.router import Router, grams
from catalogue.search.synonyms import Synonym
from search.judged import judged_queries
from search.synthetic import forms, make_catalogue
from search.twin import ask


def test_grams_of_a_word():
    assert list(grams("apu")) == ["<apu>", "<ap", "apu", "pu>", "<apu", "apu>"]


@pytest.mark.parametrize("with_more", [False, True])
def test_browser_gives_the_same_scores(with_more):
    catalogue = make_catalogue(80)
    own = own_words(catalogue, "fi", [Synonym(("duuni", "hommia"), (next(iter(catalogue.sub_needs.values())).words["fi"][0],))])
    more = more_words(catalogue, "fi", ordered_services(catalogue))
    queries = [query["q"] for query in judged_queries()] + [" ".join(forms()[at : at + 3]) for at in range(0, 900, 9)]
    queries += ["", "???", "x" * 300, "ja tai", "ÄÖ-å ruoka-apua"]
    examples = [*own_examples(own), *(more_examples(more, own["weights"]) if with_more else ())]
    stop = stop_words(own, *(more["others"].values() if with_more else ()))
    router = Router(len(own["ids"]), examples, stop)
    answers = ask("route", own=own, more=more if with_more else None, queries=queries)
    assert len(answers) == len(queries) > 100
    for query, answer in zip(queries, answers, strict=True):
        routing = router.route(query)
        assert answer["sureness"] == pytest.approx(routing.sureness, abs=1e-9), query
        assert answer["scores"] == pytest.approx(list(routing.scores), abs=1e-9), query


def test_a_listed_word_is_met_in_any_form():
    router = Router(3, [(0, 1, "velkaneuvonta"), (1, 1, "ei rahaa ruokaan"), (2, 1, "vuokra-asunto")], frozenset())
    for query, need in (("velkaneuvojalle", 0), ("rahaa ruokaan ei ole", 1), ("vuokraasunnot", 2)):
        routing = router.route(query)
        assert max(range(3), key=routing.scores.__getitem__) == need
