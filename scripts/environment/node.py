"""The Node packages: node_modules/ with exactly what package-lock.json names, put there by the locked Node's npm."""
import os
from pathlib import Path

from . import places, stamps
from .failures import SetUpProblem
from .tools import run_tool

LEVELS = ("run", "test")


def wanted(root: Path, level: str) -> str:
    """The stamp of a finished node_modules/ for a level."""
    return stamps.digest([root / "package.json", root / "package-lock.json"], level)


def is_ready(root: Path, level: str) -> bool:
    """Whether node_modules/ has all that the level needs."""
    found = stamps.read(root / "node_modules")
    return found is not None and found in {wanted(root, one) for one in LEVELS[LEVELS.index(level):]}


def install(root: Path, level: str) -> None:
    """Makes node_modules/ from nothing; runs no package's scripts. Raises SetUpProblem."""
    node, npm = places.node(root), places.npm(root)
    if not (node and npm and npm.is_file()):
        raise SetUpProblem(f"Node is not in {places.venv(root)}. Remove that folder and start again.")
    stamps.remove(root / "node_modules")
    command = [node, npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--no-progress"]
    if level == "run":
        command.append("--omit=dev")
    path = os.pathsep.join([str(node.parent), os.environ.get("PATH", os.defpath)])
    run_tool("Installing the Node packages", command, root, {**os.environ, "NODE_ENV": "", "PATH": path})
    stamps.write(root / "node_modules", wanted(root, level))
