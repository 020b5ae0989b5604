"""Limited Markdown of services to safe HTML: CommonMark without HTML, images or references, then sanitised.

Author text is hostile until it has been through here. Links lead only to https, mailto and tel.
"""

from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

TAGS = {"p", "ul", "ol", "li", "strong", "em", "a", "br"}
_PARSER = MarkdownIt("commonmark", {"html": False}).disable(
    ["html_block", "html_inline", "image", "reference", "heading", "lheading", "code", "fence", "hr", "blockquote"]
)


def only_outward(tag: str, attribute: str, value: str) -> str | None:
    """A link's address when it names its scheme: "//elsewhere" and "../fi/" pass the list of schemes, but not this."""
    outward = value.lower().startswith(("https://", "mailto:", "tel:"))
    return value if attribute != "href" or outward else None


@lru_cache(maxsize=4096)
def render_markdown(text: str) -> Markup:
    """Safe HTML of an author's text: paragraphs, lists, emphasis and links."""
    html = _PARSER.render(text)
    return Markup(
        nh3.clean(
            html,
            tags=TAGS,
            attributes={"*": set(), "a": {"href"}},
            attribute_filter=only_outward,
            url_schemes={"https", "mailto", "tel"},
            link_rel="noreferrer",
        )
    )
