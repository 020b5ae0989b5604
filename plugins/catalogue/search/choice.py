"""Which words of the needs a search page gets first: short ones that say most, unlike those already taken."""

from collections.abc import Sequence

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
    used, turn = 0, 0
    while used < size and any(turn < len(queue) for queue in queues):
        for queue, taken in zip(queues, chosen, strict=True):
            if turn < len(queue) and used < size:
                taken.add(queue[turn])
                used += len(queue[turn].encode()) + 1
        turn += 1
    return chosen


def _in_turn(words: Sequence[str]) -> list[str]:
    """The words of one need, best first: unlike ones in the order they are written, then the alike."""
    first: list[str] = []
    later: list[str] = []
    seen: list[set[str]] = []
    for word in sorted(words, key=lambda word: word.count(" ")):
        pieces = {gram for part in fold(word.lower()).split() for gram in grams(part)}
        if any(len(pieces & other) > _ALIKE * min(len(pieces), len(other)) for other in seen):
            later.append(word)
        else:
            first.append(word)
            seen.append(pieces)
    return first + later
