"""Stamps: a small file, written last, that says from which lock files something was made.

No stamp, or another one, means: make it again from nothing. So an interrupted set-up needs no repair.
"""
import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

NAME = ".set-up-stamp"


def digest(files: Iterable[Path], *facts: str) -> str:
    """One fingerprint of the bytes of the files and of the facts, in this order."""
    total = hashlib.sha256()
    for part in [*(path.read_bytes() for path in files), *(fact.encode() for fact in facts)]:
        total.update(hashlib.sha256(part).digest())
    return total.hexdigest()


def read(folder: Path) -> str | None:
    """The stamp in a folder; None when there is none."""
    try:
        return (folder / NAME).read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return None


def write(folder: Path, stamp: str) -> None:
    """Puts the stamp into the folder, whole or not at all."""
    part = folder / (NAME + ".part")
    part.write_text(stamp + "\n", encoding="ascii")
    os.replace(part, folder / NAME)


def remove(folder: Path) -> None:
    """Takes the stamp away: what happens next may leave the folder half-made."""
    (folder / NAME).unlink(missing_ok=True)
