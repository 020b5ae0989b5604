// The search page: the address decides what is shown; typing, filters and the back button change the address.

import { isSearch, readAddress, writeAddress } from "./address.js";
import { Search } from "./engine.js";
import { chosenFacets } from "./facet-view.js";
import { breathe, inSlices, whenIdle } from "./idle.js";
import { Results } from "./results.js";

const WAIT_WHILE_TYPING = 250;
const WAIT_BEFORE_SAYING = 800;
const PAGE = 20;
const LANGUAGES = ["fi", "sv", "en"];

/** As long as nobody could look for words of danger, there may be some. */
const UNREAD = [{ need: null, helplines: [] }];

class SearchPage {
  constructor(root) {
    const manifest = JSON.parse(document.getElementById("search-manifest").textContent);
    const folder = `${root.dataset.base}search/${manifest.language}/`;
    this.input = document.querySelector("form.search input[name=q]");
    this.search = new Search({
      manifest,
      read: (name) => readJson(folder + name),
      lunr: globalThis.lunr,
      languages: LANGUAGES.filter((language) => language === "en" || globalThis.lunr[language]),
      run: inSlices,
      rest: breathe,
    });
    this.results = new Results(root, this.search);
    this.turn = 0;
    this.#listen();
    history.scrollRestoration = "manual";
    this.#follow(history.state).then(() => whenIdle(() => this.#keepAll(folder)));
  }

  /** Fetch what later searches may need, so that they are quick and go on when the connection drops. */
  async #keepAll(folder) {
    const { all } = this.search.manifest;
    if (!all || navigator.connection?.saveData) return;
    try {
      const response = await fetch(folder + all, { priority: "low" });
      if (response.ok) this.search.files.keep(await response.text());
    } catch {
      // Without it every search fetches its own files.
    }
  }

  #listen() {
    const form = this.input.form;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#go({ q: this.input.value.trim(), filters: this.asked.filters }, { push: !this.typing });
      this.typing = false;
    });
    this.input.addEventListener("input", () => {
      clearTimeout(this.waiting);
      const q = this.input.value.trim();
      this.waiting = setTimeout(() => this.#type(q), WAIT_WHILE_TYPING);
    });
    const { filters, more, tags } = this.results;
    filters.addEventListener("change", () => this.#filter(chosenFacets(filters)));
    filters.closest("details").addEventListener("toggle", () => this.results.openFilters().catch(() => this.results.fail()));
    tags.addEventListener("click", (event) => this.#removeFilter(event));
    more.addEventListener("click", () => this.#showMore());
    addEventListener("popstate", (event) => {
      const isPlace = location.hash && !isSearch(location.hash);
      if (!isPlace) this.#follow(event.state);
    });
    for (const event of ["scrollend", "pagehide"]) addEventListener(event, () => this.#remember()); // a reload keeps only the first
  }

  /** Show what the address says, as far down as one was. */
  async #follow(state) {
    this.asked = readAddress(location);
    this.typing = false;
    this.input.value = this.asked.q;
    if ((await this.#show(state?.shown ?? PAGE)) && state?.y) scrollTo(0, state.y);
  }

  /** Typing changes the address; the search before it stays a step back, the words half typed do not. */
  #type(q) {
    const push = !this.typing && this.asked.q !== "" && this.asked.q !== q;
    this.typing = true;
    this.#go({ q, filters: this.asked.filters }, { push });
  }

  async #go(asked, { push }) {
    clearTimeout(this.waiting);
    const isSame = writeAddress(asked) === writeAddress(this.asked);
    if (isSame && this.done) return;
    const address = location.pathname + writeAddress(asked);
    if (push && !isSame) {
      this.#remember();
      history.pushState({}, "", address);
    } else {
      history.replaceState({ ...history.state, shown: PAGE }, "", address);
    }
    this.asked = asked;
    await this.#show(PAGE);
  }

  /** Keep in the history how far down one is, where that is not known already: each entry takes a phone some milliseconds. */
  #remember() {
    const { shown = PAGE, y = 0 } = history.state ?? {};
    if (shown !== this.shown || y !== scrollY) history.replaceState({ shown: this.shown, y: scrollY }, "");
  }

  #removeFilter(event) {
    const tag = event.target.closest("button");
    if (!tag) return;
    const { facet, value } = tag.dataset;
    const filters = { ...this.asked.filters, [facet]: this.asked.filters[facet].filter((one) => one !== value) };
    this.results.heading.focus();
    this.#filter(filters);
  }

  #filter(filters) {
    this.typing = false;
    this.#go({ q: this.asked.q, filters }, { push: true });
  }

  async #showMore() {
    const before = this.shown;
    if (await this.#show(this.shown + PAGE)) this.results.focusRow(before);
  }

  /** Answer what is asked, so many results; promises true when it was drawn and nothing newer has been asked. */
  async #show(shown) {
    const turn = ++this.turn;
    this.shown = shown;
    this.done = false;
    const { q, filters } = this.asked;
    for (const link of document.querySelectorAll("a[hreflang]")) link.hash = writeAddress(this.asked); // the same in another language
    const saying = setTimeout(() => turn === this.turn && this.results.wait(), WAIT_BEFORE_SAYING);
    let danger = q ? UNREAD : [];
    const onDanger = (read) => {
      danger = read;
      if (read.length && turn === this.turn) this.results.showDanger(read, q);
    };
    try {
      const found = q ? await this.search.search(q, onDanger) : null;
      if (turn !== this.turn) return;
      await this.results.show({ q, filters, found, shown, isStale: () => turn !== this.turn });
      this.done = turn === this.turn;
    } catch (error) {
      if (turn === this.turn) this.results.fail({ danger, q });
      console.error(error);
    } finally {
      clearTimeout(saying);
    }
    return turn === this.turn && this.done;
  }
}

async function readJson(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
}

const root = document.getElementById("search");
if (root && globalThis.lunr) new SearchPage(root);
