#!/usr/bin/env node
/**
 * The site's own search on the command line: the browser's modules over a built site's files.
 *
 *   node scripts/search.mjs SITE_DIR --lang fi "rahat loppu"
 *   node scripts/search.mjs SITE_DIR --lang fi --queries FILE.json     (a list of {"q": …} or of strings)
 *
 * With --fresh every query is asked as the first one of a visit.
 *
 * Writes JSON, a list in the order of the queries: {q, doors: [sub-need ids, best first], shown_doors, danger,
 * services: [{id, score, why}…], bytes, kinds, ms}. `bytes` are those of the files read for the query and its
 * first ten results, at gzip -9, the first query's with manifest and words, not scripts; what an earlier query read is
 * not counted again. `kinds` tells them by kind of file.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

import { Search } from "../theme/static/js/search/engine.js";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const LANGUAGES = ["fi", "sv", "en"];
const FIRST_PAGE = 10;
const USAGE = "Usage: node scripts/search.mjs SITE_DIR [--lang fi|sv|en] (QUERY… | --queries FILE.json) [--limit 50] [--fresh]";

/** lunr.js with the Finnish and Swedish stemmers, from the project's packages. */
export function loadLunr(from = ROOT) {
  const require = createRequire(join(from, "package.json"));
  const lunr = require("lunr");
  require("lunr-languages/lunr.stemmer.support")(lunr);
  for (const language of ["fi", "sv"]) require(`lunr-languages/lunr.${language}`)(lunr);
  return lunr;
}

/** A search over SITE_DIR/search/LANG that counts the compressed bytes it reads. */
export function openSearch(site, language, lunr) {
  const folder = join(site, "search", language);
  const written = readFileSync(join(folder, "manifest.json"));
  const manifest = JSON.parse(written.toString("utf-8"));
  const counted = { kinds: {} };
  const count = (name, content) => {
    const [kind] = name.split(/[-.]/u);
    counted.kinds[kind] = (counted.kinds[kind] ?? 0) + gzipSync(content, { level: 9 }).length;
  };
  count("manifest.json", written);
  const read = async (name) => {
    const content = readFileSync(join(folder, name));
    count(name, content);
    return JSON.parse(content.toString("utf-8"));
  };
  return { search: new Search({ manifest, read, lunr, languages: [...new Set([language, "en"])] }), counted };
}

/** Why a service was found: the needs it shares with the query, and the terms and fields that met. */
const why = ({ needs, terms, text }) => ({ needs, text: Number(text.toFixed(4)), terms });

/** The answer to one query in the shape that this file's head describes. */
export async function answer({ search, counted }, q, limit = 50) {
  const start = performance.now();
  const before = counted.answered ?? {};
  const found = await search.search(q);
  const shown = found.hits.slice(0, limit);
  await search.rows(shown.slice(0, FIRST_PAGE));
  const kinds = Object.fromEntries(Object.entries(counted.kinds).map(([kind, bytes]) => [kind, bytes - (before[kind] ?? 0)]));
  const ms = Number((performance.now() - start).toFixed(2));
  const ids = await search.rows(shown);
  counted.answered = { ...counted.kinds };
  return {
    q,
    doors: found.doors.map(({ id }) => id),
    shown_doors: found.shown,
    danger: found.danger,
    services: shown.map((hit, at) => ({ id: ids[at][0], score: Number(hit.score.toFixed(6)), why: why(hit) })),
    bytes: Object.values(kinds).reduce((sum, one) => sum + one, 0),
    kinds,
    ms,
  };
}

/** Something that the person who starts this can put right; the text says what. */
class Fault extends Error {}

function readQueries(options, positionals) {
  if (options.queries === undefined) return positionals.slice(1);
  const list = parse(readFileSync(options.queries, "utf-8").replace(/^\ufeff/u, ""), options.queries);
  if (!Array.isArray(list)) throw new Fault(`${options.queries} holds no list: write [{"q": "rahat loppu"}] or ["rahat loppu"].`);
  return list.map((one, at) => {
    const query = typeof one === "string" ? one : one?.q;
    if (typeof query !== "string") throw new Fault(`${options.queries}: item ${at + 1} is neither a text nor {"q": a text}.`);
    return query;
  });
}

function parse(text, path) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Fault(`${path} is no JSON: ${error.message}`);
  }
}

function readLimit(written) {
  if (!/^\d+$/u.test(written)) throw new Fault(`--limit is a whole number, not ${written}.`);
  return Number(written);
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { lang: { type: "string", default: "fi" }, queries: { type: "string" }, limit: { type: "string", default: "50" }, fresh: { type: "boolean", default: false }, help: { type: "boolean", short: "h", default: false } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const limit = readLimit(values.limit);
  if (!LANGUAGES.includes(values.lang)) throw new Fault(`--lang is one of ${LANGUAGES.join(", ")}, not ${values.lang}.`);
  if (!positionals.length) throw new Fault(`Which site? Name the folder of a built one.\n${USAGE}`);
  const queries = readQueries(values, positionals);
  if (!queries.length && values.queries === undefined) throw new Fault(`What is asked? Write a query after the folder.\n${USAGE}`);
  if (positionals.length > 1 && values.queries !== undefined) throw new Fault("Write either queries or --queries FILE.json, not both.");
  const lunr = loadLunr(process.env.SEARCH_NODE_ROOT ?? ROOT);
  let opened = null;
  const answers = [];
  for (const q of queries) {
    if (!opened || values.fresh) opened = openSearch(resolve(positionals[0]), values.lang, lunr);
    answers.push(await answer(opened, q, limit));
  }
  process.stdout.write(`${JSON.stringify(answers, null, 1)}\n`);
  return 0;
}

/** What a person who starts this can do about an error; undefined for one of our own making. */
function advice(error) {
  if (error instanceof Fault) return error.message;
  if (["ENOTDIR", "EISDIR"].includes(error.code)) return `${error.path ?? "A path"} is not what it should be: SITE_DIR is a folder, FILE.json a file.`;
  if (error.code === "ENOENT") return `There is no ${error.path}: build the site first (python3 scripts/build.py), or correct the path.`;
  if (error.code === "MODULE_NOT_FOUND") return "The packages are not installed: start python3 scripts/build.py once.";
  if (error instanceof SyntaxError) return `A file of the site is broken (${error.message}): build the site again.`;
  if (/^ERR_PARSE_ARGS/u.test(error.code ?? "")) return error.message;
  return undefined;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main().catch((error) => {
    console.error(advice(error) ?? error);
    return 2;
  });
}
