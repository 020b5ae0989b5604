"""The one door from a content folder to a Catalogue: read, check, and only then build."""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from catalogue.assemble import assemble_catalogue
from catalogue.document import Document
from catalogue.files import ContentFile, find_files, find_pages
from catalogue.model import Catalogue
from catalogue.meant import with_existing_ids
from catalogue.personal_codes import hide_codes
from catalogue.problems import Problem
from catalogue.records import Record, Records, kinds_in, records_of
from catalogue.rules import run_rules
from catalogue.schema_files import KINDS
from catalogue.schemas import Checked, check_document
from catalogue.source import read_document


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of a content folder: the catalogue (None when there are errors), every problem, every file."""

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]
    documents: Mapping[Path, Document]
    pages: tuple[Path, ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop the build."""
        return tuple(problem for problem in self.problems if problem.is_error)


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file of the catalogue as it was read and checked on its own."""

    file: ContentFile
    document: Document
    checked: Checked

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong in the file by itself."""
        return (*self.document.problems, *self.checked.problems)


def load_catalogue(content: Path, today: date) -> Loaded:
    """Everything in a content folder as it is on `today`; all problems of all files at once, in order."""
    with collector_paused():
        files, problems = find_files(content)
        reads = [read_file(file) for file in files]
        return assemble(reads, problems, content, today)


def read_file(file: ContentFile) -> FileRead:
    """One file, read and checked against its kind's schema (kinds without one are only read)."""
    document = read_document(file.path)
    if document.data is None or file.kind not in KINDS:
        return FileRead(file, document, Checked(None, (), frozenset()))
    return FileRead(file, document, check_document(document, file.kind))


def assemble(reads: Iterable[FileRead], problems: Iterable[Problem], content: Path, today: date) -> Loaded:
    """Files that were read, made into a catalogue if nothing in them nor between them is wrong."""
    reads = list(reads)
    found = [*problems, *(problem for read in reads for problem in read.problems)]
    records = _records(reads, content, today)
    found += run_rules(records, content)
    found = with_existing_ids(found, {read.file.path: read.file.kind for read in reads}, records)
    found = sorted(hide_codes(found), key=lambda problem: problem.order)
    documents = {read.file.path: read.document for read in reads}
    if any(problem.is_error for problem in found):
        return Loaded(None, tuple(found), documents, tuple(records.pages))
    return Loaded(assemble_catalogue(records, content), tuple(found), documents, tuple(records.pages))


def _records(reads: list[FileRead], content: Path, today: date) -> Records:
    every: list[Record] = []
    unread: set[str] = set()
    for read in reads:
        every += records_of(read.file, read.document, read.checked)
        if read.document.data is None:
            unread.update(kinds_in(read.file))
    return Records(tuple(every), today, frozenset(unread), dict(_pages(content)))


def _pages(content: Path) -> Iterator[tuple[Path, tuple[str, ...]]]:
    for path in find_pages(content):
        yield path, tuple(path.read_text(encoding="utf-8-sig", errors="replace").splitlines())


@contextmanager
def collector_paused() -> Iterator[None]:
    """No garbage collection while thousands of documents are held: it would walk them over and over."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
