// What the search page shows for an answer: help first, doors to needs, services with reasons, or a way on.

import { FACETS } from "./address.js";
import { count, narrow, readFacets } from "./filters.js";
import { showFacets } from "./facet-view.js";
import { matcher } from "./highlight.js";
import { breathe } from "./idle.js";
import { copy, doorItem, fill, resultRow } from "./view.js";
import { nearestWord } from "./why.js";
import { stopWords } from "./words.js";

const NEAREST = 4;
const ROWS_AT_ONCE = 4;
/** Beside the list there is room for the filters: they are always open. */
const WIDE = matchMedia("(min-width: 60rem)");

export class Results {
  constructor(root, search) {
    this.root = root;
    this.search = search;
    this.words = root.dataset;
    const part = (name) => root.querySelector(`[data-part="${name}"]`);
    for (const name of ["leave", "danger", "doors", "none", "found", "heading", "tags", "list", "wide", "near", "more", "filters", "error"]) {
      this[name] = part(name);
    }
    this.status = document.getElementById("search-status");
    this.start = document.getElementById("search-start");
    this.names = new Map([...document.getElementById("search-names").content.children].map((one) => [one.dataset.name, one]));
  }

  /** Draw an answer; `isStale()` says that a newer question has been asked meanwhile. */
  async show({ q, filters, found, shown, isStale }) {
    this.answer = { q, filters, found };
    this.error.hidden = true;
    this.start.hidden = Boolean(found);
    this.root.hidden = !found;
    if (!found) {
      this.status.textContent = "";
      return;
    }
    const own = await this.search.needs.words();
    const filtered = Object.keys(filters).length > 0;
    if (filtered || this.filters.closest("details").open || WIDE.matches) await this.#loadFacets();
    const { kept, wide, near } = filtered ? narrow(this.facets, filters, found.hits) : { kept: found.hits, wide: [], near: [] };
    const lists = [kept.slice(0, shown), wide.slice(0, Math.max(0, shown - kept.length)), kept.length ? [] : near.slice(0, 10)];
    const rows = await Promise.all(lists.map((hits) => this.search.rows(hits)));
    if (isStale()) return;
    const total = kept.length + wide.length;
    const unmet = found.clauses.length === 0 && !found.sure;
    this.#showDanger(found.danger);
    this.#showDoors(found, own, unmet || total === 0);
    this.none.hidden = !(unmet || total === 0);
    fill(this.none.querySelector("h2"), this.words.none, { query: q });
    this.found.hidden = total === 0 && near.length === 0;
    this.heading.textContent = this.#sentence("heading", total).replace("{query}", q);
    for (const [at, list] of [this.list, this.wide, this.near].entries()) {
      if (!(await this.#fillList(list, lists[at], rows[at], own, isStale))) return;
    }
    this.more.hidden = total <= shown;
    this.#showTags(filters);
    if (this.facets) showFacets(this.filters, count(this.facets, filters, found.hits), this.#name);
    this.status.textContent = this.#sentence("count", total);
    this.leave.hidden = found.danger.length === 0; // a tab that others may see tells nothing, and one can leave at once
    document.title = found.danger.length ? this.words.title : `${q} – ${this.words.title}`;
  }

  /** The words of a value whose facet brings none. */
  #name = (facet, value) => this.names.get(`${facet}.${value}`)?.textContent ?? value;

  #sentence(key, n) {
    const sentence = this.words[`${key}${n === 1 ? "One" : n === 0 ? "None" : "Other"}`];
    return sentence.replace("{n}", String(n));
  }

  #showDanger(danger) {
    const shown = (ids) => [...new Set(ids)].map((id) => document.getElementById(`line-${id}`)).filter(Boolean);
    const own = danger.map(({ helplines }) => shown(helplines));
    const always = own.some((lines) => !lines.length) ? shown(this.danger.dataset.always.split(" ")) : [];
    const lines = new Set([...always, ...own.flat()]);
    this.danger.hidden = danger.length === 0;
    this.danger.querySelector("ul").replaceChildren(...[...lines].map((line) => line.content.cloneNode(true)));
  }

  #needHref(id) {
    return this.words.need.replace("%id%", id);
  }

  #showDoors({ doors, shown }, own, isLost) {
    const open = doors.slice(0, isLost ? NEAREST : shown);
    const items = open.map(({ number, id }) => doorItem(own.names[number], this.#needHref(id)));
    this.doors.hidden = items.length === 0;
    this.doors.querySelector("ul").replaceChildren(...items);
  }

  /** Draw rows a few at a time, so that the page stays quick; false when a newer question has come meanwhile. */
  async #fillList(section, hits, rows, own, isStale) {
    const list = section.querySelector("ul.services") ?? section;
    const { found } = this.answer;
    const { stem, shards } = { stem: this.search.planner.stem, shards: this.search.shards };
    const meets = matcher({
      terms: found.clauses.map(({ term }) => term),
      stem,
      meanings: (word) => shards.meanings(word),
      language: this.search.manifest.language,
    });
    const options = { base: this.words.base, icons: this.words.icons, meets };
    if (section !== list) section.hidden = rows.length === 0;
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
    if (visible || !hit.needs.length) return null;
    const number = own.ids.indexOf(hit.needs[0]);
    const stop = (this.stop ??= stopWords(own));
    const word = nearestWord(own, number, this.answer.q, stop);
    const line = document.createElement("p");
    const link = document.createElement("a");
    link.href = this.#needHref(hit.needs[0]);
    link.textContent = own.names[number];
    const sentence = word ? this.words.whyWord : this.words.whyNeed;
    return [...fill(line, sentence, { word: word ?? "", need: link }).childNodes];
  }

  #showTags(filters) {
    const tags = FACETS.flatMap((facet) =>
      (filters[facet] ?? []).map((value) => {
        const item = copy("search-tag");
        const button = item.querySelector("button");
        Object.assign(button.dataset, { facet, value });
        const place = this.facets?.[facet].values.indexOf(value) ?? -1;
        button.querySelector(".name").textContent = this.facets?.[facet].names?.[place] ?? this.#name(facet, value);
        return item;
      }),
    );
    this.tags.hidden = tags.length === 0;
    this.tags.replaceChildren(...tags);
  }

  async #loadFacets() {
    this.facets ??= readFacets(await this.search.files.get(this.search.manifest.facets));
  }

  /** The filters were opened: now their counts are needed. */
  async openFilters() {
    if (!this.answer?.found) return;
    await this.#loadFacets();
    showFacets(this.filters, count(this.facets, this.answer.filters, this.answer.found.hits), this.#name);
  }

  /** Put the focus on a row of the list, after more of them were asked for. */
  focusRow(number) {
    const rows = this.root.querySelectorAll("ul.services > li h3 a");
    rows[Math.min(number, rows.length - 1)]?.focus();
  }

  /** Something could not be fetched: say so, keep what is shown. */
  fail() {
    this.root.hidden = false;
    this.start.hidden = false;
    this.error.hidden = false;
    this.status.textContent = this.error.textContent;
  }
}
