// The review page of the sample in a real browser: lights, keys, search, languages, names, hostile texts.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const source = process.env.YUSUAN_SOURCE_DIR;
const scratch = mkdtempSync(join(tmpdir(), 'yusuan-review-'));
const file = join(scratch, 'sample.html');
const browserPath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();

try {
  execFileSync(process.env.YUSUAN_BINARY, ['review', join(source, 'samples/yanbian-2023.pdf'), '-o', file, '--quiet']);
} catch (end) {
  assert.equal(end.status, 3); // the sample's findings
}
const DATA = /<script type="application\/json" id="document">([^]*?)<\/script>/;
const documentOf = (html) => JSON.parse(DATA.exec(html)[1]);
const book = documentOf(readFileSync(file, 'utf8'));
const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
let trouble; // what the page at hand complained of or asked the network for

after(async () => {
  await browser.close();
  rmSync(scratch, { recursive: true });
});

async function open(path = file, hash = '', viewport = { width: 1280, height: 800 }) {
  const page = await browser.newPage({ viewport });
  trouble = [];
  page.on('console', (message) => trouble.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) trouble.push(request.url());
  });
  await page.goto(pathToFileURL(path).href + hash);
  await page.waitForSelector('html[data-ready]');
  return page;
}

async function close(page) {
  await page.close();
  assert.deepEqual(trouble, []);
}

const cellAt = (table, row, column) => `#table-${table} tbody tr:nth-child(${row + 1}) > :nth-child(${column + 1})`;
const tableOf = (id) => book.tables.find((table) => table.id === id);

// Where a page's box is on the screen, as document.json has it.
async function boxOnScreen(page, number, box) {
  const sheet = await page.locator(`.sheet[data-page="${number}"]`).boundingBox();
  const scale = sheet.width / book.pages[number - 1].width;
  return { x: sheet.x + box[0] * scale, y: sheet.y + box[1] * scale, width: (box[2] - box[0]) * scale, height: (box[3] - box[1]) * scale };
}

function assertSameBox(seen, wanted) {
  for (const side of ['x', 'y', 'width', 'height']) assert.ok(Math.abs(seen[side] - wanted[side]) < 1, `${side}: ${seen[side]}, ${wanted[side]}`);
}

const selectedPlace = (page) =>
  page.evaluate(() => {
    const cell = document.querySelector('[aria-selected]');
    return cell && [cell.closest('table').dataset.table, Number(cell.dataset.row), Number(cell.dataset.column)];
  });

test('a click on a cell lights its box where document.json says, inside the picture', async () => {
  const page = await open();
  for (const [id, row, column] of [['t03', 9, 3], ['t06', 30, 2], ['t14', 18, 1]]) {
    const printed = tableOf(id).rows[row];
    assert.notEqual(printed.cells[column], null);
    await page.selectOption('#table-choice', id);
    await page.click(cellAt(id, row, column));
    const mark = page.locator('.mark.selected');
    await mark.waitFor();
    assertSameBox(await mark.boundingBox(), await boxOnScreen(page, printed.page, printed.boxes[column]));
    const picture = await page.locator(`.sheet[data-page="${printed.page}"] img`).boundingBox();
    const box = await mark.boundingBox();
    assert.ok(box.x >= picture.x && box.y >= picture.y && box.x + box.width <= picture.x + picture.width);
    const pane = await page.locator('#pages').boundingBox();
    assert.ok(box.y >= pane.y && box.y + box.height <= pane.y + pane.height, 'the box is in view');
  }
  await close(page);
});

test('pictures are shown, and only of pages near the view', async () => {
  const page = await open();
  const natural = await page.waitForFunction(() => document.querySelector('.sheet img')?.naturalWidth);
  assert.ok((await natural.jsonValue()) > 800);
  assert.ok((await page.locator('.sheet img').count()) < 6);
  assert.equal(await page.locator('.sheet').count(), 26);
  await close(page);
});

test('pointing at a figure of the page lights its cell, a click selects it', async () => {
  const page = await open(file, '#cell=t03.9.3');
  const { page: number, boxes } = tableOf('t03').rows[7];
  const box = await boxOnScreen(page, number, boxes[4]);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForSelector(`${cellAt('t03', 7, 4)}.hovered`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  assert.deepEqual(await selectedPlace(page), ['t03', 7, 4]);
  assert.match(await page.textContent('#status'), /145\.74/);
  await close(page);
});

test('pointing at a cell lights its box on the page', async () => {
  const page = await open(file, '#cell=t03.9.3');
  await page.hover(cellAt('t03', 8, 3));
  const { page: number, boxes } = tableOf('t03').rows[8];
  assertSameBox(await page.locator('.mark.hovered').boundingBox(), await boxOnScreen(page, number, boxes[3]));
  await close(page);
});

test('every cell of every table shows what document.json has', async () => {
  const page = await open();
  const shown = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    return [...document.querySelectorAll('table')].map((table) => [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent || null)));
  });
  assert.deepEqual(shown, book.tables.map((table) => table.rows.map((row) => row.cells)));
  await close(page);
});

test('n walks all findings and comes round, p goes back', async () => {
  const page = await open();
  const count = book.findings.length;
  assert.equal(await page.locator('#finding-list li').count(), count);
  const walked = new Set();
  for (let i = 0; i < count; ++i) {
    await page.keyboard.press('n');
    walked.add(await page.evaluate(() => [...document.querySelectorAll('#finding-list button')].findIndex((button) => button.ariaCurrent)));
    assert.equal(await page.textContent('#finding-count'), `${i + 1}/${count}`);
    await page.waitForTimeout(50); // tables nearby are made
    const outside = await page.evaluate(() => {
      const cell = document.querySelector('[aria-selected]')?.getBoundingClientRect();
      const pane = document.querySelector('#content').getBoundingClientRect();
      return cell && (cell.top < pane.top || cell.bottom > pane.bottom);
    });
    assert.ok(!outside, `the cell of finding ${i + 1} is in view`);
  }
  assert.equal(walked.size, count);
  await page.keyboard.press('n');
  assert.equal(await page.textContent('#finding-count'), `1/${count}`);
  await page.keyboard.press('p');
  assert.equal(await page.textContent('#finding-count'), `${count}/${count}`);
  await close(page);
});

test('a finding lights its cells; the worst come first', async () => {
  const page = await open();
  const worst = book.findings.find((finding) => finding.severity === 'warning');
  await page.keyboard.press('n');
  const { table, row, column } = worst.cells[0];
  assert.deepEqual(await selectedPlace(page), [table, row, column]);
  const here = worst.cells.filter((cell) => cell.table === table && tableOf(table).rows[cell.row].cells[cell.column] !== null);
  assert.equal(await page.locator(`#table-${table} .of-finding`).count(), here.length);
  assert.ok((await page.textContent('#status')).includes(worst.message_zh));
  await close(page);
});

test('arrow keys move between cells and stop at the edge', async () => {
  const page = await open(file, '#cell=t03.0.0');
  await page.click(cellAt('t03', 1, 1));
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
  assert.deepEqual(await selectedPlace(page), ['t03', 2, 2]);
  for (let i = 0; i < 4; ++i) await page.keyboard.press('ArrowLeft');
  assert.deepEqual(await selectedPlace(page), ['t03', 2, 0]);
  await page.keyboard.press('Escape');
  assert.equal(await selectedPlace(page), null);
  await close(page);
});

test('keys are known in full width and as capitals', async () => {
  const page = await open();
  const press = (key) => page.evaluate((one) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: one, bubbles: true })), key);
  await press('N');
  assert.equal(await page.textContent('#finding-count'), `1/${book.findings.length}`);
  await press('？');
  assert.equal(await page.locator('dialog').isVisible(), true);
  await close(page);
});

test('search counts its hits and goes through them', async () => {
  const page = await open();
  const cells = book.tables.flatMap((table) => table.rows.flatMap((row) => row.cells));
  await page.keyboard.press('/');
  await page.keyboard.type('148.23');
  const wanted = cells.filter((text) => text?.includes('148.23')).length;
  assert.ok(wanted > 5);
  await page.waitForFunction((count) => document.querySelector('#search-count').textContent === `${count} 处`, wanted);
  await page.keyboard.press('Enter');
  assert.equal(await page.textContent('#search-count'), `第 1 / ${wanted} 处`);
  const [id, row, column] = await selectedPlace(page);
  assert.ok(tableOf(id).rows[row].cells[column].includes('148.23'));
  await page.keyboard.press('Shift+Enter');
  assert.equal(await page.textContent('#search-count'), `第 ${wanted} / ${wanted} 处`);
  await page.fill('#search-text', '1072.71'); // printed with a comma
  await page.waitForFunction((count) => document.querySelector('#search-count').textContent === `${count} 处`, cells.filter((text) => text === '1,072.71').length);
  await page.fill('#search-text', 'no such text');
  await page.waitForFunction(() => document.querySelector('#search-count').textContent === '没有找到');
  await close(page);
});

test('tables collapse, and open again when a cell of theirs is asked for', async () => {
  const page = await open(file, '#cell=t03.9.3');
  const toggle = page.locator('#table-t03 h2 button');
  await toggle.click();
  assert.equal(await toggle.getAttribute('aria-expanded'), 'false');
  assert.equal(await page.locator('#body-t03').isVisible(), false);
  await page.click('#collapse-all');
  assert.equal(await page.locator('.table .body:visible').count(), 0);
  await page.fill('#search-text', '2010302');
  await page.press('#search-text', 'Enter');
  const [id] = await selectedPlace(page);
  assert.equal(await page.locator(`#body-${id}`).isVisible(), true);
  await page.click('#expand-all');
  assert.equal(await page.locator('.table .body:visible').count(), book.tables.length);
  await close(page);
});

test('the language switches and stays over a reload', async () => {
  const page = await open();
  assert.equal(await page.getAttribute('html', 'lang'), 'zh');
  await page.click('#language');
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  assert.equal(await page.textContent('#findings-title'), `Findings (${book.findings.length})`);
  const message = book.findings.find((finding) => finding.severity === 'warning').message;
  assert.equal(await page.textContent('#finding-list li:first-child .message'), message);
  await page.reload();
  await page.waitForSelector('html[lang=en]');
  await close(page);
});

test('bars of the charts are figures of their tables, add up, and lead to their cells', async () => {
  const page = await open();
  const charts = await page.locator('.chart').all();
  assert.equal(charts.length, 3);
  const hundredths = (text) => Math.round(Number(text.replaceAll(',', '')) * 100);
  for (const chart of charts) {
    const parts = await chart.locator('.part').evaluateAll((all) => all.map((part) => ({ amount: part.dataset.amount, cell: part.dataset.cell, text: part.querySelector('.amount').textContent })));
    for (const { amount, cell, text } of parts) {
      const [id, row, column] = cell.split('.');
      assert.equal(String(tableOf(id).rows[row].values[column]), String(Number(amount)));
      assert.equal(tableOf(id).rows[row].cells[column], text);
    }
    const rest = await chart.locator('.rest').evaluateAll((all) => all.map((one) => one.dataset.amount));
    const sum = [...parts.map((part) => part.amount), ...rest].reduce((total, amount) => total + hundredths(amount), 0);
    assert.equal(sum, hundredths(await chart.locator('.total').getAttribute('data-amount')));
  }
  await page.click('.chart[data-topic=expenditure_by_function] .part >> nth=0');
  assert.deepEqual(await selectedPlace(page), ['t03', 1, 3]);
  await close(page);
});

test('every control has a name, every header a scope, in both languages', async () => {
  const page = await open();
  for (const language of ['zh', 'en']) {
    const nameless = await page.evaluate(() =>
      [...document.querySelectorAll('button, input, select, [role=separator], [role=region], table')]
        .filter((one) => !(one.ariaLabel || one.textContent.trim() || document.getElementById(one.getAttribute('aria-labelledby'))))
        .map((one) => one.outerHTML.slice(0, 80)),
    );
    assert.deepEqual(nameless, []);
    await page.keyboard.press('?');
    assert.ok(await page.locator('dialog').isVisible());
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('dialog').isVisible(), false);
    if (language === 'zh') await page.click('#language');
  }
  assert.equal(await page.locator('th:not([scope])').count(), 0);
  const tree = await page.locator('body').ariaSnapshot();
  for (const role of ['banner', 'main', 'contentinfo', 'search']) assert.match(tree, new RegExp(`- ${role}`));
  assert.doesNotMatch(tree, /- (button|combobox|searchbox|textbox)( \[|:|$)/m);
  await close(page);
});

test('Tab leaves every part of the page', async () => {
  const page = await open();
  const seen = [];
  for (let i = 0; i < 60; ++i) {
    await page.keyboard.press('Tab');
    seen.push(await page.evaluate(() => document.activeElement.id || document.activeElement.className || document.activeElement.tagName));
  }
  for (const part of ['search-text', 'pages', 'splitter', 'content']) assert.equal(seen.filter((one) => one === part).length, 1, part);
  await close(page);
});

// The sample's page about a book that was changed; returns its path.
function pageOf(name, change) {
  const html = readFileSync(file, 'utf8');
  const changed = documentOf(html);
  change(changed);
  const json = JSON.stringify(changed).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const path = join(scratch, name);
  writeFileSync(path, html.replace(DATA, () => `<script type="application/json" id="document">${json}</script>`));
  return path;
}

test('a hostile book is text from end to end', async () => {
  const attack = '</script><img src=x onerror="document.title=\'owned\'"><!--<script>';
  const path = pageOf('hostile &lt; #1.html', (hostile) => {
    hostile.title = hostile.organization = hostile.source.file = attack;
    for (const table of hostile.tables) {
      table.title = table.unit = attack;
      table.notes = [attack];
      for (const column of table.columns) column.header = [attack, attack];
      for (const row of table.rows) {
        row.cells = row.cells.map((text) => (text === null ? null : attack));
        for (const side of row.sides) side.code = side.name = attack;
      }
    }
    for (const finding of hostile.findings) finding.message = finding.message_zh = attack;
    hostile.diagnostics = [{ severity: 'note', code: 'x', page: 5, bbox: [1, 1, 9, 9], message: attack, hint: attack }];
  });
  const page = await open(path);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  for (const key of ['n', 'n', 'Escape', ']']) await page.keyboard.press(key);
  await page.click('#remark-list button');
  await page.click('#language');
  assert.equal(await page.textContent('h1'), attack);
  assert.equal(await page.locator('img[src=x]').count(), 0);
  assert.notEqual(await page.title(), 'owned');
  assert.equal(await page.locator('#table-t01 tbody th').first().textContent(), attack);
  await close(page);
});

test('what is in doubt is marked: repaired cells, tables, edges, pages', async () => {
  const path = pageOf('doubtful.html', (changed) => {
    const [first, , third] = changed.tables;
    third.rows[9].raw_cells = third.rows[9].cells.with(3, '148.2');
    third.rows[10].raw_cells = third.rows[10].cells.with(3, null);
    third.ruled = 0.25;
    first.confidence = 0.6;
    changed.pages[1].status = 'scanned';
    changed.pages[2].status = 'garbled';
  });
  const page = await open(path, '#cell=t03.9.3');
  assert.equal(await page.locator('.sheet[data-page="7"] .mark.repaired').count(), 2);
  assert.equal(await page.locator('#table-t03 .repaired').count(), 2);
  assert.match(await page.textContent('#status'), /初读为“148\.2”/);
  await page.keyboard.press('ArrowDown');
  await page.click(cellAt('t03', 10, 3));
  assert.match(await page.textContent('#status'), /初读为空/);
  assert.match(await page.textContent('#table-t03 .badges'), /2 格已修正.*框线为推断/);
  assert.doesNotMatch(await page.textContent('#table-t03 .badges'), /存疑/);
  assert.match(await page.textContent('#table-t01 .badges'), /存疑/);
  assert.match(await page.textContent('#book-facts'), /扫描页，未读取: 第 2 页.*文字编码损坏: 第 3 页/);
  await close(page);
});

test('a book without tables, findings and pictures has its page too', async () => {
  const path = pageOf('bare.html', (changed) => {
    changed.tables = changed.findings = changed.diagnostics = [];
    changed.title = changed.organization = changed.fiscal_year = changed.stage = changed.scope = null;
  });
  const html = readFileSync(path, 'utf8');
  const bare = html.replace(/<script type="text\/plain" class="page-image"[^>]*>[^<]*<\/script>/g, '').replace(/(id="compositions">)[^<]*/, '$1[]');
  writeFileSync(path, bare);
  const page = await open(path);
  for (const key of ['n', 'p', 'ArrowDown', 'Escape', ']']) await page.keyboard.press(key);
  assert.equal(await page.textContent('h1'), 'yanbian-2023.pdf');
  assert.equal(await page.textContent('#findings-body'), '没有读到表格。');
  assert.equal(await page.locator('#charts').count(), 0);
  assert.equal(await page.locator('.sheet .missing').first().textContent(), '没有本页图像');
  await close(page);
});

test('a script that is not the page\'s own does not run', async () => {
  const path = join(scratch, 'injected.html');
  writeFileSync(path, readFileSync(file, 'utf8').replace('<main', '<script>document.title = "owned"</script><img src="x" onerror="document.title=\'owned\'"><main'));
  const page = await open(path);
  assert.notEqual(await page.title(), 'owned');
  assert.ok(trouble.some((line) => line.includes('Content Security Policy')));
  await page.close();
});

test('a narrow window shows both panes, and paper all tables', async () => {
  const page = await open(file, '', { width: 800, height: 600 });
  for (const part of ['#pages', '#content']) assert.ok((await page.locator(part).boundingBox()).height > 100, part);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 800);
  const [content, below] = await Promise.all(['#content', '#place'].map((part) => page.locator(part).boundingBox()));
  assert.ok(content.y + content.height <= below.y, 'the line below is not covered');
  await page.click('#collapse-all');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.equal(await page.locator('table:visible').count(), book.tables.length);
  assert.equal(await page.locator('.tools').isVisible(), false);
  await close(page);
});
