"""Catalogues of any size, made of the words of the Finnish lexicon; the same for the same size and seed."""

import datetime
import random
from pathlib import Path

from catalogue.model import Catalogue, Need, Organization, Service, Source, SubNeed
from catalogue.search.lexicon import finnish
from catalogue.text import Text

TODAY = datetime.date(2026, 11, 24)
FOLDER = Path(__file__).parent / "no-content"


def forms() -> list[str]:
    """Word forms of the lexicon in order."""
    return sorted(form for form in finnish().forms if form.isalpha() and len(form) > 2)


def make_catalogue(size: int, seed: int = 1, folder: Path = FOLDER) -> Catalogue:
    """`size` services with common and rare words, tagged with one to three of 24 sub-needs."""
    chance = random.Random(seed)
    words = forms()
    chance.shuffle(words)
    weights = [1 / (place + 3) for place in range(len(words))]

    def say(count: int) -> str:
        return " ".join(chance.choices(words, weights, k=count)).capitalize()

    subs = [
        SubNeed(f"tarve-{n}", f"paatarve-{n // 6}", _text(say(2)), _text(say(5)), words={"fi": tuple(say(1) for _ in range(9))})
        for n in range(24)
    ]
    needs = {
        f"paatarve-{n}": Need(f"paatarve-{n}", n, "alert", _text(say(2)), _text(say(5)), tuple(subs[n * 6 : n * 6 + 6]))
        for n in range(4)
    }
    services = {
        f"palvelu-{n}": Service(
            f"palvelu-{n}", "jarjesto", _text(say(3)), _text(say(14)),
            tuple(chance.sample([sub.id for sub in subs], chance.randint(1, 3))), (Source("Lähde", "2026-10"),),
            description=_text(f"{say(20)}. {say(12)}."),
        )
        for n in range(size)
    }  # fmt: skip
    organization = Organization("jarjesto", Text({"fi": "Järjestö ry"}))
    return Catalogue({}, needs, {}, {}, {"jarjesto": organization}, services, {}, (), TODAY, folder)


def _text(finnish_text: str) -> Text:
    return Text({"fi": finnish_text, "sv": finnish_text, "en": finnish_text})
