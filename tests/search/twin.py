"""Asks the browser's modules a question, through Node and twin.mjs."""

import json
import subprocess
from pathlib import Path

from environment import places

HERE = Path(__file__).parent


def ask(task: str, **data: object) -> object:
    """The answer of twin.mjs to a task, as data."""
    done = subprocess.run(
        [places.node(places.ROOT), HERE / "twin.mjs", task],
        input=json.dumps(data), capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
