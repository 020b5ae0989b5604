"""Which services stand in which list: by need, target group, area and organization."""

from collections import defaultdict
from dataclasses import dataclass

from catalogue.model import Area, Catalogue, Service
from catalogue.site.views import ancestors, by_merit


@dataclass(frozen=True, slots=True)
class AreaServices:
    """What can be had in an area: its own services, those of the wider region, and the nationwide ones."""

    here: tuple[Service, ...]
    wider: tuple[Service, ...]
    nationwide: tuple[Service, ...]


class Listings:
    """Every list of the site, made once from the services that are listed today."""

    def __init__(self, catalogue: Catalogue):
        self.catalogue = catalogue
        self._by_sub_need: dict[str, list[Service]] = defaultdict(list)
        self._by_target_group: dict[str, list[Service]] = defaultdict(list)
        self._by_organization: dict[str, list[Service]] = defaultdict(list)
        self._by_area: dict[str, list[Service]] = defaultdict(list)
        for service in catalogue.listed_services:
            for id in service.needs:
                self._by_sub_need[id].append(service)
            for id in service.target_groups:
                self._by_target_group[id].append(service)
            for id in (service.provider_on(catalogue.today), *service.partners):
                self._by_organization[id].append(service)
            for id in self.areas_of(service):
                self._by_area[id].append(service)
        self.paused = tuple(
            service for service in catalogue.services.values()
            if service.status == "paused" and service.is_current_on(catalogue.today)
        )  # fmt: skip
        """Services that have a page but take nobody in now: only their organization and the alphabet name them."""

    @staticmethod
    def areas_of(service: Service) -> tuple[str, ...]:
        """The areas that a service names, and the municipalities of its places."""
        places = (location.municipality for location in service.locations if location.municipality)
        return tuple(dict.fromkeys((*service.areas, *places)))

    def of_sub_need(self, id: str) -> list[Service]:
        """Services tagged with a sub-need, best first."""
        return by_merit(self.catalogue, self._by_sub_need[id], frozenset([id]))

    def of_need(self, id: str) -> list[Service]:
        """Services of all the sub-needs of a need, each once, best first."""
        ids = [sub.id for sub in self.catalogue.needs[id].sub_needs]
        found = {service.id: service for sub in ids for service in self._by_sub_need[sub]}
        return by_merit(self.catalogue, found.values(), frozenset(ids))

    def of_target_group(self, id: str) -> list[Service]:
        """Services meant for a group of people."""
        return by_merit(self.catalogue, self._by_target_group[id])

    def of_organization(self, id: str) -> list[Service]:
        """Services that an organization runs today, alone or with others."""
        return by_merit(self.catalogue, self._by_organization[id])

    def paused_of_organization(self, id: str) -> list[Service]:
        """Services of an organization that are paused."""
        paused = (one for one in self.paused if id in (one.provider_on(self.catalogue.today), *one.partners))
        return by_merit(self.catalogue, paused)

    def of_area(self, area: Area) -> AreaServices:
        """Services of an area and of the areas that it lies in; each service once, in the nearest list."""
        here = {service.id: service for service in self._by_area[area.id]}
        if area.type == "region":
            for child in self.catalogue.areas.values():
                if child.parent == area.id:
                    here |= {service.id: service for service in self._by_area[child.id]}
        wider: dict[str, Service] = {}
        nationwide: dict[str, Service] = {}
        for id in ancestors(self.catalogue, area.id):
            target = nationwide if self.catalogue.areas[id].type == "country" else wider
            target |= {s.id: s for s in self._by_area[id] if s.id not in here and s.id not in wider}
        merit = lambda found: tuple(by_merit(self.catalogue, found.values()))  # noqa: E731
        return AreaServices(merit(here), merit(wider), merit(nationwide))

    def own_count(self, area_id: str) -> int:
        """How many services name the area itself."""
        return len(self._by_area[area_id])
