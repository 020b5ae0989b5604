"""The figures of `scripts/benchmark.py search`: quality beside other engines, bytes, answers' speed, build time."""

import argparse
import resource
import sys
import time
from datetime import date
from itertools import compress
from pathlib import Path
from tempfile import TemporaryDirectory

from catalogue.load import load_catalogue
from catalogue.model import Catalogue
from catalogue.text import LANGUAGES
from environment import places
from environment.extra import provide
from search.comparison import LEGEND, compare, cost_table, quality_table
from search.judged import judged_queries
from search.quality import answers, measure, summary, table
from search.real_texts import widened
from search.rivals import FOLDER
from search.site import write_search
from search.synthetic import make_catalogue
from search.weight import script_bytes, weight_table


def beside(catalogue: Catalogue, texts: Path | None, sizes: list[int]) -> None:
    """Print our figures beside those of other engines, whose packages are installed when they are missing."""
    missing = provide(FOLDER, "the other search engines")
    if missing:
        print(f"\n{missing}\n\nThe other engines could not be installed: no comparison, all figures here are our own.")
        return
    print("Asking the other engines (some minutes) …", file=sys.stderr, flush=True)
    rows = compare(catalogue, script_bytes(), judged_queries())
    gate = [row for row in rows if row["query"].half == "gate"]
    print(f"\n{LEGEND}\n\n{quality_table(rows)}\n\nGate half:\n{quality_table(gate, kinds=False)}\n\n{cost_table(rows)}")
    everyday = [query for query in judged_queries("fi") if query.kind != "board"]
    for size in sizes:
        large = compare(_of_size(catalogue, texts, size), script_bytes(), everyday)
        kind = "with real texts" if texts else "with made-up texts and few hidden words"
        print(f"\n{size} services {kind}, short Finnish queries:\n{cost_table(large, kinds=False)}", flush=True)


def _of_size(catalogue: Catalogue, texts: Path | None, size: int) -> Catalogue:
    return widened(catalogue, texts, size) if texts else make_catalogue(size)


def speed(catalogue: Catalogue, texts: Path | None, sizes: list[int]) -> None:
    """Print build seconds, bytes and warm answer times of catalogues of several sizes, and of our own."""
    queries = [query.q for query in judged_queries("fi")]
    own = len(catalogue.listed_services)
    for size in (own, *sizes):
        of_size = catalogue if size == own else _of_size(catalogue, texts, size)
        with TemporaryDirectory() as folder:
            seconds = _seconds(write_search, of_size, Path(folder), ("fi",))
            first = answers(Path(folder), "fi", queries, "--fresh")
            found = answers(Path(folder), "fi", queries + queries)
        later = found[1 : len(queries)]
        warm = sorted(one["ms"] for one in found[len(queries) :])
        print(
            f"{size:6} services: built in {seconds:.1f} s; warm median {_at(warm, 0.5):.1f} ms, 95th {_at(warm, 0.95):.1f} ms; "
            f"most memory so far {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB; compressed bytes without the script:"
        )
        everyday = [query.kind != "board" for query in judged_queries("fi")]
        print(weight_table("first, everyday", list(compress(first, everyday))))
        print(weight_table("first, all", first))
        print(weight_table("later, everyday", list(compress(later, everyday[1:]))))
        print(weight_table("later, all", later))


def _seconds(work, *given) -> float:
    start = time.perf_counter()
    work(*given)
    return time.perf_counter() - start


def _at(ordered: list, share: float):
    return ordered[int(len(ordered) * share)]


def main(arguments: list[str]) -> int:
    """Print all figures."""
    options = argparse.ArgumentParser(prog="scripts/benchmark.py search")
    options.add_argument("--list", action="store_true", help="every judged query with its answers")
    options.add_argument("--own", action="store_true", help="our own search alone; installs no other engines")
    options.add_argument("--texts", type=Path, help="JSON list of real names and summaries for the larger catalogues")
    options.add_argument("--sizes", type=int, nargs="*", default=[1000])
    chosen = options.parse_args(arguments)
    catalogue = load_catalogue(places.ROOT / "content", date(2026, 11, 24)).catalogue
    assert catalogue, "content/ has errors: python3 scripts/catalogue.py validate"
    with TemporaryDirectory() as folder:
        seconds = _seconds(write_search, catalogue, Path(folder))
        rows = measure(Path(folder), catalogue, judged_queries())
    print(f"{len(catalogue.listed_services)} services in three languages built in {seconds:.1f} s")
    print(table(summary(rows)))
    if chosen.list:
        for row in rows:
            query, answer = row["query"], row["answer"]
            print(f"\n{query.language} {query.kind}: {query.q}\n  needs: {', '.join(answer['doors'][:5])}  (wanted: {query.needs})")
            print("  " + "\n  ".join(f"{one['score']:.2f} {one['id']}" for one in answer["services"][:5]))
    print(f"scripts: {', '.join(f'{language} {size}' for language, size in script_bytes().items())} bytes compressed")
    speed(catalogue, chosen.texts, chosen.sizes)
    if not chosen.own:
        beside(catalogue, chosen.texts, chosen.sizes)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
