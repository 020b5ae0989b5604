// Words that call for help at once. The help stands above all results and hides none.

import { distance } from "./distance.js";
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

/** Places of the words that a phrase covers. One other word may stand between two of it: "en jaksa (enää) elää". */
function places(phrase, words, stem, all) {
  const wanted = phrase.toLowerCase().split(/\s+/u);
  const covered = [];
  for (let start = 0; start < words.length; start++) {
    const steps = follow(wanted, words, start, stem);
    if (steps) covered.push(...(all ? steps : steps.slice(0, 1)));
  }
  return covered;
}

function follow(wanted, words, start, stem) {
  const steps = [];
  let at = start;
  for (const one of wanted) {
    const fits = (place) => place < words.length && words[place].some((word) => same(one, word, stem));
    if (!fits(at)) {
      if (!steps.length || !fits(at + 1)) return null;
      at += 1;
    }
    steps.push(at);
    at += 1;
  }
  return steps;
}

const LONG = 8;

/** "itsemurh*" is any word that begins so; in a long word one letter may be wrong. */
function same(wanted, word, stem) {
  const isStart = wanted.endsWith("*");
  const plain = wanted.replace(/[-'’*]/gu, "");
  const [sought, typed] = [fold(plain), fold(word)];
  const head = isStart ? typed.slice(0, sought.length) : typed;
  if (sought === head || (!isStart && stem(plain) === stem(word))) return true;
  return sought.length >= LONG && sought[0] === head[0] && distance(sought, head, 1) <= 1;
}
