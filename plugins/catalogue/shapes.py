"""How a value is written in the shape that a schema wants: `ma-pe` as [mo, tu, we, th, fr], `ilmainen` as {type: free}."""

import json
import re
from collections.abc import Mapping

from catalogue.problems import Hint
from catalogue.suggestions import mend, slug

BETWEEN = re.compile(r"\s*[,;&/]\s*|\s+(?:ja|tai|sekä|och|eller|and|or)\s+")
"""What people put between the items of a list."""

SPAN = re.compile(r"(\S+?)\s*(?:-|\u2013)\s*(\S+)")

DAY_SPANS = {
    "arkisin": ("mo", "fr"), "arki": ("mo", "fr"), "arkipäivisin": ("mo", "fr"), "vardagar": ("mo", "fr"),
    "weekdays": ("mo", "fr"), "viikonloppuisin": ("sa", "su"), "viikonloppu": ("sa", "su"), "veckoslut": ("sa", "su"),
    "weekends": ("sa", "su"), "joka päivä": ("mo", "su"), "päivittäin": ("mo", "su"), "dagligen": ("mo", "su"),
    "varje dag": ("mo", "su"), "daily": ("mo", "su"), "every day": ("mo", "su"),
}
"""Words that name several weekdays at once."""

MOST_WORDS = 3
"""Longer parts are a sentence with a comma, not items of a list."""


def choices_of(value: str, node: Mapping) -> tuple[str, ...]:
    """The choices that a word means, by value, Finnish title or another name; a span (ma–pe) means all between."""
    choices = [str(choice) for choice in node["enum"]]
    names = {title.casefold(): choice for choice, title in node["x-values"].items()}
    names |= {alias.casefold(): choice for alias, choice in node.get("x-aliases", {}).items()}
    names |= {choice: choice for choice in choices}
    text = value.strip().casefold().rstrip(".")
    if text in names:
        return (names[text],)
    span = SPAN.fullmatch(text)
    ends = tuple(names.get(end.rstrip(".")) for end in span.groups()) if span else DAY_SPANS.get(text, ())
    if len(ends) == 2 and all(end in choices for end in ends):
        first, last = (choices.index(end) for end in ends)
        return tuple(choices[first : last + 1])
    return ()


def as_list(field: str, value: str, node: Mapping) -> Hint:
    """How one text is written as the list that a field wants."""
    items = node["items"]
    parts = items_in(value)
    if "enum" in items:
        chosen = [choice for part in parts for choice in choices_of(part, items)]
        if not chosen:
            return Hint("choices_are", {"options": ", ".join(str(choice) for choice in items["enum"])})
        return written_list(field, list(dict.fromkeys(chosen)))
    if "properties" in items:
        return Hint("list_of_fields", {"suggestion": f"- {_first_field(value, items)}"})
    code = items.get("x-message")
    if code in ("bad_id", "bad_language"):
        return written_list(field, [mend(code, part) or slug(part) for part in parts])
    if any(len(part.split()) > MOST_WORDS for part in parts):
        parts = [value.strip()]
    return written_list(field, [json.dumps(part, ensure_ascii=False) for part in parts])


def items_in(value: str) -> list[str]:
    """The parts of a text that lists things."""
    return [part for part in BETWEEN.split(value.strip().strip("[]")) if part]


def written_list(field: str, items: list[str]) -> Hint:
    """The hint that shows a field with its items in brackets."""
    return Hint("as_list", {"suggestion": f"{field}: [{', '.join(items)}]"})


def as_fields(field: str, value: str, node: Mapping) -> Hint | None:
    """How one text is written with the name of the field inside that it belongs to."""
    for name, child in node["properties"].items():
        if "enum" in child:
            chosen = choices_of(value, child)[:1]
            written = chosen[0] if chosen else ""
        elif "enum" in child.get("items", {}):
            chosen = [choice for part in items_in(value) for choice in choices_of(part, child["items"])]
            written = f"[{', '.join(chosen)}]" if chosen else ""
        else:
            continue
        if written:
            return Hint("as_fields", {"suggestion": f"{field}: {{{name}: {written}}}"})
    return None


def _first_field(value: str, node: Mapping) -> str:
    """`phone: "040 123 4567"`: the field inside whose form the value has, else the first required or plain one."""
    fields = node["properties"]
    for name, field in fields.items():
        code = field.get("x-message")
        if code in ("bad_phone", "bad_email", "bad_url") and re.fullmatch(field["pattern"], value):
            return f"{name}: {json.dumps(value, ensure_ascii=False)}"
    first = next(iter(node.get("required", fields)))
    return f"{first}: {json.dumps(value, ensure_ascii=False)}" if fields[first].get("type") == "string" else f"{first}: …"
