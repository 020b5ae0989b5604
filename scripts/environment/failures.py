"""What can go wrong in a set-up, said in plain sentences: what happened, then what to do."""
import errno
from pathlib import Path

NO_VENV = (
    "Python's part for making environments (venv with ensurepip) is missing.\n"
    "On Debian or Ubuntu, as root: apt-get install python3-venv"
)

# Words in the output of pip, npm or apt -> the sentence for a person. The first that matches is used.
REASONS = (
    (("ensurepip",), NO_VENV),
    (("No space left on device", "ENOSPC"), "The disk is full. Free some space and start again."),
    (
        ("THESE PACKAGES DO NOT MATCH THE HASHES", "EINTEGRITY"),
        "A downloaded package was not the one that the lock file names, so it was not installed.\n"
        "Start again; if it happens again, do not go on: the package or the network may have been tampered with.",
    ),
    (
        ("CERTIFICATE_VERIFY_FAILED", "SELF_SIGNED_CERT", "UNABLE_TO_GET_ISSUER_CERT"),
        "The package registry's certificate could not be checked. Are the clock and the CA certificates of this "
        "machine right?",
    ),
    (
        (
            "Failed to establish a new connection", "Connection refused", "Name or service not known",
            "Temporary failure", "Network is unreachable", "ProxyError", "Read timed out", "ConnectTimeoutError",
            "ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "ETIMEDOUT", "network timeout",
            "Could not connect", "Could not resolve", "Connection reset", "ECONNRESET",
        ),
        "The packages could not be downloaded: no connection to the package registry.\n"
        "Check the network (or the proxy settings) and start again; what is already there is not lost.",
    ),
    (("Permission denied", "EACCES"), "A file could not be written: permission denied. See below which."),
    (
        ("No matching distribution found", "Could not find a version"),
        "The package registry could not be reached, or has no ready-made build of a locked package for this Python "
        "and this machine (Python 3.11 to 3.14 should work).",
    ),
)


class SetUpProblem(Exception):
    """The set-up cannot go on; its text is for the person who started the command."""


def explain(what: str, output: str, lines: int = 12) -> str:
    """A sentence for why `what` failed, from a tool's output, with the end of that output below it."""
    reason = next((text for words, text in REASONS if any(word in output for word in words)), None)
    tail = [line for line in output.splitlines() if line.strip()][-lines:]
    said = "\n".join([f"{what} did not succeed.", reason or "The tool said:"])
    return said + "".join(f"\n    {line}" for line in tail)


def explain_os_error(error: OSError, root: Path) -> str:
    """A sentence for an operating system's error while the environment was made."""
    place = error.filename or root
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return (
            f"This cannot be written: {place}\n"
            "Start as the user whose folder it is, or copy the project to a folder of your own."
        )
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"The disk is full; could not write {place}. Free some space and start again."
    return f"The set-up could not go on: {error.strerror or error} ({place})"
