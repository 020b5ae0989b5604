"""Short ways to write lists in search files: runs of equal numbers, words that share their beginnings (twin: packing.js)."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_MOST = 25


def steps(numbers: Sequence[int]) -> list[int]:
    """Rising numbers as differences: [3, 5, 9] -> [3, 2, 4]."""
    return [number - before for number, before in zip(numbers, [0, *numbers])]


def runs(numbers: Iterable[int]) -> str:
    """Numbers with runs of three and more as one: [7, 1, 1, 1] -> "7,1*3"."""
    found = []
    for number, of in groupby(numbers):
        count = len(list(of))
        found += [f"{number}*{count}"] if count > 2 else [str(number)] * count
    return ",".join(found)


def digit(number: int) -> str:
    """A number below 36 as one character."""
    return _DIGITS[number]


def shared(word: str, before: str) -> int:
    """How many first letters two words have in common, at most 25; letters that JavaScript counts twice end it."""
    count = 0
    for one, other in zip(word[:_MOST], before):
        if one != other or one > "\uffff":
            break
        count += 1
    return count


def after(word: str, before: str) -> str:
    """A word by the one before it: how many letters it keeps, and its others: "kotiin" after "koti" -> "4in"."""
    count = shared(word, before)
    return digit(count) + word[count:]


def joined(words: Sequence[str]) -> str:
    """Lower-case words in order as one text, a capital letter before each for the letters it keeps: "AkotiEin"."""
    return "".join(chr(65 + shared(word, before)) + word[shared(word, before) :] for word, before in zip(words, ["", *words]))


def separated(text: str) -> list[str]:
    """The words of a joined text."""
    words = [""]
    for kept, rest in re.findall(r"([A-Z])([^A-Z]*)", text):
        words.append(words[-1][: ord(kept) - 65] + rest)
    return words[1:]
