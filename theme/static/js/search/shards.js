// The index in small files: loads the shards that a query touches, and makes of their terms a Lunr index that gives
// the same hits, order and scores as the whole index. The format is told in plugins/catalogue/search/shards.py.

import { distance } from "./distance.js";
import { namesOf, rangeOf } from "./files.js";
import { after, fromRuns, fromSteps } from "./packing.js";

const LENGTHS = [6, 8, 10, 13];
const LAST = "\uffff";
/** What the index tells of a term in a document besides its score. */
const NOTHING = Object.freeze({});

export class Shards {
  constructor(manifest, files, lunr) {
    this.manifest = manifest;
    this.files = files;
    this.lunr = lunr;
    this.terms = new Map();
    this.also = new Map();
    this.loaded = new Map();
  }

  /** Load the shards that hold these keys. */
  async load(keys) {
    const numbers = new Set([...keys].map((key) => rangeOf(this.manifest.terms, key)));
    await Promise.all([...numbers].map((number) => this.#loadShard(number)));
  }

  async #loadShard(number) {
    if (this.loaded.has(number)) return;
    const [first, listed, also] = await this.files.range(this.manifest.terms, number);
    const terms = [];
    for (const [term, postings] of entriesOf(listed)) {
      this.terms.set(term, { place: first + terms.length, postings });
      terms.push(term);
    }
    for (const [word, meant] of entriesOf(also)) {
      this.also.set(word, meant.map((coded) => [after(coded.slice(1), word), Number(coded[0])]));
    }
    this.loaded.set(number, terms);
  }

  /** True for a term of the index; its shard must be loaded. */
  has(term) {
    return this.terms.has(term);
  }

  /** Which terms a word stands for besides itself: [[term, kind]…]; its shard must be loaded. */
  meanings(word) {
    return this.also.get(word) ?? [];
  }

  /** All terms that begin with a text, from at most `most` shards. */
  async startingWith(text, most = Infinity) {
    const first = rangeOf(this.manifest.terms, text);
    const last = Math.min(rangeOf(this.manifest.terms, text + LAST), first + most - 1);
    const numbers = Array.from({ length: last - first + 1 }, (_, step) => first + step);
    await Promise.all(numbers.map((number) => this.#loadShard(number)));
    return numbers.flatMap((number) => this.loaded.get(number)).filter((term) => term.startsWith(text));
  }

  /** All terms within an edit distance, nearest first; with the same first letter unless `anyFirst`. */
  async near(text, most = 1, anyFirst = false) {
    const found = [];
    for (const terms of await Promise.all(this.#buckets(text, most, anyFirst))) {
      for (const term of terms.split(" ")) {
        const apart = distance(text, term, most);
        if (apart <= most) found.push([apart, term]);
      }
    }
    found.sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));
    return found.map(([, term]) => term);
  }

  #buckets(text, most, anyFirst) {
    const band = (length) => LENGTHS.findIndex((limit) => length <= limit) + 1 || LENGTHS.length + 1;
    const low = band(Math.max(1, text.length - most)) - 1;
    const high = band(text.length + most) - 1;
    const wanted = namesOf(this.manifest.dictionary).filter((name) => {
      const number = Number(name.at(-1));
      return low <= number && number <= high && (anyFirst || name.slice(0, -1) === text[0]);
    });
    return wanted.map((name) => this.files.named(this.manifest.dictionary, name));
  }

  /** The fields that have a term: [{name, documents, scores}…]; kept for later. */
  postings(term) {
    const known = this.terms.get(term);
    known.read ??= known.postings.map((posting) => {
      const [documents, scores] = posting.slice(1).split(";").map(fromRuns);
      const name = this.manifest.fields[parseInt(posting[0], 36)];
      return { name, documents: fromSteps(documents), scores: scores.map((score) => score / 10) };
    });
    return known.read;
  }

  /**
   * A Lunr index of these loaded terms alone; `only` has a flag for each document that is to be in it, `documents` adds
   * empty vectors for that many documents.
   */
  index(terms, { only = null, documents = 0 } = {}) {
    const { fields } = this.manifest;
    const known = [...new Set(terms)].filter((term) => this.terms.has(term)).sort((a, b) => (a < b ? -1 : 1));
    const vectors = new Map();
    for (let number = 0; number < documents; number++) for (const name of fields) vectors.set(`${name}/${number}`, []);
    const inverted = known.map((term) => {
      const entry = { _index: this.terms.get(term).place };
      for (const name of fields) entry[name] = {};
      for (const posting of this.postings(term)) this.#put(posting, entry, vectors, only);
      return [term, entry];
    });
    return this.lunr.Index.load({
      version: this.lunr.version,
      fields,
      fieldVectors: [...vectors],
      invertedIndex: inverted,
      pipeline: [],
    });
  }

  /** Adds the documents of a term in a field to its entry and to their vectors. */
  #put({ name, documents, scores }, entry, vectors, only) {
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at];
      if (only && !only[document]) continue;
      entry[name][document] = NOTHING;
      const reference = `${name}/${document}`;
      const vector = vectors.get(reference);
      if (vector) vector.push(entry._index, scores[at]);
      else vectors.set(reference, [entry._index, scores[at]]);
    }
  }
}

/** Words with what follows them: [[word, [text…]]…]. */
function entriesOf(listed) {
  let before = "";
  return (listed ? listed.split("|") : []).map((line) => {
    const [coded, ...texts] = line.split(" ");
    before = after(coded, before);
    return [before, texts];
  });
}
