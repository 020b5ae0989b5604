"""A finished build into the output folder: what differs is replaced whole, what is gone is deleted last.

Writes: the output folder and its list of our files, `.catalogue-files`. Files that we did not write stay untouched.
A publishing that is killed leaves only whole files, and the next one completes it.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

RECORD = ".catalogue-files"


@dataclass(frozen=True, slots=True)
class Published:
    """How many files there are, and how many of them changed or went."""

    files: int
    written: int
    removed: int


def files_below(folder: Path) -> list[str]:
    """Relative paths of the files below a folder, sorted."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


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


def same(one: Path, other: Path) -> bool:
    """True when both files exist with equal bytes."""
    try:
        return one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return False


def publish(staging: Path, output: Path) -> Published:
    """Make `output` hold what `staging` holds; pages last, so that what they refer to is there."""
    output.mkdir(parents=True, exist_ok=True)
    new = files_below(staging)
    old = read_record(output)
    write_record(output, old | set(new))
    written = 0
    for name in sorted(new, key=lambda name: (name.endswith(".html"), name)):
        target = output / name
        if same(staging / name, target):
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        os.replace(staging / name, target)
        written += 1
    gone = old - set(new)
    for name in sorted(gone):
        (output / name).unlink(missing_ok=True)
        remove_empty(output / name, output)
    write_record(output, new)
    return Published(len(new), written, len(gone))


def remove_empty(path: Path, root: Path) -> None:
    """Remove the folders above a deleted file that hold nothing more."""
    for folder in path.parents:
        if folder == root:
            return
        try:
            folder.rmdir()
        except OSError:
            return
