// The recipes of samples/examples that need DuckDB or jq, on the small book; what they should say was read off its source.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { DuckDBInstance } from "@duckdb/node-api";

const recipes = path.join(process.env.YUSUAN_SOURCE_DIR, "samples", "examples");
const book = path.join(recipes, "small-book.pdf");
const scratch = mkdtempSync(path.join(tmpdir(), "yusuan-recipes-"));
after(() => rmSync(scratch, { recursive: true }));

function extract(...options) {
  const end = spawnSync(process.env.YUSUAN_BINARY, ["extract", book, ...options], { encoding: "utf8", maxBuffer: 1 << 26 });
  assert.ok(end.status === 0 || end.status === 3, end.stderr);
  return end.stdout;
}

function jq(recipe, input, ...options) {
  return execFileSync("jq", ["-r", ...options, "-f", path.join(recipes, recipe)], { input, encoding: "utf8" });
}

test("expenditure by function in DuckDB", async () => {
  extract("-o", path.join(scratch, "out"), "--format", "tidy", "--quiet");
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`SET file_search_path = '${scratch}'`);
  const sql = readFileSync(path.join(recipes, "expenditure_by_function.duckdb.sql"), "utf8");
  const answer = await connection.runAndReadAll(sql);
  assert.deepEqual(answer.columnNames(), ["organization", "fiscal_year", "code", "name", "total", "basic", "project"]);
  assert.deepEqual(answer.getRowsJson(), [
    ["虚构市林业局", 2098, "208", "社会保障和就业支出", "1184000.0000", "1184000.0000", null],
    ["虚构市林业局", 2098, "213", "农林水支出", "12000000.0000", "7600000.0000", "4400000.0000"],
  ]);
});

test("warnings by jq", () => {
  const lines = jq("warnings.jq", extract("--ndjson", "documents")).trimEnd().split("\n");
  assert.deepEqual(lines.map((line) => line.split(",").slice(0, 3)), [
    ['"small-book.pdf"', "4", '"columns-mismatch"'],
    ['"small-book.pdf"', "4", '"total-mismatch"'],
    ['"small-book.pdf"', "5", '"text-mismatch"'],
  ]);
  assert.ok(lines[1].includes("440.20"));
});

test("largest items by jq", () => {
  assert.equal(jq("largest.jq", extract("--ndjson", "facts"), "-s"),
    "虚构市林业局\t2098\t行政运行\t760\n" +
    "虚构市林业局\t2098\t森林资源培育\t440\n" +
    "虚构市林业局\t2098\t机关事业单位基本养老保险缴费支出\t118.4\n");
});
