"""The limited Markdown of long texts: what pages show of it, and what they do not. One home for the check and the pages.

Shown are paragraphs, lists, emphasis, line breaks and links to whole addresses; everything else stays as it was typed.
"""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt

NOT_SHOWN = ("html_block", "html_inline", "image", "reference", "heading", "lheading", "code", "fence", "hr", "blockquote")
"""Rules of CommonMark that the pages leave out."""

SCHEMES = ("https", "mailto", "tel")
"""What a link may lead to."""

SUSPECT = re.compile(r"[\[<`|~]|^ {0,3}(?:#|>|=|--|\*\*\*|___)|^\s*(?:\*\s*){3,}$|^\s*(?:-\s*){3,}$", re.MULTILINE)
"""Text without any of these has nothing but paragraphs, lists and emphasis, and need not be parsed to know it."""


def is_link(address: str) -> bool:
    """True for an address that names a scheme of ours: "//elsewhere" and "../fi/" lead nowhere from a page."""
    return address.lower().startswith(("https://", "mailto:", "tel:"))


def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False}).disable(list(NOT_SHOWN))
    reader.validateLink = is_link
    return reader


def _checker() -> MarkdownIt:
    checker = MarkdownIt("commonmark", {"html": True}).enable("table").disable("code")
    checker.validateLink = lambda address: True
    checker.normalizeLink = lambda address: address
    return checker


READER = _reader()
_CHECKER = _checker()


def not_shown(text: str) -> Iterator[tuple[str, str]]:
    """Code of a problem and the part of the text, for everything that a page would not show as it was meant."""
    if not SUSPECT.search(text):
        return
    environment: dict = {}
    lines = text.split("\n")
    for token in _CHECKER.parse(text, environment):
        start = lines[token.map[0]].strip() if token.map and token.map[0] < len(lines) else ""
        if token.type in ("heading_open", "fence", "hr", "blockquote_open", "table_open"):
            yield "markdown_not_shown", start
        elif token.type == "html_block":
            yield "html_in_text", start
        for part in token.children or ():
            if part.type == "html_inline":
                yield "html_in_text", part.content
            elif part.type == "image":
                yield "image_in_text", str(part.attrs["src"])
            elif part.type == "link_open" and not str(part.attrs["href"]).lower().startswith("https://"):
                yield "bad_link", str(part.attrs["href"])
    for reference in environment.get("references", {}).values():
        yield "bad_link", str(reference["href"])
