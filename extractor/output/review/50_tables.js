// The right pane: the tables as read. The cells of a table are made only when it comes near the view.
'use strict';

const contentPane = byId('content');
const tableParts = new Map(); // id → {section, toggle, body, table (null until made)}
const ROW_PIXELS = 27; // about, to keep room for a table that is not made yet
const PIXELS_AHEAD = 1200;

// The header as printed: rows of {label, columns, rows, at}; equal labels under one parent are one cell.
function headerRows(columns) {
  const depth = Math.max(1, ...columns.map((column) => column.header.length));
  const rows = Array.from({ length: depth }, () => []);
  columns.forEach((column, at) => {
    const path = column.header.length > 0 ? column.header : [''];
    path.forEach((label, level) => {
      const isLeaf = level === path.length - 1;
      const before = rows[level].at(-1);
      const parents = JSON.stringify([path.slice(0, level), column.side ?? '']);
      if (!isLeaf && before && !before.isLeaf && before.label === label && before.parents === parents && before.at + before.columns === at) {
        before.columns += 1;
      } else {
        rows[level].push({ label, at, columns: 1, rows: isLeaf ? depth - level : 1, isLeaf, parents });
      }
    });
  });
  return rows;
}

// Room for a column of texts: as for its longest, up to a limit. Characters are about an em wide; a column of numbers does not wrap.
const WIDEST = 9;
function widthOf(table, at) {
  if (holdsNumbers(table.columns[at])) return '';
  const longest = Math.max(0, ...table.rows.map((row) => row.cells[at]?.length ?? 0));
  return longest > 3 ? `${Math.min(longest, WIDEST)}em` : '';
}

function makeHead(table) {
  const head = make('thead');
  for (const cells of headerRows(table.columns)) {
    const row = make('tr');
    for (const cell of cells) {
      const header = make('th', { text: cell.label, scope: cell.columns > 1 ? 'colgroup' : 'col' });
      if (cell.columns > 1) header.colSpan = cell.columns;
      if (cell.rows > 1) header.rowSpan = cell.rows;
      if (cell.isLeaf) header.style.minWidth = widthOf(table, cell.at);
      row.append(header);
    }
    head.append(row);
  }
  return head;
}

// The column of each side that names its rows.
function nameColumns(table) {
  const found = new Map();
  table.columns.forEach((column, at) => {
    const side = column.side ?? 'all';
    if (column.role === 'name' && !found.has(side)) found.set(side, at);
  });
  return found;
}

function makeCell(place, column, isName, side) {
  const text = textOf(place);
  const cell = make(isName ? 'th' : 'td', { text: text ?? '', tabindex: '-1', 'data-row': place.row, 'data-column': place.column });
  if (isName) {
    cell.scope = 'row';
    cell.style.setProperty('--level', String(Math.max(0, side.level - 1)));
  }
  const kinds = [];
  if (holdsNumbers(column)) kinds.push('number');
  if (column.role === 'code' || column.role === 'index') kinds.push('code');
  const found = findingKind(place);
  if (found) kinds.push(found);
  if (firstReading(place) !== undefined) kinds.push('repaired');
  if (text === null) kinds.push('blank');
  cell.className = kinds.join(' ');
  return cell;
}

function makeRow(table, row, names) {
  const element = make('tr', { class: `role-${table.rows[row].role}` });
  table.columns.forEach((column, at) => {
    const place = { table: table.id, row, column: at };
    const isName = names.get(column.side ?? 'all') === at;
    element.append(makeCell(place, column, isName, sideOf(place)));
  });
  return element;
}

function makeTable(table) {
  const names = nameColumns(table);
  const body = make('tbody', {}, table.rows.map((row, at) => makeRow(table, at, names)));
  const element = make('table', { role: 'grid', 'data-table': table.id, 'aria-labelledby': `title-${table.id}` }, [makeHead(table), body]);
  const first = body.querySelector('td, th');
  if (first) first.tabIndex = 0;
  return element;
}

// Makes the cells of a table, if they are not there.
function showTable(id) {
  const part = tableParts.get(id);
  if (part.table) return part.table;
  const table = tableById.get(id);
  part.table = makeTable(table);
  const children = [part.table];
  if (table.notes.length > 0) children.push(make('ul', { class: 'notes' }, table.notes.map((note) => make('li', { text: note }))));
  part.body.replaceChildren(...children);
  part.body.style.minHeight = '';
  part.section.dispatchEvent(new Event('shown', { bubbles: true }));
  return part.table;
}

const titleOf = (table) => table.title ?? say('noTitle');
const countRepaired = (table) => [...placesOf(table)].filter((place) => firstReading(place) !== undefined).length;

// The small words beside a table's title: [class, text, hint].
function badgesOf(table) {
  const { held, rounding, broken } = table.balance;
  const badges = [['plain', say('rows', { count: table.rows.length })]];
  if (table.unit) badges.unshift(['plain', say('unit', { unit: table.unit })]);
  if (held > 0) badges.push(['good', say('held', { count: held })]);
  if (rounding > 0) badges.push(['plain', say('rounding', { count: rounding })]);
  if (broken > 0) badges.push(['bad', say('broken', { count: broken })]);
  const repaired = countRepaired(table);
  if (repaired > 0) badges.push(['doubt', say('repairedCells', { count: repaired })]);
  if (isDoubtful(table)) badges.push(['doubt', `${say('doubtful')} · ${say('confidence', { share: percent(table.confidence) })}`, say('doubtfulHint')]);
  if (isInferred(table)) badges.push(['doubt', say('inferred'), say('inferredHint', { share: percent(table.ruled) })]);
  return badges;
}

function makeBadges(table) {
  const box = make('div', { class: 'badges' });
  whenSpoken(() => {
    const page = make('button', { type: 'button', class: 'badge link', text: say('tablePages', { pages: pageRanges(table.pages) }) });
    page.addEventListener('click', () => goToPage(table.pages[0]));
    const others = badgesOf(table).map(([kind, text, hint]) => make('span', { class: `badge ${kind}`, text, title: hint }));
    box.replaceChildren(page, ...others);
  });
  return box;
}

function addTable(table) {
  const toggle = make('button', { type: 'button', 'aria-expanded': 'true', 'aria-controls': `body-${table.id}` }, [
    make('span', { class: 'id', text: table.id }),
    makeSpoken('span', { id: `title-${table.id}` }, () => titleOf(table)),
  ]);
  const body = make('div', { id: `body-${table.id}`, class: 'body' });
  body.style.minHeight = `${(table.rows.length + 2) * ROW_PIXELS}px`;
  const section = make('section', { class: 'table', id: `table-${table.id}`, 'data-table': table.id, 'aria-labelledby': `title-${table.id}` }, [
    make('h2', {}, [toggle]),
    makeBadges(table),
    body,
  ]);
  toggle.addEventListener('click', () => setFolded(toggle, body, !isFolded(body)));
  tableParts.set(table.id, { section, toggle, body, table: null });
  byId('tables').append(section);
}

const tableWatcher = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      tableWatcher.unobserve(target);
      showTable(target.dataset.table);
    }
  },
  { root: contentPane, rootMargin: `${PIXELS_AHEAD}px 0px` },
);

for (const table of book.tables) addTable(table);
for (const { section } of tableParts.values()) tableWatcher.observe(section);

function unfold(id) {
  const part = tableParts.get(id);
  setFolded(part.toggle, part.body, false);
}

function foldAll(folded) {
  for (const { toggle, body } of tableParts.values()) setFolded(toggle, body, folded);
}
byId('collapse-all').addEventListener('click', () => foldAll(true));
byId('expand-all').addEventListener('click', () => foldAll(false));

function goToTable(id) {
  unfold(id);
  showTable(id);
  tableParts.get(id).section.scrollIntoView({ block: 'start' });
  goToPage(tableById.get(id).pages[0]);
}

const tableChoice = byId('table-choice');
tableChoice.append(makeSpoken('option', { value: '' }, () => say('chooseTable', { count: book.tables.length })));
for (const table of book.tables) {
  tableChoice.append(makeSpoken('option', { value: table.id }, () => `${table.id} ${titleOf(table)}`));
}
tableChoice.addEventListener('change', () => {
  if (tableChoice.value !== '') goToTable(tableChoice.value);
});

// The element of a cell; null while its table is not made.
const elementOf = (place) => tableParts.get(place.table).table?.tBodies[0].rows[place.row]?.cells[place.column] ?? null;

// The place of a cell's element; null where it is no body cell.
function placeOfElement(element) {
  const cell = element.closest?.('[data-column]');
  const table = cell?.closest('table');
  return table ? { table: table.dataset.table, row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}

// Printing shows all tables, folded or not.
addEventListener('beforeprint', () => {
  for (const table of book.tables) showTable(table.id);
});
