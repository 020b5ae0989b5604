// Words that call for help at once. The help stands above all results and hides none.
// The forms are read once; then each typed word is compared only with forms' words that begin with the same letter.

import { distance } from "./distance.js";
import { fold, tokenise } from "./text.js";
import { split } from "./words.js";

const LONG = 8;
const readies = new WeakMap();

/** The entries that a text calls for: [{need, helplines}…]. An entry is [need, helplines, forms, neutral words]. */
export function findDanger(text, entries, stem) {
  if (!readies.has(entries)) readies.set(entries, ready(entries, stem));
  const { byLetter, byStem, list } = readies.get(entries);
  const words = tokenise(text).map(({ word, parts }) => meant([word, ...parts], byLetter, byStem, stem));
  const found = [];
  for (const { need, helplines, forms, neutral } of list) {
    if (!forms.some((phrase) => words.some((ids) => ids.has(phrase[0])))) continue;
    const safe = new Set(neutral.flatMap((phrase) => places(phrase, words, true)));
    if (forms.some((phrase) => places(phrase, words, false).some((at) => !safe.has(at)))) found.push({ need, helplines });
  }
  return found;
}

/** Phrases as lists of numbers of distinct words, and those words by first letter and by stem. */
function ready(entries, stem) {
  const numbers = new Map();
  const byLetter = new Map();
  const byStem = new Map();
  const put = (map, key, value) => (map.get(key) ?? map.set(key, []).get(key)).push(value);
  const number = (written) => {
    if (!numbers.has(written)) {
      const id = numbers.size;
      numbers.set(written, id);
      const plain = written.replace(/[-'’*]/gu, "");
      const one = { id, sought: fold(plain), isStart: written.endsWith("*") };
      put(byLetter, one.sought[0], one);
      if (!one.isStart) put(byStem, stem(plain), id);
    }
    return numbers.get(written);
  };
  const phrases = (joined) => split(joined).map((phrase) => phrase.toLowerCase().split(/\s+/u).map(number));
  const list = entries.map(([need, helplines, forms, neutral]) => ({ need, helplines, forms: phrases(forms), neutral: phrases(neutral) }));
  return { byLetter, byStem, list };
}

/** The numbers of the forms' words that a typed word (or a part of it) stands for. */
function meant(typed, byLetter, byStem, stem) {
  const ids = new Set();
  for (const word of typed) {
    const folded = fold(word);
    for (const id of byStem.get(stem(word)) ?? []) ids.add(id);
    for (const { id, sought, isStart } of byLetter.get(folded[0]) ?? []) {
      const head = isStart ? folded.slice(0, sought.length) : folded;
      if (sought === head || (sought.length >= LONG && distance(sought, head, 1) <= 1)) ids.add(id);
    }
  }
  return ids;
}

/** Places of the words that a phrase covers. One other word may stand between two of it: "en jaksa (enää) elää". */
function places(phrase, words, all) {
  const covered = [];
  for (let start = 0; start < words.length; start++) {
    const steps = follow(phrase, words, start);
    if (steps) covered.push(...(all ? steps : steps.slice(0, 1)));
  }
  return covered;
}

function follow(phrase, words, start) {
  const steps = [];
  let at = start;
  for (const id of phrase) {
    if (!words[at]?.has(id)) {
      if (!steps.length || !words[at + 1]?.has(id)) return null;
      at += 1;
    }
    steps.push(at);
    at += 1;
  }
  return steps;
}
