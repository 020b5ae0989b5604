// Words that call for help at once. The help stands above all results and hides none.
// The forms are read once; then each typed word is compared only with forms' words that begin with the same letter.

import { distance } from "./distance.js";
import { toEnd } from "./router.js";
import { fold, tokenise } from "./text.js";
import { split } from "./words.js";

const LONG = 8;
const readies = new WeakMap();

/** The beginnings of a text's words: those whose forms must be looked at. Of a long word also the first and third letter,
 * as the second one may be wrong (see danger.py). */
export function lettersOf(text) {
  const letters = new Set();
  for (const { word, parts } of tokenise(text)) {
    for (const one of [word, ...parts]) {
      const folded = fold(one);
      letters.add(folded.slice(0, 2).padEnd(2, "_"));
      if (folded.length >= LONG - 1) letters.add(folded[0] + folded[2]);
    }
  }
  return letters;
}

/**
 * {danger, calm}: the entries that a text calls for, [{need, helplines}…], and the needs that its words only seem to be
 * about ("lyö vetoa"). An entry is [need, helplines]; a file has some of the phrases: [[number of entry, forms, neutral
 * words]…].
 */
export function readDanger(text, entries, files, stem) {
  const tokens = tokenise(text);
  const called = entries.map(() => []);
  const safe = entries.map(() => new Set());
  for (const file of files) {
    if (!readies.has(file)) toEnd(prepare(file, stem));
    const { byLetter, byStem, list } = readies.get(file);
    const words = tokens.map(({ word, parts }) => meant([word, ...parts], byLetter, byStem, stem));
    const met = new Set(words.flatMap((ids) => [...ids]));
    for (const { number, forms, neutral } of list) {
      for (const phrase of forms) if (met.has(phrase[0])) called[number].push(...places(phrase, words, false));
      for (const phrase of neutral) if (met.has(phrase[0])) for (const at of places(phrase, words, true)) safe[number].add(at);
    }
  }
  const isCalled = called.map((of, number) => of.some((at) => !safe[number].has(at)));
  const danger = entries.filter((_, number) => isCalled[number]).map(([need, helplines]) => ({ need, helplines }));
  const needed = new Set(danger.map(({ need }) => need));
  const calm = entries.filter((_, number) => safe[number].size).map(([need]) => need);
  return { danger, calm: [...new Set(calm)].filter((need) => !needed.has(need)) };
}

/** Make a file ready to be looked at, in short steps. Phrases become lists of numbers of distinct words, and those words by first letter
 * and by stem. */
export function* prepare(file, stem) {
  if (readies.has(file)) return;
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
  const list = [];
  for (const [entry, forms, neutral] of file) {
    list.push({ number: entry, forms: phrases(forms), neutral: phrases(neutral) });
    yield;
  }
  readies.set(file, { byLetter, byStem, list });
}

/** The numbers of the forms' words that a typed word (or a part of it) stands for. */
function meant(typed, byLetter, byStem, stem) {
  const ids = new Set();
  for (const word of typed) {
    const folded = fold(word);
    for (const id of byStem.get(stem(word)) ?? []) ids.add(id);
    for (const { id, sought, isStart } of byLetter.get(folded[0]) ?? []) {
      if (isStart ? folded.startsWith(sought) : folded === sought) ids.add(id);
      else if (sought.length >= LONG && isNear(sought, folded, isStart)) ids.add(id);
    }
  }
  return ids;
}

/** True when one letter is wrong, missing or too many; of a start only as many letters of the typed word count. */
function isNear(sought, folded, isStart) {
  const heads = isStart ? [0, -1, 1].map((more) => folded.slice(0, sought.length + more)) : [folded];
  return heads.some((head) => distance(sought, head, 1) <= 1);
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
