// The words that lead to needs, as examples for the router; twin of plugins/catalogue/search/needwords.py.

import { fold, tokenise } from "./text.js";

export const split = (joined) => (joined ? joined.split("|") : []);

/** How two spellings of a listed word are told to be the same. */
const key = (word) =>
  tokenise(word)
    .map((token) => fold(token.word))
    .join(" ");

/** What the router leaves out: the stop words of one or several languages' words, and the names of places. */
export const stopWords = (...words) => new Set(words.flatMap((one) => `${one.stop} ${one.places ?? ""}`.split(" ")));

/** The examples of the first words. */
export function* firstExamples(first) {
  yield* named(first, first.weights);
  yield* listed(first, first.weights);
}

/** The examples of the other words of the page's language, of synonyms of listed words, and of services. */
export function* restExamples(rest, first) {
  const { weights } = first;
  yield* listed(rest, weights);
  yield* surrounding(rest, weights);
  const needsOf = new Map();
  for (const [number, name] of first.names.entries()) {
    for (const word of [name, first.words[number], rest.words[number]].flatMap(split)) {
      const known = key(word);
      if (!needsOf.has(known)) needsOf.set(known, new Set());
      needsOf.get(known).add(number);
    }
  }
  for (const [words, means] of rest.synonyms) {
    const needs = new Set(split(means).flatMap((word) => [...(needsOf.get(key(word)) ?? [])]));
    for (const need of needs) for (const word of split(words)) yield [need, weights.synonym, word];
  }
  for (const [number, words] of rest.services.entries()) {
    for (const word of words.split(" ")) if (word) yield [number, weights.service, word];
  }
}

/** The examples of the other languages. */
export function* moreExamples(more, weights) {
  for (const words of Object.values(more)) {
    yield* named(words, weights);
    yield* listed(words, weights);
    yield* surrounding(words, weights);
  }
}

function* named(words, weights) {
  for (const [number, name] of words.names.entries()) yield [number, weights.name, name];
}

function* listed(words, weights) {
  for (const [number, joined] of words.words.entries()) {
    for (const word of split(joined)) yield [number, weights.word, word];
  }
}

function* surrounding(words, weights) {
  for (const [number, sentence] of words.sentences.entries()) {
    yield [number, weights.sentence, sentence];
    for (const text of split(words.parents[words.parent[number]])) yield [number, weights.parent, text];
  }
}
