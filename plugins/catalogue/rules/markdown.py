"""Running text keeps to the Markdown that pages show: paragraphs, lists, bold, links."""

import re
from collections.abc import Iterator

from catalogue.problems import Problem
from catalogue.records import Records

LINK = re.compile(r"(!?)\[[^\]\n]*\]\(([^)\s]*)[^)]*\)")
HTML = re.compile(r"</?[a-zA-Z][^>\n]{0,200}>")
LONG_TEXTS = ("description", "first_visit")


def markdown_is_plain(records: Records) -> Iterator[Problem]:
    """No images, no HTML, and links only to whole web addresses."""
    for record in records.of("service"):
        for field in LONG_TEXTS:
            for language, text in record.data.get(field, {}).items():
                keys = (field, language)
                for image, target in LINK.findall(text):
                    if image:
                        yield record.error(keys, "image_in_text", value=target)
                    elif not re.match(r"https?://.", target):
                        yield record.error(keys, "bad_link", value=target)
                for tag in HTML.findall(text):
                    yield record.error(keys, "html_in_text", value=tag)


RULES = (markdown_is_plain,)
