"""How good ranked answers are: nDCG, recall and success, averaged over queries."""

import math
from collections.abc import Mapping, Sequence


def ndcg(ranked: Sequence[str], grades: Mapping[str, int], depth: int = 10) -> float:
    """Normalised discounted cumulative gain of the first `depth` answers, gain 2^grade - 1."""

    def gain(values: Sequence[int]) -> float:
        return sum((2**value - 1) / math.log2(place + 2) for place, value in enumerate(values[:depth]))

    best = gain(sorted(grades.values(), reverse=True))
    return gain([grades.get(one, 0) for one in ranked]) / best if best else 0.0


def recall(ranked: Sequence[str], grades: Mapping[str, int], depth: int = 10) -> float:
    """Share of the right answers (at most `depth` of them) that are among the first `depth`."""
    return sum(one in grades for one in ranked[:depth]) / min(depth, len(grades)) if grades else 0.0


def success(ranked: Sequence[str], wanted: Sequence[str], depth: int) -> float:
    """1 when one of the wanted is among the first `depth`."""
    return float(any(one in wanted for one in ranked[:depth]))


def mean(values: Sequence[float]) -> float:
    """The average, 0 of nothing."""
    return sum(values) / len(values) if values else 0.0
