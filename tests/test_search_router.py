"""The router gives the same scores in Python and in the browser, and leads words to needs."""

import pytest

from catalogue.search.bundle import ordered_services
from catalogue.search.needwords import (
    first_examples,
    first_words,
    more_examples,
    more_words,
    rest_examples,
    rest_words,
    stop_words,
)
from catalogue.search.router import Router, grams
from catalogue.search.synonyms import Synonym
from search.judged import judged_queries
from search.synthetic import forms, make_catalogue
from search.twin import ask


def test_grams_of_a_word():
    assert list(grams("apu")) == ["<apu>", "<ap", "apu", "pu>", "<apu", "apu>"]


@pytest.mark.parametrize("step", [0, 1, 2])
def test_browser_gives_the_same_scores(step):
    catalogue = make_catalogue(80)
    word = next(iter(catalogue.sub_needs.values())).words["fi"][0]
    first = first_words(catalogue, "fi")
    rest = rest_words(catalogue, "fi", [Synonym(("duuni", "hommia"), (word,))], ordered_services(catalogue)) if step else None
    more = more_words(catalogue, "fi") if step > 1 else None
    queries = [query.q for query in judged_queries()] + [" ".join(forms()[at : at + 3]) for at in range(0, 900, 9)]
    queries += ["", "???", "x" * 300, "ja tai", "ÄÖ-å ruoka-apua", "duunia"]
    examples = [*first_examples(first)]
    examples += [*rest_examples(rest, first)] if rest else []
    examples += [*more_examples(more, first["weights"])] if more else []
    router = Router(len(first["ids"]), examples, stop_words(first, *(more or {}).values()))
    answers = ask("route", first=first, rest=rest, more=more, queries=queries)
    assert len(answers) == len(queries) > 100
    for query, answer in zip(queries, answers, strict=True):
        routing = router.route(query)
        assert answer["sureness"] == pytest.approx(routing.sureness, abs=1e-9), query
        assert answer["cover"] == pytest.approx(routing.cover, abs=1e-9), query
        assert answer["scores"] == pytest.approx(list(routing.scores), abs=1e-9), query


def test_a_listed_word_is_met_in_any_form():
    router = Router(3, [(0, 1, "velkaneuvonta"), (1, 1, "ei rahaa ruokaan"), (2, 1, "vuokra-asunto")], frozenset())
    for query, need in (("velkaneuvojalle", 0), ("rahaa ruokaan ei ole", 1), ("vuokraasunnot", 2)):
        routing = router.route(query)
        assert max(range(3), key=routing.scores.__getitem__) == need
