"""Finnish personal identity codes: found wherever they stand in a file, and never repeated in a report.

The form and the check character are those of the Digital and Population Data Services Agency.
"""

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping

from catalogue.problems import Hint, Problem

CODE = re.compile(
    r"(?<![0-9])((?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{2}) ?[-+\u2010-\u2013\u2212A-FU-Y] ?"
    r"([0-9]{3})([0-9A-FHJ-NPR-Y])(?![0-9])",
    re.IGNORECASE,
)
SIGNS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
MASK = "••••••"


def codes_in(text: str) -> Iterator[re.Match]:
    """Each personal identity code of a text: a real form whose check character is right."""
    for found in CODE.finditer(text):
        birth, number, sign = found.groups()
        if SIGNS[int(birth + number) % 31] == sign.upper():
            yield found


def has_code(text: str) -> bool:
    """True when a personal identity code stands in the text."""
    return any(codes_in(text))


def masked(text: str) -> str:
    """The text with each code covered."""
    for found in reversed(list(codes_in(text))):
        text = text[: found.start()] + MASK + text[found.end():]
    return text


def hide_codes(problems: Iterable[Problem]) -> list[Problem]:
    """The problems without any code in them; those on a line with a code show neither the line nor what it holds."""
    problems = list(problems)
    told = {(problem.path, problem.line) for problem in problems if problem.code == "personal_code"}
    return [
        _hidden(problem) if (problem.path, problem.line) in told or _shows(problem) else problem
        for problem in problems
    ]


def _shows(problem: Problem) -> bool:
    hinted = problem.hint.params.values() if problem.hint else ()
    return any(has_code(text) for text in (problem.excerpt, problem.field, *problem.params.values(), *hinted))


def _hidden(problem: Problem) -> Problem:
    """Without the line; a hint made of the value goes too, for it could be read there in another form."""
    hint = problem.hint
    if hint and "suggestion" in hint.params:
        hint = None
    elif hint:
        hint = Hint(hint.code, _covered(hint.params))
    return dataclasses.replace(
        problem, excerpt="", field=masked(problem.field), params=_covered(problem.params), hint=hint
    )


def _covered(params: Mapping[str, str]) -> dict[str, str]:
    return {name: masked(text) for name, text in params.items()}
