"""The judged queries in tests/search/queries/; their README tells how a line reads."""

from dataclasses import dataclass, field
from pathlib import Path

from catalogue.model import Catalogue

FOLDER = Path(__file__).parent / "queries"
HALVES = ("tuning", "gate")


@dataclass(frozen=True, slots=True)
class Judged:
    """A query with the sub-needs and services it should lead to; None where they are not judged."""

    q: str
    language: str
    kind: str
    half: str
    needs: tuple[str, ...] | None
    services: dict[str, int] | None = field(default_factory=dict)


def judged_queries(language: str | None = None, half: str | None = None) -> list[Judged]:
    """All judged queries in order, or those of one language or half."""
    found = []
    for path in sorted(FOLDER.glob("*.txt")):
        for number, line in enumerate(path.read_text("utf-8").splitlines()):
            found.append(_judged(line, path.stem.split("-")[0], HALVES[number % 2]))
    return [one for one in found if language in (None, one.language) and half in (None, one.half)]


def _judged(line: str, language: str, half: str) -> Judged:
    kind, q, needs, services = (part.strip() for part in line.split("|"))
    grades = {name: int(grade) for name, grade in (one.split("=") for one in services.split()) } if services != "-" else None
    return Judged(q, language, kind, half, None if needs == "-" else tuple(needs.split()), grades)


def grades(query: Judged, catalogue: Catalogue) -> dict[str, int] | None:
    """Service id -> 1 or 2 for a query, or None where services are not judged."""
    if query.services is None:
        return None
    if query.services:
        return query.services
    found = {}
    for service in catalogue.listed_services:
        if service.needs[0] in query.needs:
            found[service.id] = 2
        elif set(service.needs) & set(query.needs):
            found[service.id] = 1
    return found
