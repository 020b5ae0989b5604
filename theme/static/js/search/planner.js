// A typed text to clauses for Lunr: exact words, then parts and roots, prefixes, words of other languages, cut
// compounds, and typing errors only when nothing else is known of a word. Whatever is typed, few and short terms come out.

import { root } from "./stem.js";
import { fold, tokenise } from "./text.js";

export const MOST_WORDS = 10;
/** Words that say no: needs know them ("ei rahaa"), but a text that holds one is no nearer to the query. */
const NO = new Set("ei en et emme ette eivat eika enka inte ej not no".split(" "));
const MOST_CLAUSES = 60;
export const BOOSTS = {
  same: 1,
  part: 0.4,
  base: 0.35,
  rough: 0.7,
  joined: 1,
  piece: 0.5,
  synonym: 0.5,
  prefix: 0.5,
  typing: 0.2,
  foreign: 1,
  halves: 0.5,
  near: 0.5,
};
const KINDS = ["same", "part", "base", "synonym", "rough"];

export class Planner {
  /** `stems`: language -> stem function, the page's language first. */
  constructor({ language, shards, stems, stop }) {
    Object.assign(this, { language, shards, stems, stop });
    this.stem = stems[language];
  }

  /** The content words of a text, at most ten, each once. */
  words(text) {
    const tokens = tokenise(text);
    const chosen = tokens.filter(({ word }) => !this.stop.has(fold(word)) && !NO.has(fold(word)));
    const once = new Map((chosen.length ? chosen : tokens).map((token) => [token.word, token]));
    return [...once.values()].slice(0, MOST_WORDS);
  }

  /** {words, clauses}: what is looked for, each clause {term, boost, word}. */
  async plan(text) {
    const words = this.words(text);
    const clauses = new Map();
    const add = (term, boost, word) => {
      if (term && this.shards.has(term) && (clauses.get(term)?.boost ?? 0) < boost) clauses.set(term, { term, boost, word });
    };
    const joined = words.slice(1).map((token, at) => ({ word: words[at].word + token.word, parts: [] }));
    await this.shards.load([...words, ...joined].flatMap((token) => this.#keys(token)));
    await this.#loadMeanings([...words, ...joined]);
    for (const [at, token] of words.entries()) {
      const known = this.#addKnown(token, 1, add);
      for (const part of token.parts) this.#addKnown({ word: part, parts: [] }, BOOSTS.piece, add);
      if (!known) await this.#addUnknown(token, add);
      else if (at === words.length - 1) await this.#addPrefix(token, BOOSTS.typing, add);
    }
    for (const token of joined) this.#addKnown(token, BOOSTS.joined, add);
    const best = [...clauses.values()].sort((a, b) => b.boost - a.boost).slice(0, MOST_CLAUSES);
    return { words, clauses: best };
  }

  #keys({ word, parts }) {
    return [word, ...parts].flatMap((one) => {
      const stem = this.stem(one);
      return [stem, root(stem, this.language)];
    });
  }

  async #loadMeanings(tokens) {
    const stems = tokens.flatMap((token) => this.#keys(token));
    await this.shards.load(stems.flatMap((stem) => this.shards.meanings(stem).map(([term]) => term)));
  }

  /** Adds what the index knows of a word; false when it knows nothing. */
  #addKnown({ word }, factor, add) {
    const stem = this.stem(word);
    let known = this.shards.has(stem);
    add(stem, factor * BOOSTS.same, word);
    const meanings = this.shards.meanings(stem);
    for (const [term, kind] of meanings) {
      if (kind === 4 && known) continue;
      add(term, factor * BOOSTS[KINDS[kind]], word);
      if (kind === 0 || kind === 3) known = true;
    }
    if (known) return true;
    const rough = root(stem, this.language);
    add(rough, factor * BOOSTS.rough, word);
    for (const [term] of this.shards.meanings(rough)) add(term, factor * BOOSTS.rough, word);
    return this.shards.has(rough) || meanings.length > 0 || this.shards.meanings(rough).length > 0;
  }

  async #addUnknown(token, add) {
    (await this.#addForeign(token, add)) ||
      (await this.#addPrefix(token, BOOSTS.prefix, add)) ||
      (await this.#addHalves(token, add)) ||
      (await this.#addNear(token, add));
  }

  async #addForeign({ word }, add) {
    const stems = Object.entries(this.stems).filter(([language]) => language !== this.language);
    const keys = stems.map(([, stem]) => stem(word));
    await this.shards.load(keys);
    for (const term of keys) add(term, BOOSTS.foreign, word);
    return keys.some((term) => this.shards.has(term));
  }

  async #addPrefix({ word }, boost, add) {
    const start = fold(word);
    if (start.length < 3) return false;
    const terms = await this.shards.startingWith(start, 3);
    for (const term of terms.sort((a, b) => a.length - b.length).slice(0, 12)) add(term, boost, word);
    return terms.length > 0;
  }

  async #addHalves({ word }, add) {
    const written = fold(word);
    for (let cut = written.length - 4; cut >= 4; cut--) {
      const halves = [this.stem(word.slice(0, cut)), this.stem(word.slice(cut))];
      await this.shards.load(halves.slice(0, 1));
      if (!this.#stands(halves[0])) continue;
      await this.shards.load(halves.slice(1));
      if (!this.#stands(halves[1])) continue;
      await this.shards.load(halves.flatMap((half) => this.shards.meanings(half).map(([term]) => term)));
      for (const half of [word.slice(0, cut), word.slice(cut)]) this.#addKnown({ word: half }, BOOSTS.halves, add);
      return true;
    }
    return false;
  }

  #stands(stem) {
    return this.shards.has(stem) || this.shards.meanings(stem).some(([, kind]) => kind === 0);
  }

  async #addNear({ word }, add) {
    const stem = this.stem(word);
    if (stem.length < 4) return false;
    const near = await this.shards.near(stem, 1);
    const terms = near.length || stem.length < 8 ? near : await this.shards.near(stem, 2);
    await this.shards.load(terms);
    for (const term of terms.slice(0, 5)) add(term, BOOSTS.near, word);
    return terms.length > 0;
  }
}
