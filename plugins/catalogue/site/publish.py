"""Rendered files into the output folder: what differs is replaced whole, what is gone is deleted last.

Writes: the output folder, its list of our files (`.catalogue-files`) and, while it works, `.catalogue-new/`. Files that
we did not write stay untouched. A publishing that is killed leaves only whole pages, and the next one completes it.
"""

import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

RECORD = ".catalogue-files"
WORKSHOP = ".catalogue-new"


@dataclass(frozen=True, slots=True)
class Published:
    """How many files there are, and how many of them changed or went."""

    files: int
    written: int
    removed: int


def read_record(output: Path) -> set[str]:
    """The files that earlier builds wrote; names that lead out of the folder are not believed."""
    record = output / RECORD
    names = record.read_text(encoding="utf-8").split("\n") if record.is_file() else []
    return {name for name in names if name and not name.startswith("/") and ".." not in name.split("/")}


def write_record(output: Path, names: Iterable[str]) -> None:
    """Remember which files are ours."""
    beside = output / f"{RECORD}.new"
    beside.write_text("\n".join(sorted(names)) + "\n", encoding="utf-8")
    beside.replace(output / RECORD)


def holds(path: Path, data: bytes) -> bool:
    """True when there is a file with exactly these bytes."""
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except (FileNotFoundError, NotADirectoryError):
        return False


class OutputTaken(Exception):
    """Something that we did not write stands where the site would; nothing has been written."""


def check_place(files: Mapping[str, bytes], old: set[str], output: Path) -> None:
    """Every file has its place: free, or taken by ours. Raises OutputTaken."""
    folders = {folder for name in files for folder in (output / name).parents if output in folder.parents}
    for path in sorted({output, *folders}):
        if (path.exists() or path.is_symlink()) and (not path.is_dir() or path.is_symlink() and path != output):
            raise OutputTaken(path)
    for name in sorted(files):
        path = output / name
        if path.is_dir() or (name not in old and (path.exists() or path.is_symlink()) and not holds(path, files[name])):
            raise OutputTaken(path)


def publish(files: Mapping[str, bytes], output: Path) -> Published:
    """Make `output` hold `files` (by relative path); pages last, so that what they refer to is there."""
    old = read_record(output)
    check_place(files, old, output)
    workshop = output / WORKSHOP
    shutil.rmtree(workshop, ignore_errors=True)
    workshop.mkdir(parents=True)
    write_record(output, old | set(files))
    written = 0
    for name in sorted(files, key=lambda name: (name.endswith(".html"), name)):
        target = output / name
        if holds(target, files[name]):
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        whole = workshop / "file"
        whole.write_bytes(files[name])
        os.replace(whole, target)
        written += 1
    gone = old - set(files)
    for name in sorted(gone):
        (output / name).unlink(missing_ok=True)
        remove_empty(output / name, output)
    workshop.rmdir()
    write_record(output, files)
    return Published(len(files), written, len(gone))


def remove_empty(path: Path, root: Path) -> None:
    """Remove the folders above a deleted file that hold nothing more."""
    for folder in path.parents:
        if folder == root:
            return
        try:
            folder.rmdir()
        except OSError:
            return
