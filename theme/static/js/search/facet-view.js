// The facets as a form: a fieldset for each, a checkbox with its count for each value.

import { copy } from "./view.js";

const MOST = 12;

/** Fill the form; `name(facet, value)` gives the words of a value that brings none along. */
export function showFacets(form, counts, name) {
  for (const set of form.querySelectorAll("fieldset")) {
    const facet = set.dataset.facet;
    const shown = counts[facet]
      .filter(({ count, chosen }) => count > 0 || chosen)
      .sort((a, b) => Number(b.chosen) - Number(a.chosen) || (facet === "need" ? 0 : b.count - a.count))
      .slice(0, MOST);
    const choices = set.querySelector(".choices");
    const focused = choices.contains(document.activeElement) ? document.activeElement.value : null;
    choices.replaceChildren(...shown.map((one) => choice(facet, one, name)));
    if (focused) [...choices.querySelectorAll("input")].find((input) => input.value === focused)?.focus();
    set.hidden = shown.length === 0;
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

/** The filters that the form has chosen. */
export function chosenFacets(form) {
  const filters = {};
  for (const input of form.querySelectorAll("input:checked")) (filters[input.name] ??= []).push(input.value);
  return filters;
}
