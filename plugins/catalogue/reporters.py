"""Problems as text for people, as JSON for programs and as annotations for GitHub. Nothing here prints."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from catalogue.messages import hint_text, problem_text, report_text, visible
from catalogue.problems import Problem

LONGEST_LINE = 160
"""Characters of a file's line that are shown round the place of a problem."""


def as_text(problems: Iterable[Problem], files: int, language: str, base: Path) -> str:
    """One block for each problem (place, what is wrong, the line with a caret, what to do) and a summary line."""
    problems = list(problems)
    blocks = [_block(problem, language, base) for problem in problems]
    return "\n".join([*blocks, summary(problems, files, language)]) + "\n"


def as_json(problems: Iterable[Problem], files: int, language: str, base: Path) -> str:
    """All problems with their codes and words as one JSON object."""
    problems = list(problems)
    data = {
        "files": files,
        "errors": sum(problem.is_error for problem in problems),
        "warnings": sum(not problem.is_error for problem in problems),
        "problems": [
            {
                "path": shown_path(problem.path, base), "line": problem.line, "column": problem.column,
                "level": problem.level, "code": problem.code, "field": visible(problem.field),
                "message": problem_text(problem, language), "hint": hint_text(problem, language),
            }
            for problem in problems
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_github(problems: Iterable[Problem], files: int, language: str, base: Path) -> str:
    """A workflow command for each problem, so that GitHub shows it beside its line; then the summary."""
    problems = list(problems)
    return "\n".join([*_commands(problems, language, base), summary(problems, files, language)]) + "\n"


REPORTERS = {"text": as_text, "json": as_json, "github": as_github}
"""Name of a format -> how a list of problems is written in it."""


def summary(problems: list[Problem], files: int, language: str) -> str:
    """How many files were checked and what was found, in one line."""
    errors = sum(problem.is_error for problem in problems)
    return report_text(
        "summary", language,
        files=_count("file", "files", files, language),
        errors=_count("one_error", "errors", errors, language),
        warnings=_count("one_warning", "warnings", len(problems) - errors, language),
    )


def shown_path(path: Path, base: Path) -> str:
    """A path as seen from `base` where it lies below it; strange characters in it are written out."""
    text = (path.relative_to(base) if path.is_relative_to(base) else path).as_posix()
    text = visible(text)
    return f"./{text}" if text.startswith((":", "#")) else text


def _block(problem: Problem, language: str, base: Path) -> str:
    level = report_text(problem.level, language)
    where = f"{shown_path(problem.path, base)}:{problem.line}:{problem.column}: {level}: "
    field = f"{visible(problem.field)}: " if problem.field else ""
    lines = [where + field + problem_text(problem, language), *_excerpt(problem)]
    hint = hint_text(problem, language)
    if hint:
        lines.append(f"  {report_text('hint', language)}: {hint}")
    return "\n".join(lines)


def _excerpt(problem: Problem) -> Iterator[str]:
    """The line of the file with its number before it, and a caret under the place."""
    if not problem.excerpt.strip():
        return
    column = problem.column - 1
    start = max(0, column - LONGEST_LINE // 2) if len(problem.excerpt) > LONGEST_LINE else 0
    before = visible(problem.excerpt[start:column].replace("\t", " "))
    rest = visible(problem.excerpt[column:start + LONGEST_LINE].replace("\t", " "))
    gutter = f"{problem.line:>5} | "
    yield gutter + before + rest
    yield " " * (len(gutter) - 2) + "| " + " " * len(before) + "^"


def _commands(problems: list[Problem], language: str, base: Path) -> Iterator[str]:
    for problem in problems:
        place: Mapping[str, object] = {
            "file": shown_path(problem.path, base), "line": problem.line, "col": problem.column,
            "title": f"{visible(problem.field) or problem.code}",
        }
        hint = hint_text(problem, language)
        message = problem_text(problem, language) + (f"\n{report_text('hint', language)}: {hint}" if hint else "")
        properties = ",".join(f"{name}={_property(str(value))}" for name, value in place.items())
        yield f"::{problem.level} {properties}::{_data(message)}"


def _data(text: str) -> str:
    """Text of a workflow command, escaped as GitHub's toolkit does it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _count(one: str, many: str, count: int, language: str) -> str:
    return report_text(one if count == 1 else many, language, count=str(count))
