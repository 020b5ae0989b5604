// Which documents can come first: the scores that Lunr will give, added up in plain arrays. Of a large catalogue only these
// documents go into the Lunr index of a query; as Lunr's score of a document knows no other documents, it stays the same.

/** How many documents of a query Lunr ranks, of so many in all; what is beyond them comes from its needs alone. */
export const mostRanked = (count) => Math.max(400, count / 20);

/**
 * A list of flags, 1 for each of the `most` best of `count` documents; null when there are no more than that. `clauses` are
 * [{term, boost, word}…], `postings(term)` gives [{documents, scores}…], `weigh(met)` what a document's score is multiplied
 * by that meets so many of the words.
 */
export function bestDocuments(clauses, postings, count, weigh, most = mostRanked(count)) {
  const sums = new Float64Array(count);
  const met = new Uint32Array(count); // a bit for each word; beyond 32 of them (cut compounds) two share one
  const bits = new Map();
  for (const { term, boost, word } of clauses) {
    if (!bits.has(word)) bits.set(word, 1 << bits.size);
    const bit = bits.get(word);
    for (const { documents, scores } of postings(term)) {
      for (let at = 0; at < documents.length; at++) {
        sums[documents[at]] += boost * scores[at];
        met[documents[at]] |= bit;
      }
    }
  }
  const weights = Array.from({ length: bits.size + 1 }, (_, words) => weigh(words));
  const found = [];
  for (const [number, words] of met.entries()) {
    if (words) found.push(number);
    sums[number] *= weights[ones(words)];
  }
  if (found.length <= most) return null;
  const flags = new Uint8Array(count);
  found.sort((a, b) => sums[b] - sums[a] || a - b);
  for (const number of found.slice(0, most)) flags[number] = 1;
  return flags;
}

function ones(bits) {
  let count = 0;
  for (let left = bits; left; left &= left - 1) count += 1;
  return count;
}
