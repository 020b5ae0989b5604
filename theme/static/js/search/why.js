// Why a service was found, where its row does not show it: the listed word of a need that the query resembles, or the
// typed word that stands in another text of the service.

import { likeness } from "./likeness.js";
import { contentWords } from "./router.js";
import { split } from "./words.js";

/** Below this a likeness is mostly chance: "mennä kotiin" and "kotityöt". */
const LEAST = 0.45;

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

/**
 * What to say of a hit whose row shows no typed word: {need, word} of a need (its number; no word where only the need's
 * own name is near), {word} that met in another text, or null when nothing is known.
 */
export function reasonOf(hit, { own, query, stop, clauses }) {
  if (hit.needs.length) {
    const need = own.ids.indexOf(hit.needs[0]);
    const word = nearestWord(own, need, query, stop);
    return { need, word: word && word.toLowerCase() !== own.names[need].toLowerCase() ? word : null };
  }
  const met = new Set(hit.terms.map(({ term }) => term));
  const word = clauses.find(({ term }) => met.has(term))?.word;
  return word ? { word } : null;
}
