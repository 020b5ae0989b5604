"""The index in small files: ranges of its sorted terms, tags of needs, a dictionary for typing errors.

A shard is JSON: {"from": place of its first term in the whole index, "terms": [[term, [field, document steps, ten times
the scores]…]…], "also": {word: [[term, kind]…]}}. Documents are written as steps from the one before. `also` says which
terms a word stands for: 0 the same word, 1 a part of it, 2 what it is derived from, 3 a
synonym, 4 a rough likeness.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from catalogue.search.index import Index, utf16

SAME, PART, BASE, SYNONYM, ROUGH = range(5)
Also = Mapping[str, Sequence[tuple[str, int]]]


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def to_json(value: object) -> bytes:
    """Compact UTF-8 JSON."""
    return _ENCODER.encode(value).encode()


def steps(numbers: Sequence[int]) -> list[int]:
    """Rising numbers as differences: [3, 5, 9] -> [3, 2, 4]."""
    return [number - before for number, before in zip(numbers, [0, *numbers])]


def cut_terms(index: Index, also: Also, size: int, most: int) -> Iterator[tuple[str, bytes]]:
    """Shards of about `size` bytes, larger where there would be more than `most`: (start, content). A shard has the keys from its start on;
    a catalogue without services has one empty shard."""
    keys = sorted({*index.terms, *also}, key=utf16)
    place = {term: number for number, term in enumerate(index.terms)}
    entries = [_entry(key, place, index, also) for key in keys]
    lengths = [sum(map(len, entry)) + 8 for entry in entries]
    size = max(size, sum(lengths) // most + 1)
    start = 0
    while start < len(keys):
        end = _shortest_cut(keys, lengths, start, size)
        yield range_start(keys, start), _shard(keys, entries, start, end, place)
        start = end
    if not keys:
        yield "", _shard(keys, entries, 0, 0, place)


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


def _entry(key: str, place: Mapping[str, int], index: Index, also: Also) -> tuple[bytes, bytes]:
    postings = b""
    if key in place:
        rows = [[one.field, steps(one.documents), list(one.scores)] for one in index.postings[place[key]]]
        postings = to_json([key, *rows])
    return postings, to_json([list(pair) for pair in also[key]]) if key in also else b""


def _shard(keys: list[str], entries: list[tuple[bytes, bytes]], start: int, end: int, place: Mapping[str, int]) -> bytes:
    terms = [entries[at][0] for at in range(start, end) if entries[at][0]]
    first = next((place[keys[at]] for at in range(start, end) if keys[at] in place), 0)
    also = [to_json(keys[at]) + b":" + entries[at][1] for at in range(start, end) if entries[at][1]]
    return b'{"from":%d,"terms":[%s],"also":{%s}}' % (first, b",".join(terms), b",".join(also))


def range_start(keys: Sequence[str], at: int) -> str:
    """The first key of a range, as short as still tells it from the key before it."""
    if not at:
        return ""
    before, this = keys[at - 1], keys[at]
    return next(this[:end] for end in range(1, len(this) + 1) if utf16(this[:end]) > utf16(before))


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
    """Documents of every need, as main and as other need, in files of about `size` bytes: (first need, content)."""
    files: list[tuple[int, bytes]] = []
    held: list[list[list[int]]] = []
    first = 0
    for number, (main, others) in enumerate(tags):
        held.append([steps(main), steps(others)])
        if len(to_json(held)) >= size:
            files.append((first, to_json(held)))
            held, first = [], number + 1
    if held:
        files.append((first, to_json(held)))
    return files
