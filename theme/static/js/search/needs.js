// Doors to sub-needs: the router over the page's first words, then over all of its language, then over all languages,
// each step fetched and built only when the one before leaves the query unsure.

import { Router } from "./router.js";
import { firstExamples, moreExamples, restExamples, stopWords } from "./words.js";

/** View A's best score from which on doors are shown. */
export const SURE = 1;
/** How well every word of the query must be met for the first words to do. */
export const COVER = 0.6;
export const MOST_TEXT = 300;
const LEAST_SHARE = 0.45;

export class Needs {
  #routers = [];

  /** `run(steps)` drives a generator to its end, pausing as it likes, and promises its value. */
  constructor(manifest, files, run) {
    Object.assign(this, { manifest, files, run });
  }

  /** The first words. */
  words() {
    return this.files.get(this.manifest.words);
  }

  /** Router 0 knows the first words, 1 the page's language, 2 all languages. */
  #router(step) {
    this.#routers[step] ??= this.#build(step).catch((error) => {
      this.#routers[step] = undefined;
      throw error;
    });
    return this.#routers[step];
  }

  async #build(step) {
    const first = await this.words();
    const examples = [firstExamples(first)];
    let stop = stopWords(first);
    if (step > 0) examples.push(restExamples(await this.files.get(this.manifest.rest), first));
    if (step > 1) {
      const more = await this.files.get(this.manifest.more);
      examples.push(moreExamples(more, first.weights));
      stop = stopWords(first, ...Object.values(more));
    }
    return this.run(Router.inSteps(first.ids.length, chain(examples), stop));
  }

  /** A router's answer; null when its words cannot be fetched. */
  async #ask(step, text) {
    try {
      return (await this.#router(step)).route(text);
    } catch (error) {
      if (step === 0) throw error;
      return null;
    }
  }

  /** {doors: [{number, id, score}…] best first, shown, sure} for a text. */
  async route(text) {
    const asked = text.slice(0, MOST_TEXT);
    let routing = await this.#ask(0, asked);
    if (routing.sureness < SURE || routing.cover < COVER) routing = (await this.#ask(1, asked)) ?? routing;
    if (routing.sureness < SURE) routing = (await this.#ask(2, asked)) ?? routing;
    const { ids } = await this.words();
    const doors = routing.scores
      .map((score, number) => ({ number, id: ids[number], score }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.number - b.number);
    const near = doors.filter(({ score }) => score >= LEAST_SHARE * doors[0].score).length;
    const sure = routing.sureness >= SURE;
    return { doors, sure, shown: sure ? Math.min(5, near) : 0 };
  }
}

function* chain(parts) {
  for (const part of parts) yield* part;
}
