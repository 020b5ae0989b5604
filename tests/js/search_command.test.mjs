// The search on the command line: what it says of arguments and files that are wrong.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("../../scripts/search.mjs", import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), "search-command-"));

function file(name, content) {
  const path = join(FOLDER, name);
  writeFileSync(path, content);
  return path;
}

function start(...given) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...given], { encoding: "utf-8" });
  return { status, stdout, stderr };
}

const WRONG = [
  ["no folder", [], /Which site/],
  ["no query", [FOLDER], /What is asked/],
  ["a language that does not exist", [FOLDER, "--lang", "de", "ruoka"], /--lang is one of fi, sv, en, not de/],
  ["a limit that is no number", [FOLDER, "--limit", "abc", "ruoka"], /--limit is a whole number, not abc/],
  ["a limit below zero", [FOLDER, "--limit=-3", "ruoka"], /--limit is a whole number, not -3/],
  ["an option that does not exist", [FOLDER, "--nope", "ruoka"], /--nope/],
  ["a folder without a site", [FOLDER, "ruoka"], /There is no .*manifest\.json: build the site first/],
  ["a file as the folder", [file("site.txt", ""), "ruoka"], /SITE_DIR is a folder/],
  ["a folder as the queries", [FOLDER, "--queries", FOLDER], /FILE\.json a file/],
  ["queries that are not there", [FOLDER, "--queries", join(FOLDER, "nope.json")], /There is no .*nope\.json/],
  ["queries that are no JSON", [FOLDER, "--queries", file("bad.json", "[")], /bad\.json is no JSON/],
  ["queries that are no list", [FOLDER, "--queries", file("object.json", '{"q": "ruoka"}')], /object\.json holds no list/],
  ["an item without a query", [FOLDER, "--queries", file("mixed.json", '["a", {"q": null}]')], /item 2 is neither/],
  ["queries twice", [FOLDER, "ruoka", "--queries", file("one.json", '["a"]')], /either queries or --queries/],
];

for (const [name, given, said] of WRONG) {
  test(`${name} is told in one sentence, without a trace`, () => {
    const { status, stdout, stderr } = start(...given);
    assert.equal(status, 2);
    assert.equal(stdout, "");
    assert.match(stderr, said);
    assert.doesNotMatch(stderr, /\n\s+at /u);
  });
}

test("an empty list of queries has an empty list of answers", () => {
  assert.deepEqual(start(FOLDER, "--queries", file("empty.json", "[]")), { status: 0, stdout: "[]\n", stderr: "" });
});

test("help is told when it is asked for", () => {
  const { status, stdout } = start("--help");
  assert.equal(status, 0);
  assert.match(stdout, /^Usage: /);
});
