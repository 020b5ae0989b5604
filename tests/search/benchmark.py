"""The figures of `scripts/benchmark.py search`: quality beside other engines, bytes, answers' speed, build time."""

import argparse
import gzip
import json
import resource
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from catalogue.load import load_catalogue
from catalogue.model import Catalogue
from catalogue.search.stopwords import STOP_WORDS
from catalogue.site.scripts import search_scripts
from catalogue.text import LANGUAGES
from environment import places
from search.judged import grades, judged_queries
from search.metrics import mean, ndcg, success
from search.quality import answers, measure, summary, table
from search.real_texts import widened
from search.site import write_search
from search.synthetic import make_catalogue

HERE = Path(__file__).parent


def script_bytes() -> dict[str, int]:
    """Language -> compressed bytes of the script of its search page."""
    scripts = search_scripts(places.ROOT / "theme", places.ROOT / "node_modules")
    return {language: len(gzip.compress(scripts[f"js/search.{language}.js"], 9)) for language in LANGUAGES}


def rivals(catalogue: Catalogue, packages: Path) -> None:
    """Print nDCG@10 and success@1 of Pagefind and MiniSearch on the Finnish judged queries."""
    queries = [(query, right) for query in judged_queries("fi") if (right := grades(query, catalogue))]
    documents = [_plain(service, catalogue) for service in catalogue.listed_services]
    data = {"documents": documents, "queries": [query.q for query, _ in queries], "stop": sorted(STOP_WORDS["fi"])}
    done = subprocess.run(
        [places.node(places.ROOT), HERE / "rivals.mjs", packages], input=json.dumps(data), capture_output=True, text=True, check=True
    )
    for name, result in json.loads(done.stdout).items():
        if "error" in result:
            print(f"{name:12} not measured: {result['error']}")
            continue
        ranked = [one["ids"] for one in result["ranked"]]
        quality = mean([ndcg(ids, right) for ids, (_, right) in zip(ranked, queries, strict=True)])
        first = mean([success(ids, list(right), 1) for ids, (_, right) in zip(ranked, queries, strict=True)])
        empty = sum(not ids for ids in ranked)
        print(f"{name:12} nDCG@10 {quality:.3f}  S@1 {first:.3f}  without an answer {empty}  bytes {result['bytes']}")


def _plain(service, catalogue: Catalogue) -> dict[str, str]:
    needs = [catalogue.sub_needs[need] for need in service.needs]
    return {
        "id": service.id,
        "name": service.name.values["fi"],
        "need": needs[0].name.values["fi"],
        "words": " ".join((*needs[0].words.get("fi", ()), *service.words.get("fi", ()))),
        "summary": service.summary.values["fi"],
        "description": service.description.values.get("fi", "") if service.description else "",
    }


def speed(catalogue: Catalogue, texts: Path | None, sizes: list[int]) -> None:
    """Print build seconds, bytes and warm answer times of catalogues of several sizes, and of our own."""
    queries = [query.q for query in judged_queries("fi")]
    own = len(catalogue.listed_services)
    for size in (own, *sizes):
        of_size = catalogue if size == own else widened(catalogue, texts, size) if texts else make_catalogue(size)
        with TemporaryDirectory() as folder:
            seconds = _seconds(write_search, of_size, Path(folder), ("fi",))
            first = sorted(one["bytes"] for one in answers(Path(folder), "fi", queries, "--fresh"))
            found = answers(Path(folder), "fi", queries + queries)
        later = sorted(one["bytes"] for one in found[1 : len(queries)])
        warm = sorted(one["ms"] for one in found[len(queries) :])
        print(
            f"{size:6} services: built in {seconds:.1f} s; bytes without scripts: first query median {_at(first, 0.5)}, "
            f"95th {_at(first, 0.95)}, later median {_at(later, 0.5)}, 95th {_at(later, 0.95)}; warm median {_at(warm, 0.5):.1f} ms, "
            f"95th {_at(warm, 0.95):.1f} ms; most memory so far {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB"
        )


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
    options.add_argument("--packages", type=Path, help="folder where pagefind and minisearch are installed")
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
    if chosen.packages:
        rivals(catalogue, chosen.packages)
    speed(catalogue, chosen.texts, chosen.sizes)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
