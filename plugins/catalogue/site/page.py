"""A planned page: where it goes, what it is called, which template shows which values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from catalogue.site.addresses import file_of
from catalogue.site.views import Link


@dataclass(frozen=True, slots=True)
class Page:
    """One page to write. `alternates` holds the address of the same page in each language."""

    address: str
    template: str
    language: str
    title: str
    content: Mapping[str, object] = field(default_factory=dict)
    description: str = ""
    alternates: Mapping[str, str] = field(default_factory=dict)
    crumbs: tuple[Link, ...] = ()
    section: str = ""
    sensitive: bool = False
    in_sitemap: bool = True
    noindex: bool = False
    """True for pages that search engines are asked to leave out of their answers."""
    structured: Mapping[str, object] | None = None

    @property
    def file(self) -> str:
        """The file below the output folder."""
        return file_of(self.address)

    @property
    def document_title(self) -> str:
        """The title of the browser's tab: neutral where a glance at it could hurt."""
        return "" if self.sensitive else self.title
