"""Figures of the search over the judged queries of a built catalogue, by language and kind."""

import json
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile

from catalogue.model import Catalogue
from environment import places
from search.judged import Judged, grades
from search.metrics import mean, ndcg, recall, success

SCRIPT = places.ROOT / "scripts" / "search.mjs"


def answers(site: Path, language: str, queries: Sequence[str], *options: str) -> list[dict]:
    """What scripts/search.mjs answers."""
    with NamedTemporaryFile("w", suffix=".json", encoding="utf-8", delete=False) as file:
        json.dump(list(queries), file, ensure_ascii=False)
    try:
        done = subprocess.run(
            [places.node(places.ROOT), SCRIPT, site, "--lang", language, "--queries", file.name, *options],
            capture_output=True, text=True, check=False, timeout=600,
        )  # fmt: skip
    finally:
        Path(file.name).unlink()
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def measure(site: Path, catalogue: Catalogue, queries: Iterable[Judged]) -> list[dict]:
    """For every query its figures and what was answered."""
    rows = []
    queries = list(queries)
    for language in dict.fromkeys(query.language for query in queries):
        of_language = [query for query in queries if query.language == language]
        for query, answer in zip(of_language, answers(site, language, [one.q for one in of_language]), strict=True):
            rows.append({"query": query, "answer": answer, **figures(query, answer, catalogue)})
    return rows


def figures(query: Judged, answer: dict, catalogue: Catalogue) -> dict[str, float]:
    """nDCG@10, recall@10, success@1 of services; success@1 and @5 of needs; only what the query judges."""
    found: dict[str, float] = {}
    right = grades(query, catalogue)
    if right:
        ranked = [service["id"] for service in answer["services"]]
        found |= {"nDCG@10": ndcg(ranked, right), "recall@10": recall(ranked, right), "S@1": success(ranked, list(right), 1)}
    if query.needs:
        found |= {f"needs S@{depth}": success(answer["doors"], query.needs, depth) for depth in (1, 5)}
    return found


FIGURES = ("nDCG@10", "recall@10", "S@1", "needs S@1", "needs S@5")

FLOORS = {
    "all": {"nDCG@10": 0.88, "recall@10": 0.9, "S@1": 0.88, "needs S@1": 0.85, "needs S@5": 0.95},
    "fi": {"nDCG@10": 0.85, "S@1": 0.87, "needs S@1": 0.85, "needs S@5": 0.94},
    "sv": {"nDCG@10": 0.93, "S@1": 0.9, "needs S@1": 0.83, "needs S@5": 0.97},
    "en": {"nDCG@10": 0.93, "S@1": 0.89, "needs S@1": 0.78, "needs S@5": 0.93},
    "fi board": {"needs S@1": 0.87, "needs S@5": 0.94},
    "fi sentence": {"needs S@5": 0.80},
}
"""What the gate half must reach: a little below what was measured. Raise them when the search gets better."""


def groups(rows: Sequence[dict]) -> dict[str, list[dict]]:
    """All rows, those of each language, and those of each kind in it."""
    found = {"all": list(rows)}
    for name in (lambda query: query.language, lambda query: f"{query.language} {query.kind}"):
        for row in rows:
            found.setdefault(name(row["query"]), []).append(row)
    return found


def summary(rows: Sequence[dict]) -> dict[str, dict[str, float]]:
    """Averages for each language, for each kind and for all."""
    return {name: averages(of) for name, of in groups(rows).items()}


def averages(rows: Sequence[dict]) -> dict[str, float]:
    """The average of every figure that some of the rows judge, and how many rows there are."""
    judged = {figure: [row[figure] for row in rows if figure in row] for figure in FIGURES}
    return {figure: mean(values) for figure, values in judged.items() if values} | {"queries": len(rows)}


def below_floors(figures_by_group: dict[str, dict[str, float]]) -> list[str]:
    """A line for each figure of a summary that is below its floor."""
    return [
        f"{group} {figure}: {figures_by_group[group][figure]:.3f} < {floor}"
        for group, floors in FLOORS.items()
        for figure, floor in floors.items()
        if figures_by_group[group][figure] < floor
    ]


def table(figures_by_group: dict[str, dict[str, float]]) -> str:
    """The summary as text."""
    head = f"{'':16}{'queries':>8}" + "".join(f"{figure:>11}" for figure in FIGURES)
    lines = [
        f"{name:16}{one['queries']:>8}" + "".join(f"{one[figure]:>11.3f}" if figure in one else "–".rjust(11) for figure in FIGURES)
        for name, one in figures_by_group.items()
    ]
    return "\n".join([head, *lines])
