// The left pane: the pages as printed. Pictures are decoded only while their page is near the view.
'use strict';

const pagesPane = byId('pages');
const sheets = new Map(); // page → its sheet
const pictures = new Map(); // page → the <script> that holds its picture as text
for (const holder of document.querySelectorAll('script.page-image')) pictures.set(Number(holder.dataset.page), holder);

const tablesOfPage = new Map();
for (const table of book.tables) {
  for (const page of table.pages) tablesOfPage.set(page, [...(tablesOfPage.get(page) ?? []), table]);
}

function pageLabel(page) {
  const titles = (tablesOfPage.get(page.number) ?? []).map((table) => table.title ?? table.id);
  const status = page.status === 'text' ? [] : [say(`status.${page.status}`)];
  return [String(page.number), ...status, ...titles].join(' · ');
}

function addPage(page) {
  const sheet = make('div', { class: 'sheet', 'data-page': page.number });
  sheet.style.aspectRatio = `${page.width} / ${page.height}`;
  const caption = makeSpoken('figcaption', { class: `status-${page.status}` }, () => pageLabel(page));
  pagesPane.append(make('figure', { class: 'page' }, [caption, sheet]));
  sheets.set(page.number, sheet);
}

// Marks that stand for good: cells of findings, repaired cells, sentences that findings speak of.
function addStandingMarks(sheet, page) {
  for (const { place, box } of printedOn(page)) {
    const kinds = [];
    const found = findingKind(place);
    if (found) kinds.push(found);
    if (firstReading(place) !== undefined) kinds.push('repaired');
    if (kinds.length > 0) addMark(sheet, box, page, kinds.join(' '));
  }
  for (const finding of findings) {
    if (finding.text?.bbox && finding.text.page === page) addMark(sheet, finding.text.bbox, page, 'found');
  }
}

function addMark(sheet, box, page, kind) {
  const mark = make('div', { class: `mark ${kind}`, 'aria-hidden': 'true' });
  layOver(mark, box, page);
  sheet.append(mark);
  return mark;
}

function showPicture(sheet) {
  const page = Number(sheet.dataset.page);
  if (sheet.firstChild) return;
  const holder = pictures.get(page);
  if (holder) {
    const picture = make('img', { src: `data:image/png;base64,${holder.textContent}`, decoding: 'async', draggable: 'false' });
    picture.alt = say('pictureOf', { page });
    sheet.prepend(picture);
  } else {
    sheet.prepend(make('p', { class: 'missing', text: say('noPicture') }));
  }
  addStandingMarks(sheet, page);
  sheet.dispatchEvent(new Event('shown', { bubbles: true }));
}

const pageWatcher = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) showPicture(target);
      else target.replaceChildren();
    }
  },
  { root: pagesPane, rootMargin: '100% 0%' },
);

for (const page of book.pages) addPage(page);
for (const sheet of sheets.values()) pageWatcher.observe(sheet);

// The page that covers the upper third of the pane.
let pageAtHand = book.pages[0]?.number ?? 1;

function findPageAtHand() {
  const line = pagesPane.getBoundingClientRect().top + pagesPane.clientHeight / 3;
  for (const [page, sheet] of sheets) {
    if (sheet.getBoundingClientRect().bottom >= line) return page;
  }
  return pageAtHand;
}

function goToPage(page) {
  const sheet = sheets.get(page);
  if (!sheet) return;
  pagesPane.scrollTop += sheet.parentElement.getBoundingClientRect().top - pagesPane.getBoundingClientRect().top;
  setPageAtHand(page);
}

// Brings a box of a page into the view, if it is not there.
function scrollToBox(page, box) {
  const sheet = sheets.get(page);
  if (!sheet) return;
  const facts = pageByNumber.get(page);
  const pane = pagesPane.getBoundingClientRect();
  const around = sheet.getBoundingClientRect();
  const scale = around.width / facts.width;
  const top = around.top + box[1] * scale - pane.top;
  const bottom = around.top + box[3] * scale - pane.top;
  if (top < 0 || bottom > pane.height) pagesPane.scrollTop += (top + bottom) / 2 - pane.height / 2;
  const left = around.left + box[0] * scale - pane.left;
  const right = around.left + box[2] * scale - pane.left;
  if (left < 0 || right > pane.width) pagesPane.scrollLeft += (left + right) / 2 - pane.width / 2;
  setPageAtHand(page);
}

const pageChoice = byId('page-choice');
function setPageAtHand(page) {
  pageAtHand = page;
  pageChoice.value = String(page);
  byId('page-previous').disabled = page <= 1;
  byId('page-next').disabled = page >= book.pages.length;
}

for (const page of book.pages) {
  const option = makeSpoken('option', { value: page.number }, () => pageLabel(page));
  pageChoice.append(option);
}
pageChoice.addEventListener('change', () => goToPage(Number(pageChoice.value)));
byId('page-previous').addEventListener('click', () => goToPage(pageAtHand - 1));
byId('page-next').addEventListener('click', () => goToPage(pageAtHand + 1));

let scrolled = false;
pagesPane.addEventListener('scroll', () => {
  if (scrolled) return;
  scrolled = true;
  requestAnimationFrame(() => {
    scrolled = false;
    setPageAtHand(findPageAtHand());
  });
});

// Zoom: 1 fits the width of the pane.
const ZOOM_STEP = 1.25;
const ZOOM_LIMITS = [0.25, 5];
let zoom = 1;

function setZoom(wanted) {
  const page = pageAtHand;
  const before = sheets.get(page)?.getBoundingClientRect();
  const top = pagesPane.getBoundingClientRect().top;
  zoom = Math.min(Math.max(wanted, ZOOM_LIMITS[0]), ZOOM_LIMITS[1]);
  pagesPane.style.setProperty('--zoom', String(zoom));
  whenZoomed();
  if (!before) return;
  const after = sheets.get(page).getBoundingClientRect(); // what stood at the pane's top stays there
  pagesPane.scrollTop += after.top - top + (top - before.top) * (after.height / before.height);
}

function whenZoomed() {
  byId('zoom-fit').textContent = percent(zoom).replace(/\.\d%/, '%');
}
byId('zoom-in').addEventListener('click', () => setZoom(zoom * ZOOM_STEP));
byId('zoom-out').addEventListener('click', () => setZoom(zoom / ZOOM_STEP));
byId('zoom-fit').addEventListener('click', () => setZoom(1));
whenZoomed();

// The printed cell under the pointer; the smallest where several are.
const SLACK = 1.5; // points around a box that still count

function placeUnder(event) {
  const sheet = event.target.closest?.('.sheet');
  if (!sheet) return null;
  const page = Number(sheet.dataset.page);
  const around = sheet.getBoundingClientRect();
  const scale = pageByNumber.get(page).width / around.width;
  const x = (event.clientX - around.left) * scale;
  const y = (event.clientY - around.top) * scale;
  let best = null;
  let smallest = Infinity;
  for (const { place, box } of printedOn(page)) {
    const [x0, y0, x1, y1] = box;
    if (x < x0 - SLACK || x > x1 + SLACK || y < y0 - SLACK || y > y1 + SLACK) continue;
    const area = (x1 - x0) * (y1 - y0);
    if (area < smallest) [best, smallest] = [place, area];
  }
  return best;
}
