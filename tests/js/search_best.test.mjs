// Which documents can come first: those that meet most, at equal scores the earlier one.

import assert from "node:assert/strict";
import { test } from "node:test";

import { bestDocuments, mostRanked } from "../../theme/static/js/search/best.js";

const POSTINGS = {
  velka: [{ documents: [0, 1, 3], scores: [5, 1, 4] }, { documents: [3], scores: [2] }],
  raha: [{ documents: [1, 2], scores: [3, 3] }],
};
const CLAUSES = [
  { term: "velka", boost: 1, word: "velat" },
  { term: "raha", boost: 1, word: "rahat" },
];
const best = (most, weigh = () => 1) => bestDocuments(CLAUSES, (term) => POSTINGS[term], 5, weigh, most);

test("all fields and words of a document count", () => {
  assert.deepEqual([...best(1)], [0, 0, 0, 1, 0]);
  assert.deepEqual([...best(3)], [1, 1, 0, 1, 0]);
});

test("a document that meets more words weighs what the caller says", () => {
  assert.deepEqual([...best(1, (met) => met)], [0, 1, 0, 0, 0]);
});

test("few documents are all ranked", () => {
  assert.equal(best(4), null);
  assert.equal(best(5), null);
  assert.equal(best(undefined), null);
  assert.deepEqual([100, 1000, 20_000].map(mostRanked), [400, 400, 1000]);
});
