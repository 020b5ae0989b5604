"""The search of a catalogue in a folder, with the rows that the site's own pages have."""

from collections.abc import Iterable
from pathlib import Path

from catalogue.model import Catalogue
from catalogue.search import build
from catalogue.site.listings import Listings
from catalogue.site.planners.context import Context
from catalogue.site.search_rows import search_rows
from catalogue.site.strings import load_strings
from catalogue.text import LANGUAGES

THEME = Path(__file__).resolve().parents[2] / "theme"


def write_search(catalogue: Catalogue, folder: Path, languages: Iterable[str] = LANGUAGES) -> None:
    """Write search/LANGUAGE below a folder, as a built site has it."""
    listings, strings = Listings(catalogue), load_strings(THEME, LANGUAGES)
    for language in languages:
        rows = search_rows(Context(catalogue, listings, strings[language], LANGUAGES, "", "../"))
        target = folder / "search" / language
        target.mkdir(parents=True, exist_ok=True)
        for name, content in build(catalogue, language, rows).files.items():
            (target / name).write_bytes(content)
