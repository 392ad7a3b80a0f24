// usage: node tests/bench/review_page.mjs YUSUAN [FILE.pdf]
// Prints what a review page costs: to extract the book, to write its page, to open that in Chromium. Without a file the book is
// the sample eight times over, 208 pages (pdfunite of poppler-utils).
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [program, given] = process.argv.slice(2);
const sample = join(dirname(fileURLToPath(import.meta.url)), '../../samples/yanbian-2023.pdf');
const scratch = mkdtempSync(join(tmpdir(), 'yusuan-bench-'));
const file = given ?? join(scratch, 'book.pdf');
const page = join(scratch, 'review.html');
if (!given) execFileSync('pdfunite', [...Array(8).fill(sample), file]);

function seconds(...command) {
  const begun = performance.now();
  const end = spawnSync(program, command, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (end.status !== 0 && end.status !== 3) process.exit(1);
  return (performance.now() - begun) / 1000;
}

const extracting = seconds('extract', file, '-o', join(scratch, 'out'), '--quiet');
const reviewing = seconds('review', file, '-o', page, '--quiet');
const path = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
const view = await browser.newPage({ viewport: { width: 1280, height: 800 } });

async function timed(action) {
  const begun = performance.now();
  await action();
  await view.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return (performance.now() - begun) / 1000;
}

const opening = await timed(async () => {
  await view.goto(pathToFileURL(page).href);
  await view.waitForFunction(() => document.querySelector('.sheet img')?.complete);
});
const stepping = await timed(() => view.keyboard.press('n'));
const searching = await timed(async () => {
  await view.fill('#search-text', '148.23');
  await view.press('#search-text', 'Enter');
});
const printing = await timed(() => view.evaluate(() => dispatchEvent(new Event('beforeprint'))));
const pages = await view.locator('.sheet').count();
await browser.close();
const size = statSync(page).size;
rmSync(scratch, { recursive: true });
console.log(`${pages} pages; extract ${extracting.toFixed(2)} s; review ${reviewing.toFixed(2)} s, of it pictures ${(reviewing - extracting).toFixed(2)} s`);
console.log(`page ${(size / 1e6).toFixed(1)} MB, ${(size / pages / 1000).toFixed(0)} kB a page`);
console.log(`open ${opening.toFixed(2)} s; next finding ${stepping.toFixed(2)} s; search ${searching.toFixed(2)} s; make all tables ${printing.toFixed(2)} s`);
