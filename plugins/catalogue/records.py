"""What was read, as entries that rules can look at: also from files that have faults elsewhere.

A record holds only values that the schema accepts; a field with a fault is left out and named in `broken`, so that
one fault is told once and everything else in the file is still checked.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from catalogue.document import Document, Keys
from catalogue.files import ContentFile
from catalogue.problems import Problem
from catalogue.schemas import Checked
from catalogue.text import LANGUAGES

ENTRIES = {
    "target-groups": {"target_groups": "target-group"},
    "danger-words": {"entries": "danger-word"},
    "areas": {"areas": "area"},
    "helplines": {"lines": "helpline", "closed": "closed-line", "not_found": "missing-line"},
    "need": {"sub_needs": "sub-need"},
}
"""Kind of file -> field that lists entries -> what each entry is."""


@dataclass(frozen=True, slots=True)
class Record:
    """One service, organization, need, area …: its id, its sound values and where it stands."""

    kind: str
    id: str
    document: Document
    data: Mapping[str, object]
    prefix: Keys = ()
    broken: frozenset[str] = frozenset()
    folder: str = ""
    parent: str = ""

    @property
    def is_published(self) -> bool:
        """True when a page of its own says that it can be used (HSDS active)."""
        return self.data.get("status", "published") == "published" and "status" not in self.broken

    def lacks(self, *fields: str) -> bool:
        """True when none of the fields is there, nor is one there with a fault."""
        return not any(self.data.get(name) or name in self.broken for name in fields)

    def items(self, name: str) -> Iterator[tuple[Keys, Mapping[str, object]]]:
        """Each entry of a list of fields, with the way to it."""
        for index, item in enumerate(self.data.get(name, ())):
            yield (name, index), item

    def error(self, keys: Keys, code: str, **more) -> Problem:
        """A problem that stops the build, at `keys` inside this record; `more` as in Document.error."""
        return self.document.error((*self.prefix, *keys), code, **more)

    def warning(self, keys: Keys, code: str, **more) -> Problem:
        """A problem that is worth a look, at `keys` inside this record; `more` as in Document.error."""
        return self.document.warning((*self.prefix, *keys), code, **more)


@dataclass(frozen=True)
class Records:
    """All records of a catalogue in the order of their files, and the day they are looked at."""

    all: tuple[Record, ...]
    today: date
    unread: frozenset[str] = frozenset()
    """Kinds of which some file could not be read: nothing can be said to be missing from them."""
    pages: Mapping[Path, tuple[str, ...]] = field(default_factory=dict)
    """Lines of the pages that are not YAML."""

    @cached_property
    def by_kind(self) -> Mapping[str, tuple[Record, ...]]:
        """Records of each kind."""
        grouped: dict[str, list[Record]] = {}
        for record in self.all:
            grouped.setdefault(record.kind, []).append(record)
        return {kind: tuple(group) for kind, group in grouped.items()}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages of the site, Finnish first."""
        chosen = [record.data["languages"] for record in self.of("site") if "languages" in record.data]
        return tuple(language for language in LANGUAGES if not chosen or language in chosen[0])

    def of(self, kind: str) -> tuple[Record, ...]:
        """Records of one kind, perhaps none."""
        return self.by_kind.get(kind, ())

    @cached_property
    def index(self) -> Mapping[str, Mapping[str, Record]]:
        """Kind -> id -> the first record with that id."""
        return {
            kind: {record.id: record for record in reversed(group)} for kind, group in self.by_kind.items()
        }

    def find(self, kind: str, id: str) -> Record | None:
        """The record of a kind with an id."""
        return self.index.get(kind, {}).get(id)


def records_of(file: ContentFile, document: Document, checked: Checked) -> Iterator[Record]:
    """The record of a file, then one for each entry of its lists, which the first one leaves out."""
    if not isinstance(checked.data, dict):
        return
    lists = ENTRIES.get(file.kind, {})
    own = {name: value for name, value in checked.data.items() if name not in lists}
    yield _record(file.kind, file.id, document, checked, (), own, file.folder)
    for name, kind in lists.items():
        entries = checked.data.get(name)
        for index, entry in enumerate(entries if isinstance(entries, list) else ()):
            if isinstance(entry, dict) and isinstance(entry.get("id"), str):
                yield _record(kind, entry["id"], document, checked, (name, index), entry, parent=file.id)


def kinds_in(file: ContentFile) -> Iterable[str]:
    """Every kind of record that a file may hold."""
    return (file.kind, *ENTRIES.get(file.kind, {}).values())


def texts_of(value, skipped: frozenset[str] = frozenset(), keys: Keys = ()) -> Iterator[tuple[Keys, str]]:
    """Every text of a record with its place, except in fields that are skipped."""
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from texts_of(item, skipped, (*keys, index))
    elif isinstance(value, dict):
        for field, item in value.items():
            if field not in skipped:
                yield from texts_of(item, skipped, (*keys, field))


def _record(kind, id, document, checked, prefix, data, folder="", parent=""):
    depth = len(prefix)
    broken = frozenset(
        str(keys[depth]) for keys in checked.faulty if len(keys) > depth and keys[:depth] == prefix
    )
    sound = {name: value for name, value in data.items() if name not in broken}
    return Record(kind, id, document, sound, prefix, broken, folder, parent)
