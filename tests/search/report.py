"""What the search answers to the judged queries of a language, as plain values for the page that a person reads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from catalogue.model import Catalogue
from catalogue.site.addresses import address
from catalogue.site.dates import say_day
from catalogue.site.strings import Strings
from catalogue.text import LocalText
from search.judged import grades
from search.quality import FIGURES, FLOORS, averages, summary

KEYS = dict(zip(FIGURES, ("ndcg", "recall", "s1", "n1", "n5"), strict=True))
"""Figure -> its name among the words of the page."""

SHOWN = 5
OF_EACH = ("nDCG@10", "recall@10")
"""The figures of a single query that its marks do not tell already."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A need or a service with its mark: right, helps, other; None where it is not judged."""

    href: str
    text: LocalText
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """A query, what it should lead to, and what the search answers."""

    id: str
    q: str
    half: str
    wanted_needs: tuple[Marked, ...]
    wanted_services: tuple[Marked, ...]
    are_services_judged: bool
    danger: tuple[Marked, ...]
    shown: int
    needs: tuple[Marked, ...]
    services: tuple[Marked, ...]
    figures: tuple[tuple[str, str], ...]
    is_weak: bool
    """True when no wanted need is among the first five, or the first service is not one that helps."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure of a group of queries, and the floor that it must reach."""

    figure: str
    now: str | None
    floor: str | None
    is_below: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The figures of queries that have something in common, from the gate half alone."""

    name: str
    queries: int
    measures: tuple[Measure, ...]

    @property
    def has_floor(self) -> bool:
        """True when some figure must reach a floor."""
        return any(one.floor for one in self.measures)

    def said(self, figure: str) -> str | None:
        """A figure in words; None when no query of the group judges it."""
        return next(one.now for one in self.measures if one.figure == figure)


@dataclass(frozen=True, slots=True)
class Kind:
    """The queries of a kind."""

    name: str
    group: Group
    answered: tuple[Answered, ...]


@dataclass(frozen=True, slots=True)
class OtherPage:
    """The page in another language."""

    href: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that the page of a language shows."""

    asked: str
    others: tuple[OtherPage, ...]
    groups: tuple[Group, ...]
    kinds: tuple[Kind, ...]

    @property
    def weak(self) -> tuple[Answered, ...]:
        """The queries that a person should look at first."""
        return tuple(one for kind in self.kinds for one in kind.answered if one.is_weak)


def make_report(rows: Sequence[dict], catalogue: Catalogue, words: Mapping[str, Strings], language: str, today: date) -> Report:
    """The page of a language, from what `quality.measure` found. Raises KeyError for what the catalogue does not have."""
    strings = words[language]
    gate = [row for row in rows if row["query"].half == "gate"]
    figures = summary(gate)
    own = [(f"q{number}", row) for number, row in enumerate(rows, 1) if row["query"].language == language]
    kinds = dict.fromkeys(row["query"].kind for _, row in own)
    return Report(
        asked=say_day(today, strings),
        others=tuple(
            OtherPage(up(language) + address(other, "search_answers"), other, words[other]("language_name"))
            for other in words
            if other != language
        ),
        groups=tuple(_group(name, figures.get(name) or averages(()), name, strings) for name in ("all", *words)),
        kinds=tuple(
            Kind(
                kind,
                _group(kind, figures.get(f"{language} {kind}") or averages(()), f"{language} {kind}", strings),
                tuple(_answered(id, row, catalogue, strings) for id, row in own if row["query"].kind == kind),
            )
            for kind in sorted(kinds, key=lambda kind: strings(f"search_answers.kind_{kind}"))
        ),
    )


def up(language: str) -> str:
    """From the page to the site's base, wherever the site stands."""
    return "../" * address(language, "search_answers").count("/")


def say_share(share: float, strings: Strings, digits: int = 0) -> str:
    """A share as a percentage: "86 %", in English "86%". Rounded down: what is below a floor never looks like it."""
    scale = 10**digits
    number = f"{int(share * 100 * scale + 1e-9) / scale:.{digits}f}"
    return f"{number}%" if strings.language == "en" else f"{number.replace('.', ',')}\u00a0%"


def _group(name: str, figures: Mapping[str, float], floors_of: str, strings: Strings) -> Group:
    floors = FLOORS.get(floors_of, {})
    return Group(
        name,
        int(figures["queries"]),
        tuple(
            Measure(
                KEYS[figure],
                say_share(figures[figure], strings, 1) if figure in figures else None,
                say_share(floors[figure], strings) if figure in floors else None,
                figure in floors and figures.get(figure, 0) < floors[figure],
            )
            for figure in FIGURES
        ),
    )


def _answered(id: str, row: dict, catalogue: Catalogue, strings: Strings) -> Answered:
    query, answer, language = row["query"], row["answer"], strings.language
    right = grades(query, catalogue)

    def need(id: str, mark: str | None = None) -> Marked:
        return Marked(up(language) + address(language, "need", id), catalogue.sub_needs[id].name.local(language), mark)

    def service(id: str, mark: str | None = None) -> Marked:
        return Marked(up(language) + address(language, "service", id), catalogue.services[id].name.local(language), mark)

    def mark_of(grade: int) -> str:
        return {2: "right", 1: "helps"}.get(grade, "other")

    return Answered(
        id=id,
        q=query.q,
        half=query.half,
        wanted_needs=tuple(need(id) for id in query.needs or ()),
        wanted_services=tuple(service(id, mark_of(grade)) for id, grade in (query.services or {}).items()),
        are_services_judged=right is not None,
        danger=tuple(need(one["need"]) for one in answer["danger"]),
        shown=min(SHOWN, answer["shown_doors"]),
        needs=tuple(
            need(id, None if query.needs is None else "right" if id in query.needs else "other") for id in answer["doors"][:SHOWN]
        ),
        services=tuple(
            service(one["id"], None if right is None else mark_of(right.get(one["id"], 0))) for one in answer["services"][:SHOWN]
        ),
        figures=tuple((KEYS[figure], say_share(row[figure], strings)) for figure in OF_EACH if figure in row),
        is_weak=row.get("needs S@5") == 0 or row.get("S@1") == 0,
    )
