"""Words that lead to needs beyond the first ones, in files by their beginnings: a query fetches those near its words.

A file is JSON: one text of words in order, joined by "|", each as how many letters it shares with the word before it,
its other letters and, after spaces, a code for every example that has it: the need's number in base 36 and a capital
letter for the example's kind and the length of its phrase. The decoder's twin is nearwords.js.
"""

import json
import math
from collections.abc import Iterable, Sequence

from catalogue.search.index import in_order, utf16
from catalogue.search.packing import after, digit
from catalogue.search.router import Example, content_words
from catalogue.search.shards import range_start, to_json

NEAR_SIZE, FAR_SIZE = 600, 4_000
"""Bytes of a file before compression, about half after it: of the page's language, of the others."""
MOST_FILES = 8
"""Files that a query asks for: those of its longest words."""
ALIKE = 3
"""Words with so many first letters in common share a file."""
WEIGHTS = (1.0, 0.7, 0.3)
_LONGEST = 8

Entries = dict[str, list[tuple[int, float]]]
"""Word -> need and share of each example that has it."""


def cut_near(examples: Iterable[Example], stop: frozenset[str], file_size: int = NEAR_SIZE) -> list[tuple[str, bytes]]:
    """Files of the examples' words: (the least word of a file, content)."""
    codes: dict[str, dict[str, None]] = {}
    phrases: dict[str, list[str]] = {}
    for need, weight, text in examples:
        if text not in phrases:
            phrases[text] = content_words(text, stop)
        phrase = phrases[text]
        if phrase:
            code = f"{_base36(need)}{chr(65 + WEIGHTS.index(weight) * _LONGEST + min(len(phrase), _LONGEST) - 1)}"
            for word in phrase:
                codes.setdefault(word, {})[code] = None
    words = in_order(codes)
    files: list[tuple[str, bytes]] = []
    held: list[str] = []
    size, start, before = 0, 0, ""
    for at, word in enumerate(words):
        if size >= file_size and word[:ALIKE] != before[:ALIKE]:
            files.append((range_start(words, start), to_json("|".join(held))))
            held, size, start, before = [], 0, at, ""
        held.append(f"{after(word, before)} {' '.join(sorted(codes[word]))}")
        size += len(held[-1]) + 1
        before = word
    return [*files, (range_start(words, start), to_json("|".join(held)))]


def _base36(number: int) -> str:
    return (digit(number // 36) if number >= 36 else "") + digit(number % 36)


def read_near(content: bytes) -> Entries:
    """The words of a file."""
    entries: Entries = {}
    before = ""
    for line in json.loads(content).split("|"):
        coded, *codes = line.split(" ")
        if not coded:
            continue
        before = before[: int(coded[0], 36)] + coded[1:]
        entries[before] = [(int(code[:-1], 36), _share(ord(code[-1]) - 65)) for code in codes]
    return entries


def _share(kind: int) -> float:
    return WEIGHTS[kind // _LONGEST] / math.sqrt(kind % _LONGEST + 1)


def near_words(words: Sequence[str]) -> list[str]:
    """The words of a query whose neighbours are fetched: the longest ones."""
    return sorted(dict.fromkeys(words), key=lambda word: -len(utf16(word)))[:MOST_FILES]
