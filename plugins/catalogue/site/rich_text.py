"""Limited Markdown of services to safe HTML: CommonMark without HTML, images or references, then sanitised.

Author text is hostile until it has been through here. Links lead only to https, mailto and tel.
"""

from functools import lru_cache

import nh3
from markupsafe import Markup

from catalogue.markdown import READER, SCHEMES, is_link

TAGS = {"p", "ul", "ol", "li", "strong", "em", "a", "br"}


def only_outward(tag: str, attribute: str, value: str) -> str | None:
    """A link's address when it leads where a link may; what the reader let through is looked at once more."""
    return value if attribute != "href" or is_link(value) else None


@lru_cache(maxsize=4096)
def render_markdown(text: str) -> Markup:
    """Safe HTML of an author's text: paragraphs, lists, emphasis and links."""
    html = READER.render(text)
    return Markup(
        nh3.clean(
            html,
            tags=TAGS,
            attributes={"*": set(), "a": {"href"}},
            attribute_filter=only_outward,
            url_schemes=set(SCHEMES),
            link_rel="noreferrer",
        )
    )
