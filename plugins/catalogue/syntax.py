"""What the writer of a YAML file probably meant where the parser gave up.

The parser's own words speak of tokens and blocks; each function here knows one slip and names it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from catalogue.decoding import Fault

Lines = tuple[str, ...]

KEY_AND_VALUE = re.compile(r"(\s*(?:- +)*)([^\s:#'\"\[{-][^:#]*?):(?: +(.*))?$")
CURLY = "”“„»‘’"
SPECIAL = "@`%*&!|>[]{},?-"
"""Characters that mean something to YAML when a text begins with them."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the parser gave up, counted from 0, where the part it was reading begins, and what it said."""

    lines: Lines
    line: int
    column: int
    start: int
    start_column: int
    said: str

    @property
    def text(self) -> str:
        """The line where it gave up."""
        return self.lines[self.line]


def explain(lines: Lines, error: yaml.YAMLError) -> Fault:
    """The fault behind a parser's error: the first slip that fits, or the plain fact that the line can't be read."""
    mark = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None) or mark
    said = f"{getattr(error, 'context', '') or ''}; {getattr(error, 'problem', '') or ''}"
    line = min(mark.line, len(lines) - 1) if mark else 0
    column = mark.column if mark else 0
    start, start_column = (context.line, context.column) if context and context.line <= line else (line, column)
    spot = Spot(lines, line, column, start, start_column, said)
    for slip in SLIPS:
        fault = slip(spot)
        if fault:
            return fault
    return _at(line, column, "yaml_syntax")


def _at(line: int, column: int, code: str, **params: str) -> Fault:
    return Fault(line + 1, column + 1, code, params, fatal=True)


def _merge_conflict(spot: Spot) -> Fault | None:
    """Marks that Git leaves when two people have changed the same lines."""
    for number, text in enumerate(spot.lines):
        if re.match(r"(<{7}|>{7}) ", text):
            return _at(number, 0, "merge_conflict")
    return None


def _tab(spot: Spot) -> Fault | None:
    """A tab where YAML wants spaces: on the line itself or on one just before it."""
    for number in range(spot.line, max(spot.line - 3, -1), -1):
        indent = re.match(r"[ \t-]*", spot.lines[number]).group()
        if "\t" in indent and spot.lines[number].strip():
            return _at(number, indent.index("\t"), "tab_indent")
    return None


def _quotes(spot: Spot) -> Fault | None:
    """A quote that never closes, or text after the closing one."""
    for number in range(spot.start, spot.line + 1):
        found = KEY_AND_VALUE.match(spot.lines[number]) or re.match(r"(\s*- +)()(.*)$", spot.lines[number])
        value = (found.group(3) or "") if found else ""
        if not value or value[0] not in "'\"":
            continue
        place = found.start(3)
        closed = re.match(r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(.*)$""", value)
        if not closed:
            return _at(number, place, "unclosed_quote")
        rest = closed.group(2).strip()
        if rest and not rest.startswith("#"):
            return _at(number, place + len(closed.group(1)), "text_after_quote", value=rest)
    return _at(spot.start, spot.start_column, "unclosed_quote") if "quoted scalar" in spot.said else None


def _escape(spot: Spot) -> Fault | None:
    """A backslash inside double quotes that begins nothing YAML knows."""
    if "quoted scalar" in spot.said and re.search("escape|hexa?dec", spot.said):
        return _at(spot.line, max(spot.text.rfind("\\", 0, spot.column + 1), 0), "bad_escape")
    return None


def _colon(spot: Spot) -> Fault | None:
    """A colon inside unquoted text, or curly quotes that YAML does not know as quotes."""
    if "mapping values are not allowed" not in spot.said and "simple keys" not in spot.said:
        return None
    found = KEY_AND_VALUE.match(spot.text)
    value = (found.group(3) or "").strip() if found else ""
    if value[:1] and value[0] in CURLY:
        return _at(spot.line, found.start(3), "curly_quotes", value=value.strip(CURLY))
    if value and re.search(r":(\s|$)", value) and value[0] not in "[{":
        whole = spot.text.strip()
        is_item = whole.startswith("- ") and not re.fullmatch("[a-z_-]+", found.group(2))
        suggestion = f"- {_quoted(whole[2:].strip())}" if is_item else f"{found.group(2)}: {_quoted(value)}"
        return _at(spot.line, spot.column, "colon_in_text", value=value, suggestion=suggestion)
    item = re.match(r"\s*- +(.*)$", spot.text)
    if item and item.group(1).count(": ") > 1:
        suggestion = f"- {_quoted(item.group(1))}"
        return _at(spot.line, spot.column, "colon_in_text", value=item.group(1), suggestion=suggestion)
    return _line_before(spot)


def _line_before(spot: Spot) -> Fault | None:
    """A slip of the line above that makes a good line look bad."""
    number = _previous(spot.lines, spot.line)
    if number is None:
        return None
    before = spot.lines[number]
    glued = _glued(before)
    if glued:
        return _missing_space(number, before, glued)
    if ":" not in before and not before.lstrip().startswith("-"):
        return _at(number, _indent(before), "missing_colon", value=before.strip())
    if _indent(spot.text) > _indent(before) and re.search(r":\s+[^\s|>#]", before):
        return _at(spot.line, _indent(spot.text), "field_under_text", value=before.strip())
    return _at(spot.line, _indent(spot.text), "bad_indent")


def _no_colon(spot: Spot) -> Fault | None:
    """A line that should read `field: text` but has no colon, or no space after it."""
    if "could not find expected ':'" not in spot.said:
        return None
    text = spot.lines[spot.start]
    glued = _glued(text)
    if glued:
        return _missing_space(spot.start, text, glued)
    return _at(spot.start, _indent(text), "missing_colon", value=text.strip())


def _special(spot: Spot) -> Fault | None:
    """Text that begins with a character of YAML's own."""
    for number in (spot.line, spot.start):
        found = KEY_AND_VALUE.match(spot.lines[number]) or re.match(r"(\s*-)( +)(.*)$", spot.lines[number])
        value = (found.group(3) or "").strip() if found else ""
        token = re.search("cannot start any token|alias|anchor|scanning a tag|block scalar|sequence entries|"
                          "mapping keys are not|node content", spot.said)
        if token and value[:1] and value[0] in SPECIAL:
            return _at(number, found.start(3), "special_start", character=value[0], suggestion=_quoted(value))
    return None


def _left_open(spot: Spot) -> Fault | None:
    """A `[` or `{` with nothing after it, which the parser misses only on a later line or at the end of the file."""
    if "flow node" not in spot.said:
        return None
    for number in range(min(spot.start, spot.line), -1, -1):
        opened = re.match(r"[^'\"#]*?[:-] +([\[{])[^\]}'\"#]*$", spot.lines[number])
        if opened:
            return _at(number, opened.start(1), "unclosed_bracket", character=opened.group(1))
        if spot.lines[number].strip() and number < spot.line:
            return None
    return None


def _bracket(spot: Spot) -> Fault | None:
    """A `[` or `{` that is left open, text after the closing one, or text inside that needs quotes."""
    if "flow sequence" in spot.said or "flow mapping" in spot.said:
        opening, closing = ("[", "]") if "flow sequence" in spot.said else ("{", "}")
        if spot.line == spot.start and closing in spot.text[spot.column:]:
            if spot.text[spot.column] == ":":
                return _at(spot.line, spot.column, "colon_in_text", value=spot.text.strip(), suggestion='fi: "…"')
            return _at(spot.line, spot.column, "unreadable_in_brackets", character=opening)
        return _at(spot.start, spot.start_column, "unclosed_bracket", character=opening)
    found = KEY_AND_VALUE.match(spot.text)
    value = (found.group(3) or "") if found else ""
    return _at(spot.line, spot.column, "text_after_bracket") if value and value[0] in "[{" else None


def _indentation(spot: Spot) -> Fault | None:
    """A line that starts further left or right than its neighbours."""
    if re.search("did not find expected (key|'-' indicator)|expected <block end>|sequence entries|<document start>",
                 spot.said):
        return _at(spot.line, min(spot.column, _indent(spot.text)), "bad_indent")
    return None


def _quoted(text: str) -> str:
    return f'"{text}"' if '"' not in text and "\\" not in text else "'" + text.replace("'", "''") + "'"


def _glued(text: str) -> re.Match | None:
    return re.match(r"\s*(?:- +)*([a-z_-]+):([^\s/].*)$", text)


def _missing_space(number: int, text: str, glued: re.Match) -> Fault:
    suggestion = f"{glued.group(1)}: {glued.group(2)}"
    return _at(number, glued.end(1), "missing_space", value=text.strip(), suggestion=suggestion)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _previous(lines: Lines, line: int) -> int | None:
    """The nearest line above that holds something else than a comment."""
    for number in range(line - 1, -1, -1):
        if lines[number].strip() and not lines[number].lstrip().startswith("#"):
            return number
    return None


SLIPS: tuple[Callable[[Spot], Fault | None], ...] = (
    _merge_conflict, _tab, _left_open, _escape, _colon, _no_colon, _special, _quotes, _bracket, _indentation,
)
"""Each names its slip or gives None; the surest come first."""
