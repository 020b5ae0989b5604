"""Reading YAML: text stays text, places are known, and what a strange file could hide is refused."""

import time
from pathlib import Path

import pytest
import yaml

from catalogue import source
from catalogue.decoding import MOST_BYTES
from catalogue.source import parse_document, read_document

NAME = Path("esimerkki.yaml")


def read(text: str | bytes):
    """The document of a text, named esimerkki.yaml."""
    return parse_document(NAME, text.encode("utf-8") if isinstance(text, str) else text)


def codes(text: str | bytes) -> list[str]:
    """Codes of the problems found in reading."""
    return [problem.code for problem in read(text).problems]


def test_every_scalar_stays_text():
    text = "phone: 0401234567\nclosed: no\nopens: 12:30\nday: 2026-13-01\nnumber: 1e3\nhex: 0x10\n"
    assert read(text).data == {
        "phone": "0401234567", "closed": "no", "opens": "12:30", "day": "2026-13-01", "number": "1e3", "hex": "0x10",
    }


def test_a_value_that_is_not_written_is_nothing():
    assert read("a:\nb: ~\nc: null\nd: ''\n").data == {"a": None, "b": None, "c": None, "d": ""}


def test_quoted_null_is_a_word():
    assert read('a: "null"\n').data == {"a": "null"}


def test_text_is_normalized_and_trimmed():
    assert read('name: "  A\u0308iti \\n"\n').data == {"name": "Äiti"}


def test_places_of_keys_and_values_are_known():
    document = read("name:\n  fi: Tupa\ncontacts:\n  - phone: 112\n  - {email: a@b.fi, chat: x}\n")
    assert document.key_position(("name",)) == (1, 1)
    assert document.position(("name", "fi")) == (2, 7)
    assert document.key_position(("name", "fi")) == (2, 3)
    assert document.position(("contacts", 0)) == (4, 5)
    assert document.position(("contacts", 1, "chat")) == (5, 27)


def test_a_missing_place_is_where_it_would_be():
    document = read("name:\n  fi: Tupa\n")
    assert document.position(("name", "sv")) == (2, 3)
    assert document.position(("summary", "fi")) == (1, 1)


def test_places_are_right_after_a_mark_and_with_windows_line_ends():
    document = read("\ufeffname: a\r\nsummary: b\r\n")
    assert document.data == {"name": "a", "summary": "b"}
    assert document.position(("summary",)) == (2, 10)
    assert document.lines[:2] == ("name: a", "summary: b")


def test_second_of_two_equal_fields_is_reported_and_the_first_kept():
    document = read("name: a\nsummary: b\nname: {fi: c}\n")
    assert document.data == {"name": "a", "summary": "b"}
    assert [(problem.code, problem.line, problem.params) for problem in document.problems] == [
        ("duplicate_key", 3, {"value": "name", "first": "1"})
    ]
    assert document.position(("name",)) == (1, 7)


def test_all_faults_of_a_readable_file_are_told_at_once():
    assert codes("a: &x 1\nb: !t 2\nc: ”3”\na: 4\n") == ["anchor", "tag", "curly_quotes", "duplicate_key"]


def test_deep_nesting_is_refused_before_it_costs_anything():
    assert codes("a: " + "[" * 30000) == ["too_deep"]


def test_an_alias_is_refused_before_it_can_multiply():
    assert codes("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n") == ["anchor", "anchor", "alias"]


def test_size_is_limited_before_parsing():
    assert codes(b"a: " + b"x" * MOST_BYTES) == ["too_large"]
    assert codes(b"a: " + b"x" * (MOST_BYTES - 3)) == []


@pytest.mark.parametrize("character", ["\0", "\x1b", "\x7f", "\x85", "\u2028", "\ufeff"])
def test_control_characters_are_refused_raw_and_escaped(character: str):
    assert codes(f"a: x\nb: y{character}z\n") == ["control_character"]
    assert codes(f'a: "y\\u{ord(character):04x}z"\n') == ["control_character"]


@pytest.mark.parametrize("character", ["\u202e", "\u2066"])
def test_characters_that_turn_the_direction_are_refused(character: str):
    assert codes(f"a: y{character}z\n") == ["direction_character"]
    assert codes(f'a: "y\\u{ord(character):04x}z"\n') == ["direction_character"]


def test_windows_text_is_told_with_the_word_it_was():
    document = read("fi: ok\nname: Työttömät\n".encode("cp1252"))
    assert [(problem.code, problem.line, problem.column, problem.params) for problem in document.problems] == [
        ("not_utf8", 2, 9, {"value": "Työttömät"})
    ]
    assert document.data["name"] == "Työttömät"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_named(encoding: str):
    assert codes("name: a\n".encode(encoding)) == ["utf16"]


def test_a_file_that_can_not_be_opened_is_a_problem(tmp_path: Path):
    document = read_document(tmp_path / "gone.yaml")
    assert document.data is None
    assert [problem.code for problem in document.problems] == ["unreadable"]


SLIPS = [
    ("name: Tupa: avoin\n", "colon_in_text", (1, 11)),
    ("name:\n\tfi: Tupa\n", "tab_indent", (2, 1)),
    ("name: a\nname: b\n", "duplicate_key", (2, 1)),
    ("name: ”Tupa: avoin”\n", "curly_quotes", (1, 7)),
    ("name: ”Tupa”\n", "curly_quotes", (1, 7)),
    ("name:Tupa\nsummary: b\n", "missing_space", (1, 5)),
    ("name\nsummary: b\n", "missing_colon", (1, 1)),
    ("name: Tupa\n  sv: Stuga\n", "field_under_text", (2, 3)),
    ("name:\n    fi: a\n  sv: b\n", "bad_indent", (3, 3)),
    ("names:\n  - a\n    - b\n", "bad_indent", (3, 5)),
    ('name: "a\nsummary: "b"\n', "unclosed_quote", (1, 7)),
    ("name: 'it's'\n", "text_after_quote", (1, 11)),
    ('name: "C:\\Users"\n', "bad_escape", (1, 10)),
    ("name: {fi: a: b, sv: c}\n", "colon_in_text", (1, 13)),
    ("name: {fi: a\nsummary: b\n", "unclosed_bracket", (1, 7)),
    ("a: b\nrelated: [\n", "unclosed_bracket", (2, 10)),
    ("name: [a] b\n", "text_after_bracket", (1, 11)),
    ("name: **a** b\n", "special_start", (1, 7)),
    ("name: @a\n", "special_start", (1, 7)),
    ("<<<<<<< HEAD\nname: a\n=======\n", "merge_conflict", (1, 1)),
    ("street: Katu 1 #2\n", "hash_in_text", (1, 15)),
    ("@name: a\n", "yaml_syntax", (1, 1)),
]


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
@pytest.mark.parametrize(("text", "code", "place"), SLIPS, ids=[repr(text) for text, *_ in SLIPS])
def test_a_slip_is_named_at_its_place_whichever_parser_reads_it(loader, text, code, place, monkeypatch):
    monkeypatch.setattr(source, "LOADER", getattr(yaml, loader))
    problems = read(text).problems
    assert [(problem.code, (problem.line, problem.column)) for problem in problems] == [(code, place)]


def test_an_ordinary_comment_is_no_slip():
    assert codes("# alku\nname: a # huomautus\nsummary: b  #\n") == []


def test_hostile_lines_are_explained_at_once():
    hostile = ("a" * 50000 + ": b: c\n", "- " * 20000 + "a: b: c\n", "a: " + "'" * 50001 + "\n", "a: " + "{" * 50000)
    for text in hostile:
        start = time.perf_counter()
        assert codes(text)
        assert time.perf_counter() - start < 2
