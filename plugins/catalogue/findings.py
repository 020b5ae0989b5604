"""A validator's error as a problem in our own words: what is wrong at which place, and what to do."""

import re
from collections.abc import Mapping

from jsonschema.exceptions import ValidationError

from catalogue.document import Document, Keys
from catalogue.problems import Hint, Problem, did_you_mean
from catalogue.shapes import as_fields, as_list, choices_of
from catalogue.suggestions import suggest

EXPECTED = {
    "object": "expected_fields", "array": "expected_list", "string": "expected_text",
    "integer": "expected_integer", "boolean": "expected_yes_no",
}
"""Type in a schema -> message code when something else was written."""


def describe(document: Document, keys: Keys, error: ValidationError, root: Mapping[str, object]) -> Problem:
    """The problem behind one error of the validator; `root` is the schema of the whole document."""
    node, value, limit = error.schema, error.instance, error.validator_value
    match error.validator:
        case "required":
            return document.error(keys, "missing_field", at_key=True, name=error.message)
        case "additionalProperties":
            hint = _hint_for_field(error.message, value[error.message], node, root)
            return document.error((*keys, error.message), "unknown_field", at_key=True, value=error.message, hint=hint)
        case "type" if value is None:
            return document.error(keys, "empty_value", at_key=True)
        case "type":
            hint = _hint_for_type(keys, value, node)
            return document.error(keys, EXPECTED[limit], value=_shown(value), hint=hint)
        case "enum":
            return document.error(keys, "not_a_choice", value=value, hint=_hint_for_choice(str(value), node))
        case "minLength":
            return document.error(keys, "empty_value", at_key=True)
        case "maxLength" if node.get("x-message") in (None, "single_line") or re.fullmatch(node["pattern"], value):
            return document.error(keys, "too_long", length=len(value), limit=limit)
        case "maxLength" | "pattern":
            code = node["x-message"]
            return document.error(keys, code, value=value, hint=suggest(code, value, node["pattern"]))
        case "beyond_pattern":
            return document.error(keys, error.message, value=value)
        case "minItems":
            return document.error(keys, "empty_value", at_key=True)
        case "maxItems":
            return document.error((*keys, limit), "too_many", limit=limit)
        case "uniqueItems":
            return _repeated(document, keys, value)
        case "minimum" | "maximum":
            return document.error(keys, "out_of_range", value=value, low=node["minimum"], high=node["maximum"])
    raise ValueError(f"no message for the schema word {error.validator}")


def _hint_for_field(name: str, value, node, root) -> Hint | None:
    """The field that was meant: by its name in plain words, by where else it belongs, or by its spelling."""
    known = {field: field for field in node["properties"]}
    called = {word: field for field, child in node["properties"].items() for word in _names(field, child)}
    place = _place_of(name.casefold(), root) if name.casefold() not in called else None
    if place:
        return Hint("belongs_elsewhere", {"place": place})
    hint = did_you_mean(name, {**called, **known})
    if hint:
        return hint
    if value is None and ":" in name:
        return Hint("space_after_colon", {"suggestion": name.replace(":", ": ", 1)})
    if value is None and node.get("x-form") == "texts":
        return Hint("comma_in_braces")
    return Hint("fields_are", {"options": ", ".join(known)}) if len(known) < 15 else None


def _names(field: str, child) -> set[str]:
    """What people call a field, in small letters: its key, its Finnish title and common other names."""
    return {word.casefold() for word in (field, child.get("title", field), *child.get("x-other-names", ()))}


def _place_of(name: str, node, path: str = "") -> str | None:
    """The first field deeper in the schema that is called this: `contacts.phone`."""
    for field, child in node.get("properties", {}).items():
        inner = child.get("items", child)
        here = f"{path}.{field}" if path else field
        if "x-form" in inner:
            continue
        for deep, grandchild in inner.get("properties", {}).items():
            if name in _names(deep, grandchild):
                return f"{here}.{deep}"
        deeper = _place_of(name, inner, here)
        if deeper:
            return deeper
    return None


def _hint_for_type(keys: Keys, value, node) -> Hint | None:
    """How the value is written in the shape that the schema wants."""
    field = next((key for key in reversed(keys) if isinstance(key, str)), "")
    match node["type"], value:
        case "object", str() if node.get("x-form") in ("texts", "words"):
            return Hint("add_language", {"name": field})
        case "object", str():
            return as_fields(field, value, node) or Hint("fields_are", {"options": ", ".join(node["properties"])})
        case "object", list():
            return Hint("no_dash")
        case "string", list():
            return Hint("only_one")
        case "array", str():
            return as_list(field, value, node)
        case "string", dict() if len(value) == 1:
            ((key, text),) = value.items()
            return Hint("quote_colon", {"suggestion": f'"{key}: {text or ""}"'})
        case "array", dict():
            return Hint("dash_before_item")
    return None


def _hint_for_choice(value: str, node) -> Hint:
    """The choice that was meant, by its value, its Finnish name or a common other name; else all of them."""
    choices = {str(choice): str(choice) for choice in node["enum"]}
    meant = choices_of(value, node)
    if meant:
        return Hint("did_you_mean", {"suggestion": ", ".join(meant)})
    names = {title: choice for choice, title in node["x-values"].items()}
    hint = did_you_mean(value, {**names, **node.get("x-aliases", {}), **choices})
    return hint or Hint("choices_are", {"options": ", ".join(choices)})


def _repeated(document: Document, keys: Keys, value: list) -> Problem:
    seen: list = []
    for index, item in enumerate(value):
        if item in seen:
            return document.error((*keys, index), "repeated_item", value=_shown(item))
        seen.append(item)
    raise ValueError("nothing is repeated")


def _shown(value) -> str:
    """A value as text: what stands in a list or in fields is shown by its first words."""
    if isinstance(value, dict):
        return ", ".join(f"{key}:" for key in value)
    if isinstance(value, list):
        return ", ".join(_shown(item) for item in value)
    return re.sub(r"\s+", " ", str(value))
