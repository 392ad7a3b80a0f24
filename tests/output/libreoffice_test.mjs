// LibreOffice opens the workbook of the sample and shows each figure as it is printed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

// Commas, double quotes, UTF-8, from line 1; cells as shown; a file a sheet.
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';
const ROWS_ABOVE_HEADER = 2;
const sample = join(process.env.YUSUAN_SOURCE_DIR, 'samples', 'yanbian-2023.pdf');
let scratch;
let document;
let sheets; // lines of fields, in the order of the sheets' numbers

function run(program, ...options) {
  const end = spawnSync(program, options, { encoding: 'utf8' });
  assert.equal(end.error, undefined, `${program} is needed (tools/setup full): ${end.error}`);
  return end;
}

// RFC 4180.
function fieldsOf(text) {
  const lines = [[]];
  for (let at = 0; at < text.length; ) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(text.slice(at));
    const field = quoted ? quoted[0] : /^[^,\n]*/.exec(text.slice(at))[0];
    lines.at(-1).push(quoted ? quoted[1].replaceAll('""', '"') : field);
    at += field.length;
    if (text[at] === '\n') lines.push([]);
    at += 1;
  }
  return lines;
}

before(() => {
  scratch = mkdtempSync(join(tmpdir(), 'yusuan-xlsx-'));
  run(process.env.YUSUAN_BINARY, 'extract', sample, '-o', scratch, '--quiet', '--format', 'xlsx');
  const folder = join(scratch, 'yanbian-2023');
  document = JSON.parse(readFileSync(join(folder, 'document.json'), 'utf8'));
  const profile = pathToFileURL(join(scratch, 'profile')).href;
  const end = run('soffice', `-env:UserInstallation=${profile}`, '--headless', '--convert-to', CSV, '--outdir', scratch,
    join(folder, 'document.xlsx'));
  assert.equal(end.status, 0, end.stderr);
  sheets = readdirSync(scratch).filter((name) => /^document-\d\d .*\.csv$/.test(name)).sort()
    .map((name) => fieldsOf(readFileSync(join(scratch, name), 'utf8')));
});
after(() => rmSync(scratch, { recursive: true, force: true }));

test('each table is a sheet', () => assert.equal(sheets.length, document.tables.length));

test('each figure is shown as printed, each text is there', () => {
  let figures = 0;
  for (const [index, table] of document.tables.entries()) {
    const depth = Math.max(1, ...table.columns.map((column) => column.header.length));
    const body = sheets[index].slice(ROWS_ABOVE_HEADER + depth);
    for (const [r, row] of table.rows.entries()) {
      for (const [c, text] of row.cells.entries()) {
        assert.equal(body[r][c], text ?? '', `${table.id}/${r}/${c}`);
        if (row.values[c] !== null) figures += 1;
      }
    }
  }
  assert.equal(figures, document.facts.length);
});

test('headers stand at their first cells', () => {
  assert.deepEqual(sheets[0].slice(0, 4).map((line) => line.slice(0, 6)), [
    ['收支总表(预算表1)', '', '', '', '', ''],
    ['单位 Unit: 万元', '', '', '', '', ''],
    ['序号', '收入', '', '', '', '支出'],
    ['', '项目', '2023年预算数', '当年预算', '上年结转', '项目'],
  ]);
});
