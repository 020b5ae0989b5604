"""Reports: text with a caret for people, JSON for programs, annotations for GitHub; none can be turned by a value."""

import json
from pathlib import Path

from catalogue.problems import Hint, Problem
from catalogue.reporters import as_github, as_json, as_text, shown_path

BASE = Path("/katalogi")


def problem(**changes) -> Problem:
    """An unknown need in a service's file."""
    values = {
        "path": BASE / "content" / "services" / "toivo" / "ruoka-apu.yaml", "line": 12, "column": 9, "level": "error",
        "code": "unknown_need", "field": "needs[1]", "params": {"value": "ruoka-apuu"},
        "hint": Hint("did_you_mean", {"suggestion": "ruoka-apu"}), "excerpt": "needs: [ruoka-apuu]",
    }
    return Problem(**{**values, **changes})


def test_text_shows_place_fault_line_and_what_to_do():
    assert as_text([problem()], 3, "fi", BASE) == (
        "content/services/toivo/ruoka-apu.yaml:12:9: virhe: needs[1]: tarvetta ”ruoka-apuu” ei ole\n"
        "   12 | needs: [ruoka-apuu]\n"
        "      |         ^\n"
        "  vihje: tarkoititko ”ruoka-apu”?\n"
        "3 tiedostoa tarkistettu: 1 virhe, 0 huomautusta.\n"
    )


def test_text_speaks_swedish_and_english():
    assert "fel: needs[1]: behovet ”ruoka-apuu” finns inte" in as_text([problem()], 1, "sv", BASE)
    english = as_text([problem(level="warning")], 1, "en", BASE)
    assert "warning: needs[1]: there is no need “ruoka-apuu”" in english
    assert english.endswith("1 file checked: 0 errors, 1 warning.\n")


def test_a_clean_report_is_one_line():
    assert as_text([], 2, "fi", BASE) == "2 tiedostoa tarkistettu: 0 virhettä, 0 huomautusta.\n"


def test_a_long_line_is_shown_round_the_place():
    text = as_text([problem(excerpt="a" * 5000 + "X" + "b" * 5000, column=5001)], 1, "fi", BASE)
    line, caret = text.splitlines()[1:3]
    assert len(line) < 200
    assert line[caret.index("^")] == "X"


def test_the_caret_stands_right_after_characters_that_are_written_out():
    line, caret = as_text([problem(excerpt="a\x1bbX", column=4)], 1, "fi", BASE).splitlines()[1:3]
    assert line[caret.index("^")] == "X"


def test_json_has_codes_for_programs_and_words_for_people():
    warning = problem(level="warning", code="expired", params={"value": "2026"}, hint=None)
    data = json.loads(as_json([problem(), warning], 5, "fi", BASE))
    assert (data["files"], data["errors"], data["warnings"]) == (5, 1, 1)
    assert data["problems"][0] == {
        "path": "content/services/toivo/ruoka-apu.yaml", "line": 12, "column": 9, "level": "error",
        "code": "unknown_need", "field": "needs[1]", "message": "tarvetta ”ruoka-apuu” ei ole",
        "hint": "tarkoititko ”ruoka-apu”?",
    }
    assert data["problems"][1]["hint"].startswith("jatka")


def test_an_annotation_names_its_file_and_line():
    assert as_github([problem()], 1, "fi", BASE).splitlines()[0] == (
        "::error file=content/services/toivo/ruoka-apu.yaml,line=12,col=9,title=needs[1]"
        "::tarvetta ”ruoka-apuu” ei ole%0Avihje: tarkoititko ”ruoka-apu”?"
    )


def test_no_value_becomes_a_workflow_command():
    evil = "x\n::set-output name=a::b\r::error::c %0A::stop-commands::d ##[add-path]e"
    nasty = problem(params={"value": evil}, field=evil, excerpt=evil, hint=Hint("did_you_mean", {"suggestion": evil}))
    for report in (as_github, as_text, as_json):
        lines = report([nasty], 1, "fi", BASE).splitlines()
        commands = [line for line in lines if line.lstrip().startswith("::")]
        assert len(commands) == (1 if report is as_github else 0)
        assert not any("##[" in line for line in lines)
    (command,) = [line for line in as_github([nasty], 1, "fi", BASE).splitlines() if line.startswith("::")]
    properties = command.split("::")[1]
    assert "\n" not in properties and properties.count(",") == 3


def test_no_value_steers_the_terminal():
    evil = "\x1b]0;title\x07\x1b[2J"
    nasty = problem(params={"value": evil}, field=evil, excerpt=evil, path=BASE / f"{evil}.yaml")
    for report in (as_github, as_text, as_json):
        text = report([nasty], 1, "fi", BASE)
        assert "\x1b" not in text and "\x07" not in text and "\\u001b" not in text


def test_a_strange_path_can_not_begin_a_command():
    assert shown_path(BASE / "::error::x.yaml", BASE) == "./::error::x.yaml"
    assert shown_path(BASE / "a\nb.yaml", BASE) == "a<U+000A>b.yaml"
    assert shown_path(Path("/elsewhere/a.yaml"), BASE) == "/elsewhere/a.yaml"
