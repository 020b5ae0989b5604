"""The one door to the set-up: makes what is missing, says what it does, and does nothing when all is there."""
import os
import sys
import time
from pathlib import Path

from . import node, places, python
from .failures import SetUpProblem, explain_os_error
from .lock import only_one

STEPS = ((python, "Python packages"), (node, "Node packages"))


def say(text: str) -> None:
    """A progress line for the person, kept apart from a command's own output."""
    print(text, file=sys.stderr, flush=True)


def prepare(level: str = "run", *, with_node: bool = True, root: Path = places.ROOT, say=say) -> None:
    """Makes the environment ready for a level ("run" or "test"). Raises SetUpProblem with a plain sentence."""
    steps = STEPS if with_node else STEPS[:1]
    try:
        if all(step.is_ready(root, level) for step, _ in steps):
            return
        if not os.access(root, os.W_OK):
            raise PermissionError(13, "not writable", str(root))
        with only_one(root, say):
            _make(root, level, steps, say)
    except FileNotFoundError as error:
        raise SetUpProblem(f"A file of the project is missing: {error.filename}") from error
    except OSError as error:
        raise SetUpProblem(explain_os_error(error, root)) from error


def _make(root: Path, level: str, steps, say) -> None:
    """Runs the steps that are not ready; another set-up may have done them while we waited."""
    start = time.monotonic()
    for step, _ in steps:
        step.wanted(root, level)  # reads every lock file: a missing one is better found before than half-way
    missing = [(step, name) for step, name in steps if not step.is_ready(root, level)]
    for number, (step, name) in enumerate(missing, 1):
        say(f"Set-up {number}/{len(missing)}: installing the {name} (a minute or two the first time) …")
        step.install(root, level)
    if missing:
        say(f"Set-up ready in {time.monotonic() - start:.0f} s.")
