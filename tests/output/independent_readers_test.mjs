// Readers that are not ours agree with document.json on every figure of the sample: ajv on its form, DuckDB on CSV and NDJSON.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { DuckDBInstance } from "@duckdb/node-api";
import Ajv from "ajv";

const source = process.env.YUSUAN_SOURCE_DIR;
const scratch = mkdtempSync(path.join(tmpdir(), "yusuan-readers-"));
const folder = path.join(scratch, "out", "yanbian-2023");
let document;
let connection;

function yusuan(...options) {
  const end = spawnSync(process.env.YUSUAN_BINARY, options, { encoding: "utf8", maxBuffer: 1 << 28 });
  assert.ok(end.status === 0 || end.status === 3, end.stderr);
  return end.stdout;
}

const extract = (...options) => yusuan("extract", path.join(source, "samples", "yanbian-2023.pdf"), ...options);
const json = (...parts) => JSON.parse(readFileSync(path.join(...parts), "utf8"));
const rowsOf = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
const linesOf = (text) => text.trimEnd().split("\n");

before(async () => {
  extract("-o", path.join(scratch, "out"), "--format", "json,csv,tidy", "--quiet");
  document = json(folder, "document.json");
  connection = await (await DuckDBInstance.create()).connect();
});
after(() => rmSync(scratch, { recursive: true }));

function validatorOf(name) {
  return new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(json(source, "schemas", `${name}.schema.json`));
}

function assertValid(validate, value, what) {
  assert.ok(validate(value), `${what}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
}

test("ajv accepts all JSON that is written or printed", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  assert.equal(files.length, document.tables.length + 1);
  const validate = validatorOf("document");
  for (const name of files) assertValid(validate, json(folder, name), name);
  for (const line of linesOf(extract("--ndjson", "documents"))) assertValid(validate, JSON.parse(line), "document line");
  const fact = validatorOf("fact");
  for (const line of linesOf(extract("--ndjson", "facts"))) assertValid(fact, JSON.parse(line), line);
  const sample = path.join(source, "samples", "yanbian-2023.pdf");
  assertValid(validatorOf("report"), JSON.parse(extract("-o", path.join(scratch, "again"), "--json")), "report");
  assertValid(validatorOf("explanation"), JSON.parse(yusuan("explain", sample, "--json")), "explanation");
  assertValid(validatorOf("grids"), JSON.parse(yusuan("grids", sample)), "grids");
  assertValid(validatorOf("kinds"), JSON.parse(yusuan("kinds", "--json")), "kinds");
});

test("ajv refuses a document whose figure became a text", () => {
  const spoiled = structuredClone(document);
  const row = spoiled.tables[0].rows.find(({ values }) => values.some((value) => value !== null));
  row.values[row.values.findIndex((value) => value !== null)] = "1";
  assert.equal(validatorOf("document")(spoiled), false);
});

test("DuckDB reads each table's CSV", async () => {
  for (const [index, table] of document.tables.entries()) {
    const name = `${String(index + 1).padStart(2, "0")}-${table.kind}.csv`;
    const rows = await rowsOf(`SELECT * FROM read_csv('${path.join(folder, name)}', header = true, all_varchar = true,
                               nullstr = '\x01', delim = ',', quote = '"', escape = '"', strict_mode = true)`);
    assert.equal(rows.length, table.rows.length, name);
    for (const [r, row] of table.rows.entries()) {
      const fields = Object.values(rows[r]);
      for (const [c, value] of row.values.entries()) {
        if (value === null) assert.equal(fields[c] ?? "", row.cells[c] ?? "", `${name} ${r}/${c}`);
        else assert.equal(Number(fields[c]), value, `${name} ${r}/${c}`);
      }
    }
  }
});

test("DuckDB reads facts.csv and the lines of facts, and they are those of document.json", async () => {
  const csv = await rowsOf(`SELECT * FROM read_csv('${path.join(folder, "facts.csv")}', header = true, all_varchar = true)`);
  const file = path.join(scratch, "facts.ndjson");
  writeFileSync(file, extract("--ndjson", "facts"));
  const lines = await rowsOf(`SELECT "table", "row", "column", value::VARCHAR AS value, yuan::VARCHAR AS yuan
    FROM read_json('${file}', format = 'newline_delimited', columns = {'table': 'VARCHAR', 'row': 'INTEGER', 'column': 'VARCHAR',
                   'value': 'DECIMAL(24, 4)', 'yuan': 'DECIMAL(24, 4)'})`);
  assert.ok(document.facts.length > 100);
  assert.equal(csv.length, document.facts.length);
  assert.equal(lines.length, document.facts.length);
  for (const [i, fact] of document.facts.entries()) {
    assert.deepEqual([csv[i].table, csv[i].row, csv[i].column, csv[i].value, csv[i].yuan ?? null],
      [fact.table, String(fact.row), fact.column, fact.value, fact.amount]);
    assert.deepEqual([lines[i].table, lines[i].row, lines[i].column], [fact.table, fact.row, fact.column]);
    assert.equal(Number(lines[i].value), Number(fact.value));
    assert.equal(lines[i].yuan === null, fact.amount === null);
    assert.equal(Number(lines[i].yuan), Number(fact.amount));
  }
});
