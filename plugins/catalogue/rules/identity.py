"""Ids are unique and stay: no two things of a kind share one, now or formerly."""

from collections.abc import Iterator

from catalogue.files import RESERVED
from catalogue.problems import Problem
from catalogue.records import Records

SPACES = (
    ("service",), ("organization",), ("need", "sub-need"), ("area",), ("target-group",),
    ("helpline", "closed-line", "missing-line"),
)
"""Kinds that share addresses: a need and a sub-need both live under the word for need."""


def ids_are_unique(records: Records) -> Iterator[Problem]:
    """An id belongs to one thing, and a former id is nobody's present or other former id."""
    for space in SPACES:
        taken: dict[str, str] = {}
        owners = [record for kind in space for record in records.of(kind)]
        for record in owners:
            keys = ("id",) if record.prefix else ()
            place = record.document.path.name if record.prefix else f"{record.folder}/{record.id}.yaml".lstrip("/")
            if record.id in taken:
                yield record.error(keys, "id_taken", value=record.id, owner=taken[record.id])
            taken.setdefault(record.id, place)
            if record.id in RESERVED and record.prefix:
                yield record.error(keys, "reserved_id", value=record.id)
        for record in owners:
            for index, former in enumerate(record.data.get("former_ids", ())):
                if former in taken:
                    yield record.error(("former_ids", index), "former_id_taken", value=former, owner=taken[former])
                taken.setdefault(former, record.id)


def location_ids_are_unique(records: Records) -> Iterator[Problem]:
    """Within a service, each location has an id of its own."""
    for record in records.of("service"):
        seen: set[str] = set()
        for keys, location in record.items("locations"):
            if location.get("id") in seen:
                yield record.error((*keys, "id"), "location_id_taken", value=location["id"])
            seen.add(location.get("id", object()))


RULES = (ids_are_unique, location_ids_are_unique)
