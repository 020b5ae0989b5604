// Doors to sub-needs: the router over the page's own words, and over everything when that is not sure.

import { Router } from "./router.js";
import { moreExamples, ownExamples, stopWords } from "./words.js";

/** View A's best score from which on doors are shown. */
export const SURE = 1;
export const MOST_TEXT = 300;
const LEAST_SHARE = 0.5;

export class Needs {
  /** `run(steps)` drives a generator to its end, pausing as it likes, and promises its value. */
  constructor(manifest, files, run) {
    Object.assign(this, { manifest, files, run });
  }

  async words() {
    this.own ??= await this.files.get(this.manifest.words);
    return this.own;
  }

  async #first() {
    const own = await this.words();
    this.router ??= await this.run(Router.inSteps(own.ids.length, ownExamples(own), stopWords(own)));
    return this.router;
  }

  async #second() {
    if (!this.wider) {
      const own = await this.words();
      const more = await this.files.get(this.manifest.more);
      const examples = [...ownExamples(own), ...moreExamples(more, own.weights)];
      const stop = stopWords(own, ...Object.values(more.others));
      this.wider = await this.run(Router.inSteps(own.ids.length, examples, stop));
    }
    return this.wider;
  }

  /** {doors: [{number, id, score}…] best first, shown, sure} for a text. */
  async route(text) {
    const asked = text.slice(0, MOST_TEXT);
    let routing = (await this.#first()).route(asked);
    if (routing.sureness < SURE) routing = (await this.#second()).route(asked);
    const { ids } = await this.words();
    const doors = routing.scores
      .map((score, number) => ({ number, id: ids[number], score }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.number - b.number);
    const near = doors.filter(({ score }) => score >= LEAST_SHARE * doors[0].score).length;
    const sure = routing.sureness >= SURE;
    return { doors, sure, shown: sure ? Math.min(doors.length, 5, Math.max(3, near)) : 0 };
  }
}
