// How alike words look: what settles the order of services that fit equally.

import assert from "node:assert/strict";
import { test } from "node:test";

import { likeness, makeLikeness } from "../../theme/static/js/search/likeness.js";

const STOP = new Set(["ja"]);

test("a word is like itself and like its other forms", () => {
  assert.equal(likeness("velka", "velka"), 1);
  assert.equal(likeness("velka", "suru"), 0);
  assert.ok(likeness("bipo", "bipolaarihairio") > likeness("bipo", "mielenterveys"));
});

test("a text is as like a query as its nearest words", () => {
  const of = makeLikeness("Masennus ja velat", STOP, 10);
  assert.equal(of("velat, masennus"), 1);
  assert.equal(of("masennus"), 0.5);
  assert.equal(of(""), 0);
  assert.ok(of("Velkaneuvonta") > 0 && of("Velkaneuvonta") < 0.5);
});

test("a query without content, a long one and one with the names of object members do no harm", () => {
  assert.equal(makeLikeness("ja", STOP, 10)("masennus"), 0);
  assert.equal(makeLikeness("yksi kaksi kolme", STOP, 1)("kolme"), 0);
  assert.equal(makeLikeness("constructor", STOP, 10)("__proto__ constructor"), 1);
});
