// What the checks found, and what the reading remarked: lists that lead to their cells.
'use strict';

const findingButtons = [];

const messageOf = (finding) => (language === 'zh' && finding.message_zh ? finding.message_zh : finding.message);

function goToFinding(index, { focus = false } = {}) {
  if (index < 0 || index >= findings.length) return;
  const finding = findings[index];
  litFinding = index;
  litRemark = null;
  markCurrentFinding();
  select(finding.cells.length > 0 ? placeOf(finding.cells[0]) : null, { focus });
  if (finding.text?.page) finding.text.bbox ? scrollToBox(finding.text.page, finding.text.bbox) : goToPage(finding.text.page);
}

const placeOf = ({ table, row, column }) => ({ table, row, column });

function markCurrentFinding() {
  findingButtons.forEach((button, index) => {
    if (index === litFinding) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
  });
  const count = findings.length;
  byId('finding-count').textContent = litFinding === null ? String(count) : `${litFinding + 1}/${count}`;
  byId('finding-previous').disabled = count === 0;
  byId('finding-next').disabled = count === 0;
}

// Walks the findings, from the last to the first again.
function stepFinding(step) {
  const count = findings.length;
  if (count === 0) return;
  const from = litFinding ?? (step > 0 ? -1 : count);
  goToFinding((from + step + count) % count);
}

function tablesOf(finding) {
  const ids = [...new Set(finding.cells.map((cell) => cell.table))];
  const pages = finding.cells.length === 0 && finding.text?.page ? [say('pageNumber', { page: finding.text.page })] : [];
  return [...ids, ...pages].join(' ');
}

function addFinding(finding, index) {
  const severity = makeSpoken('span', { class: `severity ${finding.severity}` }, () => say(`severity.${finding.severity}`));
  const where = makeSpoken('span', { class: 'id' }, () => tablesOf(finding));
  const message = makeSpoken('span', { class: 'message' }, () => messageOf(finding));
  const button = make('button', { type: 'button', title: finding.code, onclick: () => goToFinding(index) }, [severity, where, message]);
  findingButtons.push(button);
  byId('finding-list').append(make('li', {}, [button]));
}

function goToRemark(remark) {
  litFinding = null;
  litRemark = remark;
  markCurrentFinding();
  select(null);
  if (remark.page && remark.bbox) scrollToBox(remark.page, remark.bbox);
  else if (remark.page) goToPage(remark.page);
  byId('status').replaceChildren(make('span', { text: remark.message }), make('span', { text: remark.hint }));
}

function addRemark(remark) {
  const severity = makeSpoken('span', { class: `severity ${remark.severity}` }, () => say(`severity.${remark.severity}`));
  const where = makeSpoken('span', { class: 'id' }, () => (remark.page ? say('pageNumber', { page: remark.page }) : ''));
  const message = make('span', { class: 'message', text: remark.message });
  const button = make('button', { type: 'button', title: remark.hint, onclick: () => goToRemark(remark) }, [severity, where, message]);
  byId('remark-list').append(make('li', {}, [button]));
}

findings.forEach(addFinding);
book.diagnostics.forEach(addRemark);
whenSpoken(() => {
  byId('findings-title').textContent = say('findingsTitle', { count: findings.length });
});
// Nothing found is good news only where something was looked at.
function wordOfNone() {
  if (book.tables.length === 0) return 'noTables';
  return sumOf('held') + sumOf('rounding') > 0 ? 'noFindings' : 'nothingChecked';
}
if (findings.length === 0) byId('finding-list').replaceWith(makeSpoken('p', { class: wordOfNone() }, () => say(wordOfNone())));
if (book.diagnostics.length > 0) byId('remark-list').before(makeSpoken('h3', {}, () => say('remarks')));
else byId('remark-list').remove();

for (const name of ['findings', 'charts']) {
  const toggle = byId(`${name}-toggle`);
  const body = byId(`${name}-body`);
  toggle.addEventListener('click', () => setFolded(toggle, body, !isFolded(body)));
}
byId('finding-previous').addEventListener('click', () => stepFinding(-1));
byId('finding-next').addEventListener('click', () => stepFinding(1));
byId('finding-show').addEventListener('click', () => {
  setFolded(byId('findings-toggle'), byId('findings-body'), false);
  contentPane.scrollTop = 0;
  (findingButtons[litFinding ?? 0] ?? byId('findings-toggle')).focus();
});
markCurrentFinding();
