// The Data Package of the sample is valid for Frictionless Data's own library, whose readers find the document's figures.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import datapackage from 'datapackage';

const { Package, Profile } = datapackage;
const PROFILES = ['data-package', 'tabular-data-package', 'fiscal-data-package'];
const sample = join(process.env.YUSUAN_SOURCE_DIR, 'samples', 'yanbian-2023.pdf');
let scratch;
let folder;
let document;

function extract(out, ...options) {
  const end = spawnSync(process.env.YUSUAN_BINARY, ['extract', sample, '-o', out, '--quiet', ...options]);
  assert.ok([0, 3].includes(end.status), String(end.stderr));
  return join(out, 'yanbian-2023');
}

before(() => {
  scratch = mkdtempSync(join(tmpdir(), 'yusuan-package-'));
  folder = extract(join(scratch, 'out'), '--format', 'datapackage');
  document = JSON.parse(readFileSync(join(folder, 'document.json'), 'utf8'));
});
after(() => rmSync(scratch, { recursive: true, force: true }));

const load = (where) => Package.load(join(where, 'datapackage.json'));

async function faults(descriptor) {
  const found = [];
  for (const name of PROFILES) {
    const profile = await Profile.load(name);
    found.push(...profile.validate(descriptor).errors.map((error) => `${name}: ${error.message}`));
  }
  return found;
}

// A copy of the package with one file changed.
function spoiled(name, file, change) {
  const copy = join(scratch, name);
  cpSync(folder, copy, { recursive: true });
  const text = readFileSync(join(copy, file), 'utf8');
  const changed = change(text);
  assert.notEqual(changed, text, 'nothing was spoiled');
  writeFileSync(join(copy, file), changed);
  return copy;
}

test('is valid by each profile', async () => {
  const loaded = await load(folder);
  assert.deepEqual(loaded.errors.map(String), []);
  assert.ok(loaded.valid);
  assert.deepEqual(await faults(loaded.descriptor), []);
  assert.ok(loaded.resources.every((resource) => resource.valid && resource.tabular));
});

test('each table is read with the document\'s figures and texts', async () => {
  const loaded = await load(folder);
  let figures = 0;
  for (const [index, table] of document.tables.entries()) {
    const rows = await loaded.resources[index].read({ cast: true });
    assert.equal(rows.length, table.rows.length);
    for (const [r, row] of table.rows.entries()) {
      for (const [c, text] of row.cells.entries()) {
        const value = row.values[c];
        if (value !== null) figures += 1;
        assert.equal(rows[r][c], value ?? text, `${table.id}/${r}/${c}`);
      }
    }
  }
  assert.equal(figures, document.facts.length);
});

test('the facts are read as the document\'s', async () => {
  const rows = await (await load(folder)).getResource('facts').read({ keyed: true, cast: true });
  assert.equal(rows.length, document.facts.length);
  for (const [index, fact] of document.facts.entries()) {
    const row = rows[index];
    assert.deepEqual([row.table, row.row, row.column, row.side], [fact.table, fact.row, fact.column, fact.side]);
    assert.deepEqual([row.value, row.yuan], [Number(fact.value), Number(fact.amount)]);
    assert.deepEqual([row.fiscal_year, row.stage, row.page], [2023, 'budget', fact.page]);
  }
});

test('the findings are read as the document\'s', async () => {
  const rows = await (await load(folder)).getResource('findings').read({ keyed: true, cast: true });
  assert.deepEqual(rows.map((row) => [row.code, row.message_zh]), document.findings.map((f) => [f.code, f.message_zh]));
});

test('spoiled descriptors are no longer valid', async () => {
  const change = async (edit) => {
    const copy = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
    edit(copy);
    return faults(copy);
  };
  for (const [edit, profile] of [
    [(p) => delete p.resources, 'data-package'],
    [(p) => (p.name = 'No Name'), 'data-package'],
    [(p) => (p.resources[0].profile = 'data-resource'), 'tabular-data-package'],
    [(p) => delete p.resources[0].schema.fields[0].name, 'tabular-data-package'],
    [(p) => delete p.model.measures.yuan.currency, 'fiscal-data-package'],
    [(p) => delete p.model.dimensions.table.primaryKey, 'fiscal-data-package'],
    [(p) => (p.model.measures.yuan.phase = 'guessed'), 'fiscal-data-package'],
  ]) {
    const found = await change(edit);
    assert.ok(found.some((fault) => fault.startsWith(profile)), `${edit}: ${found}`);
  }
});

test('spoiled CSV files are not read', async () => {
  for (const [name, change] of [
    ['word', (text) => text.replace('2030.75', 'many')],
    ['header', (text) => text.replace('序号', '号')],
    ['separators', (text) => text.replace('2030.75', '"2,030.75"')],
  ]) {
    const loaded = await load(spoiled(name, '01-revenue_expenditure_summary.csv', change));
    await assert.rejects(() => loaded.resources[0].read({ cast: true }), undefined, name);
  }
});
