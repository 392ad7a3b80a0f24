// The cell at hand: lit in its table and on its page, told below.
'use strict';

let selected = null; // a place
let hovered = null;
let litFinding = null; // an index
let litRemark = null; // a diagnostic
let liveMarks = []; // elements over pages that come and go with these
const lit = new Map([['selected', []], ['hovered', []], ['of-finding', []]]); // class → cells that bear it

function light(kind, places) {
  for (const element of lit.get(kind)) {
    element.classList.remove(kind);
    if (kind === 'selected') {
      element.removeAttribute('aria-selected');
      element.tabIndex = -1;
    }
  }
  lit.set(kind, places.map(elementOf).filter((element) => element !== null));
  for (const element of lit.get(kind)) {
    element.classList.add(kind);
    if (kind === 'selected') {
      element.setAttribute('aria-selected', 'true');
      element.tabIndex = 0;
    }
  }
}

// Blank cells are lit only where nothing else would be.
function findingCells() {
  const cells = litFinding === null ? [] : findings[litFinding].cells;
  const printed = cells.filter((cell) => textOf(cell) !== null);
  return printed.length > 0 ? printed : cells;
}

// [kind, page, box] of all that is lit on pages.
function litBoxes() {
  const boxes = [];
  for (const cell of findingCells()) {
    const { page, box } = seenAt(cell);
    boxes.push(['of-finding', page, box]);
  }
  const text = litFinding === null ? null : findings[litFinding].text;
  if (text?.bbox) boxes.push(['of-finding', text.page, text.bbox]);
  if (litRemark?.bbox) boxes.push(['of-finding', litRemark.page, litRemark.bbox]);
  for (const [kind, place] of [['hovered', hovered], ['selected', selected]]) {
    if (!place) continue;
    const { page, box } = seenAt(place);
    boxes.push([printedAt(place) ? kind : `${kind} blank`, page, box]);
  }
  return boxes;
}

function drawLiveMarks() {
  for (const mark of liveMarks) mark.remove();
  liveMarks = [];
  for (const [kind, page, box] of litBoxes()) {
    const sheet = sheets.get(page);
    if (sheet?.firstChild) liveMarks.push(addMark(sheet, box, page, kind));
  }
}

function lightAll() {
  light('of-finding', findingCells());
  light('hovered', hovered ? [hovered] : []);
  light('selected', selected ? [selected] : []);
  drawLiveMarks();
}

function hover(place) {
  if (isSame(place, hovered)) return;
  hovered = place;
  light('hovered', hovered ? [hovered] : []);
  drawLiveMarks();
}

function isInView(element) {
  const box = element.getBoundingClientRect();
  const pane = contentPane.getBoundingClientRect();
  const head = element.closest('table').tHead.offsetHeight; // stays at the top
  return box.top >= pane.top + head && box.bottom <= pane.bottom;
}

// Where a person asks for a cell, they want to see it: in its table, on its page. `focus` takes the keyboard there; a `near` cell
// is the next one of a walk, which moves the table no more than it must.
function select(place, { focus = false, near = false } = {}) {
  selected = place;
  if (place) {
    unfold(place.table);
    showTable(place.table);
  }
  lightAll();
  writeHash({ cell: place ? keyOf(place) : null });
  if (place) {
    const element = elementOf(place);
    element.scrollIntoView({ block: near || isInView(element) ? 'nearest' : 'center', inline: 'nearest' });
    if (focus) element.focus({ preventScroll: true });
    const { page, box } = seenAt(place);
    scrollToBox(page, box);
    tableChoice.value = place.table;
  }
  tellPlace();
}

// The line below: what the cell at hand is.
function describe(place) {
  const table = tableById.get(place.table);
  const side = sideOf(place);
  const text = textOf(place);
  const unit = columnOf(place).role === 'amount' && text !== null ? table.unit : null;
  const parts = [
    say('cellPlace', { table: `${table.id} ${titleOf(table)}`, row: place.row + 1, column: headerOf(columnOf(place)) || `#${place.column + 1}` }),
    [side?.code, side?.name].filter(Boolean).join(' '),
    text === null ? say('blank') : [text, unit].filter(Boolean).join(' '),
    say('cellOn', { page: seenAt(place).page }),
  ];
  const first = firstReading(place);
  if (first !== undefined) parts.push(first === null ? say('repairedFromBlank') : say('repairedFrom', { text: first }));
  const filled = rowOf(place).filled?.[place.column];
  if (filled) parts.push(say('filled', { text: filled }));
  return [...new Set(parts)].filter((part) => part !== '');
}

function describeFinding(index) {
  const finding = findings[index];
  return [say('findingAt', { at: index + 1, count: findings.length }), say(`severity.${finding.severity}`), messageOf(finding)];
}

function tellPlace() {
  const parts = litFinding !== null ? describeFinding(litFinding) : selected ? describe(selected) : [say('footer.hint')];
  const found = selected && litFinding === null ? findingsOfCell.get(keyOf(selected)) : undefined;
  const messages = (found ?? []).slice(0, 2).map((index) => messageOf(findings[index]));
  byId('status').replaceChildren(
    ...parts.map((part) => make('span', { text: part })),
    ...messages.map((message) => make('span', { class: 'bad', text: message })),
  );
}

// Lets the finding and the remark at hand go, for a cell of one's own choice.
function letFindingGo() {
  litFinding = null;
  litRemark = null;
  markCurrentFinding();
}

function choose(place, options) {
  letFindingGo();
  select(place, options);
}

function selectNothing() {
  choose(null);
}

// Marks are gone when a page or table was made anew.
document.addEventListener('shown', lightAll);

contentPane.addEventListener('pointerover', (event) => hover(placeOfElement(event.target)));
contentPane.addEventListener('pointerleave', () => hover(null));
contentPane.addEventListener('click', (event) => {
  const place = placeOfElement(event.target);
  if (place) choose(place, { focus: true });
});
contentPane.addEventListener('focusin', (event) => {
  const place = placeOfElement(event.target);
  if (place && !isSame(place, selected)) choose(place, { near: true });
});
pagesPane.addEventListener('pointermove', (event) => {
  const place = placeUnder(event);
  pagesPane.classList.toggle('over-cell', place !== null);
  hover(place);
});
pagesPane.addEventListener('pointerleave', () => hover(null));
pagesPane.addEventListener('click', (event) => {
  const place = placeUnder(event);
  if (place) choose(place, { focus: true });
});

// Arrow keys: the next cell, or null at the table's edge.
function neighbour(place, rows, columns) {
  const table = tableById.get(place.table);
  const row = place.row + rows;
  const column = place.column + columns;
  const inside = row >= 0 && row < table.rows.length && column >= 0 && column < table.columns.length;
  return inside ? { table: place.table, row, column } : null;
}
