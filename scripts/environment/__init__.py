"""What every verb in scripts/ needs: an environment with the locked packages, made on first use.

Writes .venv/, node_modules/ and .set-up.lock in the project's folder, nothing elsewhere except, for browser tests and
only as root, Debian packages. Needs Python's standard library alone.
"""
import sys

# Written for old Pythons too, so that they say this sentence and not a syntax error.
if sys.version_info < (3, 11):
    sys.stderr.write(
        "This project needs Python 3.11 or newer; this is Python %d.%d.\n"
        "Install a newer Python and start the same command with it, for example: python3.12 %s\n"
        % (sys.version_info[0], sys.version_info[1], sys.argv[0])
    )
    sys.exit(2)

from .failures import SetUpProblem
from .prepare import prepare
from .running import child_environment, ending_plainly, run, run_module, take_over

__all__ = ["SetUpProblem", "child_environment", "ending_plainly", "prepare", "run", "run_module", "take_over"]
