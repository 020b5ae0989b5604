"""What a schema cannot say. One family of rules in each file; to add one, write it there and name it in RULES.

A rule takes all records and yields problems; it reads no file and knows the day only from the records.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from catalogue.problems import ERROR, Problem
from catalogue.records import Records
from catalogue.rules import (
    dates,
    helplines,
    hours,
    identity,
    languages,
    lifecycle,
    markdown,
    pages,
    privacy,
    reach,
    references,
    structure,
)

Rule = Callable[[Records], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    *references.RULES,
    *identity.RULES,
    *structure.RULES,
    *reach.RULES,
    *hours.RULES,
    *dates.RULES,
    *lifecycle.RULES,
    *languages.RULES,
    *privacy.RULES,
    *markdown.RULES,
    *helplines.RULES,
    *pages.RULES,
)


def run_rules(records: Records, folder: Path, rules: tuple[Rule, ...] = RULES) -> list[Problem]:
    """Every problem that the rules find; a rule that crashes becomes a problem of its own and stops no other."""
    problems: list[Problem] = []
    for rule in rules:
        try:
            problems += rule(records)
        except Exception as error:  # a fault of ours must not hide the faults of the files
            params = {"rule": rule.__name__, "reason": f"{type(error).__name__}: {error}"}
            problems.append(Problem(folder, 1, 1, ERROR, "rule_crashed", params=params))
    return problems
