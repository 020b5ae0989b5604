"""Catalogues of any size made of real texts: our own needs and services, and names and summaries of public services.

The texts are a JSON list of {"Name", "serviceSummary"}, as the Finnish Service Catalogue (PTV) gives them. Each
service is tagged with the sub-needs that the router finds for its text. Beyond the length of the list, names go round
with the summaries of others.
"""

import json
from dataclasses import replace
from pathlib import Path

from catalogue.model import Catalogue, Location, Service, Source
from catalogue.search.needwords import first_examples, first_words, stop_words
from catalogue.search.router import Router
from catalogue.text import Text


def widened(catalogue: Catalogue, texts: Path, size: int) -> Catalogue:
    """The catalogue with services added until it lists `size`."""
    rows = [(one["Name"], one.get("serviceSummary") or one["Name"]) for one in json.loads(texts.read_text("utf-8"))]
    first = first_words(catalogue, "fi")
    router = Router(len(first["ids"]), first_examples(first), stop_words(first))
    tags = [_needs(router.route(" ".join(row)[:200]).scores, first["ids"]) for row in rows[:size]]
    organizations, areas = list(catalogue.organizations), [area for area in catalogue.areas.values() if area.type == "municipality"]
    services = dict(catalogue.services)
    for number in range(size - len(catalogue.listed_services)):
        at, turn = number % len(rows), number // len(rows)
        name, summary = rows[at][0], rows[(at + turn * 7) % len(rows)][1]
        area = areas[(number * 5) % len(areas)]
        services[f"x-{number}"] = Service(
            f"x-{number}", organizations[number % len(organizations)], Text({"fi": name}), Text({"fi": summary[:150]}),
            tags[at], (Source("PTV", "2026"),), description=Text({"fi": summary}), areas=(area.id,),
            locations=(Location(municipality=area.id),),
        )  # fmt: skip
    return replace(catalogue, services=services)


def _needs(scores: tuple[float, ...], ids: list[str]) -> tuple[str, ...]:
    order = sorted(range(len(scores)), key=lambda number: (-scores[number], number))
    return tuple(ids[number] for number in order[:2])
