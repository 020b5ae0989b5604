"""Every way a set-up can fail ends in a sentence that says what to do; real failures where they can be had."""
import ast
import errno
import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from environment import failures, lock, places, prepare, python
from environment.failures import SetUpProblem

SCRIPTS = places.ROOT / "scripts"


def quiet(text: str) -> None:
    """Where progress goes in these tests."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder whose lock file asks for one small package."""
    hash_ = "0" * 64
    (tmp_path / "requirements.lock").write_text(f"six==1.17.0 --hash=sha256:{hash_}\n")
    (tmp_path / "requirements-test.lock").write_text("")
    return tmp_path


def closed_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def test_no_network_is_said_plainly_and_leaves_nothing_finished(project, monkeypatch):
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{closed_port()}/simple")
    monkeypatch.setenv("PIP_RETRIES", "1")
    with pytest.raises(SetUpProblem) as caught:
        prepare(with_node=False, root=project, say=quiet)
    text = str(caught.value)
    assert "no connection to the package registry" in text
    assert "start again" in text
    assert "Traceback" not in text
    assert not python.is_ready(project, "run")


def test_folder_that_cannot_be_written_is_named(project, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    with pytest.raises(SetUpProblem, match="cannot be written") as caught:
        prepare(with_node=False, root=project, say=quiet)
    assert str(project) in str(caught.value)
    assert "a folder of your own" in str(caught.value)
    assert not (project / ".venv").exists()


@pytest.mark.parametrize("missing", ["venv", "ensurepip"])
def test_python_without_venv_names_the_debian_package(project, monkeypatch, missing):
    real = python.importlib.util.find_spec
    monkeypatch.setattr(python.importlib.util, "find_spec", lambda name: None if name == missing else real(name))
    with pytest.raises(SetUpProblem, match="apt-get install python3-venv"):
        prepare(with_node=False, root=project, say=quiet)


def test_missing_lock_file_is_named(project):
    (project / "requirements.lock").unlink()
    places.venv_python(project).parent.mkdir(parents=True)
    places.venv_python(project).symlink_to(sys.executable)
    with pytest.raises(SetUpProblem, match="missing: .*requirements.lock"):
        prepare(with_node=False, root=project, say=quiet)


@pytest.mark.parametrize(
    ("output", "says"),
    [
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "not installed"),
        ("npm error code EINTEGRITY", "not installed"),
        ("npm error code ECONNREFUSED", "no connection"),
        ("npm error code EAI_AGAIN", "no connection"),
        ("Temporary failure resolving 'deb'", "no connection"),
        ("SSLError: CERTIFICATE_VERIFY_FAILED", "certificate"),
        ("ERROR: No matching distribution found for nh3", "ready-made build"),
        ("The virtual environment was not created because ensurepip is not available.", "python3-venv"),
        ("something never seen", "The tool said"),
    ],
)
def test_output_of_a_tool_becomes_a_sentence_with_its_end_below(output, says):
    text = failures.explain("Installing", f"long ago\n\n{output}\n")
    assert text.startswith("Installing did not succeed.")
    assert says in text
    assert text.endswith(f"    {output}")


@pytest.mark.parametrize(
    ("number", "says"),
    [(errno.EROFS, "cannot be written"), (errno.EACCES, "cannot be written"), (errno.ENOSPC, "disk is full"),
     (errno.EIO, "could not go on")],
)
def test_operating_system_errors_name_the_place(number, says, tmp_path):
    text = failures.explain_os_error(OSError(number, os.strerror(number), "/some/place"), tmp_path)
    assert says in text and "/some/place" in text


def test_old_python_gets_a_sentence_not_a_traceback():
    code = "import sys; sys.version_info = (3, 9, 2); sys.argv = ['scripts/serve.py']; import environment"
    done = subprocess.run([sys.executable, "-c", code], cwd=SCRIPTS, capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.startswith("This project needs Python 3.11 or newer; this is Python 3.9.")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("verb", ["serve.py", "test.py", "build.py", "catalogue.py", "search_report.py", "environment/__init__.py"])
def test_verbs_can_be_read_by_an_old_python_until_they_ask_for_the_version(verb):
    tree = ast.parse((SCRIPTS / verb).read_text(encoding="utf-8"), feature_version=(3, 7))
    own = [node.module for node in tree.body if isinstance(node, ast.ImportFrom)
           and node.module in {"environment", "build", "preview.pages", "testing"}]
    assert verb.startswith("environment/") or own[0] in {"environment", "build"}, "the version is asked for first"


def test_second_set_up_waits_for_the_first(tmp_path):
    said, order = [], []
    waiting = threading.Event()

    def say(text):
        said.append(text)
        waiting.set()

    def second():
        with lock.only_one(tmp_path, say):
            order.append("second")

    with lock.only_one(tmp_path, said.append):
        other = threading.Thread(target=second)
        other.start()
        assert waiting.wait(10)
        order.append("first")
    other.join(10)
    assert order == ["first", "second"]
    assert "waiting" in said[0]


def test_set_up_waits_for_the_tools_of_a_killed_one(tmp_path):
    (tmp_path / "tool.py").write_text("import sys, time; open('started', 'w').close(); time.sleep(1); open('ended', 'w')")
    code = ("import pathlib, sys; from environment import lock, tools; root = pathlib.Path(sys.argv[1])\n"
            "with lock.only_one(root, print): tools.run_tool('x', [sys.executable, root / 'tool.py'], root)")
    holder = subprocess.Popen([sys.executable, "-c", code, tmp_path], cwd=SCRIPTS)
    with holder:
        while not (tmp_path / "started").exists():
            assert holder.poll() is None
            time.sleep(0.01)
        holder.kill()
    said = []
    with lock.only_one(tmp_path, said.append):
        assert (tmp_path / "ended").exists()
    assert "waiting" in said[0]


def test_killed_set_up_leaves_no_lock(tmp_path):
    code = ("import pathlib, sys; from environment import lock\n"
            "with lock.only_one(pathlib.Path(sys.argv[1]), print): print('held', flush=True); sys.stdin.read()")
    holder = subprocess.Popen([sys.executable, "-c", code, tmp_path], cwd=SCRIPTS, stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, text=True)
    with holder:
        assert holder.stdout.readline() == "held\n"
        holder.kill()
    said = []
    with lock.only_one(tmp_path, said.append):
        assert said == []
