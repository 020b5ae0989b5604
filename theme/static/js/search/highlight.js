// Which words of a text met the query, in any of their forms. Pure: text in, pieces out.

import { root } from "./stem.js";
import { tokenise } from "./text.js";

const WORD = /[\p{L}\p{N}]+(?:[-\u00ad’'\u2010\u2011][\p{L}\p{N}]+)*/gu;

/** The terms worth a mark: of words of three letters or more, so that no "ei" or "gå" is marked all over a text. */
export const markedTerms = (clauses) => clauses.filter(({ word }) => word.length > 2).map(({ term }) => term);

/** A test for words: the word's stem, what it stands for, or its rough form is among the terms that met. */
export function matcher({ terms, stem, meanings, language }) {
  const met = new Set(terms);
  const rough = new Set(terms.map((term) => root(term, language)));
  const known = new Map();
  const meets = (word) => {
    const own = stem(word);
    if (met.has(own) || (own.length > 4 && rough.has(root(own, language)))) return true;
    return meanings(own).some(([term, kind]) => kind <= 1 && met.has(term));
  };
  return (written) => {
    if (!known.has(written)) known.set(written, tokenise(written).some(({ word, parts }) => [word, ...parts].some(meets)));
    return known.get(written);
  };
}

/** The text in pieces [{text, met}…], words that met apart. */
export function pieces(text, meets) {
  const found = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    if (!meets(match[0])) continue;
    if (match.index > end) found.push({ text: text.slice(end, match.index), met: false });
    found.push({ text: match[0], met: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ text: text.slice(end), met: false });
  return found;
}
