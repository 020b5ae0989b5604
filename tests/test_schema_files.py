"""The schemas hold to the rules that let Python, the browser and people read them alike."""

import re
import time

import pytest
from catalogue.schema_files import KINDS, OVERRIDABLE, load_schema, read_schema, read_texts, walk_fields
from jsonschema import Draft202012Validator

NAMES = (*KINDS, "common")


def nodes(node):
    """Every sub-schema of a schema file."""
    yield node
    for part in ("properties", "$defs"):
        for child in node.get(part, {}).values():
            yield from nodes(child)
    if "items" in node:
        yield from nodes(node["items"])


ALL = [(name, node) for name in NAMES for node in nodes(read_schema(name))]


@pytest.mark.parametrize("name", NAMES)
def test_schema_is_valid_json_schema(name):
    Draft202012Validator.check_schema(read_schema(name))


@pytest.mark.parametrize("kind", KINDS)
def test_no_schema_accepts_an_empty_file(kind):
    assert not Draft202012Validator(load_schema(kind)).is_valid({})


def test_every_object_lists_all_its_fields():
    for name, node in ALL:
        if node.get("type") == "object":
            assert node["additionalProperties"] is False, (name, node.get("title"))
            assert set(node.get("required", ())) <= set(node["properties"]), (name, node.get("title"))


def test_every_text_and_list_has_an_upper_limit():
    for name, node in ALL:
        if node.get("type") == "string":
            assert node["maxLength"] > 0, (name, node)
        if node.get("type") == "array":
            assert node["maxItems"] > 0 and "items" in node, (name, node)


def test_patterns_are_whole_and_use_only_plain_classes():
    for name, node in ALL:
        if "pattern" in node:
            assert re.fullmatch(r"\^.*\$", node["pattern"]), (name, node["pattern"])
            assert not re.search(r"\\[a-zA-Z]|\(\?", node["pattern"]), (name, node["pattern"])
            assert "x-message" in node, (name, node["pattern"])


@pytest.mark.parametrize("part", ["1", "a", "a-", "1 ", "1.", "2026-", "a.", "a@", " ", "https://"])
def test_patterns_answer_at_once_on_hostile_text(part):
    for name, node in ALL:
        if "pattern" in node:
            start = time.perf_counter()
            re.fullmatch(node["pattern"], part * 5000 + "!")
            assert time.perf_counter() - start < 0.5, (name, node["pattern"])


def test_alternatives_and_conditions_are_not_used():
    words = {"anyOf", "oneOf", "allOf", "not", "if", "then", "else", "patternProperties", "format"}
    for name, node in ALL:
        assert not words & set(node), (name, node.get("title"))


def test_words_beside_a_reference_are_words_that_may_be_replaced():
    for name, node in ALL:
        if "$ref" in node:
            others = {word for word in node if word != "$ref" and not word.startswith("x-")}
            assert others <= OVERRIDABLE, (name, node)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_a_title_and_a_description(kind):
    for node in nodes(load_schema(kind)):
        for field, child in node.get("properties", {}).items():
            assert child.get("title") and child.get("description"), field


@pytest.mark.parametrize("language", ["sv", "en"])
def test_texts_cover_every_field_and_nothing_else(language):
    texts = read_texts(language)
    wanted = {}
    for name in NAMES:
        for key, node in walk_fields(read_schema(name), name):
            words = {word for word in ("title", "description") if word in node}
            words |= {word for word in ("values", "groups") if f"x-{word}" in node}
            wanted[key] = words
    wanted.pop("common")
    assert {key: set(words) for key, words in texts.items()} == wanted


@pytest.mark.parametrize("language", ["sv", "en"])
def test_texts_name_the_same_values_as_the_schema(language):
    texts = read_texts(language)
    for name in NAMES:
        for key, node in walk_fields(read_schema(name), name):
            for word in ("values", "groups"):
                if f"x-{word}" in node:
                    assert list(texts[key][word]) == list(node[f"x-{word}"]), key


def test_every_choice_says_what_each_value_means():
    for name, node in ALL:
        if "enum" in node:
            assert list(node["x-values"]) == [str(value) for value in node["enum"]], (name, node)
            assert set(node.get("x-aliases", {}).values()) <= set(node["x-values"]), (name, node)


def test_groups_of_the_service_form_are_all_used():
    schema = load_schema("service")
    assert {field["x-group"] for field in schema["properties"].values()} == set(schema["x-groups"])


def test_titles_come_in_the_language_asked_for():
    assert load_schema("service", "fi")["properties"]["name"]["title"] == "Nimi"
    assert load_schema("service", "sv")["properties"]["name"]["title"] == "Namn"
    assert load_schema("service", "en")["properties"]["access"]["properties"]["ways"]["items"]["x-values"]["come"] == "just come"


def test_examples_in_the_schemas_validate():
    for kind in KINDS:
        for node in nodes(load_schema(kind)):
            for example in node.get("examples", ()):
                assert Draft202012Validator(node).is_valid(example), (kind, node["title"], example)
