"""Bytes of a strange file to text that is safe to parse, with what was refused on the way."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from catalogue.problems import Hint

MOST_BYTES = 64 * 1024

CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)) + "]"
)
"""Characters that no text needs: NUL and other controls, odd line ends, noncharacters, a byte-order mark inside."""

BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that turn the direction of what follows, so that a line reads other than it is."""

INVISIBLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\uffa0\ufff0-\ufff8"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
)
"""Unicode's default-ignorable characters, which nobody sees. Soft hyphens, the joiners of scripts and emoji and
variation selectors are not among them: text needs these."""

STACKED = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4,}")
"""More accents on one letter than any language writes: they run over the lines around."""

REFUSED = (
    (CONTROL, "control_character"), (BIDI, "direction_character"), (INVISIBLE, "invisible_character"),
    (STACKED, "stacked_marks"),
)
"""What may stand in no text, and the code of its fault."""

UNSEEN = re.compile("[\u00ad\u180b-\u180d\u180f\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""Characters that are fine beside others, but show nothing alone."""

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
    odd = [fault for number, line in enumerate(LINE_END.split(text), start=1) for fault in odd_characters(line, number)]
    return (without_odd(text), [*faults, *odd]) if odd else (text, faults)


def odd_characters(line: str, number: int, column: int = 1) -> Iterator[Fault]:
    """A fault for the first character of each refused kind; `column` is where the line begins."""
    if line.isascii() and line.isprintable():
        return
    for pattern, code in REFUSED:
        found = pattern.search(line)
        if found:
            yield Fault(number, column + found.start(), code, {"character": f"U+{ord(found.group()[0]):04X}"})


def without_odd(text: str) -> str:
    """The text with a space in place of what is refused."""
    for pattern, _ in REFUSED:
        text = pattern.sub(" ", text)
    return text


def is_seen(text: str) -> bool:
    """True when the text has a character that shows."""
    return bool(UNSEEN.sub("", text).strip())


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
