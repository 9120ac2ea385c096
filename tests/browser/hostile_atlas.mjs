// The shipped atlas with names that want to be more than names.
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const mark = 'window.broken=1';
export const hostileNames = [
  `<script>${mark}</script>`,
  `"onload="${mark}" x="`,
  `' onerror='${mark}`,
  `<img src=x onerror="${mark}">`,
  `]]><svg onload="${mark}">`,
  `</title></style></text></svg><script>${mark}</script>`,
  '&amp;&lt;b&gt;&#60;i&#62;',
  '\u202Egnp.exe\u202C \u2066isolated\u2069',
  `javascript:${mark}`,
  `--><script>${mark}</script><!--`,
  `} * { background: url(https://example.org/${'x'.repeat(20)}) } {`,
];

const cell = (text) => `"${String(text).replaceAll('"', '""')}"`;

// Appends a row to a table of an atlas; `values` by column, the rest stays empty.
function append(folder, table, values) {
  const file = join(folder, table);
  const header = readFileSync(file, 'utf8').split(/\r?\n/, 1)[0].split(',');
  appendFileSync(file, header.map((column) => cell(values[column] ?? '')).join(',') + '\n');
}

export function writeHostileAtlas(shipped, folder) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(shipped, folder, { recursive: true });
  const file = join(folder, 'atlas.json');
  const atlas = JSON.parse(readFileSync(file, 'utf8'));
  for (const language of Object.keys(atlas.title)) atlas.title[language] = hostileNames[5];
  for (const kind of atlas.kinds.slice(0, 3)) kind.names.en = hostileNames[3];
  atlas.credits.push({ text: hostileNames[0], short: hostileNames[0] });
  writeFileSync(file, JSON.stringify(atlas));
  hostileNames.forEach((name, i) => {
    append(folder, 'places.csv', {
      id: `hostile-${i}`, kind: 'hub', name, lon: 4.5 + i / 4, lat: 50.6, precision: 'address', precision_basis: 'sourced',
      city: name, region: 'lorraine', country: 'FR', status: 'open', website: 'https://example.org/"onload="', about_fr: name,
      source: 'seed', confidence: 'high', as_of: '2015',
    });
    append(folder, 'links.csv', {
      from: `hostile-${i}`, to: 'bliiida', kind: 'partner-of', status: 'active', note: name, source: 'seed', confidence: 'high',
    });
    append(folder, 'statements.csv', {
      id: `hostile-said-${i}`, subject: `hostile-${i}`, date: '2015', said_by: name, statement: name, certainty: 'stated',
      outcome: 'kept', outcome_note: name, source: 'seed',
    });
  });
}
