// The book as document.json has it, and where its cells are. A place is {table, row, column}, table an id, the others from 0.
'use strict';

const readJson = (id) => JSON.parse(document.getElementById(id).textContent);

const book = readJson('document');
const compositions = readJson('compositions');
const tableById = new Map(book.tables.map((table) => [table.id, table]));
const pageByNumber = new Map(book.pages.map((page) => [page.number, page]));

// What an unruled table loses of its confidence (table/grid_fit.cpp); what is left tells how well the text fits.
const UNRULED_LOSS = 0.3;
const DOUBTFUL_BELOW = 0.9;
const INFERRED_BELOW = 0.5;

const isDoubtful = (table) => table.confidence / (1 - UNRULED_LOSS * (1 - table.ruled)) < DOUBTFUL_BELOW;
const isInferred = (table) => table.rows.length > 0 && table.ruled < INFERRED_BELOW;

const keyOf = (place) => `${place.table}.${place.row}.${place.column}`;
const isSame = (a, b) => a === b || (a !== null && b !== null && keyOf(a) === keyOf(b));
const rowOf = (place) => tableById.get(place.table).rows[place.row];
const columnOf = (place) => tableById.get(place.table).columns[place.column];
const textOf = (place) => rowOf(place).cells[place.column];

// The place that a key names, or null where the book has none.
function placeOfKey(key) {
  const match = /^(t\d+)\.(\d+)\.(\d+)$/.exec(key);
  if (!match) return null;
  const place = { table: match[1], row: Number(match[2]), column: Number(match[3]) };
  const row = tableById.get(place.table)?.rows[place.row];
  return row && place.column < row.cells.length ? place : null;
}

// Where the cell's text is printed: {page, box}; null where it is blank.
function printedAt(place) {
  const row = rowOf(place);
  const box = row.boxes[place.column];
  if (box === null) return null;
  return box.length === 5 ? { page: box[0], box: box.slice(1) } : { page: row.page, box };
}

// Where to look for the cell: its text, or its row where it is blank.
const seenAt = (place) => printedAt(place) ?? { page: rowOf(place).page, box: rowOf(place).bbox };

// What the cell held before a repair: undefined where there was none, null where it was blank.
function firstReading(place) {
  const row = rowOf(place);
  const raw = row.raw_cells?.[place.column];
  return row.raw_cells && raw !== row.cells[place.column] ? raw : undefined;
}

function* placesOf(table) {
  for (let row = 0; row < table.rows.length; ++row) {
    for (let column = 0; column < table.columns.length; ++column) yield { table: table.id, row, column };
  }
}

// All printed cells, by page: [{place, box}]. Made when first asked for.
let printedByPage = null;

function printedOn(page) {
  if (!printedByPage) {
    printedByPage = new Map(book.pages.map((facts) => [facts.number, []]));
    for (const table of book.tables) {
      for (const place of placesOf(table)) {
        const at = printedAt(place);
        if (at) printedByPage.get(at.page)?.push({ place, box: at.box });
      }
    }
  }
  return printedByPage.get(page) ?? [];
}

// The findings, the worst first, else in the document's order.
const SEVERITIES = ['error', 'warning', 'note'];
const findings = [...book.findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));

// The findings of each cell: key → [index].
const findingsOfCell = new Map();
findings.forEach((finding, index) => {
  for (const cell of finding.cells) {
    const key = keyOf(cell);
    findingsOfCell.set(key, [...(findingsOfCell.get(key) ?? []), index]);
  }
});

// How the cell stands in findings: `found` where one of them is worse than a note, `noted` else; null where it stands in none or
// is blank: a sum names all its parts, and a blank one is seldom what is wrong.
function findingKind(place) {
  const indices = findingsOfCell.get(keyOf(place));
  if (!indices || textOf(place) === null) return null;
  return indices.some((index) => findings[index].severity !== 'note') ? 'found' : 'noted';
}

// [1, 2, 3, 5] → 1–3, 5
function pageRanges(pages) {
  const ranges = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}

// Of the counts of identities: held, rounding, broken.
const sumOf = (member) => book.tables.reduce((sum, table) => sum + table.balance[member], 0);

// The side of its row that the cell belongs to.
function sideOf(place) {
  const wanted = columnOf(place).side ?? 'all';
  const sides = rowOf(place).sides;
  return sides.find((side) => side.side === wanted) ?? sides[0];
}

const headerOf = (column) => column.header.filter((label) => label !== '').join(' / ');
const holdsNumbers = (column) => ['amount', 'percent', 'count'].includes(column.role);
