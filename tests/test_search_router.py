"""The router gives the same scores in Python and in the browser, and leads words to needs."""

import json
from bisect import bisect_right
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from catalogue.load import load_catalogue
from catalogue.search import build
from catalogue.search.needwords import far_stop_words, first_examples, first_words, near_examples, stop_words
from catalogue.search.nearwords import cut_near, near_words, read_near
from catalogue.search.packing import separated
from catalogue.search.router import Router, content_words, grams
from catalogue.search.synonyms import Synonym
from catalogue.text import LANGUAGES
from search.judged import judged_queries
from search.synthetic import forms, make_catalogue
from search.twin import ask

CONTENT = Path(__file__).resolve().parents[1] / "content"
ODD = ["", "???", "x" * 300, "ja tai", "ÄÖ-å ruoka-apua", "duunia", "𝕱𝖎 ruoka", "Tampere"]


def test_grams_of_a_word():
    assert list(grams("apu")) == ["<apu>", "<ap", "apu", "pu>", "<apu", "apu>"]


def test_a_listed_word_is_met_in_any_form():
    router = Router(3, [(0, 1, "velkaneuvonta"), (1, 1, "ei rahaa ruokaan"), (2, 1, "vuokra-asunto")], frozenset())
    for query, need in (("velkaneuvojalle", 0), ("rahaa ruokaan ei ole", 1), ("vuokraasunnot", 2)):
        routing = router.route(query)
        assert max(range(3), key=routing.scores.__getitem__) == need


def test_a_lent_word_counts_like_a_listed_one():
    router = Router(2, [(0, 1, "velkaneuvonta"), (1, 1, "asunto")], frozenset())
    assert router.route("masennus").sureness < 0.1
    lent = router.near({"masennus": [(1, 1.0)], "asunto": [(0, 0.5)]})
    assert router.route("masennus", [lent]).sureness >= 1
    assert router.route("asunto", [lent]).scores[0] > router.route("asunto").scores[0]
    assert router.route("masennus").sureness < 0.1


def test_files_of_near_words_hold_every_word_with_its_needs_and_shares():
    examples = [(0, 1.0, "rahat loppu"), (40, 0.3, "raha"), (40, 0.7, "rahat"), (2, 1.0, "ääni"), (2, 1.0, "ja")]
    [(start, content)] = cut_near(examples, frozenset({"ja"}))
    assert start == ""
    half = 1 / 2**0.5
    assert read_near(content) == {
        "aani": [(2, 1.0)], "loppu": [(0, half)], "raha": [(40, 0.3)], "rahat": [(0, half), (40, 0.7)],
    }  # fmt: skip


def numbers_near(files: list[tuple[str, bytes]], words: list[str]) -> list[int]:
    starts = [start for start, _ in files]
    return sorted({max(0, bisect_right(starts, word) - 1) for word in words})


def test_browser_gives_the_same_scores():
    catalogue = make_catalogue(80)
    word = next(iter(catalogue.sub_needs.values())).words["fi"][0]
    first = first_words(catalogue, "fi")
    stop = stop_words(first)
    synonyms = [Synonym(("duuni", "hommia"), (word,))]
    files = cut_near(near_examples(catalogue, "fi", first, synonyms, catalogue.listed_services), stop)
    queries = [query.q for query in judged_queries()] + [" ".join(forms()[at : at + 3]) for at in range(0, 900, 9)] + ODD
    asked = [(query, numbers_near(files, near_words(content_words(query, stop)))) for query in queries]
    asked += [(query, []) for query in queries[::3]]
    router = Router(len(first["ids"]), first_examples(first), stop)
    lent = [router.near(read_near(content)) for _, content in files]
    answers = ask("route", first=first, near=[json.loads(content) for _, content in files], queries=asked)
    assert len(answers) == len(asked) > 600
    for (query, numbers), answer in zip(asked, answers, strict=True):
        routing = router.route(query, [lent[number] for number in numbers])
        assert answer["sureness"] == pytest.approx(routing.sureness, abs=1e-9), query
        assert answer["cover"] == pytest.approx(routing.cover, abs=1e-9), query
        assert answer["scores"] == pytest.approx(list(routing.scores), abs=1e-9), query


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_asks_the_files_that_python_says(language, tmp_path):
    """All of the browser's way on our own content: which files, which step, which scores."""
    catalogue = load_catalogue(CONTENT, date(2026, 11, 24)).catalogue
    bundle = build(catalogue, language, {})
    folder = tmp_path / "search" / language
    folder.mkdir(parents=True)
    for name, content in bundle.files.items():
        (folder / name).write_bytes(content)
    first = json.loads(bundle.files[bundle.manifest["words"]])
    groups = {group: _files(bundle, first[group], group) for group in ("near", "far")}
    read = cache(lambda group, number: router.near(read_near(groups[group][number][1])))
    stop, far_stop = stop_words(first), frozenset(far_stop_words(language).split())
    router = Router(len(first["ids"]), first_examples(first), stop)
    queries = [query.q for query in judged_queries()] + ODD
    answers = ask("needs", site=str(tmp_path), language=language, queries=queries)
    steps = [0, 0]
    for query, answer in zip(queries, answers, strict=True):
        words = near_words(content_words(query[:300], stop))
        near = [read("near", number) for number in numbers_near(groups["near"], words)]
        routing = router.route(query[:300], near)
        steps[routing.sureness < 1] += 1
        if routing.sureness < 1:
            words = [word for word in words if word not in far_stop]
            near += [read("far", number) for number in numbers_near(groups["far"], words)]
            routing = router.route(query[:300], near)
        assert answer["sure"] == (routing.sureness >= 1), query
        found = [answer["scores"].get(need, 0.0) for need in first["ids"]]
        assert found == pytest.approx(list(routing.scores), abs=1e-9), query
    assert min(steps) > 20


def _files(bundle, of: dict, name: str) -> list[tuple[str, bytes]]:
    return [(start, bundle.files[f"{name}-{number}.{of['hash']}.json"]) for number, start in enumerate(separated(of["starts"]))]
