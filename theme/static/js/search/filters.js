// Results narrowed by facets, with the count that each further choice would give. No document is touched here.

import { FACETS } from "./address.js";

/** The published facets with every service's values as lists of places. */
export function readFacets(data) {
  return Object.fromEntries(
    Object.entries(data).map(([name, facet]) => [
      name,
      { ...facet, of: facet.of.split(" ").map((row) => (row ? row.split(".").map(Number) : [])) },
    ]),
  );
}

/** How near a service is to the chosen areas: 0 in one of them, 1 wherever one lives, 2 next to it, 3 elsewhere. */
function nearness(area, chosen, values) {
  if (values.some((value) => [value, ...area.parents[value]].some((one) => chosen.includes(one)))) return 0;
  if (chosen.some((one) => values.some((value) => area.parents[one].includes(value)))) return 1;
  if (chosen.some((one) => values.some((value) => area.neighbours[one].includes(value)))) return 2;
  return 3;
}

/** Whether a service has one of the chosen values of a facet; in areas, also what is offered wherever one lives. */
function fits(facets, name, chosen, number) {
  const values = facets[name].of[number] ?? [];
  return name === "area" ? nearness(facets.area, chosen, values) <= 1 : values.some((value) => chosen.includes(value));
}

function placesOf(facets, filters) {
  const chosen = {};
  for (const name of FACETS) {
    const places = (filters[name] ?? []).map((value) => facets[name].values.indexOf(value)).filter((place) => place >= 0);
    if (places.length) chosen[name] = places;
  }
  return chosen;
}

/** {kept, near}: the hits that fit all filters, and those of neighbouring areas that would fit but for the area. */
export function narrow(facets, filters, hits) {
  const chosen = placesOf(facets, filters);
  const others = Object.entries(chosen).filter(([name]) => name !== "area");
  const fitting = hits.filter(({ number }) => others.every(([name, places]) => fits(facets, name, places, number)));
  if (!chosen.area) return { kept: fitting, wide: [], near: [] };
  const at = (distance) =>
    fitting.filter(({ number }) => nearness(facets.area, chosen.area, facets.area.of[number] ?? []) === distance);
  return { kept: at(0), wide: at(1), near: at(2) };
}

/** For each area, which areas' choice shows what is there: itself, what is around it, and what is within it. */
function shownBy({ values, parents }) {
  const shown = values.map((_, place) => [place, ...parents[place]]);
  for (const place of values.keys()) for (const above of parents[place]) shown[above].push(place);
  return shown;
}

/** True for a country of all areas: choosing it would narrow nothing. */
const isWhole = ({ parents }, place) => parents.length > 1 && parents.every((above, one) => one === place || above.includes(place));

/** Facet -> [{value, count, chosen}…]: how many hits a choice gives when the facet's own choice is left out of account. */
export function count(facets, filters, hits) {
  const chosen = placesOf(facets, filters);
  const result = {};
  for (const name of FACETS) {
    const others = Object.entries(chosen).filter(([other]) => other !== name);
    const counts = facets[name].values.map(() => 0);
    const shown = name === "area" ? shownBy(facets.area) : null;
    for (const { number } of hits) {
      if (!others.every(([other, places]) => fits(facets, other, places, number))) continue;
      const values = facets[name].of[number] ?? [];
      for (const value of shown ? new Set(values.flatMap((one) => shown[one])) : values) counts[value] += 1;
    }
    result[name] = facets[name].values.map((value, place) => ({
      value,
      name: facets[name].names?.[place],
      count: counts[place],
      chosen: chosen[name]?.includes(place) ?? false,
      whole: name === "area" && isWhole(facets.area, place),
    }));
  }
  return result;
}
