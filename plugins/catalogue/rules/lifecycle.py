"""The life of a service: what has ended says so, and what replaces it is there."""

from collections.abc import Iterator

from catalogue.problems import Problem
from catalogue.records import Records

ENDING = ("ended_date", "ended_reason", "replaced_by")


def tombstones_are_whole(records: Records) -> Iterator[Problem]:
    """An ended service says when or why, and only an ended one does."""
    for kind in ("service", "organization"):
        for record in records.of(kind):
            if "status" in record.broken:
                continue
            if record.data.get("status") == "ended":
                if kind == "service" and record.lacks("ended_date", "ended_reason"):
                    yield record.error(("status",), "end_not_told")
            else:
                for field in ENDING:
                    if field in record.data:
                        yield record.error((field,), "not_ended", at_key=True, name=field)


def nothing_points_at_itself(records: Records) -> Iterator[Problem]:
    """Neither `related` nor `replaced_by` names the thing itself."""
    for kind in ("service", "organization"):
        for record in records.of(kind):
            for field in ("related", "replaced_by"):
                for index, id in enumerate(record.data.get(field, ())):
                    if id == record.id:
                        yield record.error((field, index), "points_at_itself", value=id)


def replacements_lead_to_something_alive(records: Records) -> Iterator[Problem]:
    """Going from an ended thing to its replacement never comes back, and ends in something that people can use."""
    for kind in ("service", "organization"):
        for record in records.of(kind):
            for index, id in enumerate(record.data.get("replaced_by", ())):
                if id == record.id:
                    continue
                end = _follow(records, kind, record.id, id)
                if end == "cycle":
                    yield record.error(("replaced_by", index), "replacement_cycle", value=id)
                elif end:
                    yield record.warning(("replaced_by", index), "replacement_gone", value=id)


def _follow(records: Records, kind: str, start: str, id: str) -> str | None:
    """"cycle" or "gone" when a chain of replacements fails, None when it ends well or in something unknown."""
    seen = {start}
    while id not in seen:
        seen.add(id)
        record = records.find(kind, id)
        if record is None:
            return None
        status = record.data.get("status", "published")
        if status != "ended":
            return "gone" if status == "draft" else None
        following = record.data.get("replaced_by", ())
        if not following:
            return "gone"
        id = following[0]
    return "cycle"


RULES = (tombstones_are_whole, nothing_points_at_itself, replacements_lead_to_something_alive)
