"""What results can be narrowed by: for every service its needs, groups, areas, languages, price, modes and access."""

from collections.abc import Sequence

from catalogue.model import Catalogue, Service

OPEN_WAYS = {"come", "contact", "book", "form"}
_BARRIERS = {"referral", "permit", "membership", "diagnosis"}


def make_facets(catalogue: Catalogue, services: Sequence[Service]) -> dict[str, object]:
    """Facet -> its values in order, and for each service (in the index's order) the places of its values."""
    columns = {
        "need": (list(catalogue.needs), [_parents(service, catalogue) for service in services]),
        "group": (list(catalogue.target_groups), [list(service.target_groups) for service in services]),
        "area": (list(catalogue.areas), [list(service.areas) for service in services]),
        "language": _own_values([list(service.languages) for service in services]),
        "mode": _own_values([list(service.modes) for service in services]),
        "free": (["free"], [["free"] if service.cost and service.cost.type == "free" else [] for service in services]),
        "open": (["open"], [["open"] if is_open_to_all(service) else [] for service in services]),
    }
    return {name: _column(values, rows) for name, (values, rows) in columns.items()}


def is_open_to_all(service: Service) -> bool:
    """True when it is known that one gets in without a referral, a membership or the like."""
    known = bool(service.access.ways) or bool(service.requirements)
    barred = {*service.access.ways, *service.requirements} & _BARRIERS
    return known and not barred and (not service.access.ways or bool(OPEN_WAYS & set(service.access.ways)))


def _parents(service: Service, catalogue: Catalogue) -> list[str]:
    return list(dict.fromkeys(catalogue.sub_needs[need].parent for need in service.needs if need in catalogue.sub_needs))


def _own_values(rows: list[list[str]]) -> tuple[list[str], list[list[str]]]:
    return sorted({value for row in rows for value in row}), rows


def _column(values: list[str], rows: list[list[str]]) -> dict[str, object]:
    """{"values": ids that occur, "of": places of each service's values, joined by "." and services by " "}."""
    used = {value for row in rows for value in row}
    kept = [value for value in values if value in used]
    place = {value: str(number) for number, value in enumerate(kept)}
    return {"values": kept, "of": " ".join(".".join(place[value] for value in row if value in place) for row in rows)}
