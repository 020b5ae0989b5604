// A word to the form in which the index holds it. The stemmers are lunr.js's own (English) and lunr-languages'.

import { fold, soften } from "./text.js";

const LATIN = /^[a-zäöå]+$/;

/** A function word -> folded stem for a language; `lunr` has the stemmer of the language loaded. */
export function makeStem(lunr, language) {
  const stemmer = language === "en" ? lunr.stemmer : lunr[language].stemmer;
  const known = new Map();
  const stemLatin = (word) => (LATIN.test(word) ? stemmer(new lunr.Token(word, {})).toString() : word);
  return (word) => {
    if (!known.has(word)) known.set(word, fold(stemLatin(soften(word))));
    return known.get(word);
  };
}

const GRADES = [
  ["nt", "n"],
  ["lt", "l"],
  ["rt", "r"],
  ["mp", "m"],
  ["nk", "ng"],
  ["p", "v"],
  ["t", "d"],
];

/** A rougher form of a stem: in Finnish the same for strong and weak grade, in Swedish without a doubled end; twin of words.root in Python. */
export function root(term, language) {
  if (language === "sv") return term.replace(/([bdglmnprt])\1$/, "$1");
  if (language !== "fi" || term.length < 5) return term;
  const rough = term
    .replace(/(uu|yy)(d|t|ks|de|te|ude|tt)$/, "$1s")
    .replace(/([aeiouy])i(n|s|st|se)$/, "$1in")
    .replace(/^(.{4,}?)[aeiouy]{1,2}$/, "$1")
    .replace(/([kpt])\1$/, "$1");
  for (const [strong, weak] of GRADES) {
    if (rough.endsWith(strong)) return rough.slice(0, rough.length - strong.length) + weak;
  }
  return rough;
}
