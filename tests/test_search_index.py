"""The index is Lunr's, and its shards answer as the whole does."""

import json
import random

import pytest
from lunr.builder import Builder

from catalogue.search import build
from catalogue.search.bundle import make_analysers
from catalogue.search.documents import BOOSTS, make_documents, ordered_services
from catalogue.search.index import build_index, in_order, to_lunr
from catalogue.search.lexicon import finnish
from search.synthetic import make_catalogue
from search.twin import ask


def documents_of(catalogue):
    services = ordered_services(catalogue)
    return make_documents(catalogue, services, "fi", make_analysers(catalogue, services, finnish()))


def test_scores_are_those_of_lunr_py():
    documents = documents_of(make_catalogue(60))
    builder = Builder()
    builder.ref("id")
    for field, boost in BOOSTS.items():
        builder.field(field, boost=boost)
    for document in documents:
        texts = {field: " ".join(document.fields.get(field, {}).elements() if field in document.fields else ()) for field in BOOSTS}
        builder.add({"id": str(document.number), **texts})
    theirs = builder.build().serialize()
    ours = to_lunr(build_index(documents, BOOSTS))
    assert [term for term, _ in ours["invertedIndex"]] == [term for term, _ in theirs["invertedIndex"]]
    places = {posting["_index"]: term for term, posting in theirs["invertedIndex"]}
    vectors = dict(theirs["fieldVectors"])
    compared = 0
    for name, vector in ours["fieldVectors"]:
        wanted = dict(zip((places[at] for at in vectors[name][::2]), vectors[name][1::2], strict=True))
        got = dict(zip((ours["invertedIndex"][at][0] for at in vector[::2]), vector[1::2], strict=True))
        assert got.keys() == wanted.keys()
        assert all(abs(got[term] - max(wanted[term], 0.1)) <= 0.0511 for term in got)
        compared += len(got)
    assert compared > 3000


def random_queries(terms: list[str], count: int) -> list[list[dict[str, object]]]:
    chance = random.Random(7)
    kinds = ("exact", "prefix", "fuzzy", "boosted", "required", "prohibited", "fields", "unknown", "only prohibited")
    queries = []
    for number in range(count):
        kind = kinds[number % len(kinds)]
        first = chance.choice(terms)
        clauses: list[dict[str, object]] = [{"term": first}]
        if kind == "prefix":
            clauses = [{"term": first[: chance.randint(2, 5)], "wildcard": True}]
        elif kind == "fuzzy":
            place = chance.randrange(len(first))
            clauses = [{"term": first[:place] + chance.choice("aeikt") + first[place + 1 :], "editDistance": 1}]
        elif kind == "boosted":
            clauses = [{"term": first, "boost": chance.randint(2, 9)}, {"term": chance.choice(terms), "boost": 3}]
        elif kind in ("required", "prohibited"):
            clauses.append({"term": chance.choice(terms[:400]), "presence": kind})
        elif kind == "fields":
            clauses[0]["fields"] = chance.sample(list(BOOSTS), 2)
        elif kind == "unknown":
            clauses.append({"term": "qqq" + first, "presence": chance.choice(["", "required"])})
        elif kind == "only prohibited":
            clauses = [{"term": first, "presence": "prohibited"}]
        queries.append(clauses + ([{"term": chance.choice(terms)}] if number % 2 and kind != "only prohibited" else []))
    return queries


@pytest.fixture(scope="module")
def thousand(tmp_path_factory):
    """A site with the search of 1,000 services, its whole index and its terms."""
    folder = tmp_path_factory.mktemp("site")
    catalogue = make_catalogue(1000)
    bundle = build(catalogue, "fi", {})
    (folder / "search/fi").mkdir(parents=True)
    for name, content in bundle.files.items():
        (folder / "search/fi" / name).write_bytes(content)
    index = build_index(documents_of(catalogue), BOOSTS)
    (folder / "whole.json").write_text(json.dumps(to_lunr(index)))
    return folder, bundle, index.terms


def test_shards_give_hits_order_and_scores_of_the_whole_index(thousand):
    folder, bundle, terms = thousand
    assert sum(name.startswith("terms-") for name in bundle.files) > 20
    queries = random_queries(terms, 1080)
    answer = ask("shards", site=str(folder), language="fi", whole=str(folder / "whole.json"), queries=queries)
    assert answer["differing"] == []
    assert answer["hits"] > 10_000


def test_documents_chosen_beforehand_are_the_first_ones_of_the_whole_index(thousand):
    folder, _, terms = thousand
    queries = [query for query in random_queries(terms, 900) if all(set(clause) <= {"term", "boost"} for clause in query)]
    answer = ask("best", site=str(folder), language="fi", whole=str(folder / "whole.json"), queries=queries, most=5)
    assert answer["differing"] == []
    assert answer["cut"] > 50


def test_two_builds_give_equal_bytes():
    first, second = build(make_catalogue(30), "fi", {}), build(make_catalogue(30), "fi", {})
    assert first.files == second.files and first.manifest == second.manifest


def test_file_names_carry_a_hash_of_their_content():
    before, after = build(make_catalogue(30), "fi", {}).files, build(make_catalogue(31), "fi", {}).files
    shared = before.keys() & after.keys()
    assert all(before[name] == after[name] for name in shared - {"manifest.json"})
    assert before.keys() != after.keys()


def test_words_stand_in_the_order_of_javascript():
    """There a letter beyond the basic plane is two characters, which come before "ﬁ"."""
    assert in_order({"b", "a", "ä"}) == ["a", "b", "ä"]
    assert in_order(["ﬁ", "𝕱", "a"]) == ["a", "𝕱", "ﬁ"]
    assert in_order([]) == []
