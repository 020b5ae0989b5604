"""What results can be narrowed by: for every service its needs, groups, areas, languages, price, modes and access."""

from collections.abc import Mapping, Sequence

from catalogue.model import Catalogue, Service

FROM_ROWS = {"group": "target_groups", "area": "areas", "language": "languages", "mode": "modes"}
"""Facet -> the key of a result row that has a service's values; rows are the site's word on them."""


def make_facets(
    catalogue: Catalogue, services: Sequence[Service], rows: Mapping[str, Mapping], language: str
) -> dict[str, object]:
    """Facet -> {"values", "names", "of"}: ids that occur in order, their names, and every service's values.

    `of` has the places of each service's values joined by "." and services by " ", in the index's order. Areas have
    their "parents" and "neighbours" too, as places.
    """
    facets = {"need": _column(catalogue.needs, [_parents(one, catalogue) for one in services], language)}
    orders = {"group": catalogue.target_groups, "area": catalogue.areas}
    for name, key in FROM_ROWS.items():
        values = [list(rows.get(one.id, {}).get(key, getattr(one, key))) for one in services]
        facets[name] = _column(orders.get(name) or _sorted(values), values, language)
    for name in ("free", "open"):
        flags = [[name] if rows.get(one.id, {}).get(name) else [] for one in services]
        facets[name] = _column({name: None}, flags, language)
    return facets | {"area": facets["area"] | _surroundings(facets["area"]["values"], catalogue)}


def _parents(service: Service, catalogue: Catalogue) -> list[str]:
    return list(dict.fromkeys(catalogue.sub_needs[need].parent for need in service.needs if need in catalogue.sub_needs))


def _sorted(rows: Sequence[Sequence[str]]) -> dict[str, None]:
    return dict.fromkeys(sorted({value for row in rows for value in row}))


def _column(order: Mapping[str, object], rows: Sequence[Sequence[str]], language: str) -> dict[str, object]:
    used = {value for row in rows for value in row}
    kept = [value for value in order if value in used]
    place = {value: str(number) for number, value in enumerate(kept)}
    column: dict[str, object] = {
        "values": kept,
        "of": " ".join(".".join(place[value] for value in row if value in place) for row in rows),
    }
    names = [order[value].name.local(language).text for value in kept if order[value] is not None]
    return column | ({"names": names} if names else {})


def _surroundings(areas: Sequence[str], catalogue: Catalogue) -> dict[str, object]:
    """For each area the areas that contain it, and its neighbours."""
    place = {area: number for number, area in enumerate(areas)}

    def above(area: str) -> list[int]:
        found, seen = [], {area}
        while (area := catalogue.areas[area].parent) and area in catalogue.areas and area not in seen:
            seen.add(area)
            if area in place:
                found.append(place[area])
        return found

    countries = [place[one] for one in areas if catalogue.areas[one].type == "country"]
    return {
        "parents": [list(dict.fromkeys((*above(area), *(one for one in countries if one != place[area])))) for area in areas],
        "neighbours": [[place[one] for one in catalogue.areas[area].neighbours if one in place] for area in areas],
    }
