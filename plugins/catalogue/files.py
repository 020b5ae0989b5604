"""Which files make up a content folder, and what each of them is by its place."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from catalogue.problems import ERROR, Hint, Problem
from catalogue.suggestions import slug

SINGLE_FILES = {
    "site": True, "areas": True, "target-groups": True, "helplines": True, "synonyms": False, "danger-words": False,
}
"""Kinds that have one file in the content folder, and whether there must be one."""

FOLDERS = {"services": "service", "organizations": "organization", "needs": "need"}
"""Folder -> kind of its files; services stand one folder deeper, sorted by organization."""

PAGES = "pages"
"""The folder that Pelican reads: our own pages, Markdown files without folders."""

DOCUMENTATION = re.compile(r"README(\.[a-z]+)?\.md|LICENSE(\.[a-z]+)?")

LEFTOVER = re.compile(
    r".*~|#.*#|~\$.*|.*\.(bak|orig|rej|swp|swo|tmp)|Thumbs\.db|desktop\.ini|Icon\r", re.IGNORECASE
)
"""What editors and file managers leave beside files."""

RESERVED = frozenset({"index", "con", "prn", "aux", "nul"})
"""Ids that would clash with a web server's or an operating system's own names."""

MOST_CHARACTERS = 60
"""Of an id."""

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class ContentFile:
    """A file of the catalogue: where it is, what it is, its id and the folder that sorts it."""

    path: Path
    kind: str
    id: str
    folder: str = ""


def place_file(path: Path, place: PurePosixPath) -> ContentFile | None:
    """What a file is by its place in the content folder (`services/toivo/ruoka-apu.yaml`), or None."""
    parts = place.parts
    if place.suffix != ".yaml":
        return None
    if len(parts) == 1 and place.stem in SINGLE_FILES:
        return ContentFile(path, place.stem, place.stem)
    kind = FOLDERS.get(parts[0])
    if kind and len(parts) == (3 if kind == "service" else 2):
        return ContentFile(path, kind, place.stem, parts[1] if kind == "service" else "")
    return None


def find_files(content: Path) -> tuple[list[ContentFile], list[Problem]]:
    """Every file of a content folder in order, and what does not belong there."""
    files: list[ContentFile] = []
    problems: list[Problem] = []
    for path in _walk(content):
        place = PurePosixPath(path.relative_to(content).as_posix())
        if LEFTOVER.fullmatch(place.name):
            continue
        if not _is_regular(path):
            problems.append(_problem(path, "not_regular_file"))
            continue
        if DOCUMENTATION.fullmatch(place.name):
            continue
        if place.parts[0] == PAGES and len(place.parts) == 2 and place.suffix == ".md":
            continue
        file = place_file(path, place)
        problems += _odd_name(path, place, file)
        if file and not any(problem.path == path for problem in problems):
            files.append(file)
    for kind, needed in SINGLE_FILES.items():
        if needed and not any(file.kind == kind for file in files):
            problems.append(_problem(content / f"{kind}.yaml", "missing_file"))
    return files, problems


def find_pages(content: Path) -> list[Path]:
    """Our own pages in order: regular Markdown files of the folder, which is no link itself."""
    folder = content / PAGES
    return [] if folder.is_symlink() else [path for path in sorted(folder.glob("*.md")) if _is_regular(path)]


def _walk(folder: Path) -> Iterator[Path]:
    """Files and links below a folder, sorted; hidden ones are left alone and links are not followed."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        else:
            yield Path(entry.path)


def _is_regular(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _odd_name(path: Path, place: PurePosixPath, file: ContentFile | None) -> Iterator[Problem]:
    if place.suffix in (".yml", ".YAML", ".YML"):
        yield _problem(path, "wrong_extension", value=place.name)
    elif file is None:
        yield _problem(path, "unexpected_file", value=str(place))
    elif file.id in RESERVED:
        yield _problem(path, "reserved_id", value=file.id)
    elif not ID.fullmatch(file.id) or len(file.id) > MOST_CHARACTERS:
        hint = Hint("rename_file", {"suggestion": f"{slug(file.id)[:MOST_CHARACTERS]}.yaml"})
        yield _problem(path, "bad_file_name", hint, value=place.name)


def _problem(path: Path, code: str, hint: Hint | None = None, **params: str) -> Problem:
    return Problem(path, 1, 1, ERROR, code, params=params, hint=hint)
