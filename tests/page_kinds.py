"""Every kind of page of the small site, one example of each in every language: what tests of pages walk through."""

from dataclasses import dataclass

from catalogue.site.addresses import address, file_of
from catalogue.text import LANGUAGES


@dataclass(frozen=True)
class PageKind:
    """An example of a kind of page in one language."""

    name: str
    language: str
    address: str

    @property
    def file(self) -> str:
        """The file below the site's folder."""
        return file_of(self.address)

    def __str__(self) -> str:
        return f"{self.language}-{self.name}"


EXAMPLES = {
    "home": ("home", None),
    "need, urgent": ("need", "turva-ja-tuki"),
    "need": ("need", "ruoka-ja-raha"),
    "sub-need": ("need", "ruoka-apu"),
    "sub-need, sensitive": ("need", "turvakoti"),
    "service with most facts": ("service", "ruokakassi"),
    "service with many phones": ("service", "velkapuhelin"),
    "service with places and groups": ("service", "surun-keinu"),
    "service, sensitive and hidden": ("service", "turvala"),
    "service, least facts": ("service", "juttuseura"),
    "service, chat": ("service", "nuorten-chat"),
    "service, ended": ("service", "leipajono"),
    "service, paused": ("service", "retkiryhma"),
    "service, expired": ("service", "syysleiri"),
    "service, moved": ("service", "nettineuvonta"),
    "organization": ("organization", "koivulan-tuki"),
    "organization, ended": ("organization", "vanha-yhdistys"),
    "areas": ("area", None),
    "area": ("area", "koivula"),
    "area without services": ("area", "pihlajaranta"),
    "target groups": ("target_group", None),
    "target group": ("target_group", "nuoret"),
    "a to z": ("a_z", None),
    "search": ("search", None),
    "about": ("about", None),
    "accessibility": ("accessibility", None),
    "privacy": ("privacy", None),
    "for maintainers": ("maintenance", None),
    "danger words": ("danger_words", None),
    "search answers, not asked": ("search_answers", None),
}
"""Name of a kind -> (kind of address, id of the example)."""

PAGES = [PageKind(name, language, address(language, *example)) for name, example in EXAMPLES.items() for language in LANGUAGES]
PAGES += [PageKind("not found", "fi", "404.html"), PageKind("root", "fi", "")]

STAYING = [page for page in PAGES if page.name not in ("service, moved", "root")]
"""Those that send a browser nowhere."""
