// Asks the other engines: reads JSON {language, stop, documents, pages, queries, rounds}, writes {engine: [{ids, bytes, ms}…]}.
// `bytes` are those of a visit's first query, compressed: scripts, index and ten results; `ms` those of asking it again, the
// shortest of the rounds.

import { readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { buildSync } from "esbuild";

import { loadLunr } from "../../../scripts/search.mjs";
import * as mini from "./minisearch.mjs";
import * as pagefind from "./pagefind.mjs";

const FIRST_PAGE = 10;
const LIMIT = 50;
const HERE = dirname(fileURLToPath(import.meta.url));
const MODULES = join(HERE, "../../../node_modules/lunr-languages/min");

const compressed = (content) => gzipSync(content, { level: 9 }).length;

/** Asks all queries as often as the rounds, and notes the shortest time of each. */
async function time(answers, queries, rounds, ask) {
  for (let round = 0; round < rounds; round++) {
    for (const [at, query] of queries.entries()) {
      const start = performance.now();
      await ask(query);
      answers[at].ms = Math.min(answers[at].ms ?? Infinity, performance.now() - start);
    }
  }
  return answers;
}

/** The page's script for MiniSearch: itself, our tokens and the stemmer; lunr.js, which the stemmer needs, is not counted. */
function miniSearchScript(language) {
  const { outputFiles } = buildSync({
    entryPoints: [join(HERE, "minisearch.mjs")],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  const stemmer = language === "en" ? [] : ["lunr.stemmer.support.min.js", `lunr.${language}.min.js`];
  return Buffer.concat([outputFiles[0].contents, ...stemmer.map((name) => readFileSync(join(MODULES, name)))]);
}

async function askMiniSearch({ language, stop, documents, queries, rounds }) {
  const fields = Object.keys(documents[0]).filter((name) => name !== "id");
  const settings = mini.options(loadLunr(), language, stop, fields);
  const written = mini.write(documents, settings);
  const bytes = compressed(miniSearchScript(language)) + compressed(written);
  const search = mini.open(written, settings);
  const answers = queries.map((query) => ({ ids: search(query).slice(0, LIMIT), bytes }));
  return time(answers, queries, rounds, search);
}

/** Pagefind's answers; `how` may change what is done with a query. */
async function askPagefind({ counted, visit }, { queries, rounds }, how = (search) => search) {
  const answers = [];
  for (const query of queries) {
    const results = await how(await visit())(query);
    await pagefind.ids(results.slice(0, FIRST_PAGE));
    answers.push({ bytes: counted.bytes, ids: await pagefind.ids(results.slice(0, LIMIT)) });
  }
  const search = how(await visit());
  const whole = async (query) => pagefind.ids((await search(query)).slice(0, FIRST_PAGE));
  for (const query of queries) await whole(query);
  return time(answers, queries, rounds, whole);
}

const given = JSON.parse(readFileSync(0, "utf-8"));
const folder = await pagefind.write(given.pages, given.language);
const opened = await pagefind.open(folder, given.language);
const result = {
  MiniSearch: await askMiniSearch(given),
  Pagefind: await askPagefind(opened, given),
  "by word": await askPagefind(opened, given, (search) => pagefind.byWord(search, given.stop)),
};
rmSync(folder, { recursive: true });
process.stdout.write(JSON.stringify(result), () => process.exit(0));
