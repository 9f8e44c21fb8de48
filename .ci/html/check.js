// The HTML report in a real browser; see .ci/html.sh, which makes the pages that it is handed.
'use strict';
const fs = require('fs');
const path = require('path');
const assert = require('assert/strict');
const { pathToFileURL } = require('url');
const { chromium } = require('playwright-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const folder = process.argv[2];
const shots = process.env.HTML_SHOTS;
const DESK = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
// What Jenkins sends with the files of a build: no scripts, no styles of the page's own.
const JENKINS = "sandbox allow-same-origin; default-src 'none'; img-src 'self'; style-src 'self'";
const PAGES = ['demo/report.html', 'gate.html', 'since.html', 'waived.html', 'hostile.html'];
let browser;

const file = (name) => pathToFileURL(path.join(folder, name)).href;
const report = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
const say = (text) => console.log(`html: ${text}`);

// Opens a page, acts on it, and fails where it asked for anything or complained of anything.
async function open(name, options, act) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const wrong = [];
  page.on('request', (request) => {
    if (request.url() !== file(name) && !request.url().startsWith('data:')) wrong.push(`asked for ${request.url()}`);
  });
  page.on('console', (message) => wrong.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => { wrong.push('a dialog'); return dialog.dismiss(); });
  await page.goto(file(name));
  await act(page, context);
  assert.deepEqual(wrong, [], name);
  await context.close();
}

async function picture(page, name) {
  if (shots) await page.screenshot({ path: path.join(shots, `${name}.png`) });
}

const unfoldAll = (page) => page.evaluate(() => {
  for (const details of document.querySelectorAll('details')) details.open = true;
});

// Everything is laid out, so that contrast is judged of what is below the fold, too.
async function accessible(page, what) {
  await page.addStyleTag({ content: '.pipeline { content-visibility: visible !important }' });
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  const told = found.violations.map((v) => `${v.id}: ${v.help}\n    ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 200)).join('\n    ')}`);
  assert.deepEqual(told, [], `axe on ${what}`);
  return found.passes.length;
}

async function accessibility() {
  for (const name of PAGES) {
    for (const colorScheme of ['light', 'dark']) {
      await open(name, { ...DESK, colorScheme, bypassCSP: true }, async (page) => {
        await picture(page, `${path.basename(path.dirname(name))}-${path.basename(name, '.html')}-${colorScheme}`);
        await unfoldAll(page);
        const passes = await accessible(page, `${name} in ${colorScheme}`);
        await page.locator('#clear').click();
        await page.check('input[name=severity][value=high]', { force: true });
        await page.waitForFunction(() => location.hash.includes('severity=high'));
        await accessible(page, `${name} in ${colorScheme}, filtered`);
        say(`axe finds nothing in ${name}, ${colorScheme}, filtered and not; ${passes} of its rules apply and hold`);
      });
    }
  }
  await open('demo/report.html', { ...PHONE, bypassCSP: true }, async (page) => {
    await unfoldAll(page);
    await accessible(page, 'a phone');
  });
}

async function phone() {
  for (const name of PAGES) {
    await open(name, { ...PHONE, bypassCSP: true }, async (page) => {
      await picture(page, `${path.basename(name, '.html')}-phone`);
      await unfoldAll(page);
      await page.addStyleTag({ content: '.pipeline { content-visibility: visible !important }' });
      const wide = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${name} is ${wide} pixels wider than a phone`);
    });
  }
  say('no page is wider than a phone of 360 pixels');
}

async function hostile() {
  await open('hostile.html', DESK, async (page) => {
    await unfoldAll(page);
    const found = await page.evaluate(() => ({
      title: document.title,
      scripts: document.scripts.length,
      strange: document.querySelectorAll('img, main svg[onload], iframe, [onerror], [onload]').length,
      links: Array.from(document.links, (link) => link.protocol).filter((p) => !/^(https?|file):$/.test(p)).length,
      texts: document.body.textContent.split('<img src=x onerror').length - 1,
    }));
    assert.ok(!found.title.includes('taken') && found.title !== '1', 'a text of the report ran');
    assert.deepEqual([found.scripts, found.strange, found.links], [1, 0, 0]);
    assert.ok(found.texts >= 5, 'the hostile texts are not there');
    say(`${found.texts} texts like <img src=x onerror=…> stayed text`);
  });
}

const filtered = async (page, hash) => {
  await page.evaluate((to) => { location.hash = to; }, hash);
  await page.waitForFunction((to) => decodeURIComponent(location.hash) === decodeURIComponent(to), hash);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return page.locator('#shown').textContent();
};

async function filters() {
  const { pipelines } = report('large.json');
  const all = pipelines.flatMap((p) => p.findings);
  const number = (n) => n.toLocaleString('en');
  const said = (p, f) => `Showing ${number(p)} of ${number(pipelines.length)} pipelines, ${number(f)} of ${number(all.length)} findings`;
  const having = (test) => {
    const hits = pipelines.map((p) => p.findings.filter((f) => test(f, p)).length).filter((n) => n > 0);
    return said(hits.length, hits.reduce((a, b) => a + b, 0));
  };
  const rule = all[0].rule;
  await open('large.html', DESK, async (page) => {
    assert.equal(await page.locator('#shown').textContent(), said(pipelines.length, all.length));
    assert.equal(await filtered(page, '#severity=high'), having((f) => f.severity === 'high'));
    assert.equal(await filtered(page, '#severity=high&severity=info&status=open'),
      having((f) => ['high', 'info'].includes(f.severity) && f.status === 'open'));
    assert.equal(await filtered(page, `#rule=${encodeURIComponent(rule)}`), having((f) => f.rule === rule));
    const drifted = pipelines.filter((p) => p.state === 'drifted');
    assert.equal(await filtered(page, '#state=drifted'), said(drifted.length, drifted.flatMap((p) => p.findings).length));
    assert.equal(await filtered(page, '#q=no+such+word'), said(0, 0));
    assert.ok(await page.locator('#none').isVisible());
    const name = pipelines.find((p) => p.findings.length > 0).name;
    await page.evaluate(() => { history.replaceState(null, '', location.pathname); });
    await page.keyboard.press('Escape');
    await page.locator('#clear').click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('/');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'q', '/ leads to the search');
    await page.keyboard.type(name);
    await page.waitForFunction((text) => location.hash.includes(`q=${text}`), name);
    const hash = await page.evaluate(() => location.hash);
    const shown = await page.locator('#shown').textContent();
    await page.goto(file('large.html'));
    assert.equal(await filtered(page, hash), shown, 'the address keeps the filter');
    await filtered(page, '#fails=yes');
    const open = page.locator('.pipeline:not([hidden])').first();
    if (!(await open.getAttribute('open'))) await open.locator('summary').first().press('Enter');
    await page.waitForFunction(() => document.querySelector('.pipeline:not([hidden])').open);
    assert.equal(await open.locator('.finding:not([data-fails]):visible').count(), 0, 'what does not match is hidden');
  });
  say(`filters count as the report does: ${number(all.length)} findings`);
  return all.length;
}

async function quick(findings) {
  assert.ok(findings >= 5000, `only ${findings} findings`);
  await open('large.html', DESK, async (page) => {
    await page.waitForTimeout(1500);
    const { layouts, takes } = await page.evaluate(() => {
      const root = document.documentElement;
      const form = document.getElementById('filter');
      const time = (act) => { const from = performance.now(); act(); void root.offsetHeight; return performance.now() - from; };
      // All sizes hang on the root's: nothing keeps its place.
      const layout = (size) => time(() => { root.style.fontSize = size; });
      globalThis.requestAnimationFrame = (act) => { act(); return 0; };
      const filter = (name, value) => time(() => {
        for (const field of form.elements) {
          if (field.type === 'checkbox') field.checked = field.name === name && field.value === value;
        }
        form.elements.q.value = name === 'q' ? value : '';
        form.dispatchEvent(new Event('input', { bubbles: true }));
      });
      const layouts = [];
      const takes = [];
      const asked = [['severity', 'high'], ['q', 'scanning'], ['state', 'drifted'], ['q', 'schedule cron'], ['fails', 'yes'], ['none', ''], ['q', 'zzz'], ['severity', 'low'], ['none', '']];
      for (const [name, value] of asked) {
        layouts.push(layout('16.1px'), layout('16px'));
        takes.push(filter(name, value));
        filter('none', '');
      }
      root.style.fontSize = '';
      return { layouts, takes };
    });
    const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
    const [whole, take] = [middle(layouts), middle(takes)];
    say(`a filter over ${findings} findings takes ${take.toFixed(1)} ms, one full re-layout ${whole.toFixed(1)} ms: ${(take / whole).toFixed(2)} of it`);
    assert.ok(take <= 2 * whole, 'a filter takes more than twice one full re-layout');
  });
}

async function plain() {
  const context = await browser.newContext({ ...DESK, javaScriptEnabled: true });
  const page = await context.newPage();
  await page.route('**/*', (route) => route.fulfill({
    body: fs.readFileSync(path.join(folder, 'demo/report.html')),
    contentType: 'text/html; charset=utf-8',
    headers: { 'Content-Security-Policy': JENKINS },
  }));
  await page.goto('http://ci.example/report.html');
  await picture(page, 'plain');
  const { pipelines, summary } = report('demo/report.json');
  const seen = await page.evaluate(() => ({
    styled: getComputedStyle(document.querySelector('.tiles')).display === 'grid',
    form: document.getElementById('filter').checkVisibility(),
    words: document.body.innerText,
    folded: document.querySelectorAll('.pipeline > summary').length,
    cells: document.querySelectorAll('.drift td').length,
    dead: document.querySelectorAll('[data-go] a').length,
  }));
  assert.deepEqual([seen.styled, seen.form, seen.dead], [false, false, 0], 'the style and the script were blocked');
  for (const word of ['Exit code', 'Could not be checked', 'The spec wants', 'AWS has', 'What to do:', ...pipelines.map((p) => p.name)]) {
    assert.ok(seen.words.includes(word), `without scripts and styles there is no "${word}"`);
  }
  assert.equal(seen.folded, summary.pipelines);
  await context.close();
  say('without scripts and styles, as Jenkins shows it, the page reads in full');
}

async function print() {
  for (const javaScriptEnabled of [true, false]) {
    await open('demo/report.html', { ...DESK, javaScriptEnabled }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      if (javaScriptEnabled) await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const hidden = await page.evaluate(() => Array.from(document.querySelectorAll('main details pre, main details li, main details td'))
        .filter((element) => element.getBoundingClientRect().height === 0).length);
      assert.equal(hidden, 0, `${hidden} parts do not reach the paper, scripts ${javaScriptEnabled}`);
      assert.ok(!(await page.locator('#filter').isVisible()));
      const pdf = await page.pdf({ format: 'A4', printBackground: true, path: shots && path.join(shots, `print-${javaScriptEnabled}.pdf`) });
      assert.ok(pdf.length > 10_000);
      if (javaScriptEnabled) {
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
        assert.ok(await page.locator('main details:not([open])').count() > 0, 'folded again after printing');
      }
    });
  }
  say('on paper nothing is folded, with scripts and without');
}

async function keys() {
  await open('demo/report.html', DESK, async (page) => {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'skip', 'the first stop is the skip link');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'q', 'behind it comes the filter');
    const first = page.locator('.of-fine .pipeline').first();
    const id = await first.getAttribute('id');
    await page.evaluate((to) => { location.hash = to; }, encodeURIComponent(id));
    await page.waitForFunction((to) => document.getElementById(to).open, id);
  });
  say('the keyboard leads from the skip link to the search; an address with a pipeline unfolds it');
}

// What the buttons copied, for the shell that sources it.
async function copies() {
  await open('demo/report.html', { ...DESK, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await unfoldAll(page);
    const copied = [];
    await page.locator('.copying button').first().waitFor({ state: 'attached' });
    for (const button of await page.locator('.copying button').all()) {
      await button.click();
      await page.waitForFunction((node) => node.textContent === 'Copied', await button.elementHandle());
      copied.push(await page.evaluate(() => navigator.clipboard.readText()));
    }
    assert.ok(copied.length > 0);
    fs.writeFileSync(path.join(folder, 'copied.sh'), copied.join('\n') + '\n');
  });
}

(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
  await accessibility();
  await phone();
  await hostile();
  await plain();
  await print();
  await keys();
  await copies();
  await quick(await filters());
  await browser.close();
})().catch((error) => { console.error(error); process.exit(1); });
