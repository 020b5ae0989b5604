// The published search files: which of them a question needs, each read once.

import { fromJoined } from "./packing.js";

const decoded = new WeakMap();

/** Where the files of a group of ranges start, in order. */
export function startsOf(group) {
  if (!decoded.has(group)) decoded.set(group, Array.isArray(group.starts) ? group.starts : fromJoined(group.starts));
  return decoded.get(group);
}

/** The last range of a group that starts at or before a key. */
export function rangeOf(group, key) {
  const starts = startsOf(group);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Reads files by name through `read(name) -> Promise of parsed JSON`; a file that failed is asked for again. */
export class Files {
  #read;
  #asked = new Map();
  #kept = new Map();

  constructor(read) {
    this.#read = read;
  }

  /** Keep all files of a text that has one a line, its name before it: from now on nothing is fetched. */
  keep(text) {
    for (const line of text.split("\n")) {
      const end = line.indexOf(" ");
      this.#kept.set(line.slice(0, end), line.slice(end + 1));
    }
  }

  async #find(name) {
    return this.#kept.has(name) ? JSON.parse(this.#kept.get(name)) : this.#read(name);
  }

  get(name) {
    if (!this.#asked.has(name)) {
      const promise = this.#find(name).catch((error) => {
        this.#asked.delete(name);
        throw error;
      });
      this.#asked.set(name, promise);
    }
    return this.#asked.get(name);
  }

  /** The n-th file of a group of ranges. */
  range(group, number) {
    return this.get(`${group.name}-${number}.${group.hash}.json`);
  }

  /** The file of a group that a short word names. */
  named(group, word) {
    const hex = [...new TextEncoder().encode(word)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return this.get(`${group.name}-${hex}.${group.hash}.json`);
  }
}

/** The names of a group's files: "a01 b0" has "a0", "a1" and "b0". */
export function namesOf({ has }) {
  return has.split(" ").flatMap((one) => {
    const [first, ...seconds] = one;
    return seconds.map((second) => first + second);
  });
}
