"""The need router: a person's own words to sub-needs. Twin of theme/static/js/search/router.js, equal to 1e-9.

An example is a text that belongs to a need, with a weight. View A compares the words of a query with the listed words
one by one, by character n-grams; view B compares the whole query with everything said of a need. Each view is divided
by its best, and A and .8 of B are added. No model, no training: people's words, written down, do the work.

The router is built from the first words. Further words that stand near a query's are lent to it for that query
(`near`, see nearwords.py): they are compared like its own, while rarity and lengths stay those of the first words.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from catalogue.search.analysis import fold, tokenise

Example = tuple[int, float, str]
"""Number of the need, weight, text."""

NUMBER = re.compile("[0-9]+")
NORM = 3
"""How the listed words of a need that are like one query word add up in view A: the higher, the more the likest counts."""
WHOLE = 0.8
"""Weight of view B beside view A."""


@dataclass(frozen=True, slots=True)
class Routing:
    """Score of every need; `sureness` is view A's best: at least 1 means that a listed word was met.

    `cover` is the likeness of the query's least met word to the listed word nearest to it: 0 unmet, 1 the same.
    """

    scores: tuple[float, ...]
    sureness: float
    cover: float


@dataclass(slots=True)
class Near:
    """Words lent to a router. By number: the needs of a word with their shares, its length, weight over needs, grams."""

    with_gram: dict[str, list[int]] = field(default_factory=dict)
    listed: list[dict[int, float]] = field(default_factory=list)
    sums: list[dict[int, float]] = field(default_factory=list)
    lengths: list[float] = field(default_factory=list)
    over_needs: list[float] = field(default_factory=list)
    sizes: list[float] = field(default_factory=list)
    replaced: set[int] = field(default_factory=set)


def content_words(text: str, stop: frozenset[str]) -> list[str]:
    """Folded words without stop words and numbers; a hyphenated word counts whole and in parts."""
    words = []
    for token in tokenise(text):
        words += [fold(word) for word in (token.word, *token.parts) if len(word) > 1 and not NUMBER.fullmatch(word)]
    return [word for word in words if word not in stop]


def grams(word: str) -> Iterator[str]:
    """The word between brackets, whole and in pieces of 3, 4 and 5 characters."""
    padded = f"<{word}>"
    yield padded
    for size in (3, 4, 5):
        if size < len(padded):
            for start in range(len(padded) - size + 1):
                yield padded[start : start + size]


class Router:
    """Built once from the examples of `count` needs."""

    def __init__(self, count: int, examples: Iterable[Example], stop: frozenset[str]) -> None:
        self.count, self.stop = count, stop
        self.words: dict[str, int] = {}
        self.listed: list[dict[int, float]] = []
        bags: list[dict[str, float]] = [{} for _ in range(count)]
        for need, weight, text in examples:
            phrase = content_words(text, stop)
            share = weight / math.sqrt(len(phrase)) if phrase else 0.0
            for word in phrase:
                number = self.words.setdefault(word, len(self.words))
                if number == len(self.listed):
                    self.listed.append({})
                self.listed[number][need] = max(share, self.listed[number].get(need, 0.0))
            for gram, value in _unit(_bag(phrase)).items():
                bags[need][gram] = bags[need].get(gram, 0.0) + weight * value
        self._weigh_words()
        self._weigh_needs(bags)

    def _weigh_words(self) -> None:
        """View A: which listed words have a gram, its rarity, and each word's length."""
        self.with_gram: dict[str, list[int]] = {}
        for word, number in self.words.items():
            for gram in dict.fromkeys(grams(word)):
                self.with_gram.setdefault(gram, []).append(number)
        total = len(self.words)
        self.unseen = math.log(1 + total) + 1
        self.rarity = {gram: math.log((1 + total) / (1 + len(of))) + 1 for gram, of in self.with_gram.items()}
        self.lengths = [
            math.sqrt(sum(self.rarity[gram] ** 2 for gram in dict.fromkeys(grams(word)))) for word in self.words
        ]
        self.over_needs = [math.log((1 + self.count) / (1 + len(of))) + 1 for of in self.listed]

    def _weigh_needs(self, bags: list[dict[str, float]]) -> None:
        """View B: the needs that have a gram, with its weight there."""
        seen: dict[str, int] = {}
        for bag in bags:
            for gram in bag:
                seen[gram] = seen.get(gram, 0) + 1
        self.over_gram = {gram: math.log((1 + self.count) / (1 + of)) + 1 for gram, of in seen.items()}
        self.of_need: dict[str, list[tuple[int, float]]] = {}
        self.need_lengths: list[float] = []
        for need, bag in enumerate(bags):
            weighted = {gram: value * self.over_gram[gram] for gram, value in bag.items()}
            self.need_lengths.append(math.sqrt(sum(value**2 for value in weighted.values())) or 1.0)
            for gram, value in weighted.items():
                self.of_need.setdefault(gram, []).append((need, value / self.need_lengths[need]))

    def near(self, entries: Mapping[str, Sequence[tuple[int, float]]]) -> Near:
        """Words to lend for a query: word -> (need, share) of each further example with it."""
        near = Near()
        for number, (word, shares) in enumerate(entries.items()):
            listed: dict[int, float] = {}
            if word in self.words:
                near.replaced.add(self.words[word])
                listed.update(self.listed[self.words[word]])
            sums: dict[int, float] = {}
            for need, share in shares:
                listed[need] = max(share, listed.get(need, 0.0))
                sums[need] = sums.get(need, 0.0) + share
            pieces = list(dict.fromkeys(grams(word)))
            for gram in pieces:
                near.with_gram.setdefault(gram, []).append(number)
            near.listed.append(listed)
            near.sums.append(sums)
            near.lengths.append(math.sqrt(sum(self.rarity.get(gram, self.unseen) ** 2 for gram in pieces)))
            near.over_needs.append(math.log((1 + self.count) / (1 + len(listed))) + 1)
            near.sizes.append(math.sqrt(len(pieces)))
        return near

    def route(self, text: str, near: Sequence[Near] = ()) -> Routing:
        """Score every need for a text; all zero when nothing in it is known."""
        words = content_words(text, self.stop)
        by_word, cover = self._view_words(list(dict.fromkeys(words)), near)
        whole = self._view_whole(words, near)
        best_word, best_whole = max(by_word, default=0.0), max(whole, default=0.0)
        scores = tuple(
            (a / best_word if best_word else 0.0) + (WHOLE * b / best_whole if best_whole else 0.0)
            for a, b in zip(by_word, whole, strict=True)
        )
        return Routing(scores, best_word, cover)

    def _view_words(self, words: list[str], near: Sequence[Near]) -> tuple[list[float], float]:
        totals = [0.0] * self.count
        cover = 1.0 if words else 0.0
        replaced = set().union(*(one.replaced for one in near))
        for word in words:
            weights = {gram: self.rarity.get(gram, self.unseen) ** 2 for gram in grams(word)}
            length = math.sqrt(sum(weights.values()))
            powers = [0.0] * self.count
            nearest = 0.0
            for lists in (self, *near):
                for number, dot in _dots(weights, lists.with_gram).items():
                    if lists is self and number in replaced:
                        continue
                    cosine = dot / (length * lists.lengths[number])
                    nearest = max(nearest, cosine)
                    likeness = cosine**2 * lists.over_needs[number]
                    for need, share in lists.listed[number].items():
                        powers[need] += (likeness * share) ** NORM
            for need, power in enumerate(powers):
                totals[need] += power ** (1 / NORM)
            cover = min(cover, nearest)
        return totals, cover

    def _view_whole(self, words: list[str], near: Sequence[Near]) -> list[float]:
        totals = [0.0] * self.count
        asked = _unit(_bag(words))
        for gram, value in asked.items():
            for need, weight in self.of_need.get(gram, ()):
                totals[need] += value * weight
        rare = math.log(1 + self.count) + 1
        weights = {gram: value * self.over_gram.get(gram, rare) for gram, value in asked.items()}
        for one in near:
            for number, dot in _dots(weights, one.with_gram).items():
                for need, share in one.sums[number].items():
                    totals[need] += share * dot / (one.sizes[number] * self.need_lengths[need])
        return totals


def _dots(weights: Mapping[str, float], with_gram: Mapping[str, Sequence[int]]) -> dict[int, float]:
    """Number of a word -> sum of the weights of its grams."""
    dots: dict[int, float] = {}
    for gram, weight in weights.items():
        for number in with_gram.get(gram, ()):
            dots[number] = dots.get(number, 0.0) + weight
    return dots


def _bag(words: list[str]) -> dict[str, float]:
    counts: dict[str, float] = {}
    for word in words:
        for gram in grams(word):
            counts[gram] = counts.get(gram, 0.0) + 1
    return counts


def _unit(vector: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(value**2 for value in vector.values()))
    return {key: value / length for key, value in vector.items()} if length else {}
