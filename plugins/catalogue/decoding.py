"""Bytes of a strange file to text that is safe to parse, with what was refused on the way."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from catalogue.problems import Hint

MOST_BYTES = 64 * 1024

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Characters that no text needs: NUL and other controls, odd line ends, a byte-order mark inside the file."""

BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Characters that turn the direction of what follows, so that a line reads other than it is."""

LINE_END = re.compile("\r\n|\r|\n")
STRAY_BYTE = re.compile("[\udc80-\udcff]")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something refused at a place of a text, before there are fields to speak of."""

    line: int
    column: int
    code: str
    params: dict[str, str] = field(default_factory=dict)
    hint: Hint | None = None
    fatal: bool = False


def decode(raw: bytes) -> tuple[str, list[Fault]]:
    """The text of a file and its faults; what was refused is replaced by a space, so that the rest can be read."""
    if len(raw) > MOST_BYTES:
        return "", [Fault(1, 1, "too_large", {"limit": str(MOST_BYTES // 1024)}, fatal=True)]
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in raw[:4]:
        return "", [Fault(1, 1, "utf16", fatal=True)]
    text, faults = _characters(raw.removeprefix(b"\xef\xbb\xbf"))
    if CONTROL.search(text) or BIDI.search(text):
        faults += _odd_characters(text)
        text = BIDI.sub(" ", CONTROL.sub(" ", text))
    return text, faults


def _characters(raw: bytes) -> tuple[str, list[Fault]]:
    """UTF-8 text; a byte that is not is read as an old Windows file would mean it, and reported once."""
    text = raw.decode("utf-8", errors="surrogateescape")
    stray = STRAY_BYTE.search(text)
    if not stray:
        return text, []
    text = STRAY_BYTE.sub(lambda byte: bytes([ord(byte.group()) - 0xDC00]).decode("cp1252", errors="replace"), text)
    before = LINE_END.split(text[: stray.start()])
    word = re.search(r"\S*$", before[-1]).group() + re.match(r"\S*", text[stray.start():]).group()
    return text, [Fault(len(before), len(before[-1]) + 1, "not_utf8", {"value": word})]


def _odd_characters(text: str) -> Iterator[Fault]:
    for number, line in enumerate(LINE_END.split(text), start=1):
        for pattern, code in ((CONTROL, "control_character"), (BIDI, "direction_character")):
            found = pattern.search(line)
            if found:
                yield Fault(number, found.start() + 1, code, {"character": f"U+{ord(found.group()):04X}"})
