// Doors to sub-needs: the router of the page's first words, with further words lent that stand near the query's, first
// of the page's language and, when that leaves the query unsure, of the other languages.

import { rangeOf } from "./files.js";
import { nearWords, readNear } from "./nearwords.js";
import { contentWords, Router } from "./router.js";
import { firstExamples, stopWords } from "./words.js";

/** View A's best score from which on doors are shown. */
const SURE = 1;
const MOST_TEXT = 300;
/** What share of the best score a door needs: more when few words tell little, so that a chance likeness opens none. */
const LEAST_SHARE = 0.45;
const LEAST_SHARE_OF_FEW = 0.6;
const FEW_WORDS = 2;
/** What share of the best score a need has at least that words of danger call; the best itself where nothing else is sure. */
const CALLED = 0.9;
/** What is left of the score of a need when a phrase of its words is known to mean something else. */
const CALM = 0.3;

export class Needs {
  #router;
  #lent = new Map();

  /** `run(steps)` drives a generator to its end, pausing as it likes, and promises its value. */
  constructor(manifest, files, run) {
    Object.assign(this, { manifest, files, run });
  }

  /** The first words. */
  words() {
    return this.files.get(this.manifest.words);
  }

  /** The router of the first words. */
  router() {
    this.#router ??= this.#build().catch((error) => {
      this.#router = undefined;
      throw error;
    });
    return this.#router;
  }

  async #build() {
    const first = await this.words();
    return this.run(Router.inSteps(first.ids.length, firstExamples(first), stopWords(first)));
  }

  /** The words of a group that stand near some words, lent to the router; what cannot be fetched is left out. */
  async #near(group, words) {
    const files = (await this.words())[group];
    const numbers = [...new Set(words.map((word) => rangeOf(files, word)))].sort((a, b) => a - b);
    const lent = await Promise.all(numbers.map((number) => this.#lend(group, number).catch(() => null)));
    return lent.filter(Boolean);
  }

  async #lend(group, number) {
    const key = `${group}-${number}`;
    if (!this.#lent.has(key)) {
      const first = await this.words();
      const [router, joined] = await Promise.all([this.router(), this.files.range(first[group], number)]);
      this.#lent.set(key, await this.run(router.near(readNear(joined))));
    }
    return this.#lent.get(key);
  }

  async #ask(text) {
    const first = await this.words();
    const words = nearWords(contentWords(text, stopWords(first)));
    const [router, near] = await Promise.all([this.router(), this.#near("near", words)]);
    const routing = router.route(text, near);
    if (routing.sureness >= SURE || !words.length) return routing;
    const other = new Set((await this.files.get(first.farstop).catch(() => "")).split(" "));
    const far = await this.#near("far", words.filter((word) => !other.has(word)));
    return router.route(text, [...near, ...far]);
  }

  /**
   * {doors: [{number, id, score}…] best first, shown, sure} for a text. Needs that words of danger call are among the
   * likeliest and shown; those that words only seem to be about step back.
   */
  async route(text, { called = [], calm = [] } = {}) {
    const routing = await this.#ask(text.slice(0, MOST_TEXT));
    const first = await this.words();
    const sure = routing.sureness >= SURE;
    const least = (Math.max(...routing.scores) || 1) * (sure ? CALLED : 1 / CALLED);
    const scored = (id, score) => (called.includes(id) ? Math.max(score, least) : calm.includes(id) ? CALM * score : score);
    const doors = routing.scores
      .map((score, number) => ({ number, id: first.ids[number], score: scored(first.ids[number], score) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.number - b.number);
    const share = contentWords(text, stopWords(first)).length > FEW_WORDS ? LEAST_SHARE : LEAST_SHARE_OF_FEW;
    const near = doors.filter(({ score }) => score >= share * doors[0].score).length;
    return { doors, sure, shown: Math.min(5, sure ? near : called.length) };
  }
}
