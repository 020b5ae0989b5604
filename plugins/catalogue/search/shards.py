"""The index in small files: ranges of its sorted terms, tags of needs, a dictionary for typing errors.

A shard is JSON: [place of its first term in the whole index, terms, also]. `terms` is one text of terms joined by "|", each
by the one before it, then after a space for each field that has it: the field as a digit, the documents as steps, ";" and
ten times the scores, both as runs. `also` is one text of words joined by "|", each by the one before it, with the terms
that it stands for: their kind and how they differ from the word. Kinds: 0 the same word, 1 a part of it, 2 what it is
derived from, 3 a synonym, 4 a rough likeness.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from os.path import commonprefix

from catalogue.search.index import Index, Posting, in_order
from catalogue.search.packing import after, digit, runs, steps

SAME, PART, BASE, SYNONYM, ROUGH = range(5)
Also = Mapping[str, Sequence[tuple[str, int]]]


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def to_json(value: object) -> bytes:
    """Compact UTF-8 JSON."""
    return _ENCODER.encode(value).encode()


def cut_terms(index: Index, also: Also, size: int, most: int) -> Iterator[tuple[str, bytes]]:
    """Shards of about `size` bytes, larger where there would be more than `most`: (start, content). A shard has the keys
    from its start on; a catalogue without services has one empty shard."""
    keys = in_order({*index.terms, *also})
    place = {term: number for number, term in enumerate(index.terms)}
    postings = {term: "".join(map(_posting, of)) for term, of in zip(index.terms, index.postings, strict=True)}
    meanings = {key: "".join(f" {kind}{after(term, key)}" for term, kind in pairs) for key, pairs in also.items()}
    lengths = [len(postings.get(key, "")) + len(meanings.get(key, "")) + 8 for key in keys]
    size = max(size, sum(lengths) // most + 1)
    start = 0
    while start < len(keys):
        end = _shortest_cut(keys, lengths, start, size)
        held = keys[start:end]
        first = next((place[key] for key in held if key in place), 0)
        yield range_start(keys, start), to_json([first, _listed(held, postings), _listed(held, meanings)])
        start = end
    if not keys:
        yield "", to_json([0, "", ""])


def _posting(posting: Posting) -> str:
    return f" {digit(posting.field)}{runs(steps(posting.documents))};{runs(posting.scores)}"


def _listed(keys: Sequence[str], texts: Mapping[str, str]) -> str:
    """Those keys that have a text, with it."""
    held = [key for key in keys if key in texts]
    return "|".join(after(key, before) + texts[key] for key, before in zip(held, ["", *held]))


def _shortest_cut(keys: Sequence[str], lengths: Sequence[int], start: int, size: int) -> int:
    """Where a shard ends: of the places that give it about the size, one before a key that few letters tell apart, as
    every page carries the first keys of all shards."""
    held, best, end = 0, 0, len(keys)
    for at in range(start, len(keys)):
        held += lengths[at]
        if held > size * 0.6 and at + 1 < len(keys):
            letters = len(range_start(keys, at + 1))
            if not best or letters <= best:
                best, end = letters, at + 1
            if held > size * 1.4:
                return end
    return len(keys) if held <= size * 1.4 else end


def range_start(keys: Sequence[str], at: int) -> str:
    """The first key of a range, as short as still tells it from the key before it."""
    if not at:
        return ""
    this = keys[at]
    return this[: len(commonprefix((keys[at - 1], this))) + 1]


DICTIONARY_LENGTHS = (6, 8, 10, 13)
"""Upper bounds of the word lengths that share a dictionary file; longer words share the last."""


def bucket(term: str) -> str:
    """The dictionary file of a term: its first letter and a class of lengths."""
    band = next((number for number, limit in enumerate(DICTIONARY_LENGTHS) if len(term) <= limit), len(DICTIONARY_LENGTHS))
    return f"{term[0]}{band}"


def cut_dictionary(terms: Iterable[str]) -> dict[str, list[str]]:
    """Dictionary file -> its terms, in order."""
    buckets: dict[str, list[str]] = {}
    for term in terms:
        if not term[0].isdigit():
            buckets.setdefault(bucket(term), []).append(term)
    return buckets


def cut_tags(tags: Sequence[tuple[Sequence[int], Sequence[int]]], size: int) -> list[tuple[int, bytes]]:
    """Documents of every need, as main and as other need, in files of about `size` bytes: (first need, content). A file
    is a list of "main;other", both as runs of steps."""
    files: list[tuple[int, bytes]] = []
    held: list[str] = []
    first = 0
    for number, both in enumerate(tags):
        held.append(";".join(runs(steps(documents)) for documents in both))
        if sum(map(len, held)) >= size:
            files.append((first, to_json(held)))
            held, first = [], number + 1
    if held:
        files.append((first, to_json(held)))
    return files
