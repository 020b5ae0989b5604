"""Every file of tests/cases gets exactly its report, and every report has its file."""

import pytest
from case_reports import CASES, LEVELS, Case, cases, problems_of, report, stray_expectations

from catalogue.messages import PLACEHOLDER, hint_text, problem_text, read_messages
from catalogue.text import LANGUAGES

ALL = cases()

TESTED_ELSEWHERE = {
    "bad_file_name", "missing_file", "not_regular_file", "unexpected_file", "wrong_extension", "unreadable",
    "rule_crashed", "missing_page",
}
"""Codes about files and rules, not about what stands in a file: test_files, test_source, test_load and test_rules have them."""


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_report_is_as_expected(case: Case):
    assert case.expected.exists() == (case.level != "valid"), f"python3 scripts/cases.py writes {case.expected.name}"
    expected = case.expected.read_text(encoding="utf-8") if case.expected.exists() else ""
    assert report(case) == expected


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_case_is_as_bad_as_its_folder_says(case: Case):
    levels = {problem.level for problem in problems_of(case)}
    assert {"invalid": "error" in levels, "warns": levels == {"warning"}, "valid": not levels}[case.level]


def test_no_expectation_is_without_a_case():
    assert list(stray_expectations()) == []


def test_folders_hold_only_cases_and_expectations():
    others = [path for path in CASES.rglob("*") if path.is_file() and path.suffix not in (".yaml", ".txt")]
    assert others == [CASES / "README.md"]
    assert {path.name for path in CASES.iterdir() if path.is_dir()} == set(LEVELS)


def test_every_message_is_shown_by_some_case():
    codes = {problem.code for case in ALL for problem in problems_of(case)}
    assert codes | TESTED_ELSEWHERE == set(read_messages("fi")["problems"])
    assert not codes & TESTED_ELSEWHERE


def test_every_hint_is_shown_by_some_case():
    own = {problem.hint.code for case in ALL for problem in problems_of(case) if problem.hint}
    messages = read_messages("fi")
    others = set(messages["hints"]) - set(messages["problems"])
    assert own - set(messages["problems"]) | {"rename_file", "head_of_page"} == others


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_report_can_be_written_in_each_language(language: str):
    for case in ALL:
        assert bool(report(case, language)) == (case.level != "valid")
        for problem in problems_of(case):
            words = problem_text(problem, language) + (hint_text(problem, language) or "")
            assert not PLACEHOLDER.search(words), words
