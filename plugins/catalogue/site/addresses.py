"""Addresses of pages: flat, a word of the page's language and the id; none of them ever changes."""

WORDS = {
    "fi": {
        "need": "tarve", "service": "palvelu", "organization": "jarjesto", "area": "alue", "target_group": "kenelle",
        "search": "haku", "a_z": "aakkosin", "about": "tietoa", "accessibility": "saavutettavuus", "privacy": "tietosuoja",
        "maintenance": "yllapito", "danger_words": "yllapito/vaarasanat", "search_answers": "yllapito/haun-vastaukset",
    },
    "sv": {
        "need": "behov", "service": "tjanst", "organization": "organisation", "area": "omrade", "target_group": "for-vem",
        "search": "sok", "a_z": "a-o", "about": "om", "accessibility": "tillganglighet", "privacy": "dataskydd",
        "maintenance": "underhall", "danger_words": "underhall/varningsord", "search_answers": "underhall/sokningens-svar",
    },
    "en": {
        "need": "need", "service": "service", "organization": "organization", "area": "area", "target_group": "for",
        "search": "search", "a_z": "a-z", "about": "about", "accessibility": "accessibility", "privacy": "privacy",
        "maintenance": "maintenance", "danger_words": "maintenance/danger-words", "search_answers": "maintenance/search-answers",
    },
}  # fmt: skip
"""Language -> kind of page -> the word that stands for it in an address; pages for maintainers stand below one word."""

PAGE_WORD = {"fi": "sivu", "sv": "sida", "en": "page"}
"""Language -> the word before the number of a continued list's page."""


def address(language: str, kind: str = "home", id: str | None = None, page: int = 1) -> str:
    """The address below the site's base, such as `fi/tarve/ruoka-apu/` or, for a long list, `fi/tarve/x/sivu-2/`."""
    parts = [language]
    if kind != "home":
        parts.append(WORDS[language][kind])
    if id:
        parts.append(id)
    if page > 1:
        parts.append(f"{PAGE_WORD[language]}-{page}")
    return "/".join(parts) + "/"


def file_of(address: str) -> str:
    """The file that a web server answers an address with."""
    return address + "index.html" if address.endswith("/") or not address else address
