// The twin of the map in a real browser: accessible, whole, alone.
// node twin_test.mjs SILLON SHIPPED-ATLAS WORK-FOLDER; pages and pictures stay in the last.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { Chromium } from './chromium.mjs';
import { hostileNames, writeHostileAtlas } from './hostile_atlas.mjs';
import { accessibility, isolation, reflow, rowCounts, structure, sumOfLinks } from './page_checks.mjs';

const [sillon, shipped, work] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const languages = ['en', 'fr', 'de', 'lb'];
const themes = ['paper', 'stage', 'contrast'];
const largest_page = 1.5e6;
// Small enough to be judged in all languages and themes: axe-core's time grows with the square of a page.
const filtered = ['--set', 'date=2015', '--set', 'filter.kind=incubator', '--set', 'filter.territory=lorraine,saarland'];

let failures = 0;
function tell(name, wrong) {
  failures += wrong.length;
  console.log(`${wrong.length === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  for (const sentence of wrong) console.log(`       ${sentence}`);
}

// axe-core as package-lock.json names it, fetched once into the work folder.
function axeScript() {
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(here, file), join(work, file));
  const script = join(work, 'node_modules/axe-core/axe.min.js');
  const wanted = JSON.parse(readFileSync(join(work, 'package.json'), 'utf8')).dependencies['axe-core'];
  const manifest = join(work, 'node_modules/axe-core/package.json');
  if (!existsSync(script) || JSON.parse(readFileSync(manifest, 'utf8')).version !== wanted) {
    try {
      execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retries=1', '--fetch-timeout=20000'],
        { cwd: work, stdio: 'pipe', timeout: 50000 });
    } catch {
      console.error(`axe-core ${wanted} could not be fetched: npm is missing or its registry cannot be reached. Install npm, `
        + `or run \`npm ci\` in ${work} where there is a network, and try again.`);
      process.exit(1);
    }
  }
  return readFileSync(script, 'utf8');
}

function list(atlas, view, ...rest) {
  return execFileSync(sillon, ['list', atlas, ...view, ...rest], { encoding: 'utf8', maxBuffer: 1 << 28 });
}

function writePage(name, atlas, view, what = 'places') {
  const file = join(work, `${name}.html`);
  list(atlas, view, '--what', what, '--format', 'html', '-o', file);
  return { name, file, url: pathToFileURL(file).href, atlas, view };
}

async function countsOf(page, { atlas, view }) {
  const rows = await rowCounts(page);
  const wrong = [];
  for (const what of ['places', 'links']) {
    const listed = JSON.parse(list(atlas, view, '--what', what, '--format', 'json')).length;
    if (rows[what] !== listed) wrong.push(`${rows[what]} rows of ${what}, and the list has ${listed}`);
  }
  return wrong;
}

// `axe` may be null: then everything else is checked.
async function check(page, axe, written) {
  await page.open(written.url, 1280, 900);
  const wrong = [
    ...await isolation(page, written.url), ...await structure(page), ...await countsOf(page, written),
    ...await sumOfLinks(page), ...axe ? await accessibility(page, axe) : [], ...await reflow(page, 320),
  ];
  if (statSync(written.file).size > largest_page) wrong.push(`${statSync(written.file).size} bytes are too many`);
  tell(written.name, wrong);
}

// A page with every fault, which every check must find.
async function checkTheChecks(page, axe) {
  const file = join(work, 'faulty.html');
  writeFileSync(file, `<!DOCTYPE html><meta charset="utf-8"><h1>A</h1><h3 id="a">B</h3><p id="a" style="color:#ccc">pale</p>
    <a href="#nowhere">c</a><img src="no.png" onerror="window.broken=1"><div style="width:900px">wide</div>
    <div id="view"><dl><dd>1</dd><dd>1</dd><dd>1</dd><dd>1</dd><dd>5</dd></dl></div>`);
  const url = pathToFileURL(file).href;
  await page.open(url, 1280, 900);
  const found = {
    isolation: await isolation(page, url), structure: await structure(page), sum: await sumOfLinks(page),
    axe: await accessibility(page, axe), reflow: await reflow(page, 320),
  };
  const blind = Object.keys(found).filter((name) => found[name].length === 0).map((name) => `${name} finds nothing`);
  for (const id of ['color-contrast', 'html-has-lang', 'image-alt'])
    if (!found.axe.some((sentence) => sentence.startsWith(`axe: ${id}:`))) blind.push(`axe does not find ${id}`);
  if (found.isolation.length !== 3) blind.push(`isolation finds only: ${found.isolation}`);
  tell('the checks find what is wrong', blind);
}

// Paper follows a reader who asks for dark pages, and every theme prints.
async function checkDarkAndPrint(page, axe, written) {
  await page.open(written.url, 1280, 900);
  await page.prefer('dark');
  const wrong = await accessibility(page, axe);
  await page.prefer('light');
  const pdf = await page.pdf();
  if (pdf.subarray(0, 5).toString() !== '%PDF-' || pdf.length < 20000) wrong.push('it does not print');
  writeFileSync(join(work, `${written.name}.pdf`), pdf);
  tell(`${written.name}, dark and in print`, wrong);
}

// A page of one table holds to the same rules.
async function checkTable(page, axe, what) {
  const written = writePage(what, shipped, filtered, what);
  await page.open(written.url, 1280, 900);
  const wrong = [...await isolation(page, written.url), ...await structure(page), ...await accessibility(page, axe),
    ...await reflow(page, 320)];
  tell(`${what} alone`, wrong);
}

// Every name stands on the page as it is, but for what turns the direction of its neighbours.
async function checkHostileNames(page, written) {
  await page.open(written.url, 1280, 900);
  const text = await page.evaluate('document.querySelector("main").textContent');
  const wrong = hostileNames.map((name) => name.replace(/[\u202A-\u202E\u2066-\u2069]/g, ''))
    .filter((name) => !text.includes(name)).map((name) => `the name is not there: ${name}`);
  tell('hostile names are words', [...wrong, ...await isolation(page, written.url)]);
}

async function photograph(page, written) {
  await page.open(written.url, 1280, 900);
  for (const scheme of ['light', 'dark'])
    for (const width of [1280, 400]) {
      await page.prefer(scheme);
      await page.resize(width, 900);
      writeFileSync(join(work, `${written.name}-${scheme}-${width}.png`), await page.picture(width, 2400));
    }
  await page.prefer('light');
}

mkdirSync(work, { recursive: true });
const axe = axeScript();
writeHostileAtlas(shipped, join(work, 'hostile'));
const browser = new Chromium();
try {
  const page = await browser.page();
  const whole = writePage('whole', shipped, []);
  await checkTheChecks(page, axe);
  await check(page, null, whole);
  for (const language of languages)
    for (const theme of themes)
      await check(page, axe, writePage(`${language}-${theme}`, shipped, [...filtered, '--lang', language, '--theme', theme]));
  await checkDarkAndPrint(page, axe, writePage('paper', shipped, filtered));
  for (const what of ['links', 'matrix']) await checkTable(page, axe, what);
  const hostile = writePage('hostile', join(work, 'hostile'), ['--set', 'filter.kind=hub', '--set', 'filter.territory=lorraine']);
  await check(page, axe, hostile);
  await checkHostileNames(page, hostile);
  await photograph(page, whole);
} catch (error) {
  tell('the browser', [error.message]);
} finally {
  await browser.close();
}
process.exit(failures === 0 ? 0 : 1);
