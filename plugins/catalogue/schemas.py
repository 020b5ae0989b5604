"""A document's data against the schema of its kind, with values typed as the schema says."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from catalogue.document import Data, Document, Keys
from catalogue.findings import describe
from catalogue.problems import Problem
from catalogue.schema_files import load_schema
from catalogue.values import BEYOND_PATTERN, to_boolean, to_integer


@dataclass(frozen=True, slots=True)
class Checked:
    """A document's data with its types, its problems, and the places whose values are not to be trusted."""

    data: Data
    problems: tuple[Problem, ...]
    faulty: frozenset[Keys]


def check_document(document: Document, kind: str) -> Checked:
    """Every way in which a document breaks its kind's schema; one problem for each place."""
    schema = load_schema(kind)
    data = convert(document.data, schema)
    found: dict[tuple, Problem] = {}
    faulty = set()
    for error in _validator(kind).iter_errors(data):
        keys = tuple(error.absolute_path)
        extra = error.message if error.validator in ("required", "additionalProperties") else ""
        faulty.add((*keys, extra) if extra else keys)
        if (keys, extra) not in found:
            found[keys, extra] = describe(document, keys, error, schema)
    problems = _without_echoes(found)
    return Checked(data, tuple(sorted(problems, key=lambda problem: problem.order)), frozenset(faulty))


def convert(data: Data, schema: Mapping[str, object]):
    """The same data with whole numbers and yes/no typed where the schema wants them; other text stays text."""
    match schema.get("type"), data:
        case "object", dict():
            fields = schema["properties"]
            return {key: convert(value, fields[key]) if key in fields else value for key, value in data.items()}
        case "array", list():
            return [convert(value, schema["items"]) for value in data]
        case "integer", str():
            return to_integer(data)
        case "boolean", str():
            return to_boolean(data)
    return data


def _without_echoes(found: Mapping[tuple, Problem]) -> list[Problem]:
    """The problems without "is missing" where an unknown field beside it looks like the missing one misspelt."""
    misspelt = {
        (keys, problem.hint.params["suggestion"])
        for (keys, _), problem in found.items()
        if problem.code == "unknown_field" and problem.hint and problem.hint.code == "did_you_mean"
    }
    return [problem for key, problem in found.items() if not (problem.code == "missing_field" and key in misspelt)]


@cache
def _validator(kind: str):
    checker = extend(Draft202012Validator, {
        "pattern": _pattern, "required": _required, "additionalProperties": _additional, "enum": _enum,
    })
    return checker(load_schema(kind))


def _pattern(validator, pattern, instance, schema) -> Iterator[ValidationError]:
    """The whole text must match (a `$` alone lets a line end through), and must be possible in the real world."""
    if not isinstance(instance, str):
        return
    if not re.fullmatch(pattern, instance):
        yield ValidationError("pattern")
    elif schema.get("x-message") in BEYOND_PATTERN:
        code, holds = BEYOND_PATTERN[schema["x-message"]]
        if not holds(instance):
            yield ValidationError(code, validator="beyond_pattern")


def _required(validator, required, instance, schema) -> Iterator[ValidationError]:
    if isinstance(instance, dict):
        yield from (ValidationError(name) for name in required if name not in instance)


def _additional(validator, allowed, instance, schema) -> Iterator[ValidationError]:
    if isinstance(instance, dict):
        yield from (ValidationError(name) for name in instance if name not in schema["properties"])


def _enum(validator, values, instance, schema) -> Iterator[ValidationError]:
    if instance not in values:
        yield ValidationError("enum")
