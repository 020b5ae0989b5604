"""Which words of the needs a search page gets first: short ones that say most, unlike those already taken."""

from collections.abc import Iterator, Sequence

from catalogue.search.analysis import fold
from catalogue.search.router import grams

_ALIKE = 0.5


def choose_words(words: Sequence[Sequence[str]], size: int) -> list[set[str]]:
    """For each need the words to send first, of about `size` bytes in all; needs take turns, so that none stays empty.

    Single words come before phrases. A word that shares half of its n-grams with one already taken waits: the router
    meets it through that one.
    """
    queues = [_in_turn(of) for of in words]
    chosen: list[set[str]] = [set() for _ in words]
    used, waiting = 0, list(range(len(words)))
    while used < size and waiting:
        for number in tuple(waiting):
            word = next(queues[number], None)
            if word is None:
                waiting.remove(number)
            elif used < size:
                chosen[number].add(word)
                used += len(word.encode()) + 1
    return chosen


def _in_turn(words: Sequence[str]) -> Iterator[str]:
    """The words of one need, best first: unlike ones in the order they are written, then the alike."""
    later: list[str] = []
    seen: list[set[str]] = []
    for word in sorted(words, key=lambda word: word.count(" ")):
        pieces = {gram for part in fold(word.lower()).split() for gram in grams(part)}
        if any(len(pieces & other) > _ALIKE * min(len(pieces), len(other)) for other in seen):
            later.append(word)
        else:
            seen.append(pieces)
            yield word
    yield from later
