// Text to words: the twin of plugins/catalogue/search/analysis.py (one fixture holds both to the same answers).

export const MAX_WORD = 40;

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const WORD = /[\p{L}\p{N}]+(?:['’:\-\u2010\u2011][\p{L}\p{N}]+)*/gu;
const HYPHEN = /[\-\u2010\u2011]/u;
const APOSTROPHE = /['’]/gu;
const SPECIAL = { ß: "ss", ø: "ö", æ: "ä", đ: "d", ð: "d", þ: "th", ł: "l", œ: "oe", ı: "i" };
const DOTTED = { ä: "a", ö: "o", å: "a" };
const PLAIN = /^[\x00-\x7f]*$/;

const cut = (word) => (word.length > MAX_WORD ? [...word].slice(0, MAX_WORD).join("") : word);

/** Every word of the text as {word, parts, start, end}; "ruoka-apu" is one word with two parts, "kela:n" is "kela". */
export function tokenise(text) {
  const tokens = [];
  const clean = text.normalize("NFC").replace(INVISIBLE, "").toLowerCase();
  for (const found of clean.matchAll(WORD)) {
    for (const piece of withoutCaseEnding(found[0])) {
      const parts = piece.replace(APOSTROPHE, "").split(HYPHEN).map(cut);
      tokens.push({ word: cut(parts.join("")), parts: parts.length > 1 ? parts : [] });
    }
  }
  return tokens;
}

function withoutCaseEnding(written) {
  const [first, ...rest] = written.split(":");
  return [first, ...rest.filter((piece) => [...piece].length > 4 || /^\p{N}/u.test(piece))];
}

const bare = (char) => char.normalize("NFD").replace(/\p{M}/gu, "");

function each(word, change) {
  if (PLAIN.test(word)) return word;
  let result = "";
  for (const char of word) for (const one of SPECIAL[char] ?? char) result += change(one);
  return result;
}

/** The word with ä, ö and å kept and every other accent gone. */
export const soften = (word) => each(word, (char) => (char in DOTTED ? char : bare(char)));

/** The word with no dots and no accents: "työttömät" -> "tyottomat". */
export const fold = (word) => each(word, (char) => DOTTED[char] ?? bare(char));
