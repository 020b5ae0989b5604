"""scripts/serve.py as a person starts it, on a copy of the scripts whose environment only seems to build."""
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from environment import node, places, python, stamps

SERVE = "scripts/serve.py"

# A Python of an environment that "builds": the page says what the content says, and `broken` is an error.
BUILDER = """#!/bin/sh
if grep -q broken content/a.yaml; then echo 'content/a.yaml:1:1: virhe' >&2; exit 1; fi
mkdir -p output; cp content/a.yaml output/index.html; cp content/a.yaml output/404.html
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of scripts/ with a finished environment whose Python is BUILDER."""
    root = (tmp_path / "project").resolve()
    shutil.copytree(places.ROOT / "scripts", root / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    for name in [*python.LOCKS.values(), "package.json", "package-lock.json"]:
        (root / name).write_text("")
    (root / "content").mkdir()
    (root / "content" / "a.yaml").write_text("one")
    (root / "node_modules").mkdir()
    program = places.venv_python(root)
    program.parent.mkdir(parents=True)
    program.write_text(BUILDER)
    program.chmod(0o755)
    stamps.write(places.venv(root), python.wanted(root, "run"))
    stamps.write(root / "node_modules", node.wanted(root, "run"))
    return root


def page(port: int, path: str = "") -> str:
    """The text of a page, a 404 page too."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=10) as answer:
            return answer.read().decode()
    except urllib.error.HTTPError as answer:
        assert answer.code == 404
        return answer.read().decode()


def wait_for(text: str, lines) -> str:
    """The first line with the text; fails when the output ends without it."""
    for line in lines:
        if text in line:
            return line
    pytest.fail(f"the preview ended without saying {text!r}")


def test_preview_builds_again_keeps_pages_of_a_failed_build_and_ends_cleanly(project):
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    preview = subprocess.Popen([sys.executable, SERVE, "--port", str(port)], cwd=project, text=True,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    guard = threading.Timer(30, preview.kill)
    guard.start()
    with preview:
        try:
            assert f"http://127.0.0.1:{port}/" in wait_for("The pages:", preview.stdout)
            wait_for("Ctrl-C", preview.stdout)
            assert page(port) == "one"

            (project / "content" / "a.yaml").write_text("broken")
            assert "content/a.yaml" in wait_for("Changed:", preview.stdout)
            wait_for("virhe", preview.stdout)
            wait_for("The build failed", preview.stdout)
            assert page(port) == "one"

            (project / "content" / "a.yaml").write_text("two, corrected")
            wait_for("Built in", preview.stdout)
            assert page(port) == "two, corrected"
            assert page(port, "missing") == "two, corrected"  # the 404 page

            preview.send_signal(signal.SIGINT)
            assert wait_for("Stopped.", preview.stdout)
            assert preview.wait(10) == 0
        finally:
            guard.cancel()
            preview.kill()


def test_preview_started_deaf_to_ctrl_c_still_ends_by_it(project):
    command = ["sh", "-c", f"trap '' INT; exec '{sys.executable}' {SERVE} --port 0"]
    preview = subprocess.Popen(command, cwd=project, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    guard = threading.Timer(30, preview.kill)
    guard.start()
    with preview:
        wait_for("Ctrl-C", preview.stdout)
        time.sleep(0.1)
        preview.send_signal(signal.SIGINT)
        assert preview.wait(10) == 0
    guard.cancel()


def test_taken_port_is_a_sentence_with_another_port_and_exit_code_2():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = subprocess.run([sys.executable, SERVE, "--port", str(port)], cwd=places.ROOT, capture_output=True,
                              text=True, timeout=20)
    assert done.returncode == 2
    assert f"Port {port} is taken" in done.stderr
    assert f"--port {port + 1}" in done.stderr
    assert "Traceback" not in done.stderr
