"""Running the project's own code inside the environment."""
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from . import places
from .failures import SetUpProblem


def child_environment(root: Path = places.ROOT) -> dict[str, str]:
    """The variables of a child: our packages, UTF-8 everywhere, the environment's programs first in PATH."""
    node = places.node(root)
    first = [str(folder) for folder in (node and node.parent, places.venv_python(root).parent) if folder]
    drop = {"PYTHONHOME", "PYTHONSAFEPATH", "PYTHONSTARTUP", "NODE_OPTIONS", "NODE_PATH"}
    kept = {name: value for name, value in os.environ.items() if name not in drop}
    path = os.pathsep.join([*first, kept.get("PATH", os.defpath)])
    return {**kept, "PATH": path, "PYTHONPATH": str(root / "plugins"), "PYTHONUTF8": "1"}


def run(command: Sequence[str | Path], variables: dict[str, str] | None = None, apart: bool = False) -> int:
    """Runs a program of the environment in the project's folder; its exit code.

    `apart`: Ctrl-C does not reach it, so that it prints nothing of its own; it is ended when we are.
    """
    group = {"process_group": 0} if apart and os.name != "nt" else {}
    return subprocess.run([str(part) for part in command], cwd=places.ROOT, stdin=subprocess.DEVNULL if apart else None,
                          env={**child_environment(), **(variables or {})}, **group).returncode


def run_module(module: str, *arguments: str | Path, variables: dict[str, str] | None = None, apart: bool = False) -> int:
    """Runs `python -m module` of the environment in the project's folder; its exit code."""
    return run([places.venv_python(places.ROOT), "-P", "-m", module, *arguments], variables, apart)


def take_over(module: str, arguments: Sequence[str], root: Path = places.ROOT) -> None:
    """Becomes `python -m module` of the environment, in the caller's folder. Does not return.

    -P keeps the caller's folder out of the search for modules, where it could hide ours.
    """
    command = [str(places.venv_python(root)), "-P", "-m", module, *arguments]
    if os.name == "nt":
        sys.exit(subprocess.run(command, env=child_environment(root)).returncode)
    sys.stdout.flush()
    os.execve(command[0], command, child_environment(root))


@contextmanager
def ending_plainly() -> Iterator[None]:
    """Ends the program with a plain sentence and 2 when the set-up fails, and quietly with 130 on Ctrl-C."""
    try:
        yield
    except SetUpProblem as problem:
        print(f"\n{problem}", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        sys.exit(130)
