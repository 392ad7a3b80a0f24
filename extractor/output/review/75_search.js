// Search over the texts and codes of all tables.
'use strict';

const WAIT = 150; // milliseconds after the last key
let hits = [];
let hitAtHand = -1;
let searchable = null; // [{place, text}], made at the first search

// Full width is half width, capitals are small, blanks and the commas of numbers do not count.
const plain = (text) => text.normalize('NFKC').toLowerCase().replace(/\s/g, '').replace(/(\d),(?=\d)/g, '$1');

// The codes of the row that its cells print in parts, or above: they are found in the first code column of their side.
function* codesBeside(table, row) {
  for (const side of table.rows[row].sides) {
    const column = table.columns.findIndex((one) => one.role === 'code' && (one.side ?? 'all') === side.side);
    if (side.code && column >= 0) yield { place: { table: table.id, row, column }, text: plain(side.code) };
  }
}

function makeSearchable() {
  const entries = [];
  for (const table of book.tables) {
    for (const place of placesOf(table)) {
      const text = textOf(place);
      if (text !== null) entries.push({ place, text: plain(text) });
    }
    for (let row = 0; row < table.rows.length; ++row) entries.push(...codesBeside(table, row));
  }
  return entries;
}

function findHits(query) {
  searchable ??= makeSearchable();
  const found = new Map();
  for (const { place, text } of searchable) {
    if (text.includes(query)) found.set(keyOf(place), place);
  }
  return [...found.values()];
}

function showHits() {
  for (const element of document.querySelectorAll('.hit')) element.classList.remove('hit');
  for (const place of hits) elementOf(place)?.classList.add('hit');
}

function tellHits() {
  const query = byId('search-text').value.trim();
  const count = hits.length;
  const text = query === '' ? '' : count === 0 ? say('noHits') : hitAtHand < 0 ? say('hitCount', { count }) : say('hits', { at: hitAtHand + 1, count });
  byId('search-count').textContent = text;
  byId('search-previous').disabled = count === 0;
  byId('search-next').disabled = count === 0;
}

let searchedFor = '';
function search() {
  const query = plain(byId('search-text').value);
  if (query === searchedFor) return;
  searchedFor = query;
  hits = query === '' ? [] : findHits(query);
  hitAtHand = -1;
  showHits();
  tellHits();
}

function stepHit(step) {
  search();
  if (hits.length === 0) return;
  hitAtHand = hitAtHand < 0 && step < 0 ? hits.length - 1 : (hitAtHand + step + hits.length) % hits.length;
  choose(hits[hitAtHand]);
  tellHits();
}

let waiting = 0;
byId('search-text').addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(search, WAIT);
});
byId('search-text').addEventListener('keydown', (event) => {
  if (event.key === 'Enter') {
    event.preventDefault();
    stepHit(event.shiftKey ? -1 : 1);
  }
});
byId('search').addEventListener('submit', (event) => {
  event.preventDefault();
  stepHit(1);
});
byId('search-previous').addEventListener('click', () => stepHit(-1));
document.addEventListener('shown', showHits);
whenSpoken(tellHits);
