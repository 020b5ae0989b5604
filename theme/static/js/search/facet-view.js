// The facets as a form: a fieldset for each, a checkbox with its count for each value. The chosen ones as tags.

import { FACETS } from "./address.js";
import { copy, fill } from "./view.js";

const MOST = 12;
/** Somebody who lives in a small place must find it. */
const MOST_AREAS = 40;

/** Fill the form; `name(facet, value)` gives the words of a value that brings none along. */
export function showFacets(form, counts, name) {
  for (const set of form.querySelectorAll("fieldset")) {
    const facet = set.dataset.facet;
    const shown = counts[facet]
      .filter(({ count, chosen, whole }) => (count > 0 && !whole) || chosen)
      .sort((a, b) => b.chosen - a.chosen || (facet === "need" ? 0 : b.count - a.count))
      .slice(0, facet === "area" ? MOST_AREAS : MOST);
    const choices = set.querySelector(".choices");
    const focused = choices.contains(document.activeElement) ? document.activeElement.value : null;
    choices.replaceChildren(...shown.map((one) => choice(facet, one, name)));
    if (focused) [...choices.querySelectorAll("input")].find((input) => input.value === focused)?.focus();
    set.hidden = !shown.length;
  }
}

function choice(facet, { value, name, count, chosen }, words) {
  const label = copy("search-choice");
  const input = label.querySelector("input");
  input.name = facet;
  input.value = value;
  input.checked = chosen;
  label.querySelector(".name").textContent = name ?? words(facet, value);
  label.querySelector(".count").textContent = String(count);
  return label;
}

/** The chosen values as buttons that take them away; values that do not exist narrow nothing and have none. */
export function showTags(list, filters, facets, name, ofLanguage) {
  const tags = FACETS.flatMap((facet) => (filters[facet] ?? []).filter((value) => facets[facet].values.includes(value)).map((value) => {
    const item = copy("search-tag");
    const button = item.querySelector("button");
    Object.assign(button.dataset, { facet, value });
    const { names, values } = facets[facet];
    const words = names?.[values.indexOf(value)] ?? name(facet, value);
    fill(button.querySelector(".name"), facet === "language" ? ofLanguage : "{name}", { name: words });
    return item;
  }));
  list.replaceChildren(...tags);
}

/** The filters that the form has chosen. */
export function chosenFacets(form) {
  const filters = {};
  for (const input of form.querySelectorAll("input:checked")) (filters[input.name] ??= []).push(input.value);
  return filters;
}
