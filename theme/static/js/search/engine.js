// The search: a typed text to doors and services. Runs unchanged in the browser and in Node (scripts/search.mjs).

import { bestDocuments } from "./best.js";
import { lettersOf, prepare, readDanger } from "./danger.js";
import { Files, namesOf, rangeOf, startsOf } from "./files.js";
import { makeLikeness } from "./likeness.js";
import { Needs } from "./needs.js";
import { fromRuns, fromSteps } from "./packing.js";
import { MOST_WORDS, Planner } from "./planner.js";
import { toEnd } from "./router.js";
import { unpackRow } from "./rows.js";
import { Shards } from "./shards.js";
import { makeStem } from "./stem.js";
import { stopWords } from "./words.js";

/** How text, needs and likeness are put together; see #blend and #settle. */
export const BLEND = { needs: 0.8, called: 2, main: 1, other: 0.8, doors: 8, share: 0.3, sharp: 2, least: 0.04, tail: 0.15, always: 10, alike: 0.2, foreign: 0.6 };

export class Search {
  /**
   * `manifest`: of the page's language; `read(name)`: promises a parsed file of it; `lunr`: lunr.js with the stemmers
   * of `languages` loaded; `run`: see Needs; `rest()` lets a page breathe between two steps.
   */
  constructor({ manifest, read, lunr, languages, run = async (steps) => toEnd(steps), rest = async () => {} }) {
    this.manifest = manifest;
    this.files = new Files(read);
    this.shards = new Shards(manifest, this.files, lunr);
    this.run = run;
    this.rest = rest;
    this.needs = new Needs(manifest, this.files, run);
    this.stems = Object.fromEntries(languages.map((language) => [language, makeStem(lunr, language)]));
  }

  async #planner() {
    const own = await this.needs.words();
    this.planner ??= new Planner({
      language: this.manifest.language,
      shards: this.shards,
      stems: this.stems,
      stop: new Set(own.stop.split(" ")),
    });
    return this.planner;
  }

  /**
   * {query, doors, shown, sure, danger, hits: [{number, score, text, needs, terms}…] best first, words, clauses}. Danger is read
   * first and told to `onDanger` at once: whatever else cannot be fetched, its help is shown.
   */
  async search(query, onDanger = () => {}) {
    const text = query.normalize("NFC").slice(0, 1000);
    await this.rest();
    const planner = await this.#planner();
    const { danger, calm } = await this.#danger(text);
    onDanger(danger);
    const called = [...new Set(danger.map(({ need }) => need))].filter(Boolean);
    const [routed, plan] = await Promise.all([this.needs.route(text, { called, calm }), planner.plan(text)]);
    await this.rest();
    const texts = this.#rankTexts(plan);
    await this.rest();
    const hits = await this.#settle(await this.#blend(texts, routed.doors, called), text);
    return { query, ...routed, danger, hits, words: plan.words, clauses: plan.clauses };
  }

  /** {danger, calm} of a text (see danger.js). Where its words cannot be read it may be in danger: help without a need. */
  async #danger(text) {
    const { danger } = await this.needs.words();
    const letters = lettersOf(text);
    try {
      const files = await Promise.all(namesOf(danger).filter((name) => letters.has(name)).map((name) => this.files.named(danger, name)));
      for (const file of files) await this.run(prepare(file, this.planner.stem));
      await this.rest();
      return readDanger(text, danger.entries, files, this.planner.stem);
    } catch {
      return { danger: [{ need: null, helplines: [] }], calm: [] };
    }
  }

  /** Lunr's results [{number, score, terms}…]; those that meet more of the query's words come before. */
  #rankTexts({ clauses, words }) {
    if (!clauses.length) return [];
    const { lunr } = this.shards;
    const weigh = (met) => Math.min(1, met / words.length);
    const only = bestDocuments(clauses, (term) => this.shards.postings(term), this.manifest.count, weigh);
    const index = this.shards.index(clauses.map(({ term }) => term), { only });
    const found = index.query((query) => {
      for (const { term, boost } of clauses) {
        query.clause({ term, boost, usePipeline: false, wildcard: lunr.Query.wildcard.NONE });
      }
    });
    const wordOf = new Map(clauses.map(({ term, word }) => [term, word]));
    const results = found.map(({ ref, score, matchData }) => {
      const terms = Object.entries(matchData.metadata).map(([term, fields]) => ({ term, fields: Object.keys(fields) }));
      const met = new Set(terms.map(({ term }) => wordOf.get(term))).size;
      return { number: Number(ref), score: score * weigh(met), terms };
    });
    return results.sort((a, b) => b.score - a.score || a.number - b.number);
  }

  /** Text and needs together, each as a share of its best; a need that words of danger call outweighs any text. */
  async #blend(texts, doors, called) {
    const hits = new Map();
    const hit = (number) => {
      if (!hits.has(number)) hits.set(number, { number, score: 0, text: 0, needs: [], terms: [] });
      return hits.get(number);
    };
    const best = texts[0]?.score || 1;
    for (const { number, score, terms } of texts) {
      const one = hit(number);
      one.text = score / best;
      one.score += one.text;
      one.terms = terms;
    }
    const likely = doors.slice(0, BLEND.doors).filter(({ score }) => score >= BLEND.share * doors[0].score);
    const tagged = await Promise.all(likely.map((door) => this.#tagged(door.number)));
    for (const [at, door] of likely.entries()) {
      const share = called.includes(door.id) ? BLEND.called : BLEND.needs * (door.score / doors[0].score) ** BLEND.sharp;
      for (const [place, numbers] of tagged[at].entries()) {
        for (const number of numbers) {
          const one = hit(number);
          one.score += share * (place === 0 ? BLEND.main : BLEND.other);
          one.needs.push(door.id);
        }
      }
    }
    const ranked = [...hits.values()].sort((a, b) => b.score - a.score || a.number - b.number);
    return ranked.filter(({ score }, at) => score >= (at < BLEND.always ? BLEND.least : BLEND.tail) * ranked[0].score);
  }

  /**
   * The first hits once more in order, with what their rows say: of services that fit equally, the one that says so; those
   * that the page cannot describe in its own language step back.
   */
  async #settle(hits, text) {
    await this.rest();
    const first = hits.slice(0, BLEND.always);
    const likeness = makeLikeness(text, stopWords(await this.needs.words()), MOST_WORDS);
    for (const [at, [, row]] of (await this.rows(first)).entries()) {
      const told = likeness([row.name, row.summary, row.words].join(" "));
      first[at].score = (first[at].score + BLEND.alike * told) * (row.summary_lang ? BLEND.foreign : 1);
    }
    first.sort((a, b) => b.score - a.score || a.number - b.number);
    const last = first.at(-1)?.score;
    return [...first, ...hits.slice(BLEND.always).map((hit) => ({ ...hit, score: Math.min(hit.score, last) }))];
  }

  /** Documents that have a need as their main one, and as another one. */
  async #tagged(need) {
    const { tags } = this.manifest;
    const file = rangeOf(tags, need);
    const joined = (await this.files.range(tags, file))[need - startsOf(tags)[file]];
    return joined.split(";").map((runs) => fromSteps(fromRuns(runs)));
  }

  /** The result rows of some hits, in their order: [[id, row]…]. */
  rows(hits) {
    const { rows } = this.manifest;
    return Promise.all(
      hits.map(async ({ number }) => {
        const [own, file] = await Promise.all([this.needs.words(), this.files.range(rows, Math.floor(number / rows.per))]);
        return unpackRow(file[number % rows.per], own);
      }),
    );
  }
}
