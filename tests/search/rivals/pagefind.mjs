// Pagefind over a folder of HTML pages, asked by its own browser script, which reads its files through a counting fetch.
// The numbers were chosen on the tuning half of the judged queries, in all three languages together.

import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

import { close, createIndex } from "pagefind";

import { tokenise } from "../../../theme/static/js/search/text.js";

const HOST = "http://pages.test/pagefind/";
const PATH = new URL(HOST).pathname;
const TUNED = { termSaturation: 2, termSimilarity: 3, pageLength: 0.3, metaWeights: { title: 1 } };

/** Writes Pagefind's files for a folder of pages into a new temporary folder; its path. */
export async function write(pages, language) {
  const { index } = await createIndex({ forceLanguage: language });
  const { errors, page_count: count } = await index.addDirectory({ path: pages });
  if (errors.length || !count) throw new Error(`Pagefind read ${count} pages: ${errors.join("; ")}`);
  const outputPath = mkdtempSync(join(tmpdir(), "pagefind-"));
  await index.writeFiles({ outputPath });
  await close();
  return outputPath;
}

/** Opens such a folder; visit() starts anew, and counted.bytes tells the compressed bytes that the visit has fetched. */
export async function open(folder, language) {
  const counted = { bytes: 0 };
  const size = (name) => {
    const content = readFileSync(join(folder, name));
    return (/\.(js|json)$/u.test(name) ? gzipSync(content, { level: 9 }) : content).length; // the rest is compressed
  };
  const scripts = size("pagefind.js") + size("pagefind-worker.js");
  globalThis.fetch = async (address) => {
    const name = new URL(address).pathname.slice(PATH.length);
    counted.bytes += size(name);
    return new Response(readFileSync(join(folder, name)));
  };
  globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => language }) };
  const { createInstance } = await import(pathToFileURL(join(folder, "pagefind.js")));
  const visit = async () => {
    counted.bytes = scripts;
    const instance = createInstance({ basePath: HOST, baseUrl: "/", noWorker: true, ranking: TUNED });
    await instance.init();
    return async (query) => (await instance.search(query)).results;
  };
  return { counted, visit };
}

/** What a site can add by itself: no stop words, each other word asked alone, the scores added up. */
export function byWord(search, stop) {
  const dropped = new Set(stop);
  return async (query) => {
    const words = tokenise(query).map(({ word, parts }) => (parts.length ? parts.join(" ") : word));
    const found = new Map();
    for (const word of new Set(words.filter((one) => !dropped.has(one)))) {
      for (const result of await search(word)) {
        const score = result.score + (found.get(result.id)?.score ?? 0);
        found.set(result.id, { result, score });
      }
    }
    return [...found.values()].sort((a, b) => b.score - a.score).map(({ result }) => result);
  };
}

/** The ids of results: the folder in which each page lies. */
export async function ids(results) {
  const found = await Promise.all(results.map((result) => result.data()));
  return found.map(({ url }) => url.split("/").at(-2));
}
