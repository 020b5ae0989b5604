"""Words of the messages: the same codes in three languages, every code in use, every value made safe to show."""

import ast
import re
from pathlib import Path

import pytest
from site_under_test import ROOT

from catalogue.decoding import REFUSED
from catalogue.findings import EXPECTED
from catalogue.messages import LONGEST_VALUE, PLACEHOLDER, fill, read_messages, shown, visible
from catalogue.problems import ERROR, WARNING
from catalogue.rules.references import UNKNOWN
from catalogue.schema_files import KINDS, read_schema, walk_fields
from catalogue.text import LANGUAGES
from catalogue.values import BEYOND_PATTERN

CHECKER = [
    path for path in sorted((ROOT / "plugins" / "catalogue").rglob("*.py"))
    if not {"site", "search"} & set(path.relative_to(ROOT / "plugins" / "catalogue").parts)
]
MAKERS = {"error", "warning", "_fault", "_at", "Fault", "_problem", "Problem", "report_text", "Hint"}


def words_given(path: Path) -> set[str]:
    """Texts that a module's code hands to whatever makes problems, hints and reports."""
    words = set()
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(call, ast.Call) and getattr(call.func, "attr", getattr(call.func, "id", "")) in MAKERS:
            for argument in call.args:
                branches = [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
                words |= {one.value for one in branches if isinstance(one, ast.Constant) and isinstance(one.value, str)}
    return words


def codes_of_schemas() -> set[str]:
    """Codes that the schemas name for their patterns."""
    return {
        node["x-message"]
        for kind in (*KINDS, "common")
        for _, node in all_nodes(read_schema(kind))
        if "x-message" in node
    }


def all_nodes(schema):
    """Every part of a schema, those without words of their own too."""
    yield from walk_fields({**schema, "title": ""}, "")
    for part in ("properties", "$defs"):
        for child in schema.get(part, {}).values():
            yield from all_nodes(child)
    if "items" in schema:
        yield from all_nodes(schema["items"])


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_languages_have_the_same_codes_and_the_same_values_in_them(language: str):
    finnish, other = read_messages("fi"), read_messages(language)
    assert {part: set(texts) for part, texts in other.items()} == {part: set(texts) for part, texts in finnish.items()}
    for part, texts in finnish.items():
        for code, text in texts.items():
            assert set(PLACEHOLDER.findall(other[part][code])) == set(PLACEHOLDER.findall(text)), code


def test_languages_differ():
    finnish, swedish, english = (read_messages(language)["problems"] for language in LANGUAGES)
    for code in finnish:
        assert len({finnish[code], swedish[code], english[code]}) == 3, code


def test_every_code_in_use_has_words_and_every_word_is_in_use():
    messages = read_messages("fi")
    known = set(messages["problems"]) | set(messages["hints"]) | set(messages["report"])
    given = set().union(*(words_given(path) for path in CHECKER))
    given |= set(EXPECTED.values()) | set(UNKNOWN.values()) | {code for code, _ in BEYOND_PATTERN.values()}
    given |= codes_of_schemas() | {f"missing_{language}" for language in LANGUAGES[1:]}
    given |= {code for _, code in REFUSED} | {ERROR, WARNING}
    others = [ROOT / "plugins" / "catalogue" / f"{name}.py" for name in ("syntax", "reporters", "markdown")]
    written = given.union(*(re.findall(r'"([a-z_0-9]+)"', path.read_text(encoding="utf-8")) for path in others))
    assert {word for word in given if "_" in word} <= known
    assert known - written == set()


HINTED_BY_THE_VALUE = {"expected_fields", "expected_list", "expected_text", "not_a_choice", "other_folder", "bad_file_name"}
"""Codes whose every problem brings a hint of its own."""


def test_every_problem_says_what_to_do():
    messages = read_messages("fi")
    assert set(messages["problems"]) - set(messages["hints"]) <= HINTED_BY_THE_VALUE


def test_messages_are_one_plain_line():
    for language in LANGUAGES:
        for texts in read_messages(language).values():
            for code, text in texts.items():
                assert text == text.strip() and "\n" not in text and "  " not in text, code


def test_a_value_is_capped():
    assert len(shown("x" * 1000)) == LONGEST_VALUE
    assert shown("x" * LONGEST_VALUE) == "x" * LONGEST_VALUE


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("\x1b[31mpunainen", "<U+001B>[31mpunainen"),
        ("a\nb\rc", "a<U+000A>b<U+000D>c"),
        ("a\u202eb", "a<U+202E>b"),
        ("a\u0085b\u2028c", "a<U+0085>b<U+2028>c"),
        ("x ##[add-matcher]y", "x ## [add-matcher]y"),
        ("äö ”€” 👩\u200d👧", "äö ”€” 👩\u200d👧"),
    ],
)
def test_a_value_can_not_steer_a_terminal_or_a_log(text: str, safe: str):
    assert visible(text) == safe


def test_a_value_is_not_filled_again():
    assert fill("{value} {limit}", {"value": "{limit}", "limit": "5"}) == "{limit} 5"
