"""Where readers tell the maintainers something: the repository's issue page, else a page or an e-mail of the site.

A fork, or a copy on one's own machine, has no such place until it is published: then no link is shown, and our own
pages say that the address is still missing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from catalogue.site.strings import Strings

PLACES = ("issues_url", "guide_url")
"""Names that stand in our own pages for the places below, as {issues_url}."""

_LINK = re.compile(rf'<a href="\{{({"|".join(PLACES)})\}}">(.*?)</a>', re.S)
"""A link of our own pages to a place that only the settings know."""


@dataclass(frozen=True, slots=True)
class Feedback:
    """The address for feedback, and that of the guide to adding a service; None where there is none."""

    issues: str | None = None
    guide: str | None = None

    def suggest(self, title: str) -> str | None:
        """A form or an e-mail that opens with a title filled in; nothing is sent by itself."""
        if not self.issues:
            return None
        if self.issues.startswith("mailto:"):
            return f"{self.issues}?subject={quote(title)}"
        return f"{self.issues}/new?title={quote(title)}" if self.issues.endswith("/issues") else self.issues

    def fill(self, html: str, strings: Strings) -> Markup:
        """Our own page's HTML with its links to these places, or with words in their stead."""
        known = {"issues_url": self.issues, "guide_url": self.guide}

        def link(found: re.Match[str]) -> str:
            address = known[found[1]]
            if address is None:
                return f"{found[2]} ({strings('feedback.missing')})"
            return f'<a href="{Markup.escape(address)}">{found[2]}</a>'

        return Markup(_LINK.sub(link, html))


def feedback_of(site: Mapping[str, object], repository: str | None = None) -> Feedback:
    """From the address of the repository that the build was told, else from content/site.yaml."""
    known: Mapping[str, str] = site.get("repository") or {}
    contact: Mapping[str, str] = site.get("contact") or {}
    url = (repository or known.get("url") or "").rstrip("/")
    email = f"mailto:{contact['email']}" if contact.get("email") else None
    issues = known.get("issues_url") or contact.get("url") or email or (f"{url}/issues" if url else None)
    return Feedback(issues, f"{url}/blob/{known.get('branch', 'main')}/content/README.md" if url else None)
