"""The schemas of schema/ as ready trees: references opened, titles in the language asked for."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

SCHEMA_FOLDER = Path(__file__).resolve().parents[2] / "schema"

KINDS = (
    "service", "organization", "need", "target-groups", "areas", "helplines", "site", "synonyms", "danger-words",
)
"""Every kind of content file; each has a schema of its own."""

OVERRIDABLE = frozenset({"title", "description", "examples", "required"})
"""What may stand beside a `$ref` (and anything that starts with x-): it replaces the same word of the target."""


@cache
def read_schema(name: str) -> Mapping[str, object]:
    """The schema file of one kind, or "common", as it is written."""
    return json.loads((SCHEMA_FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))


@cache
def read_texts(language: str) -> Mapping[str, Mapping[str, object]]:
    """Swedish or English words by field key: title, description, values, groups. Finnish is in the schemas."""
    if language == "fi":
        return {}
    return json.loads((SCHEMA_FOLDER / f"texts.{language}.json").read_text(encoding="utf-8"))


@cache
def load_schema(kind: str, language: str = "fi") -> Mapping[str, object]:
    """One kind's schema without references, with titles in `language`; field order is the order of the form.

    Shared by every caller: not to be changed.
    """
    texts = read_texts(language)
    return _opened(_translated(read_schema(kind), kind, texts), _translated(read_schema("common"), "common", texts))


def walk_fields(node: Mapping[str, object], key: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Every part of a schema file that has words of its own, with its key: `service.locations[].street`."""
    if "title" in node or "x-values" in node or "x-groups" in node:
        yield key, node
    for name, child in _children(node):
        yield from walk_fields(child, key + name)


def _children(node: Mapping[str, object]) -> Iterator[tuple[str, Mapping[str, object]]]:
    for name, child in (*node.get("properties", {}).items(), *node.get("$defs", {}).items()):
        yield f".{name}", child
    if "items" in node:
        yield "[]", node["items"]


def _translated(node, key, texts):
    """A copy of a schema file whose words come from `texts` where it has them."""
    words = texts.get(key, {})
    copy = dict(node)
    for word in ("title", "description"):
        if word in node:
            copy[word] = words.get(word, node[word])
    for word in ("values", "groups"):
        if f"x-{word}" in node:
            copy[f"x-{word}"] = {**node[f"x-{word}"], **words.get(word, {})}
    for part in ("properties", "$defs"):
        if part in node:
            copy[part] = {name: _translated(child, f"{key}.{name}", texts) for name, child in node[part].items()}
    if "items" in node:
        copy["items"] = _translated(node["items"], f"{key}[]", texts)
    return copy


def _opened(node, common):
    """A schema whose references are replaced by what they point at; words beside a reference win."""
    if "$ref" in node:
        target = _opened(common["$defs"][node["$ref"].rpartition("/")[2]], common)
        return {**target, **{word: value for word, value in node.items() if word != "$ref"}}
    copy = {word: value for word, value in node.items() if word != "$defs"}
    if "properties" in node:
        copy["properties"] = {name: _opened(child, common) for name, child in node["properties"].items()}
    if "items" in node:
        copy["items"] = _opened(node["items"], common)
    return copy
