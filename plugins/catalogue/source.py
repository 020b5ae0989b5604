"""YAML text to plain data, remembering the line of every key; refuses what a strange file could hide.

Every scalar stays text (`0401234567`, `no` and `12:30` mean what they look like); types come from the schema later.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import yaml

from catalogue.decoding import LINE_END, Fault, decode, is_seen, odd_characters, without_odd
from catalogue.document import Document, Mark, line_text
from catalogue.personal_codes import codes_in, has_code
from catalogue.problems import ERROR, WARNING, Problem
from catalogue.syntax import explain

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Only its parser is used; the C one is about nine times faster and gives the same events."""

MOST_LEVELS = 8

NOTHING = ("", "~", "null", "Null", "NULL")
"""What YAML readers take for "no value" when it stands without quotes."""

CURLY_OPENING = "”“„»‘’"
CURLY_CLOSING = "”“«»‘’"


def read_document(path: Path) -> Document:
    """The data of a YAML file and everything that is wrong in its writing."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        problem = Problem(path, 1, 1, ERROR, "unreadable", params={"reason": str(error.strerror)})
        return Document(path, None, {}, (), (problem,))
    return parse_document(path, raw)


def parse_document(path: Path, raw: bytes) -> Document:
    """As read_document, from bytes; `path` is only named in the problems."""
    text, faults = decode(raw)
    lines = tuple(LINE_END.split(text))
    if any(fault.fatal for fault in faults):
        return Document(path, None, {}, lines, _problems(path, lines, faults))
    builder = Builder(lines)
    builder.faults += [*faults, *_codes(lines)]
    data = builder.build(text)
    return Document(path, data, builder.marks, lines, _problems(path, lines, builder.faults))


def _problems(path, lines, faults):
    found = [
        Problem(path, fault.line, fault.column, WARNING if fault.code == "hash_in_text" else ERROR, fault.code,
                params=fault.params, hint=fault.hint, excerpt=line_text(lines, fault.line))
        for fault in faults
    ]
    return tuple(sorted(found, key=lambda problem: problem.order))


def _codes(lines):
    """A fault for each personal identity code as it stands in the file, comments and names of fields too."""
    for number, line in enumerate(lines, start=1):
        for found in codes_in(line):
            yield Fault(number, found.start() + 1, "personal_code")


class Stop(Exception):
    """Reading ends here: the rest of the file could not be trusted."""


class Builder:
    """Turns the events of one YAML text into data, marks and faults."""

    def __init__(self, lines: tuple[str, ...]):
        self.lines = lines
        self.marks: dict = {}
        self.faults: list[Fault] = []
        self.discarding = 0

    def build(self, text: str):
        """The data, or None when nothing can be made of the text."""
        try:
            self.events = self._events(text)
            data = self._document()
        except Stop:
            return None
        except yaml.YAMLError as error:
            self.faults.append(explain(self.lines, error))
            return None
        if not isinstance(data, dict):
            self._fault((1, 1), "empty_file" if data is None else "no_fields", fatal=True)
            return None
        return data

    def _events(self, text: str) -> Iterator[yaml.Event]:
        loader = LOADER(text)
        try:
            while loader.check_event():
                yield loader.get_event()
        finally:
            loader.dispose()

    def _document(self):
        data = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if event.version or event.tags:
                    self._fault(_place(event), "directive")
                if documents > 1:
                    self._fault(_place(event), "second_document")
                    raise Stop
            elif isinstance(event, yaml.NodeEvent):
                data = self._node(event, (), None)
        return data

    def _node(self, event, keys, key_place):
        place = _place(event)
        if not self.discarding:
            self.marks[keys] = Mark(*(key_place or place), *place, _last_line(event))
        if isinstance(event, yaml.AliasEvent):
            self._fault(place, "alias", value=event.anchor)
            raise Stop
        if event.anchor:
            self._fault(place, "anchor", value=event.anchor)
        if event.tag:
            self._fault(place, "tag", value=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, place)
        if len(keys) >= MOST_LEVELS:
            self._fault(place, "too_deep", limit=MOST_LEVELS)
            raise Stop
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(keys)
        return self._fields(keys)

    def _list(self, keys):
        items = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                return items
            items.append(self._node(event, (*keys, len(items)), None))
        raise Stop

    def _fields(self, keys):
        fields: dict = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                return fields
            place = _place(event)
            key = self._key(event, place)
            if event.value == "<<" and not event.style:
                self._fault(place, "merge_key")
                self._discard(keys)
            elif key in fields:
                first = self.marks.get((*keys, key))
                self._fault(place, "duplicate_key", value=key, first=first.key_line if first else place[0])
                self._discard(keys)
            else:
                fields[key] = self._node(next(self.events), (*keys, key), place)
        raise Stop

    def _discard(self, keys):
        """Read the next value for its faults, but keep neither it nor its place."""
        self.discarding += 1
        self._node(next(self.events), (*keys, ""), None)
        self.discarding -= 1

    def _key(self, event, place):
        if not isinstance(event, yaml.ScalarEvent):
            self._fault(place, "key_not_text")
            raise Stop
        if event.anchor or event.tag:
            self._fault(place, "anchor" if event.anchor else "tag", value=event.anchor or event.tag)
        return unicodedata.normalize("NFC", event.value.strip())

    def _scalar(self, event, place):
        value = event.value
        if not event.style:
            if value in NOTHING:
                return None
            value = self._plain(value, event, place)
        elif event.style == '"':
            value = self._escaped(value, place, event.end_mark.line + 1)
        value = unicodedata.normalize("NFC", value.strip())
        return value if is_seen(value) else ""

    def _escaped(self, value, place, last_line):
        """Text whose escapes may have made what the file itself does not show."""
        self.faults += [replace(fault, column=place[1]) for fault in odd_characters(value, place[0])]
        value = without_odd(value)
        told = {fault.line for fault in self.faults if fault.code == "personal_code"}
        if has_code(value) and not told & set(range(place[0], last_line + 1)):
            self._fault(place, "personal_code")
        return value

    def _plain(self, value, event, place):
        """Unquoted text: curly quotes and a `#` that swallows the end are slips that YAML itself takes for good."""
        if value[0] in CURLY_OPENING and value[-1] in CURLY_CLOSING and len(value) > 1:
            self._fault(place, "curly_quotes", value=value[1:-1])
            return value[1:-1]
        for number in range(place[0], event.end_mark.line + 1):
            if self.lines[number].lstrip().startswith("- "):
                self._fault((number + 1, len(self.lines[number]) - len(self.lines[number].lstrip()) + 1), "bad_indent")
        rest = line_text(self.lines, event.end_mark.line + 1)[event.end_mark.column:]
        if rest.lstrip().startswith("#") and rest.lstrip()[1:2] not in ("", " ", "#", "!"):
            self._fault((place[0], event.end_mark.column + 1), "hash_in_text", value=rest.strip())
        return value

    def _fault(self, place, code, *, fatal=False, **params):
        self.faults.append(Fault(*place, code, {name: str(value) for name, value in params.items()}, fatal=fatal))


def _place(event) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _last_line(event) -> int:
    """The line on which a value ends; a block text ends where the next thing begins."""
    end = event.end_mark
    return end.line + 1 if end.column else end.line
