"""Packages of one tool: put into the tool's own folder when it asks, and when they cannot be had the tool is told why."""

import os
import socket
from pathlib import Path

import pytest

from environment import places
from environment.extra import provide
from environment.node import is_ready

OWN = """{"name": "tool", "lockfileVersion": 3, "packages": {
  "": {"name": "tool", "dependencies": {"part": "file:part"}},
  "node_modules/part": {"resolved": "part", "link": true}, "part": {"version": "1.0.0"}}}"""
FETCHED = """{"name": "tool", "lockfileVersion": 3, "packages": {
  "": {"name": "tool", "dependencies": {"left-pad": "1.3.0"}},
  "node_modules/left-pad": {"version": "1.3.0", "integrity": "sha512-%s=="}}}""" % ("A" * 86)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the environment of this one, and a tool whose one package lies beside it."""
    os.symlink(places.venv(places.ROOT), tmp_path / ".venv", target_is_directory=True)
    (tmp_path / "tool" / "part").mkdir(parents=True)
    (tmp_path / "tool" / "part" / "package.json").write_text('{"name": "part", "version": "1.0.0"}')
    (tmp_path / "tool" / "package.json").write_text('{"name": "tool", "dependencies": {"part": "file:part"}}')
    (tmp_path / "tool" / "package-lock.json").write_text(OWN)
    return tmp_path


def test_packages_are_put_into_the_tools_folder_once(project):
    said: list[str] = []
    assert [provide(project / "tool", "the tool", project, said.append) for _ in range(2)] == ["", ""]
    assert said == ["Set-up: installing the tool (once) …"]
    assert is_ready(project / "tool", "run") and (project / "tool" / "node_modules" / "part").exists()
    assert not (project / "node_modules").exists()


def test_without_a_network_the_reason_is_told_and_nothing_is_finished(project, monkeypatch):
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        monkeypatch.setenv("npm_config_registry", f"http://127.0.0.1:{one.getsockname()[1]}/")
    monkeypatch.setenv("npm_config_cache", str(project / "cache"))
    (project / "tool" / "package.json").write_text('{"name": "tool", "dependencies": {"left-pad": "1.3.0"}}')
    (project / "tool" / "package-lock.json").write_text(FETCHED)
    why = provide(project / "tool", "the tool", project, lambda text: None)
    assert "no connection to the package registry" in why
    assert not is_ready(project / "tool", "run")


def test_missing_lock_file_is_told(project):
    (project / "tool" / "package-lock.json").unlink()
    (project / "tool" / "node_modules").mkdir()
    (project / "tool" / "node_modules" / ".set-up-stamp").write_text("old\n")
    assert "package-lock.json" in provide(project / "tool", "the tool", project, lambda text: None)
