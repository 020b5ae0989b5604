"""One set-up at a time in one folder."""
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None
    import msvcrt

NAME = ".set-up.lock"


def _take(descriptor: int, wait: bool) -> bool:
    """Takes the lock; False when another has it and we do not wait."""
    try:
        if fcntl:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        else:
            msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
    except BlockingIOError:
        return False
    except PermissionError:  # what Windows says when it is taken
        if fcntl:
            raise
        return False
    return True


@contextmanager
def only_one(root: Path, say) -> Iterator[None]:
    """Holds the folder's set-up lock; waits for another set-up, saying so.

    It is free again when the holder and the tools that it started have ended, however they ended.
    """
    descriptor = os.open(root / NAME, os.O_RDWR | os.O_CREAT, 0o666)
    os.set_inheritable(descriptor, True)
    try:
        if not _take(descriptor, wait=False):
            say("Another set-up is under way in this folder; waiting for it …")
            while not _take(descriptor, wait=True):
                pass
        yield
    finally:
        os.close(descriptor)
