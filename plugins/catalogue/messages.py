"""The words of problems and reports, from schema/messages.*.json: the same file speaks for the browser's form."""

import json
import re
from collections.abc import Mapping
from functools import cache

from catalogue.problems import Problem
from catalogue.schema_files import SCHEMA_FOLDER
from catalogue.text import LANGUAGES

LONGEST_VALUE = 60
"""Characters of a strange value that a message repeats."""

OUR_OWN = frozenset({"options"})
"""Parameters that list the project's own words: shown whole."""

UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]")
"""What could steer a terminal or hide; soft hyphens and the joiner of emoji stay."""

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")

Params = Mapping[str, str]


@cache
def read_messages(language: str) -> Mapping[str, Mapping[str, str]]:
    """The message file of a language: "report", "problems" and "hints" by code."""
    if language not in LANGUAGES:
        raise ValueError(f"no messages in {language}")
    return json.loads((SCHEMA_FOLDER / f"messages.{language}.json").read_text(encoding="utf-8"))


def problem_text(problem: Problem, language: str) -> str:
    """What is wrong, in words."""
    return fill(read_messages(language)["problems"][problem.code], problem.params)


def hint_text(problem: Problem, language: str) -> str | None:
    """What to do about it, in words: the problem's own hint, else the one that its code always has."""
    hints = read_messages(language)["hints"]
    if problem.hint:
        return fill(hints[problem.hint.code], {**problem.params, **problem.hint.params})
    template = hints.get(problem.code)
    return fill(template, problem.params) if template else None


def report_text(code: str, language: str, **params: str) -> str:
    """A text of the report itself."""
    return fill(read_messages(language)["report"][code], params)


def fill(template: str, params: Params) -> str:
    """A template with its {names} replaced by values made safe to show; a value is never filled again."""
    def value(match: re.Match) -> str:
        name = match.group(1)
        return visible(params[name]) if name in OUR_OWN else shown(params[name])

    return PLACEHOLDER.sub(value, template)


def shown(value: str) -> str:
    """A strange value that can neither end a line, nor steer a terminal or a build log, nor go on for ever."""
    text = str(value)
    return visible(text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…")


def visible(text: str) -> str:
    """Text whose invisible characters are written out; `##[` would be a command in a build log, wherever it stands."""
    return UNPRINTABLE.sub(lambda found: f"<U+{ord(found.group()):04X}>", text).replace("##[", "## [")
