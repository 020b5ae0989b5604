"""Where the browser of the tests comes from, and what is said when there is none."""
from pathlib import Path

import pytest

import environment.browser as browsers
import testing
from environment.failures import SetUpProblem
from testing import Result


def program(path: Path, script: str = "echo Chromium 150.0.1") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def bare(tmp_path, monkeypatch):
    """A machine without browsers: PATH, home and the well-known places are empty."""
    monkeypatch.setattr(browsers, "ELSEWHERE", ())
    (tmp_path / "bin").mkdir()
    return {"environment": {"PATH": str(tmp_path / "bin")}, "home": tmp_path / "home"}


def test_no_browser_anywhere_gives_none(bare):
    assert browsers.find(**bare) is None


def test_browser_named_by_hand_comes_first(bare, tmp_path):
    program(tmp_path / "bin" / "chromium")
    mine = program(tmp_path / "mine")
    bare["environment"][browsers.VARIABLE] = str(mine)
    assert browsers.find(**bare) == mine


def test_program_that_cannot_start_is_passed_over(bare, tmp_path):
    program(tmp_path / "bin" / "chromium", "echo 'install the snap'; exit 1")
    program(tmp_path / "bin" / "chromium-browser", "echo no version here")
    chrome = program(tmp_path / "bin" / "google-chrome")
    assert browsers.find(**bare) == chrome


def test_playwrights_own_newest_browser_is_found(bare, tmp_path):
    folder = tmp_path / "home" / ".cache" / "ms-playwright"
    program(folder / "chromium-999" / "chrome-linux" / "chrome")
    newest = program(folder / "chromium-1100" / "chrome-linux64" / "chrome")
    assert browsers.find(**bare) == newest


def test_ordinary_user_without_a_browser_reads_what_root_has_to_type(monkeypatch):
    monkeypatch.setattr(browsers, "find", lambda: None)
    monkeypatch.setattr(browsers, "can_install", lambda: False)
    found, why = browsers.provide(pytest.fail)
    assert found is None
    assert "as root: apt-get install chromium" in why


def test_root_without_a_browser_is_told_before_it_is_installed(monkeypatch):
    said, found = [], iter([None, Path("/usr/bin/chromium")])
    monkeypatch.setattr(browsers, "find", lambda: next(found))
    monkeypatch.setattr(browsers, "can_install", lambda: True)
    monkeypatch.setattr(browsers, "install", lambda: said.append("installed"))
    assert browsers.provide(said.append) == (Path("/usr/bin/chromium"), "")
    assert "apt-get install chromium" in said[0] and said[1] == "installed"


def test_failed_install_is_the_reason_given(monkeypatch):
    def refuse():
        raise SetUpProblem("no connection")

    monkeypatch.setattr(browsers, "find", lambda: None)
    monkeypatch.setattr(browsers, "can_install", lambda: True)
    monkeypatch.setattr(browsers, "install", refuse)
    assert browsers.provide(lambda text: None) == (None, "no connection")


def test_closing_lines_name_what_was_not_run():
    text = testing.summary([Result("Python", True), Result("Browser", None, "no Chromium")])
    assert "  Python     passed\n  Browser    NOT RUN: no Chromium\n" in text
    assert text.endswith("What ran has passed. Not run: Browser.")


def test_closing_lines_never_call_a_failure_passed():
    text = testing.summary([Result("Python", False, "exit code 1"), Result("Browser", None, "no Chromium")])
    assert text.endswith("Failed: Python.")
    assert testing.summary([Result("Browser", None, "no Chromium")]).endswith("Not run: Browser.")
    assert testing.summary([Result("Python", True)]).endswith("All passed.")


def test_javascript_tests_are_found_at_any_depth(tmp_path):
    for name in ("b.test.js", "deep/a.test.mjs", "helper.js"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    assert testing.javascript_tests(tmp_path) == [tmp_path / "b.test.js", tmp_path / "deep" / "a.test.mjs"]
