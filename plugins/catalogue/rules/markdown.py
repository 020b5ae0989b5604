"""Running text keeps to the Markdown that pages show: paragraphs, lists, bold, links."""

from collections.abc import Iterator

from catalogue.markdown import not_shown
from catalogue.problems import Problem
from catalogue.records import Records

LONG_TEXTS = ("description", "first_visit")


def markdown_is_plain(records: Records) -> Iterator[Problem]:
    """No images, no HTML, no headings or tables, and links only to whole addresses that are safe (https)."""
    for record in records.of("service"):
        for field in LONG_TEXTS:
            for language, text in record.data.get(field, {}).items():
                for code, part in dict.fromkeys(not_shown(text)):
                    yield record.error((field, language), code, part=part, value=part)


RULES = (markdown_is_plain,)
