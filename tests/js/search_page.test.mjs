// The pure parts of the search page: the address, the filters, the marks and the reasons.

import assert from "node:assert/strict";
import { test } from "node:test";

import { readAddress, writeAddress } from "../../theme/static/js/search/address.js";
import { distance } from "../../theme/static/js/search/distance.js";
import { rangeOf } from "../../theme/static/js/search/files.js";
import { count, narrow, readFacets } from "../../theme/static/js/search/filters.js";
import { markedTerms, matcher, pieces } from "../../theme/static/js/search/highlight.js";
import { told } from "../../theme/static/js/search/view.js";
import { nearestWord, reasonOf } from "../../theme/static/js/search/why.js";

test("an address says the query and the filters, and nothing else", () => {
  const asked = { q: "rahat on loppu & pian", filters: { area: ["tampere", "nokia"], free: ["free"] } };
  const written = writeAddress(asked);
  assert.equal(written[0], "#");
  assert.deepEqual(readAddress({ hash: written, search: "?q=older" }), asked);
  assert.deepEqual(readAddress({ hash: "", search: "?q=a&unknown=1&area=" }), { q: "a", filters: {} });
  assert.deepEqual(readAddress({ hash: "#main", search: "?q=a" }), { q: "a", filters: {} });
  assert.equal(writeAddress({ q: "", filters: {} }), "");
  assert.equal(readAddress({ hash: `#q=${"x".repeat(5000)}`, search: "" }).q.length, 1000);
});

const FACETS = readFacets({
  need: { values: ["ruoka", "raha"], names: ["Ruoka", "Raha"], of: "0 1 0.1 0" },
  area: { values: ["suomi", "tampere", "nokia"], of: "1 0 2 1", parents: [[], [0], [0]], neighbours: [[], [2], [1]] },
  group: { values: [], of: "   " },
  language: { values: ["fi"], of: "0   0" },
  mode: { values: [], of: "   " },
  free: { values: ["free"], of: "0   " },
  open: { values: [], of: "   " },
});
const HITS = [0, 1, 2, 3].map((number) => ({ number }));
const numbers = (hits) => hits.map(({ number }) => number);

test("filters of a facet widen, filters of two facets narrow", () => {
  assert.deepEqual(numbers(narrow(FACETS, { need: ["raha"] }, HITS).kept), [1, 2]);
  assert.deepEqual(numbers(narrow(FACETS, { need: ["raha", "ruoka"] }, HITS).kept), [0, 1, 2, 3]);
  assert.deepEqual(numbers(narrow(FACETS, { need: ["ruoka"], language: ["fi"] }, HITS).kept), [0, 3]);
  assert.deepEqual(numbers(narrow(FACETS, { need: ["no-such"] }, HITS).kept), [0, 1, 2, 3]);
});

test("an area brings its own services, then those offered wherever one lives, then its neighbours'", () => {
  const { kept, wide, near } = narrow(FACETS, { area: ["tampere"] }, HITS);
  assert.deepEqual([kept, wide, near].map(numbers), [[0, 3], [1], [2]]);
});

test("a region brings what is in its towns, and a small place counts what is offered wherever one lives", () => {
  const wider = readFacets({
    ...Object.fromEntries(["need", "group", "language", "mode", "free", "open"].map((name) => [name, { values: [], of: "   " }])),
    area: { values: ["suomi", "pirkanmaa", "tampere", "akaa"], of: "2 0 1 2.3", parents: [[], [0], [1, 0], [1, 0]], neighbours: [[], [], [], []] },
  });
  assert.deepEqual(numbers(narrow(wider, { area: ["pirkanmaa"] }, HITS).kept), [0, 2, 3]);
  const counts = count(wider, {}, HITS).area;
  assert.deepEqual(counts.map(({ value, count: n, whole }) => [value, n, whole]), [
    ["suomi", 4, true],
    ["pirkanmaa", 4, false],
    ["tampere", 4, false],
    ["akaa", 3, false],
  ]);
  for (const { value, count: n } of counts) {
    const { kept, wide } = narrow(wider, { area: [value] }, HITS);
    assert.equal(kept.length + wide.length, n, value);
  }
});

test("counts tell what a further choice gives, the facet's own choice left out", () => {
  const counts = count(FACETS, { need: ["ruoka"] }, HITS);
  assert.deepEqual(counts.need.map(({ value, count: n, chosen }) => [value, n, chosen]), [["ruoka", 3, true], ["raha", 2, false]]);
  assert.deepEqual(counts.language.map(({ count: n }) => n), [2]);
});

test("words are marked in any form that met", () => {
  const stems = { rahasta: "raha", veloista: "velo" };
  const meets = matcher({
    terms: ["raha", "velka"],
    stem: (word) => stems[word] ?? word,
    meanings: (stem) => (stem === "velo" ? [["velka", 0]] : []),
    language: "fi",
  });
  assert.deepEqual(pieces("Neuvoja rahasta ja veloista.", meets), [
    { text: "Neuvoja ", met: false },
    { text: "rahasta", met: true },
    { text: " ja ", met: false },
    { text: "veloista", met: true },
    { text: ".", met: false },
  ]);
});

test("words of two letters are not marked", () => {
  const clauses = [{ word: "ei", term: "ei" }, { word: "kouluun", term: "koulu" }];
  assert.deepEqual(markedTerms(clauses), ["koulu"]);
});

test("the reason names the listed word nearest to the query", () => {
  const own = { names: ["Ruoka-apu"], words: ["leipäjono|ei rahaa ruokaan|nälkä"] };
  assert.equal(nearestWord(own, 0, "rahat loppu eikä ole ruokaa", new Set(["ei", "on"])), "ei rahaa ruokaan");
  assert.equal(nearestWord(own, 0, "polkupyörä", new Set()), null);
  assert.equal(nearestWord({ names: ["Askareet"], words: ["kotityöt"] }, 0, "en uskalla mennä kotiin", new Set(["en"])), null);
});

test("a reason says no need twice, and names the typed word that met where the row does not show it", () => {
  const own = { ids: ["ruoka-apu"], names: ["Ruoka-apu"], words: ["leipäjono"] };
  const asked = { own, stop: new Set(), clauses: [{ term: "tyo", word: "duunia" }] };
  const hit = { needs: ["ruoka-apu"], terms: [] };
  assert.deepEqual(reasonOf(hit, { ...asked, query: "leipäjono" }), { need: 0, word: "leipäjono" });
  assert.deepEqual(reasonOf(hit, { ...asked, query: "ruoka-apua" }), { need: 0, word: null });
  assert.deepEqual(reasonOf({ needs: [], terms: [{ term: "tyo" }] }, { ...asked, query: "duunia" }), { word: "duunia" });
  assert.equal(reasonOf({ needs: [], terms: [] }, { ...asked, query: "duunia" }), null);
});

test("what was typed is told short and without signs that nobody sees", () => {
  assert.equal(told("rahat on loppu"), "rahat on loppu");
  assert.equal(told("\u202eruoka\u202c\u0000"), "ruoka");
  assert.equal(told("👩‍👩‍👧 ruoka"), "👩‍👩‍👧 ruoka");
  assert.equal([...told("a".repeat(300))].length, 80);
  assert.ok(told("😭".repeat(300)).endsWith("😭…"));
});

test("distance counts changed, added, missing and swapped letters", () => {
  for (const [a, b, apart] of [
    ["velka", "velka", 0],
    ["velka", "vekla", 1],
    ["velka", "velkaa", 1],
    ["velka", "valka", 1],
    ["velka", "vlkaa", 2],
    ["velka", "ruoka", 3],
  ]) {
    assert.equal(Math.min(distance(a, b, 2), 3), apart, `${a} ${b}`);
  }
});

test("a key is looked for in the last range that starts at or before it", () => {
  const starts = ["", "b", "m"];
  assert.deepEqual(["a", "b", "l", "z", ""].map((key) => rangeOf({ starts }, key)), [0, 1, 1, 2, 0]);
});
