// Words that call for help at once. The help stands above all results and hides none.

import { fold, tokenise } from "./text.js";
import { split } from "./words.js";

/** The entries that a text calls for: [{need, helplines}…]. An entry is [need, helplines, forms, neutral words]. */
export function findDanger(text, entries, stem) {
  const words = tokenise(text).flatMap(({ word, parts }) => [[word, ...parts]]);
  const found = [];
  for (const [need, helplines, forms, neutral] of entries) {
    const safe = new Set();
    for (const phrase of split(neutral)) for (const at of places(phrase, words, stem, true)) safe.add(at);
    const hit = split(forms).some((phrase) => places(phrase, words, stem, false).some((at) => !safe.has(at)));
    if (hit) found.push({ need, helplines });
  }
  return found;
}

/** Places of the words that a phrase covers; "itsemurh*" is any word that begins so. */
function places(phrase, words, stem, all) {
  const wanted = phrase.toLowerCase().split(/\s+/u);
  const covered = [];
  for (let at = 0; at + wanted.length <= words.length; at++) {
    if (wanted.every((one, step) => words[at + step].some((word) => same(one, word, stem)))) {
      for (let step = 0; step < (all ? wanted.length : 1); step++) covered.push(at + step);
    }
  }
  return covered;
}

function same(wanted, word, stem) {
  const folded = fold(word);
  if (wanted.endsWith("*")) return folded.startsWith(fold(wanted.slice(0, -1)).replace(/[-'’]/gu, ""));
  const plain = wanted.replace(/[-'’]/gu, "");
  return fold(plain) === folded || stem(plain) === stem(word);
}
