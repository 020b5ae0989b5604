"""The Node packages: node_modules/ with exactly what package-lock.json names, put there by the locked Node's npm."""
import os
from pathlib import Path

from . import places, stamps
from .failures import SetUpProblem
from .tools import run_tool

LEVELS = ("run", "test")


def wanted(folder: Path, level: str) -> str:
    """The stamp of a finished node_modules/ of a folder for a level."""
    return stamps.digest([folder / "package.json", folder / "package-lock.json"], level)


def is_ready(folder: Path, level: str) -> bool:
    """Whether node_modules/ of a folder has all that the level needs."""
    found = stamps.read(folder / "node_modules")
    return found is not None and found in {wanted(folder, one) for one in LEVELS[LEVELS.index(level):]}


def install(root: Path, level: str, folder: Path | None = None, *options: str) -> None:
    """Makes node_modules/ of a folder, the project's own if none is named, with npm's `options`; runs no package's scripts.

    Raises SetUpProblem.
    """
    folder = folder or root
    node, npm = places.node(root), places.npm(root)
    if not (node and npm and npm.is_file()):
        raise SetUpProblem(f"Node is not in {places.venv(root)}. Remove that folder and start again.")
    stamps.remove(folder / "node_modules")
    command = [node, npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--no-progress", *options]
    if level == "run":
        command.append("--omit=dev")
    path = os.pathsep.join([str(node.parent), os.environ.get("PATH", os.defpath)])
    run_tool("Installing the Node packages", command, folder, {**os.environ, "NODE_ENV": "", "PATH": path})
    stamps.write(folder / "node_modules", wanted(folder, level))
