"""Hints for faulty ids that only the whole catalogue can give: a name that was written becomes the id that exists."""

import dataclasses
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from catalogue.problems import Hint, Problem
from catalogue.records import Records
from catalogue.rules.references import UNKNOWN, hint_for, reference_fields
from catalogue.shapes import items_in, written_list
from catalogue.suggestions import slug

ITEM = re.compile(r"\[[0-9]+\]")


def with_existing_ids(problems: Iterable[Problem], kinds: Mapping[Path, str], records: Records) -> list[Problem]:
    """The problems, with hints of ids that are there wherever a field refers to something; `kinds` is by path."""
    return [_with_id(problem, kinds.get(problem.path), records) for problem in problems]


def _with_id(problem: Problem, kind: str | None, records: Records) -> Problem:
    if problem.code not in ("bad_id", "expected_list") or kind is None:
        return problem
    way = tuple(ITEM.sub("", problem.field).split("."))
    target = reference_fields(kind).get(way)
    if target is None or "value" not in problem.params:
        return problem
    found = "area" if target == "municipality" else target
    if problem.code == "bad_id":
        hint = _existing(records, found, problem.params["value"]) or Hint(UNKNOWN[target])
        return dataclasses.replace(problem, hint=hint)
    if problem.hint and problem.hint.code == "as_list":
        value = problem.params["value"]
        parts = [value] if _existing(records, found, value) else items_in(value)
        hints = [(part, _existing(records, found, part)) for part in parts]
        ids = [hint.params["suggestion"] if hint else slug(part) for part, hint in hints]
        return dataclasses.replace(problem, hint=written_list(way[-1], list(dict.fromkeys(ids))))
    return problem


def _existing(records: Records, kind: str, text: str) -> Hint | None:
    for word in (text, slug(text)):
        hint = hint_for(records, kind, word)
        if hint and "suggestion" in hint.params:
            return hint
    return None
