"""Result rows are sent packed, and the browser shows them as the site made them."""

import json

import pytest

from catalogue.search.rows import FACT, TEXTS, address_pattern, common_facts, cut_rows, pack_row
from catalogue.site.search_rows import search_rows
from search.twin import ask


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_browser_unpacks_every_row_as_the_site_made_it(contexts, language):
    rows = search_rows(contexts[language])
    facts, url = common_facts(list(rows.values())), address_pattern(rows)
    packed = [pack_row(id, row, facts, ("sana", "toinen sana")) for id, row in rows.items()]
    got = ask("rows", rows=packed, facts=facts, url=url)
    assert len(got) > 5
    for (id, row), (got_id, shown) in zip(rows.items(), got, strict=True):
        assert got_id == id and shown["url"] == row["url"] and shown["words"] == "sana toinen sana"
        for key in (*TEXTS, *(f"{name}_lang" for name in TEXTS)):
            assert (shown.get(key) or "") == row.get(key, "")
        assert [[fact.get(key) or "" for key in FACT] for fact in shown["facts"]] == [
            [fact.get(key, "") for key in FACT] for fact in row["facts"]
        ]


def test_row_without_anything_is_its_id():
    assert pack_row("a", {}, []) == ["a"]
    [[id, row]] = ask("rows", rows=[["a"]], facts=[], url="fi/%id%/")
    assert (id, row["url"], row["name"], row["facts"]) == ("a", "fi/a/", "", [])


def test_common_facts_are_those_of_many_rows():
    place, rare = {"icon": "place", "text": "Tampere"}, {"icon": "place", "text": "Nokia"}
    rows = [{"facts": [place]}] * 9 + [{"facts": [rare]}]
    assert common_facts(rows) == [["place", "Tampere"]]
    assert pack_row("a", {"name": "A", "facts": [place, rare]}, common_facts(rows)) == ["a", "A", "", "", [0, ["place", "Nokia"]]]


def test_addresses_that_do_not_fit_one_pattern_are_a_fault():
    assert address_pattern({"fi": {"url": "fi/palvelu/fi/"}, "b": {"url": "fi/palvelu/b/"}}) == "fi/palvelu/%id%/"
    with pytest.raises(ValueError, match="muualla"):
        address_pattern({"a": {"url": "fi/a/"}, "b": {"url": "muualla/b/"}})


def test_files_hold_equally_many_rows():
    assert [json.loads(part) for part in cut_rows([["a"], ["b"], ["c"]], 2)] == [[["a"], ["b"]], [["c"]]]
