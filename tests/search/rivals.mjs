// MiniSearch and Pagefind on the same services and queries, tuned fairly; `node rivals.mjs FOLDER` reads JSON, writes JSON.
// FOLDER is where they were installed. Input: {documents: [{id, name, need, words, summary, description}], queries: […]}.

import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

import { loadLunr } from "../../scripts/search.mjs";
import { makeStem } from "../../theme/static/js/search/stem.js";
import { tokenise } from "../../theme/static/js/search/text.js";

const packages = process.argv[2];
const require = createRequire(join(packages, "package.json"));
const { documents, queries, stop } = JSON.parse(readFileSync(0, "utf-8"));

function miniSearch() {
  const MiniSearch = require("minisearch");
  const stem = makeStem(loadLunr(), "fi");
  const dropped = new Set(stop);
  const index = new MiniSearch({
    fields: ["name", "need", "words", "summary", "description"],
    tokenize: (text) => tokenise(text).flatMap(({ word, parts }) => [word, ...parts]),
    processTerm: (term) => (dropped.has(term) ? null : stem(term)),
    searchOptions: {
      boost: { name: 4, need: 3, words: 3, summary: 2 },
      prefix: (term) => term.length > 3,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    },
  });
  index.addAll(documents);
  const bytes = gzipSync(JSON.stringify(index), { level: 9 }).length;
  return { bytes, ranked: queries.map((query) => timed(() => index.search(query).map(({ id }) => id))) };
}

function timed(ask) {
  const start = performance.now();
  const ids = ask();
  return { ids, ms: performance.now() - start };
}

async function pagefind() {
  const { createIndex } = await import(pathToFileURL(join(packages, "node_modules/pagefind/lib/index.js")));
  const { index } = await createIndex({ forceLanguage: "fi" });
  for (const { id, name, need, words, summary, description } of documents) {
    const content =
      `<html lang="fi"><body><h1 data-pagefind-weight="7">${safe(name)}</h1><p data-pagefind-weight="5">${safe(need)} ` +
      `${safe(words)}</p><p data-pagefind-weight="3">${safe(summary)}</p><p>${safe(description)}</p></body></html>`;
    await index.addHTMLFile({ url: `/${id}/`, content });
  }
  const folder = mkdtempSync(join(tmpdir(), "pagefind-"));
  await index.writeFiles({ outputPath: folder });
  const read = new Set();
  globalThis.fetch = async (address) => {
    const path = join(folder, new URL(address, "http://x/pagefind/").pathname.replace(/^.*\/pagefind\//, "/"));
    read.add(path);
    return new Response(readFileSync(path));
  };
  globalThis.window = globalThis;
  globalThis.location = new URL("http://x/");
  globalThis.document = { querySelector: () => ({ getAttribute: () => "fi" }), documentElement: { lang: "fi" } };
  const client = await import(pathToFileURL(join(folder, "pagefind.js")));
  await client.options({ basePath: "http://x/pagefind/", baseUrl: "/" });
  await client.init();
  const ranked = [];
  for (const query of queries) {
    const start = performance.now();
    const { results } = await client.search(query);
    const top = await Promise.all(results.slice(0, 20).map((result) => result.data()));
    ranked.push({ ids: top.map(({ url }) => url.split("/").at(-2)), ms: performance.now() - start });
  }
  const bytes = [...read].reduce((sum, path) => sum + (statSync(path).size ?? 0), 0);
  const files = readdirSync(folder).length;
  rmSync(folder, { recursive: true });
  return { bytes, files, ranked };
}

const safe = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const result = { minisearch: miniSearch() };
try {
  result.pagefind = await pagefind();
} catch (error) {
  result.pagefind = { error: String(error) };
}
process.stdout.write(JSON.stringify(result), () => process.exit(0));
