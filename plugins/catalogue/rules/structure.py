"""The shape of the catalogue as a whole: folders, order, choices that exclude each other, pages with something in."""

from collections.abc import Iterator

from catalogue.problems import Hint, Problem
from catalogue.records import Records


def folder_is_organization(records: Records) -> Iterator[Problem]:
    """A service lies in its organization's folder; the folder only sorts, so another one does no harm."""
    for record in records.of("service"):
        organization = record.data.get("organization")
        if organization != record.folder and records.find("organization", str(organization)):
            hint = Hint("move_file", {"suggestion": f"services/{organization}/"})
            yield record.warning(("organization",), "other_folder", value=record.folder, hint=hint)


def order_is_unique(records: Records) -> Iterator[Problem]:
    """No two needs claim the same place on the home page."""
    taken: dict[int, str] = {}
    for record in records.of("need"):
        order = record.data.get("order")
        if order in taken:
            yield record.error(("order",), "order_taken", value=order, owner=taken[order])
        elif order is not None:
            taken[order] = record.id


def needs_lead_somewhere(records: Records) -> Iterator[Problem]:
    """Every sub-need has a published service, so that its page isn't empty."""
    used = {
        need for record in records.of("service") if record.is_published for need in record.data.get("needs", ())
    }
    if "service" not in records.unread:
        for record in records.of("sub-need"):
            if record.id not in used:
                yield record.warning(("id",), "need_without_services", value=record.id)


def nothing_required_stands_alone(records: Records) -> Iterator[Problem]:
    """`none` in requirements is not said together with a requirement."""
    for record in records.of("service"):
        requirements = record.data.get("requirements", ())
        if "none" in requirements and len(requirements) > 1:
            yield record.error(("requirements", requirements.index("none")), "none_with_others")


def ages_are_in_order(records: Records) -> Iterator[Problem]:
    """The lowest age is not above the highest, and there is at least one of them."""
    for record in records.of("service"):
        ages = record.data.get("ages")
        if ages == {}:
            yield record.error(("ages",), "empty_value", at_key=True)
        elif ages and ages.get("min", 0) > ages.get("max", 200):
            yield record.error(("ages",), "ages_reversed", low=ages["min"], high=ages["max"])


def sentences_are_whole(records: Records) -> Iterator[Problem]:
    """For whom a service is, and is not, is told in whole sentences: pages show them as they are."""
    for record in records.of("service"):
        for field in ("for_whom", "not_for_whom"):
            for language, text in record.data.get(field, {}).items():
                if text[0].islower():
                    yield record.warning((field, language), "half_sentence", value=text)


def providers_differ(records: Records) -> Iterator[Problem]:
    """A partner or a former provider is another organization than the provider itself."""
    for record in records.of("service"):
        own = record.data.get("organization")
        for index, partner in enumerate(record.data.get("partners", ())):
            if partner == own:
                yield record.error(("partners", index), "same_organization", value=partner)
        for keys, change in record.items("organization_changes"):
            if change["from"] == own and len(record.data["organization_changes"]) == 1:
                yield record.error((*keys, "from"), "same_organization", value=own)


def areas_form_a_tree(records: Records) -> Iterator[Problem]:
    """Going from an area to the area above it ends somewhere."""
    for record in records.of("area"):
        seen = {record.id}
        parent = record.data.get("parent")
        while parent and parent not in seen:
            seen.add(parent)
            above = records.find("area", parent)
            parent = above.data.get("parent") if above else None
        if parent == record.id:
            yield record.error(("parent",), "area_in_itself", value=record.id)


RULES = (
    folder_is_organization, order_is_unique, needs_lead_somewhere, nothing_required_stands_alone, ages_are_in_order,
    sentences_are_whole, providers_differ, areas_form_a_tree,
)
