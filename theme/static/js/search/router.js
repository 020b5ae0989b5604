// The need router: a person's own words to sub-needs. Twin of plugins/catalogue/search/router.py, equal to 1e-9;
// what it does and why is written there.

import { fold, tokenise } from "./text.js";

/** Folded words without stop words; a hyphenated word counts whole and in parts. */
export function contentWords(text, stop) {
  const words = [];
  for (const { word, parts } of tokenise(text)) {
    for (const one of [word, ...parts]) {
      const folded = fold(one);
      if (one.length > 1 && !stop.has(folded)) words.push(folded);
    }
  }
  return words;
}

/** The word between brackets, whole and in pieces of 3, 4 and 5 characters. */
export function grams(word) {
  const padded = `<${word}>`;
  const found = [padded];
  for (let size = 3; size <= 5; size++) {
    if (size < padded.length) for (let at = 0; at + size <= padded.length; at++) found.push(padded.slice(at, at + size));
  }
  return found;
}

function bag(words) {
  const counts = new Map();
  for (const word of words) for (const gram of grams(word)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

function unit(vector) {
  let sum = 0;
  for (const value of vector.values()) sum += value * value;
  const length = Math.sqrt(sum);
  if (length) for (const [gram, value] of vector) vector.set(gram, value / length);
  return vector;
}

const append = (map, key, value) => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

export class Router {
  /** A router of `count` needs from examples [need, weight, text], built at once. */
  static build(count, examples, stop) {
    const steps = Router.inSteps(count, examples, stop);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  }

  /** The same, pausing after every few dozen examples so that a page stays quick; the last step has the router. */
  static *inSteps(count, examples, stop) {
    const router = new Router(count, stop);
    const bags = Array.from({ length: count }, () => new Map());
    let done = 0;
    for (const [need, weight, text] of examples) {
      router.#take(bags[need], need, weight, contentWords(text, stop));
      if (++done % 40 === 0) yield;
    }
    yield;
    yield* router.#weighWords();
    yield* router.#weighNeeds(bags);
    return router;
  }

  constructor(count, stop) {
    this.count = count;
    this.stop = stop;
    this.words = new Map();
    this.listed = [];
    this.withGram = new Map();
    this.ofNeed = new Map();
  }

  #take(bagOfNeed, need, weight, phrase) {
    const share = phrase.length ? weight / Math.sqrt(phrase.length) : 0;
    for (const word of phrase) {
      if (!this.words.has(word)) {
        this.words.set(word, this.words.size);
        this.listed.push(new Map());
      }
      const needs = this.listed[this.words.get(word)];
      needs.set(need, Math.max(share, needs.get(need) ?? 0));
    }
    for (const [gram, value] of unit(bag(phrase))) bagOfNeed.set(gram, (bagOfNeed.get(gram) ?? 0) + weight * value);
  }

  *#weighWords() {
    let done = 0;
    for (const [word, number] of this.words) {
      for (const gram of new Set(grams(word))) append(this.withGram, gram, number);
      if (++done % 60 === 0) yield;
    }
    const total = this.words.size;
    this.unseen = Math.log(1 + total) + 1;
    this.rarity = new Map();
    for (const [gram, of] of this.withGram) this.rarity.set(gram, Math.log((1 + total) / (1 + of.length)) + 1);
    yield;
    this.lengths = [];
    for (const word of this.words.keys()) {
      let sum = 0;
      for (const gram of new Set(grams(word))) sum += this.rarity.get(gram) ** 2;
      this.lengths.push(Math.sqrt(sum));
      if (++done % 100 === 0) yield;
    }
    this.overNeeds = this.listed.map((of) => Math.log((1 + this.count) / (1 + of.size)) + 1);
  }

  *#weighNeeds(bags) {
    const seen = new Map();
    for (const one of bags) {
      for (const gram of one.keys()) seen.set(gram, (seen.get(gram) ?? 0) + 1);
      yield;
    }
    for (const [need, one] of bags.entries()) {
      for (const [gram, value] of one) one.set(gram, value * (Math.log((1 + this.count) / (1 + seen.get(gram))) + 1));
      for (const [gram, value] of unit(one)) append(this.ofNeed, gram, [need, value]);
      yield;
    }
  }

  /** {scores, sureness}: a score for every need; sureness of at least 1 means that a listed word was met. */
  route(text) {
    const words = contentWords(text, this.stop);
    const byWord = this.#viewWords(new Set(words));
    const whole = this.#viewWhole(words);
    const bestWord = Math.max(0, ...byWord);
    const bestWhole = Math.max(0, ...whole);
    const scores = byWord.map(
      (value, need) => (bestWord ? value / bestWord : 0) + (bestWhole ? whole[need] / bestWhole : 0),
    );
    return { scores, sureness: bestWord };
  }

  #viewWords(words) {
    const totals = new Array(this.count).fill(0);
    for (const word of words) {
      const dots = new Map();
      let length = 0;
      for (const gram of new Set(grams(word))) {
        const square = (this.rarity.get(gram) ?? this.unseen) ** 2;
        length += square;
        for (const number of this.withGram.get(gram) ?? []) dots.set(number, (dots.get(number) ?? 0) + square);
      }
      const squares = new Array(this.count).fill(0);
      for (const [number, dot] of dots) {
        const cosine = dot / (Math.sqrt(length) * this.lengths[number]);
        const likeness = cosine ** 2 * this.overNeeds[number];
        for (const [need, share] of this.listed[number]) squares[need] += (likeness * share) ** 2;
      }
      for (let need = 0; need < this.count; need++) totals[need] += Math.sqrt(squares[need]);
    }
    return totals;
  }

  #viewWhole(words) {
    const totals = new Array(this.count).fill(0);
    for (const [gram, value] of unit(bag(words))) {
      for (const [need, weight] of this.ofNeed.get(gram) ?? []) totals[need] += value * weight;
    }
    return totals;
  }
}
