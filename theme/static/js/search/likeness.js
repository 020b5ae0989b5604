// How alike words look, by their n-grams: tells apart services that the index and the needs rate the same.

import { contentWords, grams } from "./router.js";

/** 1 for the same word, 0 for words without a piece in common. */
export function likeness(a, b) {
  const [first, second] = [new Set(grams(a)), new Set(grams(b))];
  let shared = 0;
  for (const gram of first) if (second.has(gram)) shared += 1;
  return shared / Math.sqrt(first.size * second.size);
}

/**
 * A function text -> likeness of a query to it, 0 to 1: for each content word of the query the square of its likeness
 * to the nearest word of the text, averaged.
 */
export function makeLikeness(query, stop, most) {
  const asked = [...new Set(contentWords(query, stop))].slice(0, most).map((word) => new Set(grams(word)));
  const withGram = new Map();
  for (const [number, pieces] of asked.entries()) {
    for (const gram of pieces) withGram.set(gram, [...(withGram.get(gram) ?? []), number]);
  }
  const known = new Map(); // word of a text -> its squared likeness to each word asked
  const compare = (word) => {
    const pieces = new Set(grams(word));
    const shared = new Float64Array(asked.length);
    for (const gram of pieces) for (const number of withGram.get(gram) ?? []) shared[number] += 1;
    return shared.map((count, number) => (count * count) / (asked[number].size * pieces.size));
  };
  return (text) => {
    const best = new Float64Array(asked.length);
    for (const word of contentWords(text, stop)) {
      if (!known.has(word)) known.set(word, compare(word));
      for (const [number, value] of known.get(word).entries()) if (value > best[number]) best[number] = value;
    }
    return best.reduce((sum, value) => sum + value, 0) / Math.max(1, asked.length);
  };
}
