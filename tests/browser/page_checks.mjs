// What must hold of every page, asked inside the browser. Each check returns sentences about what is wrong.

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

// Violations that axe-core finds; `axe` is the text of its script. What a picture is made of is presentational.
export async function accessibility(page, axe) {
  await page.evaluate(`${axe};0`);
  const violations = await page.evaluate(`axe.run({ exclude: ['svg > :not(title):not(desc)'] }, {
      runOnly: { type: 'tag', values: ${JSON.stringify(rules)} }, resultTypes: ['violations'],
    }).then(({ violations }) => violations.map(({ id, help, nodes }) => ({
      id, help, count: nodes.length, html: nodes[0].html.slice(0, 200), why: nodes[0].failureSummary })))`);
  return violations.map(({ id, help, count, html, why }) => `axe: ${id}: ${help} (${count}): ${html}: ${why}`);
}

// The skeleton: one first heading, none skipped, ids that are unique, links inside the page that lead somewhere.
export function structure(page) {
  return page.evaluate(`(() => {
    const wrong = [];
    const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((head) => Number(head.tagName[1]));
    if (levels.filter((level) => level === 1).length !== 1 || levels[0] !== 1) wrong.push('there is not one h1, first');
    levels.forEach((level, i) => { if (i > 0 && level > levels[i - 1] + 1) wrong.push('h' + level + ' after h' + levels[i - 1]); });
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) wrong.push('two elements have the id ' + id);
    const known = new Set(ids);
    for (const link of document.querySelectorAll('a[href^="#"], textPath')) {
      const target = link.getAttribute('href').slice(1);
      if (!known.has(target)) wrong.push('nothing has the id ' + target);
    }
    for (const table of document.querySelectorAll('table')) {
      const columns = table.querySelectorAll('thead th[scope=col]').length;
      if (!table.caption?.textContent) wrong.push('a table has no caption');
      for (const row of table.querySelectorAll('tbody tr:not(.group)'))
        if (row.cells.length !== columns || row.cells[0].scope !== 'row') wrong.push('a row does not fit: ' + row.textContent);
    }
    return wrong;
  })()`);
}

// How many rows the page has of each sort.
export function rowCounts(page) {
  return page.evaluate(`({
    places: document.querySelectorAll('tr[id^="place-"]').length,
    links: document.querySelectorAll('tr[id^="link-"]').length,
  })`);
}

// Numbers that the page gives for the links on its map: the last is the sum of the others.
export async function sumOfLinks(page) {
  const numbers = await page.evaluate(`[...document.querySelectorAll('#view dl:last-of-type dd')]
    .map(({ textContent }) => Number(textContent.replace(/[^0-9]/g, '')))`);
  const all = numbers.pop();
  const sum = numbers.reduce((a, b) => a + b, 0);
  return numbers.length === 4 && sum === all ? [] : [`the links on the map do not add up: ${numbers} are not ${all}`];
}

// The page alone was asked for, and nothing of it ran.
export async function isolation(page, url) {
  const wrong = page.requests.filter((address) => address !== url).map((address) => `the page asked for ${address}`);
  const marks = await page.evaluate(`({ ran: window.broken !== undefined, active: document.querySelectorAll(
    'script, img, iframe, object, embed, link, base, form, foreignObject, [onload], [onerror], [onclick], [src]').length })`);
  if (marks.ran) wrong.push('something of the atlas was executed');
  if (marks.active > 0) wrong.push(`${marks.active} elements could load or run something`);
  return wrong;
}

// Nothing has to be scrolled sideways, as WCAG 1.4.10 asks; tables may scroll in a box of their own.
export async function reflow(page, width) {
  await page.resize(width, 800);
  const wide = await page.evaluate('document.documentElement.scrollWidth');
  return wide <= width ? [] : [`at ${width} px the page is ${wide} px wide`];
}
