"""Runs pip, npm, venv and apt-get: nothing is printed unless they fail, and then the reason comes first."""
import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from .failures import SetUpProblem, explain


def run_tool(what: str, command: Sequence[str | Path], folder: Path, variables: Mapping[str, str] = os.environ) -> None:
    """Runs a tool to its end in a folder. Raises SetUpProblem, which says that `what` did not succeed and why.

    The tool holds the set-up's lock with us (close_fds): if we are killed, the next set-up waits until it has ended.
    """
    done = subprocess.run(
        [str(part) for part in command], cwd=folder, env=dict(variables), stdin=subprocess.DEVNULL, close_fds=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace",
    )
    if done.returncode:
        raise SetUpProblem(explain(what, done.stdout))
