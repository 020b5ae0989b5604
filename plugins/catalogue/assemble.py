"""Records without faults to the frozen values of the model."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from catalogue import model
from catalogue.records import Record, Records
from catalogue.text import Text


def assemble_catalogue(records: Records, folder: Path) -> model.Catalogue:
    """The catalogue of records that no error was found in."""
    site = records.of("site")[0].data
    return model.Catalogue(
        site=_frozen(site),
        needs=_by_id(sorted(_needs(records), key=lambda need: (need.order, need.id))),
        target_groups=_by_id(_target_group(record) for record in records.of("target-group")),
        areas=_by_id(_area(record) for record in records.of("area")),
        organizations=_by_id(_organization(record) for record in records.of("organization")),
        services=_by_id(sorted((_service(record) for record in records.of("service")), key=lambda service: service.id)),
        helplines=_by_id(_helpline(record) for record in records.of("helpline")),
        closed_lines=tuple(_closed_line(record) for record in records.of("closed-line")),
        today=records.today,
        folder=folder,
    )


def _by_id(values) -> Mapping:
    return MappingProxyType({value.id: value for value in values})


def _frozen(value):
    """Mappings that can't be changed and tuples instead of lists, all the way down."""
    if isinstance(value, dict):
        return MappingProxyType({key: _frozen(item) for key, item in value.items()})
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    return value


def _made(kind: type, data: Mapping, shapes: Mapping[str, Callable], **more):
    """A value of `kind` from the fields that were written; `shapes` turns some of them into values of their own."""
    fields = {
        name: shapes[name](value) if name in shapes else _frozen(value)
        for name, value in data.items() if name in kind.__dataclass_fields__
    }
    return kind(**fields, **more)


def _each(shape: Callable) -> Callable:
    return lambda items: tuple(shape(item) for item in items)


def _text(data: Mapping[str, str]) -> Text:
    return Text(MappingProxyType(dict(data)))


SPAN = {"valid_from": date.fromisoformat, "valid_to": date.fromisoformat}


def _source(data):
    return _made(model.Source, data, {})


def _schedule(data):
    return _made(model.Schedule, data, {**SPAN, "notes": _text})


def _exception(data):
    return _made(model.ScheduleException, data, {"date": date.fromisoformat, "notes": _text})


def _contact(data):
    return _made(model.Contact, data, {"role": _text, "cost": _text, "schedules": _each(_schedule)})


def _location(data):
    return _made(model.Location, data, {"name": _text, "details": _text})


def _change(data):
    return model.OrganizationChange(date.fromisoformat(data["date"]), data["from"])


def _access(data):
    return _made(model.Access, data, {"details": _text})


def _cost(data):
    return _made(model.Cost, data, {"details": _text})


def _alert(data):
    return _made(model.Alert, data, {**SPAN, "text": _text})


def _ages(data):
    return _made(model.Ages, data, {})


SERVICE_SHAPES = {
    **dict.fromkeys(
        ("name", "summary", "description", "first_visit", "for_whom", "not_for_whom", "requirement_details",
         "hours_details", "ended_reason"), _text),
    **dict.fromkeys(("assured_date", "publish_from", "expires"), date.fromisoformat),
    "organization_changes": _each(_change), "access": _access, "ages": _ages, "cost": _cost, "alert": _alert,
    "locations": _each(_location), "schedules": _each(_schedule), "exceptions": _each(_exception),
    "contacts": _each(_contact), "sources": _each(_source),
}


def _service(record: Record) -> model.Service:
    return _made(model.Service, record.data, SERVICE_SHAPES, id=record.id)


def _organization(record: Record) -> model.Organization:
    shapes = {"name": _text, "summary": _text, "contacts": _each(_contact), "sources": _each(_source)}
    return _made(model.Organization, record.data, shapes, id=record.id)


def _needs(records: Records) -> Iterator[model.Need]:
    shapes = {"name": _text, "sentence": _text}
    subs: dict[str, list[model.SubNeed]] = {}
    for record in records.of("sub-need"):
        subs.setdefault(record.parent, []).append(_made(model.SubNeed, record.data, shapes, parent=record.parent))
    for record in records.of("need"):
        yield _made(model.Need, record.data, shapes, id=record.id, sub_needs=tuple(subs.get(record.id, ())))


def _target_group(record: Record) -> model.TargetGroup:
    return _made(model.TargetGroup, record.data, {"name": _text})


def _area(record: Record) -> model.Area:
    return _made(model.Area, record.data, {"name": _text})


def _helpline(record: Record) -> model.Helpline:
    shapes = {name: _text for name in ("name", "for_whom", "hours", "cost", "notes")}
    return _made(model.Helpline, record.data, {**shapes, "sources": _each(_source), "also": _each(_other_number)})


def _other_number(data):
    return _made(model.OtherNumber, data, {"text": _text})


def _closed_line(record: Record) -> model.ClosedLine:
    return _made(model.ClosedLine, record.data, {})
