"""Result rows in small files: what a result shows, packed; the decoder's twin is rows.js.

A packed row is [id, name, provider, summary, facts, the service's own words, languages], without empty ends. A fact is its
place in the list of common facts, or [icon, text, state, href, language]. `languages` are those of the three texts, where
one differs from the page's. Values that facets count are in a file of their own.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from catalogue.search.shards import to_json

TEXTS = ("name", "provider", "summary")
FACT = ("icon", "text", "state", "href", "lang")
MOST_FACTS = 40
LEAST_SHARE = 0.02
"""Share of the services that a fact needs to be in the list of common ones, which every search fetches."""


def common_facts(rows: Sequence[Mapping]) -> list[list[str]]:
    """The facts that many rows have, the commonest first."""
    counts = Counter(tuple(_packed(fact)) for row in rows for fact in row.get("facts", ()))
    least = max(2, LEAST_SHARE * len(rows))
    order = sorted(counts, key=lambda fact: (-counts[fact], fact))
    return [list(fact) for fact in order[:MOST_FACTS] if counts[fact] >= least]


def address_pattern(rows: Mapping[str, Mapping]) -> str:
    """The address of every row with %id% in the id's place. Raises ValueError when one is otherwise."""
    pattern = ""
    for id, row in rows.items():
        head, found, tail = row["url"].rpartition(id)
        pattern = pattern or f"{head}%id%{tail}"
        if not found or f"{head}%id%{tail}" != pattern:
            raise ValueError(f"{row['url']} is not {pattern} with {id}")
    return pattern


def pack_row(id: str, row: Mapping, facts: Sequence[Sequence[str]], words: Sequence[str] = ()) -> list[object]:
    """A row as it is sent; `facts` are the common ones, `words` the service's own, which results are ordered by."""
    place = {tuple(fact): number for number, fact in enumerate(facts)}
    written = [place.get(tuple(fact), fact) for fact in map(_packed, row.get("facts", ()))]
    languages = [row.get(f"{name}_lang", "") for name in TEXTS]
    return _trimmed([id, *(row.get(name, "") for name in TEXTS), written, " ".join(words), _trimmed(languages)])


def _packed(fact: Mapping[str, str]) -> list[str]:
    return _trimmed([fact.get(key, "") for key in FACT])


def _trimmed(values: list) -> list:
    """The list without empty values at its end."""
    end = max((number for number, value in enumerate(values, 1) if value), default=0)
    return values[:end]


def cut_rows(rows: Sequence[object], per_file: int) -> list[bytes]:
    """Packed rows in the order of documents, equally many in every file."""
    return [to_json(rows[at : at + per_file]) for at in range(0, len(rows), per_file)]
