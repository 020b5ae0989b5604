// Words that lead to needs beyond the first ones, in files by their beginnings: twin of nearwords.py, which tells the
// format and why.

import { after } from "./packing.js";

const MOST_FILES = 8;
const LONGEST = 8;
const WEIGHTS = [1, 0.7, 0.3];

/** The words of a file: word -> [[need, share]…]. */
export function readNear(joined) {
  const entries = new Map();
  let before = "";
  for (const line of joined ? joined.split("|") : []) {
    const [coded, ...codes] = line.split(" ");
    before = after(coded, before);
    entries.set(before, codes.map((code) => [parseInt(code.slice(0, -1), 36), shareOf(code.charCodeAt(code.length - 1) - 65)]));
  }
  return entries;
}

const shareOf = (kind) => WEIGHTS[Math.floor(kind / LONGEST)] / Math.sqrt((kind % LONGEST) + 1);

/** The words of a query whose neighbours are fetched: the longest ones. */
export const nearWords = (words) => [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, MOST_FILES);
