"""The set-up's memory: a finished environment is left alone, anything else is made again from nothing."""
import os
from pathlib import Path

import pytest

from environment import node, places, prepare, python, stamps
from environment.failures import SetUpProblem


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with lock files and an environment that only looks like one; nothing is stamped."""
    for name in [*python.LOCKS.values(), "package.json", "package-lock.json"]:
        (tmp_path / name).write_text(f"{name}\n")
    program = places.venv_python(tmp_path)
    program.parent.mkdir(parents=True)
    program.write_text("#!/bin/sh\nexit 0\n")
    program.chmod(0o755)
    (tmp_path / "node_modules").mkdir()
    return tmp_path


def finish(project: Path, level: str) -> None:
    stamps.write(places.venv(project), python.wanted(project, level))
    stamps.write(project / "node_modules", node.wanted(project, level))


@pytest.mark.parametrize("step", [python, node])
def test_unstamped_folder_is_not_ready(project, step):
    assert not step.is_ready(project, "run")


@pytest.mark.parametrize("step", [python, node])
def test_what_was_made_for_tests_serves_for_running_too_but_not_the_other_way_round(project, step):
    finish(project, "run")
    assert step.is_ready(project, "run") and not step.is_ready(project, "test")
    finish(project, "test")
    assert step.is_ready(project, "run") and step.is_ready(project, "test")


@pytest.mark.parametrize(("step", "file"), [(python, "requirements.lock"), (node, "package-lock.json")])
def test_changed_lock_file_means_a_new_set_up(project, step, file):
    finish(project, "run")
    (project / file).write_text("other\n")
    assert not step.is_ready(project, "run")


def test_environment_whose_python_is_gone_is_not_ready(project):
    finish(project, "run")
    places.venv_python(project).unlink()
    places.venv_python(project).symlink_to(project / "removed-by-an-upgrade")
    assert not python.is_ready(project, "run")


def test_environment_of_a_moved_folder_is_not_ready(project, tmp_path_factory):
    finish(project, "run")
    moved = tmp_path_factory.mktemp("moved") / "project"
    os.rename(project, moved)
    assert not python.is_ready(moved, "run")


def test_damaged_stamp_is_no_stamp(project):
    finish(project, "run")
    (places.venv(project) / stamps.NAME).write_bytes(b"\xff\xfe")
    assert stamps.read(places.venv(project)) is None
    assert not python.is_ready(project, "run")


def test_second_start_does_and_says_nothing(project):
    finish(project, "test")
    before = sorted(project.rglob("*"))
    said: list[str] = []
    prepare("test", root=project, say=said.append)
    assert said == []
    assert sorted(project.rglob("*")) == before


def test_interrupted_set_up_is_made_again_from_nothing(project, monkeypatch):
    finish(project, "run")
    left_over = places.venv(project) / "half-made"

    def stopped_half_way(folder, *_):
        left_over.write_text("")
        raise KeyboardInterrupt

    monkeypatch.setattr(python, "make_empty", stopped_half_way)
    (project / "requirements.lock").write_text("newer\n")
    with pytest.raises(KeyboardInterrupt):
        prepare(with_node=False, root=project, say=lambda text: None)
    assert not python.is_ready(project, "run")

    monkeypatch.undo()
    (project / "requirements.lock").write_text("not a requirement at all\n")
    with pytest.raises(SetUpProblem):
        prepare(with_node=False, root=project, say=lambda text: None)
    assert not left_over.exists(), "the half-made environment was not removed"
    assert stamps.read(places.venv(project)) is None


def test_stamp_is_taken_away_before_packages_are_added(project, monkeypatch):
    finish(project, "run")
    seen = []

    def pip(*_, **__):
        seen.append(stamps.read(places.venv(project)))
        raise KeyboardInterrupt

    monkeypatch.setattr(python, "run_tool", pip)
    with pytest.raises(KeyboardInterrupt):
        python.install(project, "test")
    assert seen == [None]


def test_only_missing_parts_are_made(project, monkeypatch):
    stamps.write(places.venv(project), python.wanted(project, "run"))
    made, said = [], []
    monkeypatch.setattr(node, "install", lambda root, level: made.append(level))
    prepare("run", root=project, say=said.append)
    assert made == ["run"]
    assert "1/1" in said[0] and "Node packages" in said[0]
