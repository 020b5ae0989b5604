"""Compressed bytes of queries by kind of file, as scripts/search.mjs tells them, and of the search page's script."""

import gzip
from collections.abc import Sequence

from catalogue.site.scripts import search_scripts
from catalogue.text import LANGUAGES
from environment import places

KINDS = ("manifest", "words", "danger", "near", "far", "farstop", "terms", "dictionary", "tags", "rows")
"""What a query reads: where files are, first words of needs, forms of danger, words near the query's in the page's and in
other languages, the index, its words for typing errors, services of needs, result rows."""


def weights(answers: Sequence[dict], kind: str | None = None) -> list[int]:
    """The bytes of each answer in order of size, in all or of one kind."""
    return sorted(one["kinds"].get(kind, 0) if kind else one["bytes"] for one in answers)


def at(ordered: Sequence[int], share: float) -> int:
    """The value below which a share of the values lies."""
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def weight_table(name: str, answers: Sequence[dict]) -> str:
    """One line: median and 95th percentile of all bytes and of each kind."""
    parts = [(kind or "all", weights(answers, kind)) for kind in (None, *KINDS)]
    return f"  {name:16}" + "  ".join(f"{kind} {at(of, 0.5)}/{at(of, 0.95)}" for kind, of in parts)


def script_bytes() -> dict[str, int]:
    """Language -> compressed bytes of the script of its search page."""
    scripts = search_scripts(places.ROOT / "theme", places.ROOT / "node_modules")
    return {language: len(gzip.compress(scripts[f"js/search.{language}.js"], 9)) for language in LANGUAGES}
