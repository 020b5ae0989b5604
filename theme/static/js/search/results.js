// What the search page shows for an answer: help first, doors to needs, services with reasons, or a way on.

import { count, narrow, readFacets } from "./filters.js";
import { showFacets, showTags } from "./facet-view.js";
import { markedTerms, matcher } from "./highlight.js";
import { breathe } from "./idle.js";
import { doorItem, fill, isolated, resultRow, told } from "./view.js";
import { reasonOf } from "./why.js";
import { stopWords } from "./words.js";

const NEAREST = 4;
const MOST_OF_A_WORD = 30;
const ROWS_AT_ONCE = 4;
/** Beside the list there is room for the filters: they are always open. */
const WIDE = matchMedia("(min-width: 60rem)");

export class Results {
  constructor(root, search) {
    this.root = root;
    this.search = search;
    this.words = root.dataset;
    for (const part of root.querySelectorAll("[data-part]")) this[part.dataset.part] = part;
    this.status = document.getElementById("search-status");
    this.start = document.getElementById("search-start");
    this.waiting = document.getElementById("search-wait");
    this.names = new Map([...document.getElementById("search-names").content.children].map((one) => [one.dataset.name, one]));
  }

  /** Draw an answer; `isStale()` says that a newer question has been asked meanwhile. */
  async show({ q, filters, found, shown, isStale }) {
    this.answer = { q, filters, found };
    if (!found) {
      this.#uncover({ found: false, needs: true });
      for (const part of [this.leave, this.danger, this.none, this.doors, this.found]) part.hidden = true; // a later fault shows none of it
      this.status.textContent = "";
      document.title = this.words.title;
      return;
    }
    const own = await this.search.needs.words();
    const filtered = Object.keys(filters).length > 0;
    if (filtered) await this.#loadFacets();
    else if (this.filters.closest("details").open || WIDE.matches) await this.#loadFacets().catch(() => {}); // only they are missed
    const { kept, wide, near } = filtered ? narrow(this.facets, filters, found.hits) : { kept: found.hits, wide: [], near: [] };
    const lists = [kept.slice(0, shown), wide.slice(0, Math.max(0, shown - kept.length)), kept.length ? [] : near.slice(0, 10)];
    const rows = await Promise.all(lists.map((hits) => this.search.rows(hits)));
    if (isStale()) return;
    const total = kept.length + wide.length;
    const unmet = !found.hits.length || (!found.clauses.length && !found.sure);
    this.#uncover({ found: true, needs: !found.sure });
    this.showDanger(found.danger, q);
    this.#showDoors(found, own, unmet || total === 0);
    this.#showHeadings({ unmet, total, none: !found.hits.length, near: near.length > 0 }, told(q));
    for (const [at, list] of [this.list, this.wide, this.near].entries()) {
      if (!(await this.#fillList(list, lists[at], rows[at], own, isStale))) return;
    }
    this.more.hidden = total <= shown;
    showTags(this.tags, filters, this.facets, this.#name, this.words.tagLanguage);
    if (this.facets) showFacets(this.filters, count(this.facets, filters, found.hits), this.#name);
    this.status.textContent = unmet ? this.none.querySelector("h2").textContent : this.#sentence("count", total);
  }

  /** Show the parts that an answer has; all else stays as it was until the answer is ready to be drawn. */
  #uncover({ found, needs }) {
    this.waiting.hidden = true;
    this.error.hidden = true;
    this.start.hidden = !needs;
    this.root.hidden = !found;
  }

  /** Say how many there are; or that a word is missing, and that what follows is a guess; or that the filters leave nothing. */
  #showHeadings({ unmet, total, none, near }, query) {
    this.none.hidden = !unmet;
    fill(this.none.querySelector("h2"), this.words.none, { query: isolated(query) });
    this.found.hidden = none;
    this.#suggest(query);
    this.cut.hidden = total > 0;
    this.order.hidden = total === 0 || unmet;
    const { maybe, cut } = this.words;
    const sentence = total === 0 && !near ? cut : total > 0 && unmet ? maybe : this.#sentence("heading", total);
    fill(this.heading, sentence, { query: isolated(query) });
  }

  /** The link that tells of a missing word names it; a longer text, which may tell of somebody, stays here. */
  #suggest(query) {
    const link = this.suggest;
    if (!link) return;
    this.blank ??= link.href;
    link.href = this.blank + (query.length > MOST_OF_A_WORD ? "" : encodeURIComponent(`: ${query}`));
  }

  /** The words of a value whose facet brings none. */
  #name = (facet, value) => this.names.get(`${facet}.${value}`)?.textContent ?? value;

  #sentence(key, n) {
    const sentence = this.words[`${key}${n === 1 ? "One" : n === 0 ? "None" : "Other"}`];
    return sentence.replace("{n}", String(n));
  }

  /** Help for a query in danger, as soon as that is known; a tab that others may see then tells nothing, and one can leave. */
  showDanger(danger, q) {
    const shown = (ids) => [...new Set(ids)].map((id) => document.getElementById(`line-${id}`)).filter(Boolean);
    const own = danger.map(({ helplines }) => shown(helplines));
    const always = own.some((lines) => !lines.length) ? shown(this.danger.dataset.always.split(" ")) : [];
    const lines = new Set([...always, ...own.flat()]);
    if (danger.length) this.root.hidden = false;
    this.danger.hidden = this.leave.hidden = !danger.length;
    this.danger.querySelector("ul").replaceChildren(...[...lines].map((line) => line.content.cloneNode(true)));
    document.title = danger.length ? this.words.title : `${told(q)} – ${this.words.title}`;
  }

  #needHref(id) {
    return this.words.need.replace("%id%", id);
  }

  #showDoors({ doors, shown, sure }, own, isLost) {
    const open = doors.slice(0, isLost && !sure ? NEAREST : shown);
    this.doors.querySelector("h2").textContent = sure ? this.words.doors : this.words.doorsMaybe;
    const items = open.map(({ number, id }) => doorItem(own.names[number], this.#needHref(id)));
    this.doors.hidden = !items.length;
    this.doors.querySelector("ul").replaceChildren(...items);
  }

  /** Draw rows a few at a time, so that the page stays quick; false when a newer question has come meanwhile. */
  async #fillList(section, hits, rows, own, isStale) {
    const list = section.querySelector("ul.services") ?? section;
    const { found } = this.answer;
    const { stem, shards } = { stem: this.search.planner.stem, shards: this.search.shards };
    const meets = matcher({
      terms: markedTerms(found.clauses),
      stem,
      meanings: (word) => shards.meanings(word),
      language: this.search.manifest.language,
    });
    const options = { base: this.words.base, icons: this.words.icons, meets };
    if (section !== list) section.hidden = !rows.length;
    for (let start = 0; start < Math.max(1, rows.length); start += ROWS_AT_ONCE) {
      const part = rows.slice(start, start + ROWS_AT_ONCE);
      const drawn = part.map(([, row], at) => resultRow(row, { ...options, why: this.#why(hits[start + at], row, own, meets) }));
      if (start) list.append(...drawn);
      else list.replaceChildren(...drawn);
      await breathe();
      if (isStale()) return false;
    }
    return true;
  }

  /** The line "found because …", or null where a marked word says it already. */
  #why(hit, row, own, meets) {
    const visible = [row.name, row.summary].some((text) => text.split(/\s+/u).some(meets));
    if (visible) return null;
    const stop = (this.stop ??= stopWords(own));
    const reason = reasonOf(hit, { own, query: this.answer.q, stop, clauses: this.answer.found.clauses });
    if (!reason) return null;
    const { need, word } = reason;
    const link = document.createElement("a");
    if (need !== undefined) {
      link.href = this.#needHref(own.ids[need]);
      link.textContent = own.names[need];
    }
    const sentence = need === undefined ? this.words.whyText : word ? this.words.whyWord : this.words.whyNeed;
    return [...fill(document.createElement("p"), sentence, { word: word ?? "", need: link }).childNodes];
  }

  async #loadFacets() {
    this.facets ??= readFacets(await this.search.files.get(this.search.manifest.facets));
  }

  /** The filters were opened: now their counts are needed. */
  async openFilters() {
    const { answer } = this;
    if (!answer?.found) return;
    await this.#loadFacets();
    if (answer === this.answer) showFacets(this.filters, count(this.facets, answer.filters, answer.found.hits), this.#name);
  }

  /** Put the focus on a row of the list, after more of them were asked for. */
  focusRow(number) {
    const rows = this.found.querySelectorAll("ul.services > li h3 a");
    rows[Math.min(number, rows.length - 1)]?.focus();
  }

  /** An answer takes long: say that it is being looked for. */
  wait() {
    this.waiting.hidden = false;
    this.status.textContent = this.waiting.textContent;
  }

  /** Something could not be fetched: say so, keep what is shown; help for danger does not depend on it. */
  fail({ danger = [], q = "" } = {}) {
    if (danger.length) this.showDanger(danger, q);
    this.waiting.hidden = true;
    this.root.hidden = false;
    this.start.hidden = false;
    this.error.hidden = false;
    this.status.textContent = this.error.textContent.trim();
  }
}
