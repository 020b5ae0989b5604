// The words that lead to needs, as examples for the router; twin of plugins/catalogue/search/needwords.py.

import { fold, tokenise } from "./text.js";

export const split = (joined) => (joined ? joined.split("|") : []);

/** How two spellings of a listed word are told to be the same. */
export const key = (word) =>
  tokenise(word)
    .map((token) => fold(token.word))
    .join(" ");

/** All stop words of one or several languages' words. */
export const stopWords = (...words) => new Set(words.flatMap((one) => one.stop.split(" ")));

/** The examples of the first words: needs, then synonyms of words that a need lists. */
export function* ownExamples(own) {
  yield* languageExamples(own, own.weights);
  const listed = new Map();
  for (const [number, [, name, , words]] of own.needs.entries()) {
    for (const word of [name, ...split(words)]) {
      const known = key(word);
      if (!listed.has(known)) listed.set(known, new Set());
      listed.get(known).add(number);
    }
  }
  for (const [words, means] of own.synonyms) {
    const needs = new Set(split(means).flatMap((word) => [...(listed.get(key(word)) ?? [])]));
    for (const need of needs) for (const word of split(words)) yield [need, own.weights.synonym, word];
  }
}

/** The examples of the other languages, then of the services. */
export function* moreExamples(more, weights) {
  for (const words of Object.values(more.others)) yield* languageExamples(words, weights);
  for (const [number, words] of more.services.entries()) {
    for (const word of words.split(" ")) if (word) yield [number, weights.service, word];
  }
}

function* languageExamples(words, weights) {
  for (const [number, [parent, name, sentence, listed]] of words.needs.entries()) {
    yield [number, weights.name, name];
    for (const word of split(listed)) yield [number, weights.word, word];
    yield [number, weights.sentence, sentence];
    const [parentName, parentSentence, parentWords] = words.parents[parent];
    for (const text of [parentName, parentSentence, ...split(parentWords)]) yield [number, weights.parent, text];
  }
}
