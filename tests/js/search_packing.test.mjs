// Lists in search files, written short: runs, steps, words that share their beginnings.

import assert from "node:assert/strict";
import { test } from "node:test";

import { after, fromJoined, fromRuns, fromSteps } from "../../theme/static/js/search/packing.js";

test("runs of numbers are read again", () => {
  assert.deepEqual(fromRuns("7,1*3,20"), [7, 1, 1, 1, 20]);
  assert.deepEqual(fromRuns(""), []);
  assert.deepEqual(fromSteps([3, 2, 4]), [3, 5, 9]);
});

test("words are read from the ones before them", () => {
  assert.equal(after("4in", "koti"), "kotiin");
  assert.deepEqual(fromJoined("AAkotiEinAä"), ["", "koti", "kotiin", "ä"]);
});
