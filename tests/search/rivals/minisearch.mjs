// MiniSearch as a careful site would set it up: our tokens and stop words, Snowball stems, folding, boosts, prefix, fuzzy.
// The numbers were chosen on the tuning half of the judged queries, in all three languages together.

import MiniSearch from "minisearch";

import { makeStem } from "../../../theme/static/js/search/stem.js";
import { tokenise } from "../../../theme/static/js/search/text.js";

const TUNED = {
  boost: { name: 4, need: 3, summary: 2, provider: 2, description: 0.2 },
  prefix: (term) => term.length >= 4,
  fuzzy: (term) => (term.length >= 6 ? 0.15 : false),
  bm25: { k: 2, b: 0.3, d: 0 },
};

/** The options that index and page share. */
export function options(lunr, language, stop, fields) {
  const stem = makeStem(lunr, language);
  const dropped = new Set(stop);
  return {
    fields,
    storeFields: ["name", "summary"],
    tokenize: (text) => tokenise(text).flatMap(({ word, parts }) => [word, ...parts]),
    processTerm: (term) => (dropped.has(term) ? null : stem(term)),
    searchOptions: TUNED,
  };
}

/** The index as the text that a page fetches. */
export function write(documents, settings) {
  const index = new MiniSearch(settings);
  index.addAll(documents);
  return JSON.stringify(index);
}

/** A search over a fetched index: query -> ids, best first. */
export function open(written, settings) {
  const index = MiniSearch.loadJSON(written, settings);
  return (query) => index.search(query).map(({ id }) => id);
}
