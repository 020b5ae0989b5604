// The need router: a person's own words to sub-needs. Twin of plugins/catalogue/search/router.py, equal to 1e-9;
// what it does and why is written there.

import { fold, tokenise } from "./text.js";

const NUMBER = /^[0-9]+$/;
const NORM = 3;
const WHOLE = 0.8;

/** Folded words without stop words and numbers; a hyphenated word counts whole and in parts. */
export function contentWords(text, stop) {
  const words = [];
  for (const { word, parts } of tokenise(text)) {
    for (const one of [word, ...parts]) {
      const folded = fold(one);
      if (one.length > 1 && !stop.has(folded) && !NUMBER.test(one)) words.push(folded);
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

function lengthOf(vector) {
  let sum = 0;
  for (const value of vector.values()) sum += value * value;
  return Math.sqrt(sum);
}

function toUnit(vector) {
  const length = lengthOf(vector);
  if (length) for (const [gram, value] of vector) vector.set(gram, value / length);
  return vector;
}

/** Drives a generator to its end at once. */
export function toEnd(steps) {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

export class Router {
  #numbers = new Map(); // gram -> its number
  #gramsOf = new Map(); // word -> numbers of its grams, in order, repeats kept

  /** A router of `count` needs from examples [need, weight, text], built at once. */
  static build(count, examples, stop) {
    return toEnd(Router.inSteps(count, examples, stop));
  }

  /** The same in short steps, so that a page stays quick; the last step has the router. */
  static *inSteps(count, examples, stop) {
    const router = new Router(count, stop);
    const bags = Array.from({ length: count }, () => new Map());
    let done = 0;
    for (const [need, weight, text] of examples) {
      router.#take(bags[need], need, weight, contentWords(text, stop));
      if (++done % 25 === 0) yield;
    }
    yield* router.#weighWords();
    yield* router.#weighNeeds(bags);
    return router;
  }

  constructor(count, stop) {
    this.count = count;
    this.stop = stop;
    this.words = new Map();
    this.listed = [];
  }

  #grams(word) {
    let known = this.#gramsOf.get(word);
    if (!known) {
      known = grams(word).map((gram) => {
        let number = this.#numbers.get(gram);
        if (number === undefined) this.#numbers.set(gram, (number = this.#numbers.size));
        return number;
      });
      this.#gramsOf.set(word, known);
    }
    return known;
  }

  #take(bagOfNeed, need, weight, phrase) {
    const share = phrase.length ? weight / Math.sqrt(phrase.length) : 0;
    const bag = new Map();
    for (const word of phrase) {
      let number = this.words.get(word);
      if (number === undefined) {
        this.words.set(word, (number = this.words.size));
        this.listed.push(new Map());
      }
      const needs = this.listed[number];
      needs.set(need, Math.max(share, needs.get(need) ?? 0));
      for (const gram of this.#grams(word)) bag.set(gram, (bag.get(gram) ?? 0) + 1);
    }
    for (const [gram, value] of toUnit(bag)) bagOfNeed.set(gram, (bagOfNeed.get(gram) ?? 0) + weight * value);
  }

  /** View A: which listed words have a gram, its rarity squared, and each word's length. */
  *#weighWords() {
    const total = this.words.size;
    this.withGram = Array.from({ length: this.#numbers.size }, () => []);
    const once = [];
    let done = 0;
    for (const [word, number] of this.words) {
      once.push([...new Set(this.#grams(word))]);
      for (const gram of once[number]) this.withGram[gram].push(number);
      if (++done % 100 === 0) yield;
    }
    this.unseen = (Math.log(1 + total) + 1) ** 2;
    this.rarity = this.withGram.map((of) => (Math.log((1 + total) / (1 + of.length)) + 1) ** 2);
    yield;
    this.lengths = once.map((of) => Math.sqrt(of.reduce((sum, gram) => sum + this.rarity[gram], 0)));
    this.overNeeds = this.listed.map((of) => this.#overNeeds(of));
    yield;
  }

  /** View B: the needs that have a gram, with its weight there. */
  *#weighNeeds(bags) {
    const seen = new Uint32Array(this.#numbers.size);
    for (const bag of bags) for (const gram of bag.keys()) seen[gram] += 1;
    yield;
    this.overGram = Float64Array.from(seen, (of) => Math.log((1 + this.count) / (1 + of)) + 1);
    this.ofNeed = Array.from({ length: this.#numbers.size }, () => []);
    this.needLengths = [];
    for (const [need, bag] of bags.entries()) {
      for (const [gram, value] of bag) bag.set(gram, value * this.overGram[gram]);
      this.needLengths.push(lengthOf(bag) || 1);
      for (const [gram, value] of toUnit(bag)) this.ofNeed[gram].push(need, value);
      if (need % 4 === 0) yield;
    }
  }

  /** Words to lend for a query, in short steps: word -> [[need, share]…] of each further example with it. */
  *near(entries) {
    const near = { withGram: new Map(), listed: [], sums: [], lengths: [], overNeeds: [], sizes: [], replaced: new Set() };
    for (const [word, shares] of entries) {
      const known = this.words.get(word);
      if (known !== undefined) near.replaced.add(known);
      const listed = new Map(this.listed[known]);
      const sums = new Map();
      for (const [need, share] of shares) {
        listed.set(need, Math.max(share, listed.get(need) ?? 0));
        sums.set(need, (sums.get(need) ?? 0) + share);
      }
      const pieces = new Set(grams(word));
      let length = 0;
      for (const gram of pieces) {
        length += this.#square(gram);
        if (!near.withGram.has(gram)) near.withGram.set(gram, []);
        near.withGram.get(gram).push(near.listed.length);
      }
      near.listed.push(listed);
      near.sums.push(sums);
      near.lengths.push(Math.sqrt(length));
      near.overNeeds.push(this.#overNeeds(listed));
      near.sizes.push(Math.sqrt(pieces.size));
      if (near.sizes.length % 20 === 0) yield;
    }
    return near;
  }

  /** The rarity of a gram, squared. */
  #square(gram) {
    return this.rarity[this.#numbers.get(gram)] ?? this.unseen;
  }

  #overNeeds(listed) {
    return Math.log((1 + this.count) / (1 + listed.size)) + 1;
  }

  /** {scores, sureness, cover}: see Routing in router.py. */
  route(text, near = []) {
    const words = contentWords(text, this.stop);
    const { totals: byWord, cover } = this.#viewWords(new Set(words), near);
    const whole = this.#viewWhole(words, near);
    const bestWord = Math.max(0, ...byWord);
    const bestWhole = Math.max(0, ...whole);
    const scores = byWord.map(
      (value, need) => (bestWord ? value / bestWord : 0) + (bestWhole ? (WHOLE * whole[need]) / bestWhole : 0),
    );
    return { scores, sureness: bestWord, cover };
  }

  #viewWords(words, near) {
    const totals = new Array(this.count).fill(0);
    let cover = words.size ? 1 : 0;
    for (const word of words) {
      const weights = [...new Set(grams(word))].map((gram) => [gram, this.#square(gram)]);
      const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight, 0));
      const powers = new Array(this.count).fill(0);
      let nearest = 0;
      for (const lists of [this, ...near]) {
        const wordsWith = lists === this ? (gram) => this.withGram[this.#numbers.get(gram)] : (gram) => lists.withGram.get(gram);
        for (const [number, dot] of dots(weights, wordsWith)) {
          if (lists === this && near.some(({ replaced }) => replaced.has(number))) continue;
          const cosine = dot / (length * lists.lengths[number]);
          nearest = Math.max(nearest, cosine);
          const likeness = cosine ** 2 * lists.overNeeds[number];
          for (const [need, share] of lists.listed[number]) powers[need] += (likeness * share) ** NORM;
        }
      }
      for (let need = 0; need < this.count; need++) totals[need] += powers[need] ** (1 / NORM);
      cover = Math.min(cover, nearest);
    }
    return { totals, cover };
  }

  #viewWhole(words, near) {
    const totals = new Array(this.count).fill(0);
    const asked = new Map();
    for (const word of words) for (const gram of grams(word)) asked.set(gram, (asked.get(gram) ?? 0) + 1);
    const rare = Math.log(1 + this.count) + 1;
    const weights = [];
    for (const [gram, value] of toUnit(asked)) {
      const number = this.#numbers.get(gram);
      weights.push([gram, value * (this.overGram[number] ?? rare)]);
      const of = this.ofNeed[number] ?? [];
      for (let at = 0; at < of.length; at += 2) totals[of[at]] += value * of[at + 1];
    }
    for (const lists of near) {
      for (const [number, dot] of dots(weights, (gram) => lists.withGram.get(gram))) {
        for (const [need, share] of lists.sums[number]) {
          totals[need] += (share * dot) / (lists.sizes[number] * this.needLengths[need]);
        }
      }
    }
    return totals;
  }
}

/** Number of a word -> sum of the weights of its grams. */
function dots(weights, wordsWith) {
  const found = new Map();
  for (const [gram, weight] of weights) {
    for (const number of wordsWith(gram) ?? []) found.set(number, (found.get(number) ?? 0) + weight);
  }
  return found;
}
