"""Whatever one file calls by its id exists: needs, organizations, areas, groups, services, lines, locations.

Which fields hold ids is said in the schemas (`x-refers`), so a new such field is checked without new code.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from catalogue.document import Keys
from catalogue.problems import Hint, Problem, did_you_mean
from catalogue.records import ENTRIES, Record, Records
from catalogue.schema_files import load_schema

UNKNOWN = {
    "sub-need": "unknown_need", "organization": "unknown_organization", "service": "unknown_service",
    "area": "unknown_area", "municipality": "unknown_municipality", "target-group": "unknown_target_group",
    "helpline": "unknown_helpline",
}
"""What a field refers to -> message code when there is no such thing."""

Way = tuple[str, ...]


def ids_exist(records: Records) -> Iterator[Problem]:
    """Every id in a field that refers to something is the id of such a thing."""
    for record in records.all:
        for way, target in reference_fields(record.kind).items():
            for keys, id in values_at(record.data, way):
                yield from _check(records, record, keys, id, target)


def locations_exist(records: Records) -> Iterator[Problem]:
    """A schedule's location is one of the service's locations."""
    for record in records.of("service"):
        if "locations" in record.broken:
            continue
        known = [location["id"] for location in record.data.get("locations", ()) if "id" in location]
        for way in (("schedules", "location"), ("contacts", "schedules", "location")):
            for keys, id in values_at(record.data, way):
                if id not in known:
                    yield record.error(keys, "unknown_location", value=id, hint=did_you_mean(id, known))


def living_references(records: Records) -> Iterator[Problem]:
    """What a living service points at is there for people: not a draft, not ended."""
    for record in records.of("service"):
        if not record.is_published:
            continue
        for field, kind in (("related", "service"), ("partners", "organization")):
            for keys, id in values_at(record.data, (field,)):
                target = records.find(kind, id)
                if target and target.data.get("status") in ("draft", "ended"):
                    yield record.warning(keys, "refers_to_hidden", value=id)
        provider = records.find("organization", str(record.data.get("organization", "")))
        if provider and provider.data.get("status") == "ended":
            yield record.warning(("organization",), "organization_ended", value=provider.id)


@cache
def reference_fields(kind: str) -> Mapping[Way, str]:
    """The fields of a kind of record that hold ids, and what they refer to; lists are walked through."""
    files = {entry: (file, field) for file, fields in ENTRIES.items() for field, entry in fields.items()}
    if kind in files:
        file, field = files[kind]
        node = load_schema(file)["properties"][field]["items"]
    else:
        node = load_schema(kind)
    return dict(_references(node, ()))


def _references(node, way: Way) -> Iterator[tuple[Way, str]]:
    if "x-refers" in node:
        yield way, node["x-refers"]
    for field, child in node.get("properties", {}).items():
        yield from _references(child, (*way, field))
    if "properties" in node.get("items", {}):
        yield from _references(node["items"], way)


def values_at(value, way: Way, keys: Keys = ()) -> Iterator[tuple[Keys, str]]:
    """Each text at the end of a way of fields, lists walked through, with its place."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from values_at(item, way, (*keys, index))
    elif way and isinstance(value, dict):
        if way[0] in value:
            yield from values_at(value[way[0]], way[1:], (*keys, way[0]))
    elif not way and isinstance(value, str):
        yield keys, value


def _check(records: Records, record: Record, keys: Keys, id: str, target: str) -> Iterator[Problem]:
    kind = "area" if target == "municipality" else target
    found = records.find(kind, id)
    if found is None and kind not in records.unread:
        yield record.error(keys, UNKNOWN[target], value=id, hint=hint_for(records, kind, id))
    elif found and target == "municipality" and found.data.get("type") not in (None, "municipality"):
        yield record.error(keys, "not_a_municipality", value=id)


def hint_for(records: Records, kind: str, id: str) -> Hint | None:
    """The id that was meant: by spelling, by name, by a former id; for a whole need, its sub-needs."""
    if kind == "sub-need" and records.find("need", id):
        options = [sub.id for sub in records.of("sub-need") if sub.parent == id]
        return Hint("choose_sub_need", {"options": ", ".join(options)})
    return did_you_mean(id, _called(records, kind))


def _called(records: Records, kind: str) -> dict[str, str]:
    """Everything that leads to an id of a kind: names in each language, former ids, the id itself."""
    meant: dict[str, str] = {}
    for record in records.of(kind):
        name = record.data.get("name")
        names = list(name.values()) if isinstance(name, dict) else []
        for word in (*names, *record.data.get("alternate_names", ()), *record.data.get("former_ids", ()), record.id):
            meant[word] = record.id
    return meant


RULES = (ids_exist, locations_exist, living_references)
