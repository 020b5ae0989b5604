"""The Python environment: .venv/ with exactly the packages of a lock file, each checked by its hash."""
import importlib.util
import os
import shutil
import sys
from pathlib import Path

from . import places, stamps
from .failures import NO_VENV, SetUpProblem
from .tools import run_tool

# The lock files by level; each later one holds all of the earlier ones.
LOCKS = {"run": "requirements.lock", "test": "requirements-test.lock"}


def wanted(root: Path, level: str) -> str:
    """The stamp of a finished environment: from this lock file, in this folder, with this Python."""
    return stamps.digest([root / LOCKS[level]], level, str(root), os.path.realpath(places.venv_python(root)))


def is_ready(root: Path, level: str) -> bool:
    """Whether .venv/ has all that the level needs."""
    if not os.access(places.venv_python(root), os.X_OK):
        return False
    levels = list(LOCKS)
    found = stamps.read(places.venv(root))
    return found is not None and found in {wanted(root, one) for one in levels[levels.index(level):]}


def install(root: Path, level: str) -> None:
    """Makes .venv/ from nothing, or adds the test packages to a finished one. Raises SetUpProblem."""
    folder = places.venv(root)
    adding = is_ready(root, "run")
    if not adding:
        make_empty(folder)
    stamps.remove(folder)
    command = [
        places.venv_python(root), "-m", "pip", "install", "--require-hashes", "--only-binary", ":all:",
        "--disable-pip-version-check", "--no-input", "--progress-bar", "off", "-r", root / LOCKS[level],
    ]
    run_tool("Installing the Python packages", command, root, pip_environment())
    stamps.write(folder, wanted(root, level))


def make_empty(folder: Path) -> None:
    """A new environment that holds pip alone; whatever stood in its place is gone."""
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        raise SetUpProblem(NO_VENV)
    if folder.is_symlink():
        folder.unlink()
    elif folder.exists():
        stamps.remove(folder)
        shutil.rmtree(folder)
    run_tool("Making the Python environment", [sys.executable, "-m", "venv", folder], folder.parent, pip_environment())


def pip_environment() -> dict[str, str]:
    """The caller's environment without what would lead pip or venv elsewhere; registry settings stay."""
    drop = {"PYTHONPATH", "PYTHONHOME", "PIP_TARGET", "PIP_PREFIX", "PIP_USER", "PIP_REQUIRE_VIRTUALENV"}
    return {name: value for name, value in os.environ.items() if name not in drop}
