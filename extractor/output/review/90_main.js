// The head of the page, keys, language, panes.
'use strict';

// The kinds of pages that were not read, with their numbers: [class, text].
function unreadPages() {
  return ['scanned', 'garbled'].flatMap((status) => {
    const pages = book.pages.filter((page) => page.status === status).map((page) => page.number);
    return pages.length === 0 ? [] : [['doubt', `${say(`status.${status}`)}: ${say('tablePages', { pages: pageRanges(pages) })}`]];
  });
}

function factsOfBook() {
  const facts = [
    ['strong', book.organization],
    ['plain', book.fiscal_year && say('year', { year: book.fiscal_year })],
    ['plain', [book.scope && say(`scope.${book.scope}`), book.stage && say(`stage.${book.stage}`)].filter(Boolean).join(language === 'zh' ? '' : ' ')],
    ['plain', say('totals', { pages: book.source.pages, tables: book.tables.length, held: sumOf('held') })],
  ];
  if (sumOf('rounding') > 0) facts.push(['plain', say('totalsRounding', { count: sumOf('rounding') })]);
  if (sumOf('broken') > 0) facts.push(['bad', say('totalsBroken', { count: sumOf('broken') })]);
  return [...facts, ...unreadPages(), ['plain', say('source', { file: book.source.file })]].filter(([, text]) => text);
}

whenSpoken(() => {
  byId('book-title').textContent = book.title ?? book.source.file;
  byId('book-facts').replaceChildren(...factsOfBook().map(([kind, text]) => make('span', { class: kind, text })));
});

// Keys and what they do; the help shows the same list.
const help = byId('help');
const KEYS = [
  ['n p', 'keys.n'],
  ['← → ↑ ↓', 'keys.arrows'],
  ['/', 'keys.slash'],
  ['[ ]', 'keys.pages'],
  ['Esc', 'keys.escape'],
  ['?', 'keys.help'],
];
whenSpoken(() => {
  const entries = KEYS.flatMap(([keys, word]) => [
    make('dt', {}, keys.split(' ').map((key) => make('kbd', { text: key }))),
    make('dd', { text: say(word) }),
  ]);
  byId('help-keys').replaceChildren(...entries);
});
byId('help-open').addEventListener('click', () => help.showModal());

const ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

const ACTIONS = {
  n: () => stepFinding(1),
  j: () => stepFinding(1),
  p: () => stepFinding(-1),
  k: () => stepFinding(-1),
  '/': () => byId('search-text').select(),
  '[': () => goToPage(pageAtHand - 1),
  ']': () => goToPage(pageAtHand + 1),
  '?': () => help.showModal(),
  Escape: selectNothing,
};

// Arrows move between cells only where nothing else needs them.
function moveByArrow(event) {
  const free = event.target === document.body || placeOfElement(event.target) !== null;
  if (!free || !selected) return false;
  const next = neighbour(selected, ...ARROWS[event.key]);
  if (next) choose(next, { focus: true, near: true });
  return true;
}

// Chinese input and capitals change a key's character, not what a person means.
const meantBy = (key) => (key.length === 1 ? key.normalize('NFKC').toLowerCase() : key);

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  if (event.target.matches('input, select')) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  if (event.key in ARROWS) {
    if (moveByArrow(event)) event.preventDefault();
  } else if (Object.hasOwn(ACTIONS, meantBy(event.key))) {
    event.preventDefault();
    ACTIONS[meantBy(event.key)]();
  }
});

// The border between the panes: by pointer or by arrow keys.
const splitter = byId('splitter');
function setSplit(share) {
  const value = Math.min(Math.max(share, 20), 80);
  byId('panes').style.setProperty('--split', `${value}%`);
  splitter.setAttribute('aria-valuenow', String(Math.round(value)));
}
splitter.addEventListener('pointerdown', (event) => splitter.setPointerCapture(event.pointerId));
splitter.addEventListener('pointermove', (event) => {
  if (!splitter.hasPointerCapture(event.pointerId)) return;
  const around = byId('panes').getBoundingClientRect();
  setSplit(((event.clientX - around.left) / around.width) * 100);
});
splitter.addEventListener('keydown', (event) => {
  const step = { ArrowLeft: -2, ArrowRight: 2 }[event.key];
  if (step) setSplit(Number(splitter.getAttribute('aria-valuenow')) + step);
});

byId('language').addEventListener('click', () => {
  speak(language === 'zh' ? 'en' : 'zh');
  rememberLanguage();
});
spoken.push(tellPlace, markCurrentFinding);

function followHash() {
  const hash = readHash();
  const wanted = hash.get('lang');
  if (wanted && wanted !== language) speak(wanted);
  const place = placeOfKey(hash.get('cell') ?? '');
  if (place && !isSame(place, selected)) choose(place);
}

speak(readHash().get('lang') ?? rememberedLanguage() ?? 'zh');
setPageAtHand(pageAtHand);
followHash();
addEventListener('hashchange', followHash);
document.documentElement.dataset.ready = 'yes';
