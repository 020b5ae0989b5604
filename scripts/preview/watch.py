"""Which files changed: looks at the times and sizes of files, again and again, and waits until they rest."""
import os
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

INTERVAL = 0.5  # seconds between two looks; longer when a look itself takes long
REST = 0.25  # seconds without a change before a build starts: an editor or `git pull` writes many files

Snapshot = dict[str, tuple[int, int]]


def look(places: Iterable[Path]) -> Snapshot:
    """Every watched file with its time and size; editors' own files and Python's caches are not watched."""
    found: Snapshot = {}
    for place in places:
        if place.is_file():
            _note(os.fspath(place), found)
        elif place.is_dir():
            for folder, folders, files in os.walk(place):
                folders[:] = [name for name in folders if not _ignored(name)]
                for name in files:
                    if not _ignored(name):
                        _note(os.path.join(folder, name), found)
    return found


def _note(path: str, found: Snapshot) -> None:
    try:
        status = os.stat(path)
    except OSError:  # gone between the listing and now
        return
    found[path] = (status.st_mtime_ns, status.st_size)


def _ignored(name: str) -> bool:
    return name.startswith((".", "#")) or name.endswith(("~", ".swp", ".tmp", ".pyc")) or name == "__pycache__"


def changed(before: Snapshot, after: Snapshot) -> list[str]:
    """The paths that are new, gone or different, sorted."""
    return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


def changes(places: list[Path], before: Snapshot, sleep: Callable[[float], None] = time.sleep) -> Iterator[list[str]]:
    """Yields the changed paths each time that files have changed and then rested. Does not end."""
    while True:
        start = time.monotonic()
        now = look(places)
        cost = time.monotonic() - start
        if now == before:
            sleep(max(INTERVAL, 10 * cost))
            continue
        while True:
            sleep(max(REST, cost))
            later = look(places)
            if later == now:
                break
            now = later
        yield changed(before, now)
        before = now
