"""Node packages that only one tool needs: in a folder of its own, put there when the tool asks, so that the set-up stays small."""
from pathlib import Path

from . import node, places
from .failures import SetUpProblem, explain_os_error
from .lock import only_one
from .prepare import say


# Without a network npm tries for a minute; a tool that can do without its packages need not wait so long.
SOON = ("--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-timeout=60000")


def provide(folder: Path, what: str, root: Path = places.ROOT, say=say) -> str:
    """Why `what`, the packages that a folder's lock file names, could not be put there; empty when they are there."""
    try:
        if node.is_ready(folder, "run"):
            return ""
        with only_one(root, say):
            if not node.is_ready(folder, "run"):
                say(f"Set-up: installing {what} (once) …")
                node.install(root, "run", folder, *SOON)
    except SetUpProblem as problem:
        return str(problem)
    except OSError as error:
        return explain_os_error(error, folder)
    return ""
