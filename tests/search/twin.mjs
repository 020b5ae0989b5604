// Answers of the browser's modules for the Python tests: `node twin.mjs TASK` reads JSON and writes JSON.

import { readFileSync } from "node:fs";

import { loadLunr, openSearch } from "../../scripts/search.mjs";
import { bestDocuments } from "../../theme/static/js/search/best.js";
import { lettersOf, readDanger } from "../../theme/static/js/search/danger.js";
import { readNear } from "../../theme/static/js/search/nearwords.js";
import { after, fromJoined, fromRuns } from "../../theme/static/js/search/packing.js";
import { Router, toEnd } from "../../theme/static/js/search/router.js";
import { unpackRow } from "../../theme/static/js/search/rows.js";
import { makeStem, root } from "../../theme/static/js/search/stem.js";
import { fold, tokenise } from "../../theme/static/js/search/text.js";
import { firstExamples, stopWords } from "../../theme/static/js/search/words.js";

const TASKS = {
  best,

  analyse({ texts, language }) {
    const stem = makeStem(loadLunr(), language);
    return texts.map((text) =>
      tokenise(text).map(({ word, parts }) => [word, parts, fold(word), stem(word), root(stem(word), language)]),
    );
  },

  /** `near`: texts of files of near words; `queries`: [text, numbers of the files lent for it]. */
  route({ first, near, queries }) {
    const router = Router.build(first.ids.length, firstExamples(first), stopWords(first));
    const lent = near.map((joined) => toEnd(router.near(readNear(joined))));
    return queries.map(([query, numbers]) => router.route(query, numbers.map((number) => lent[number])));
  },

  /** What the page's own way to the router answers from a built site: scores by sub-need. */
  async needs({ site, language, queries }) {
    const { search } = openSearch(site, language, loadLunr());
    const answers = [];
    for (const query of queries) {
      const { doors, sure } = await search.needs.route(query);
      answers.push({ sure, scores: Object.fromEntries(doors.map(({ id, score }) => [id, score])) });
    }
    return answers;
  },

  /** As the page does it: only the files of a query's first letters are looked at. */
  danger({ entries, letters, language, queries }) {
    const stem = makeStem(loadLunr(), language);
    return queries.map((query) => {
      const files = [...lettersOf(query)].filter((letter) => Object.hasOwn(letters, letter)).map((letter) => letters[letter]);
      return readDanger(query, entries, files, stem).danger.map(({ need }) => need);
    });
  },

  packing({ runs, joined, coded }) {
    let before = "";
    const words = coded.map((one) => (before = after(one, before)));
    return { runs: runs.map(fromRuns), joined: fromJoined(joined), coded: words };
  },

  rows: ({ rows, facts, url }) => rows.map((row) => unpackRow(row, { facts, url })),

  async shards({ site, language, whole, queries }) {
    const lunr = loadLunr();
    const { search } = openSearch(site, language, lunr);
    const index = lunr.Index.load(JSON.parse(readFileSync(whole, "utf-8")));
    const differing = [];
    let hits = 0;
    for (const clauses of queries) {
      const wanted = ask(index, lunr, clauses);
      const got = ask(await small(search.shards, clauses), lunr, clauses);
      hits += wanted.length;
      if (JSON.stringify(wanted) !== JSON.stringify(got)) differing.push(clauses);
    }
    return { hits, differing };
  },
};

/** Pairs of terms whose first hits differ when only the best documents are put into the index. */
async function best({ site, language, whole, queries, most }) {
  const lunr = loadLunr();
  const { search } = openSearch(site, language, lunr);
  const index = lunr.Index.load(JSON.parse(readFileSync(whole, "utf-8")));
  const { shards, manifest } = search;
  const differing = [];
  let cut = 0;
  for (const clauses of queries) {
    await shards.load(clauses.map(({ term }) => term));
    const asked = clauses.map((clause) => ({ boost: 1, word: clause.term, ...clause }));
    const only = bestDocuments(asked, (term) => shards.postings(term), manifest.count, () => 1, most);
    if (!only) continue;
    cut += 1;
    const wanted = ask(index, lunr, clauses).slice(0, most);
    const got = ask(shards.index(clauses.map(({ term }) => term), { only }), lunr, clauses);
    const same = wanted.every(([, score], at) => score === got[at][1]);
    if (!same || got.length !== most) differing.push(clauses);
  }
  return { cut, differing };
}

/** A Lunr index of the shards that the clauses touch. */
async function small(shards, clauses) {
  const terms = [];
  for (const { term, wildcard, editDistance } of clauses) {
    if (wildcard) terms.push(...(await shards.startingWith(term)));
    else if (editDistance) terms.push(...(await shards.near(term, editDistance, true)));
    else terms.push(term);
  }
  await shards.load(terms);
  const isNegated = clauses.every(({ presence }) => presence === "prohibited");
  return shards.index(terms, { documents: isNegated ? shards.manifest.count : 0 });
}

function ask(index, lunr, clauses) {
  const { REQUIRED, PROHIBITED, OPTIONAL } = lunr.Query.presence;
  const presences = { required: REQUIRED, prohibited: PROHIBITED };
  const results = index.query((query) => {
    for (const { wildcard, presence, ...clause } of clauses) {
      query.clause({
        ...clause,
        term: wildcard ? `${clause.term}*` : clause.term,
        usePipeline: false,
        presence: presences[presence] ?? OPTIONAL,
      });
    }
  });
  return results.map(({ ref, score }) => [ref, score]);
}

const task = TASKS[process.argv[2]];
const result = await task(JSON.parse(readFileSync(0, "utf-8")));
process.stdout.write(JSON.stringify(result));
