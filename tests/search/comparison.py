"""Our search and other engines on the same services and queries: how good, how often without an answer, how many bytes, how fast."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from catalogue.model import Catalogue
from catalogue.text import LANGUAGES
from search.judged import Judged, grades
from search.metrics import mean, ndcg, success
from search.quality import answers, groups
from search.rivals import ENGINES, ROUNDS, rival_answers
from search.site import write_search

OURS = "ours"
ALL = (OURS, *ENGINES)
SHORT = {OURS: "ours", "MiniSearch": "Mini", "Pagefind": "Page", "by word": "Page+"}
LEGEND = """ours; Mini: MiniSearch; Page: Pagefind; Page+: Pagefind asked word by word without stop words, which a site can add.
All search the same texts and hidden words of the same services, tuned on the tuning half. need@1: the first service serves
a wanted need. Bytes: a visit's first query with its scripts and ten results, compressed; our script draws the results too, theirs do not.
Milliseconds: the shortest of three more times. Both: the median of ours and how many times as much the others take."""


def _share(value: float) -> str:
    return f"{value:.3f}".removeprefix("0")


QUALITY = {"nDCG@10": _share, "success@1": _share, "need@1": _share, "no answer": "{:.0%}".format}
"""Figure -> how it is written."""
COST = {"bytes": lambda value: f"{value / 1000:.0f} kB", "ms": lambda value: f"{value:.1f} ms"}


def compare(catalogue: Catalogue, scripts: dict[str, int], queries: Sequence[Judged]) -> list[dict]:
    """For every query its figures by engine; `scripts` are the compressed bytes of our script by language."""
    rows = []
    for language in LANGUAGES:
        of_language = [query for query in queries if query.language == language]
        if not of_language:
            continue
        asked = [query.q for query in of_language]
        found = {OURS: _our_answers(catalogue, language, asked, scripts[language]), **rival_answers(catalogue, language, asked)}
        for at, query in enumerate(of_language):
            rows.append({"query": query, **{engine: figures(query, found[engine][at], catalogue) for engine in ALL}})
    return rows


def _our_answers(catalogue: Catalogue, language: str, queries: Sequence[str], script: int) -> list[dict]:
    """Each query as the first of a visit, and its shortest time when all have been asked before."""
    with TemporaryDirectory() as folder:
        write_search(catalogue, Path(folder), (language,))
        first = answers(Path(folder), language, queries, "--fresh")
        again = answers(Path(folder), language, [*queries] * (1 + ROUNDS))
    return [
        {
            "ids": [one["id"] for one in found["services"]],
            "bytes": found["bytes"] + script,
            "ms": min(one["ms"] for one in again[len(queries) + at :: len(queries)]),
        }
        for at, found in enumerate(first)
    ]


def figures(query: Judged, answer: dict, catalogue: Catalogue) -> dict[str, float]:
    """Figures of one answer {ids, bytes, ms}, only what the query judges; need@1: the first service serves a wanted need."""
    ids = answer["ids"]
    found = {"no answer": float(not ids), "bytes": answer["bytes"], "ms": answer["ms"]}
    if right := grades(query, catalogue):
        found |= {"nDCG@10": ndcg(ids, right), "success@1": success(ids, list(right), 1)}
    if query.needs:
        found["need@1"] = float(bool(ids) and not set(query.needs).isdisjoint(catalogue.services[ids[0]].needs))
    return found


def quality_table(rows: Sequence[dict], kinds: bool = True) -> str:
    """Averages by language and, if wanted, kind, the engines side by side."""
    return _table(_heads(QUALITY, 6), rows, kinds, _averages)


def _averages(rows: Sequence[dict]) -> str:
    text = ""
    for figure, form in QUALITY.items():
        values = {engine: [row[engine][figure] for row in rows if figure in row[engine]] for engine in ALL}
        text += "  " + "".join(f"{form(mean(values[engine])) if values[engine] else '–':>6}" for engine in ALL)
    return text


def cost_table(rows: Sequence[dict], kinds: bool = True) -> str:
    """Medians of ours by language and, if wanted, kind, and how many times as much the others take."""
    return _table(_heads(COST, 8), rows, kinds, _ratios)


def _ratios(rows: Sequence[dict]) -> str:
    text = ""
    for figure, form in COST.items():
        middle = {engine: median(row[engine][figure] for row in rows) for engine in ALL}
        text += f"  {form(middle[OURS]):>8}" + "".join(f"{middle[engine] / middle[OURS]:>7.2f}×" for engine in ENGINES)
    return text


def _table(heads: Sequence[str], rows: Sequence[dict], kinds: bool, say: Callable[[Sequence[dict]], str]) -> str:
    lines = [f"{name:12}{len(of):>7}{say(of)}" for name, of in groups(rows).items() if kinds or " " not in name]
    return "\n".join([*heads, *lines])


def _heads(shown: Iterable[str], width: int) -> list[str]:
    shown, names = list(shown), "  " + "".join(f"{SHORT[engine]:>{width}}" for engine in ALL)
    over = "".join(f"  {figure:^{width * len(ALL)}}" for figure in shown)
    return [f"{'':19}{over}".rstrip(), f"{'':12}queries{names * len(shown)}"]
