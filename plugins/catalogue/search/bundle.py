"""A catalogue to the search files of one language: index shards, words of needs, tags, facets and result rows."""

import gzip
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from catalogue.model import Catalogue, Service
from catalogue.search import shards
from catalogue.search.also import make_also
from catalogue.search.analysis import tokenise
from catalogue.search.danger import by_letter, for_browser, load_danger_words
from catalogue.search.documents import BOOSTS, Document, make_documents, ordered_services
from catalogue.search.facets import make_facets
from catalogue.search.index import Index, build_index
from catalogue.search.lexicon import Lexicon, finnish
from catalogue.search.nearwords import FAR_SIZE, cut_near
from catalogue.search.needwords import far_examples, far_stop_words, first_words, near_examples, stop_words
from catalogue.search.packing import joined
from catalogue.search.rows import address_pattern, common_facts, cut_rows, pack_row
from catalogue.search.shards import to_json
from catalogue.search.synonyms import load_synonyms
from catalogue.search.words import Analyser
from catalogue.text import LANGUAGES

SHARD_SIZE = 1_600
"""Bytes of a shard before compression, about half after it."""
MOST_SHARDS = 2_000
TAGS_SIZE = 1_000
ROWS_PER_FILE = 2
ALL_BELOW = 1_500_000
"""Bytes of all files before compression up to which a page fetches them ahead; a third of that when compressed."""
ONE_FILE_BELOW = 12_000
"""A whole index smaller than this, compressed, is one file."""


@dataclass(frozen=True, slots=True)
class SearchBundle:
    """Files by name, what the page must know to find them, and figures for the build's report."""

    files: dict[str, bytes]
    manifest: dict[str, object]
    report: dict[str, object] = field(default_factory=dict)


def build(catalogue: Catalogue, language: str, rows: Mapping[str, Mapping], lexicon: Lexicon | None = None) -> SearchBundle:
    """The search of one language; `rows` are the result rows of the listed services, by id."""
    services = ordered_services(catalogue)
    analysers = make_analysers(catalogue, services, lexicon or finnish())
    synonyms, danger = load_synonyms(catalogue.folder, language), load_danger_words(catalogue.folder)
    documents = make_documents(catalogue, services, language, analysers)
    index = build_index(documents, BOOSTS)
    also = make_also(index.terms, analysers[language], _written_words(catalogue, analysers[language]), synonyms)
    first = first_words(catalogue, language)
    stop, far_stop = stop_words(first), far_stop_words(language)
    files = _Files()
    further = {
        "danger": files.add_named("danger", by_letter(danger)) | {"entries": for_browser(danger)},
        "near": files.add_ranges("near", cut_near(near_examples(catalogue, language, first, synonyms, services), stop)),
        "far": files.add_ranges("far", cut_near(far_examples(catalogue, language), stop.union(far_stop.split()), FAR_SIZE)),
        "farstop": files.add("farstop", to_json(far_stop)),
        "facts": common_facts(list(rows.values())),
        "url": address_pattern(rows),
    }
    packed = [pack_row(one.id, rows.get(one.id, {}), further["facts"], one.words.get(language, ())) for one in services]
    manifest: dict[str, object] = {
        "version": 1,
        "language": language,
        "count": len(services),
        "fields": list(BOOSTS),
        "terms": files.add_ranges("terms", _term_files(index, also)),
        "dictionary": files.add_named("dictionary", {name: " ".join(of) for name, of in shards.cut_dictionary(index.terms).items()}),
        "tags": files.add_ranges("tags", shards.cut_tags(_tags(catalogue, services), TAGS_SIZE)),
        "rows": files.add_rows("rows", cut_rows(packed, ROWS_PER_FILE)),
        "facets": files.add("facets", to_json(make_facets(catalogue, services, rows, language))),
        "words": files.add("words", to_json(first | further)),
    }
    if all_files := files.joined():
        manifest["all"] = all_files
    files.by_name["manifest.json"] = to_json(manifest)
    return SearchBundle(files.by_name, manifest, _report(index, documents, analysers[language], files))


def make_analysers(catalogue: Catalogue, services: Sequence[Service], lexicon: Lexicon) -> dict[str, Analyser]:
    """An analyser for every language, each knowing the words of the catalogue."""
    return {
        language: Analyser(language, lexicon if language == "fi" else None, _vocabulary(catalogue, services, language))
        for language in LANGUAGES
    }


def _vocabulary(catalogue: Catalogue, services: Sequence[Service], language: str) -> Iterator[str]:
    """Whole words of the catalogue's texts in a language."""
    for text in _texts(catalogue, services, language):
        for token in tokenise(text):
            if token.word.isalpha() and not token.parts:
                yield token.word


def _texts(catalogue: Catalogue, services: Iterable[Service], language: str) -> Iterable[str]:
    for sub in catalogue.sub_needs.values():
        yield from (sub.name.local(language).text, *sub.words.get(language, ()))
    for service in services:
        for text in (service.name, service.summary, service.description):
            if text and text.get(language):
                yield text.values[language]


def _written_words(catalogue: Catalogue, analyser: Analyser):
    """The words met while indexing, and those of the needs and synonyms, with their analyses."""
    for sub in catalogue.sub_needs.values():
        for text in (sub.name.local(analyser.language).text, *sub.words.get(analyser.language, ())):
            analyser.words(text)
    return analyser.seen


def _term_files(index: Index, also) -> list[tuple[str, bytes]]:
    parts = list(shards.cut_terms(index, also, SHARD_SIZE, MOST_SHARDS))
    if sum(len(content) for _, content in parts) > ONE_FILE_BELOW * 20:
        return parts
    whole = list(shards.cut_terms(index, also, 1 << 40, 1))
    return whole if sum(len(gzip.compress(content, 9)) for _, content in whole) < ONE_FILE_BELOW else parts


def _tags(catalogue: Catalogue, services: Sequence[Service]) -> list[tuple[list[int], list[int]]]:
    tags: dict[str, tuple[list[int], list[int]]] = {need: ([], []) for need in catalogue.sub_needs}
    for number, service in enumerate(services):
        for place, need in enumerate(service.needs):
            if need in tags:
                tags[need][min(place, 1)].append(number)
    return list(tags.values())


class _Files:
    """Files with a hash of their content in their names."""

    def __init__(self) -> None:
        self.by_name: dict[str, bytes] = {}

    def joined(self) -> str | None:
        """One more file with all of them, for pages that fetch everything ahead; none when that is too much."""
        if sum(map(len, self.by_name.values())) > ALL_BELOW:
            return None
        content = b"\n".join(name.encode() + b" " + of for name, of in sorted(self.by_name.items()))
        named = f"all.{_hash(content)}.txt"
        self.by_name[named] = content
        return named

    def add(self, name: str, content: bytes) -> str:
        """One file; answers with its name."""
        named = f"{name}.{_hash(content)}.json"
        self.by_name[named] = content
        return named

    def add_ranges(self, name: str, parts: Sequence[tuple[object, bytes]]) -> dict[str, object]:
        """Files that share a key space: {"name", "hash", "starts"}, the n-th file is `name-n.hash.json`. Starts are numbers,
        or words in one text (packing.joined)."""
        mark = _hash(b"\0".join(content for _, content in parts))
        for number, (_, content) in enumerate(parts):
            self.by_name[f"{name}-{number}.{mark}.json"] = content
        starts = [start for start, _ in parts]
        return {"name": name, "hash": mark, "starts": joined(starts) if starts and isinstance(starts[0], str) else starts}

    def add_rows(self, name: str, parts: Sequence[bytes]) -> dict[str, object]:
        """Files of equally many rows, the n-th is `name-n.hash.json`: {"name", "hash", "per"}."""
        found = self.add_ranges(name, list(enumerate(parts)))
        return {"name": name, "hash": found["hash"], "per": ROWS_PER_FILE}

    def add_named(self, name: str, parts: Mapping[str, object]) -> dict[str, object]:
        """Files found by two letters: {"name", "hash", "has"}; the file of "a0" is `name-a0.hash.json`, in hex. `has` joins
        the second letters of each first one: "a01 b0" has "a0", "a1" and "b0"."""
        contents = {key.encode().hex(): to_json(value) for key, value in sorted(parts.items())}
        mark = _hash(b"\0".join(contents.values()))
        for key, content in contents.items():
            self.by_name[f"{name}-{key}.{mark}.json"] = content
        return {"name": name, "hash": mark, "has": " ".join(first + "".join(second for _, second in of) for first, of in groupby(sorted(parts), itemgetter(0)))}


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:10]


def _report(index: Index, documents: Sequence[Document], analyser: Analyser, files: _Files) -> dict[str, object]:
    unknown = analyser.unknown if analyser.language == "fi" else []
    return {
        "services": len(documents),
        "terms": len(index.terms),
        "files": len(files.by_name),
        "bytes": sum(map(len, files.by_name.values())),
        "unknown": unknown,
    }
