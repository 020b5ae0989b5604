// Results as document nodes. Every word comes from the page's templates and data; no markup is made from text.

import { pieces } from "./highlight.js";

/** A copy of the first element in a template. */
export function copy(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

/** A sentence of the page with its {gaps} filled by texts or nodes. */
export function fill(target, sentence, gaps = {}) {
  target.replaceChildren(
    ...sentence.split(/(\{\w+\})/u).map((part) => {
      const gap = /^\{(\w+)\}$/u.exec(part);
      return gap && gap[1] in gaps ? gaps[gap[1]] : part;
    }),
  );
  return target;
}

function put(target, text, lang, meets) {
  if (lang) target.lang = lang;
  target.replaceChildren(
    ...pieces(text, meets).map((piece) => (piece.met ? element("mark", piece.text) : piece.text)),
  );
}

const MOST_TOLD = 80;
const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/** What was typed, to be repeated in a sentence: without signs that nobody sees, and not longer than a line or two. */
export function told(query) {
  const letters = [...query.replace(UNSEEN, " ").trim()];
  return letters.length > MOST_TOLD ? `${letters.slice(0, MOST_TOLD - 1).join("").trimEnd()}…` : letters.join("");
}

/** Typed text as a node of its own, so that its direction does not turn the sentence around it. */
export const isolated = (text) => element("bdi", text);

function element(name, text) {
  const node = document.createElement(name);
  node.textContent = text;
  return node;
}

const NEVER = () => false;

/** A result: the row of a service with the words that met marked, and a line that says why it was found. */
export function resultRow(row, { base, icons, meets = NEVER, why = null }) {
  const item = copy("search-row");
  const link = item.querySelector("a");
  link.href = base + row.url;
  put(link, row.name, row.name_lang, meets);
  put(item.querySelector(".provider"), row.provider, row.provider_lang, meets);
  put(item.querySelector(".summary"), row.summary, row.summary_lang, meets);
  item.querySelector(".facts").replaceChildren(...row.facts.map((fact) => factItem(fact, icons)));
  const line = item.querySelector(".why");
  if (why) line.replaceChildren(...why);
  else line.remove();
  return item;
}

function factItem(fact, icons) {
  const item = copy("search-fact");
  if (fact.state) item.className = fact.state;
  item.querySelector("use").setAttribute("href", `${icons}#${fact.icon}`);
  const text = element(fact.href ? "a" : "span", fact.text);
  if (fact.href) text.href = fact.href;
  if (fact.lang) text.lang = fact.lang;
  if (fact.state === "stale") {
    const state = element("b", fact.text);
    state.className = "state stale";
    text.replaceChildren(state);
  }
  item.append(text);
  return item;
}

/** Links to needs as tags. */
export function doorItem(name, href) {
  const item = copy("search-door");
  const link = item.querySelector("a");
  link.href = href;
  link.textContent = name;
  return item;
}
