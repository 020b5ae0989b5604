"""Voikko's analyses as lemmas with parts and bases. Only scripts/lexicon.py imports this; a build never does."""

import re
from collections.abc import Iterable
from itertools import pairwise

from catalogue.search.analysis import stem
from catalogue.search.lexicon import Lemma
from catalogue.search.lexicon.inflection import candidates

_LEFT_OUT = {"kieltosana", "suhdesana", "sidesana", "asemosana"}
_MAX_LEMMAS = 3


class Finnish:
    """Asks Voikko, and remembers."""

    def __init__(self) -> None:
        import libvoikko

        self._voikko = libvoikko.Voikko("fi")
        self._known: dict[str, list[dict[str, str]]] = {}

    def analyses(self, form: str) -> list[dict[str, str]]:
        """Voikko's readings of a form, the ones with fewest parts first."""
        if form not in self._known:
            found = [reading for reading in self._voikko.analyze(form) if "BASEFORM" in reading]
            self._known[form] = sorted(found, key=lambda reading: reading["STRUCTURE"].count("="))
        return self._known[form]

    def lemmas(self, form: str) -> list[str]:
        """Lower-case dictionary words of a form, hyphens kept, at most three."""
        names = [reading["BASEFORM"].lower() for reading in self.analyses(form)]
        return list(dict.fromkeys(names))[:_MAX_LEMMAS]

    def lemma(self, name: str, forms: Iterable[str]) -> Lemma:
        """Everything the lexicon says of one dictionary word."""
        plain = name.replace("-", "")
        own = {stem(plain, "fi")}
        return Lemma(
            plain,
            tuple(sorted({form.replace("-", "") for form in forms} - {plain})),
            tuple(part for part in self._parts(name) if part != plain),
            tuple(base for base in self._bases(name) if base != plain),
            tuple(sorted(self._stems(name) - own)),
        )

    def _parts(self, name: str) -> list[str]:
        """Words inside a compound, longest first: neighbouring parts together too, each as a lemma."""
        surfaces = self._surfaces(name)
        found: list[str] = []
        for length in range(len(surfaces) - 1, 0, -1):
            for start in range(len(surfaces) - length + 1):
                piece = "".join(surfaces[start : start + length])
                if len(piece) >= 3:
                    found.append(self._single(piece))
        return list(dict.fromkeys(found))

    def _single(self, piece: str) -> str:
        names = self.lemmas(piece)
        return (names[0] if names else piece).replace("-", "")

    def _surfaces(self, name: str) -> list[str]:
        readings = self.analyses(name)
        structure = readings[0]["STRUCTURE"] if readings else "=" + "p" * len(name)
        lengths = [len(part) for part in structure.split("=")[1:]]
        pieces, at = [], 0
        for length in lengths:
            pieces.append(name[at : at + length].strip("-"))
            at += length
        return [piece for piece in pieces if piece]

    def _bases(self, name: str) -> list[str]:
        """What the word, and its last part, is derived from: "asunnoton" -> "asunto"."""
        found: list[str] = []
        for reading in self.analyses(name)[:2]:
            roots = re.findall(r"\+([^+()]*)\(([^)]*)\)", reading.get("WORDBASES", ""))
            for (_, base), (_, following) in pairwise(roots):
                if following.startswith("+") and not base.startswith("+") and len(base) >= 3:
                    found.append(base.replace("=", "").replace("-", "").lower())
        return [base for base in dict.fromkeys(found) if base not in self._parts(name)]

    def _stems(self, name: str) -> set[str]:
        is_verb = any(reading.get("CLASS") == "teonsana" for reading in self.analyses(name))
        found = set()
        for candidate in candidates(name, is_verb):
            if any(reading["BASEFORM"].lower() == name for reading in self.analyses(candidate)):
                found.add(stem(candidate.replace("-", ""), "fi"))
        return found

    def is_content_word(self, form: str) -> bool:
        """False for conjunctions, pronouns and the like."""
        return any(reading.get("CLASS") not in _LEFT_OUT for reading in self.analyses(form))
