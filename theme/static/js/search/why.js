// Why a service was found, where its row does not show it: the listed word of a need that the query resembles.

import { likeness } from "./likeness.js";
import { contentWords } from "./router.js";
import { split } from "./words.js";

const LEAST = 0.3;

/** The listed word or phrase of a need that is most like the query, or null when none is. */
export function nearestWord(own, need, query, stop) {
  const asked = contentWords(query, stop);
  let best = { score: LEAST, word: null };
  for (const phrase of [own.names[need], ...split(own.words[need])]) {
    const words = contentWords(phrase, stop);
    if (!words.length) continue;
    const sum = words.reduce((total, word) => total + Math.max(0, ...asked.map((one) => likeness(one, word))), 0);
    const score = sum / words.length ** 0.7;
    if (score > best.score) best = { score, word: phrase };
  }
  return best.word;
}
