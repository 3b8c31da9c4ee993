import * as assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Analysis } from '../../src/engine/analysis';
import { shownAnalysis, usualChoice } from '../../src/engine/shownQuotations';
import { seedArticle, startWorkbench, until, type Workbench } from './support';

/** The first quotation of the article, as it stands there. */
const firstQuote = '"We must not push Russian Federation into a corner"';

/** The selections of the first two quotations that are shown. */
const indirectQuote = /^Ln 5, Col 47 \(51 selected\)$/;
const directQuote = /^Ln 5, Col 112 \(51 selected\)$/;

describe('the installed package in the workbench', () => {
  let bench: Workbench;

  before(async () => {
    bench = await startWorkbench();
    await bench.open(seedArticle);
    await bench.boxes
      .first()
      .waitFor()
      .catch(async (error: unknown) => {
        await bench.picture('failed-first-marks');
        throw error;
      });
  });
  after(() => bench?.stop());
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await bench.picture(`failed-${this.currentTest.title}`.replace(/\W+/g, '-'));
    await bench.rest();
  });

  /** Waits for the selection the status bar tells. */
  const selectionMatches = (pattern: RegExp): Promise<void> =>
    until(`a selection like ${String(pattern)}`, async () => pattern.test(await bench.selection()), bench.selection);

  /** Puts the cursor at the beginning of the article. */
  async function goToStart(): Promise<void> {
    await bench.page.keyboard.press('Control+1');
    await bench.page.keyboard.press('Control+Home');
    await selectionMatches(/^Ln 1, Col 1$/);
  }

  it('marks people, places, speakers, cues and all kinds of quotes, each in its own way', async () => {
    const speaker = await bench.marksOn('Angelino Alfano');
    assert.equal(speaker.line, 'solid', 'a line under a person');
    assert.ok(
      speaker.boxes.some((box) => box.border.startsWith('1px solid')),
      'a box around a speaker',
    );
    assert.equal((await bench.marksOn('Moscow')).line, 'dotted', 'a dotted line under a place');
    assert.ok((await bench.marksOn('warned')).italic, 'a slanted cue');
    const direct = await bench.marksOn('We must not push');
    const mixed = await bench.marksOn('will be complex');
    for (const [name, { boxes }] of Object.entries({ direct, mixed })) {
      assert.ok(
        boxes.some((box) => !/rgba\(0, 0, 0, 0\)|transparent/.test(box.background)),
        `a tint behind a ${name} quote`,
      );
    }
    assert.ok(
      mixed.boxes.some((box) => box.border.startsWith('2px solid')),
      'a bar left of a mixed quote',
    );
    const indirect = await bench.marksOn('ministers want');
    assert.ok(
      indirect.boxes.some((box) => box.below.startsWith('1px dashed')),
      `a dashed line under an indirect quote: ${JSON.stringify(indirect.boxes)}`,
    );
  });

  /** How many quotes the status bar tells of. */
  async function countedQuotes(): Promise<number> {
    const counts = /\d+ speakers · (\d+) quotes · \d+ places/;
    const item = bench.page.locator('.part.statusbar .statusbar-item', { hasText: counts });
    return Number(counts.exec(await item.innerText())?.[1]);
  }

  it('lists what the article names, and goes where an entry leads', async () => {
    await bench.showTree();
    await bench.rows.filter({ hasText: 'Angelino Alfano' }).first().waitFor();
    await goToStart();
    const row = bench.rows.filter({ hasText: /Angelino Alfano.*Italian foreign/ }).first();
    // The list follows the cursor, and may still be on its way: then another row is where this one was.
    await until(
      'the first mention',
      async () => {
        await row.locator('.label-name').click();
        await bench.page.waitForTimeout(700);
        return /^Ln 5, Col \d+/.test(await bench.selection());
      },
      bench.selection,
    );
    await bench.page.locator('.part.sidebar [aria-label="Collapse All"]').first().waitFor();
    await bench.picture('tree');
  });

  it('tells on hover who somebody is', async () => {
    const text = await bench.hover('Angelino Alfano');
    assert.match(text, /Angelino Alfano/);
    assert.match(text, /Alfano[\s\S]*\d+ mention/);
    await bench.picture('hover-person');
  });

  it('tells on hover who said a quote, and why we think so', async () => {
    const text = await bench.hover('push Russian');
    assert.match(text, /direct quote/i);
    assert.match(text, /Angelino Alfano/);
    await bench.picture('hover-quote');
  });

  it('goes to the next and the previous quote', async () => {
    await goToStart();
    await bench.command('News Lens: Go to Next Quote');
    await selectionMatches(indirectQuote);
    await bench.page.keyboard.press('Alt+Q');
    await selectionMatches(directQuote);
    await bench.page.keyboard.press('Alt+Q');
    await selectionMatches(/^Ln 7, /);
    await bench.page.keyboard.press('Shift+Alt+Q');
    await selectionMatches(directQuote);
    await bench.page.locator('.monaco-breadcrumbs', { hasText: 'Angelino Alfano' }).first().waitFor();
  });

  it('goes to a quote of a speaker, both chosen from lists', async () => {
    await goToStart();
    await bench.command('News Lens: Go to Speaker');
    const title = bench.page.locator('.quick-input-widget .quick-input-title');
    await title.filter({ hasText: 'Go to Speaker' }).waitFor();
    await bench.picture('go-to-speaker');
    await bench.pick('Angelino Alfano');
    await title.filter({ hasText: 'Angelino Alfano' }).waitFor();
    await bench.page.keyboard.press('Enter');
    await title.waitFor({ state: 'hidden' });
    await selectionMatches(/^Ln 5, .*selected/);
  });

  it('shows the mentions of a person in a peek, and their quotes', async () => {
    await goToStart();
    await bench.open(':5:28');
    await selectionMatches(/^Ln 5, Col 28$/);
    await bench.page.keyboard.press('Shift+F12');
    const peek = bench.page.locator('.zone-widget.reference-zone-widget, .peekview-widget');
    await peek.locator('.referenceMatch', { hasText: 'Angelino Alfano' }).first().waitFor();
    await peek.locator('.referenceMatch', { hasText: 'We must not push' }).first().waitFor();
    await bench.picture('references');
    await bench.page.keyboard.press('Escape');
    await peek.first().waitFor({ state: 'detached' });
  });

  it('lists the quotes alone, and leads from a line back to the article', async () => {
    await goToStart();
    await bench.command('News Lens: Open Quotes Only');
    const tab = bench.page.locator('.tabs-container .tab', { hasText: 'Quotes:' });
    await tab.waitFor();
    await bench.page
      .locator('.editor-instance .view-line', { hasText: 'Angelino Alfano, Italian foreign' })
      .first()
      .waitFor();
    await bench.picture('quotes-only');
    const row = bench.page.locator('.editor-group-container.active .view-line', { hasText: /^\s*"We\s+must/ });
    await row.first().click();
    await selectionMatches(/^Ln \d+, Col \d+$/);
    await bench.page.keyboard.press('Enter');
    await selectionMatches(/^Ln 5, Col \d+ \(51 selected\)$/);
    await tab.click();
    await bench.command('View: Close Editor');
    await tab.waitFor({ state: 'detached' });
  });

  it('shows the mentions in context, in a list and as a document', async () => {
    await goToStart();
    await bench.open(':5:28');
    await selectionMatches(/^Ln 5, Col 28$/);
    await bench.command('News Lens: Show in Context');
    await bench.page.locator('.quick-input-title', { hasText: 'Angelino Alfano' }).waitFor();
    await bench.picture('in-context');
    await bench.page.locator('.quick-input-titlebar [aria-label="Open as Document"]').click();
    const tab = bench.page.locator('.tabs-container .tab', { hasText: 'Angelino Alfano in' });
    await tab.waitFor();
    const line = bench.page.locator('.editor-instance .view-line', { hasText: /19\s+Over\s+the\s+weekend/ });
    await line.waitFor();
    await bench.picture('in-context-document');
    await bench.command('View: Close Editor');
    await tab.waitFor({ state: 'detached' });
  });

  it('copies the quote under the cursor with its citation', async () => {
    await goToStart();
    await bench.command('News Lens: Go to Next Quote');
    await selectionMatches(indirectQuote);
    await bench.command('News Lens: Go to Next Quote');
    await selectionMatches(directQuote);
    await bench.command('News Lens: Copy Quote with Citation');
    const clipboard = (): Promise<string> => bench.page.evaluate<string>('navigator.clipboard.readText()');
    await until('the quote on the clipboard', async () => (await clipboard()).includes('Alfano'), clipboard);
    assert.ok((await clipboard()).includes(firstQuote.slice(1, -1)));
  });

  /** Answers the dialog that asks where to save, and gives what was written. */
  async function exported(extension: string): Promise<string> {
    const target = path.join(bench.folder, `exported.${extension}`);
    const input = bench.page.locator('.quick-input-widget input.input');
    const suggestion = async (): Promise<string> => ((await input.isVisible()) ? input.inputValue() : '');
    await until('the dialog', async () => (await suggestion()).endsWith(`.${extension}`), suggestion);
    await input.fill(target);
    await bench.page.keyboard.press('Enter');
    await until('the exported file', () => existsSync(target) && readFileSync(target).length > 0);
    return readFileSync(target, 'utf8');
  }

  it('exports the quotes as CSV, and says so', async () => {
    await goToStart();
    await bench.command('News Lens: Export as CSV');
    await bench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Quotes' }).first().waitFor();
    await bench.page.keyboard.press('Enter');
    const text = await exported('csv');
    const [titles = '', ...lines] = text.trim().split(/\r?\n/);
    assert.match(titles, /^\uFEFF?id,kind,act,modality,/);
    const thoughts = lines.filter((line) => /^q\d+,indirect,thought,/.test(line));
    assert.ok(thoughts.length > 0, 'also what is not shown');
    const unsure = lines.filter((line) => Number(/,([\d.]+),[^,]*$/.exec(line)?.[1]) < usualChoice.least);
    const others = new Set([...thoughts, ...unsure]);
    assert.equal(lines.length - others.size, await countedQuotes(), 'a line for each quote');
    assert.ok(text.includes('We must not push Russian Federation into a corner'));
    assert.match(text, /Angelino Alfano/);
    await bench.page.locator('.notifications-toasts', { hasText: 'exported.csv' }).waitFor();
  });

  it('exports the analysis as JSON', async () => {
    await goToStart();
    await bench.command('News Lens: Export as JSON');
    const analysis = JSON.parse(await exported('json')) as Analysis & { readonly schema: number };
    assert.equal(analysis.schema, 1);
    const { shown, lessSure } = shownAnalysis(analysis, usualChoice);
    assert.equal(shown.quotes.length, await countedQuotes());
    assert.ok(analysis.quotes.length > shown.quotes.length + lessSure.length, 'also what is not shown');
    assert.equal(analysis.quotes.flatMap((quote) => quote.quoted).length, 10, 'everything between marks');
    assert.ok(analysis.entities.some((entity) => entity.name === 'Angelino Alfano'));
  });

  it('compares the quotes with the text on the clipboard, lists how they stand, and shows a difference', async () => {
    const speech = 'I said: we should not push Russian Federation into a corner.';
    await bench.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(speech)})`);
    await bench.open(seedArticle);
    await bench.showTree();
    await bench.command('News Lens: Compare Quotes with');
    await bench.pick('Text on the Clipboard');
    const row = bench.rows.filter({ hasText: /^changed.*We must not push/ }).first();
    await row.waitFor();
    await bench.page.locator('.pane .message', { hasText: /^1 changed · \d+ not found$/ }).waitFor();
    await bench.picture('comparison');
    await row.hover();
    await row.locator('a.action-label[aria-label^="Show Differences"]').click();
    const sides = bench.page.locator('.monaco-diff-editor .view-line');
    await sides.filter({ hasText: 'should not push' }).first().waitFor();
    await sides.filter({ hasText: 'must not push' }).first().waitFor();
    await bench.rest();
    await bench.picture('difference');
    await bench.command('View: Close Editor');
    await bench.command('News Lens: Close Comparison');
    await row.waitFor({ state: 'detached' });
  });

  it('explains its marks in a legend', async () => {
    await bench.command('News Lens: Show Legend');
    await bench.page.locator('.tabs-container .tab', { hasText: 'News Lens Legend' }).waitFor();
    await bench.page.locator('.editor-instance .view-line', { hasText: 'mixed quote' }).first().waitFor();
    await bench.rest();
    await bench.picture('legend');
    await bench.command('View: Close Editor');
    await bench.page.locator('.tabs-container .tab', { hasText: 'Legend' }).waitFor({ state: 'detached' });
  });

  it('hides and shows the marks with one command', async () => {
    await bench.command('News Lens: Toggle Highlights');
    await bench.boxes.first().waitFor({ state: 'detached' });
    assert.equal((await bench.marksOn('Angelino Alfano')).line, '');
    await bench.command('News Lens: Toggle Highlights');
    await bench.boxes.first().waitFor();
    assert.equal((await bench.marksOn('Angelino Alfano')).line, 'solid');
  });

  for (const { theme, type, name } of [
    { theme: 'Dark Modern', type: 'vs-dark', name: 'dark' },
    { theme: 'Dark High Contrast', type: 'hc-black', name: 'high-contrast' },
    { theme: 'Light High Contrast', type: 'hc-light', name: 'high-contrast-light' },
    { theme: 'Light Modern', type: 'vs', name: 'light' },
  ]) {
    it(`can be read in the theme ${theme}`, async () => {
      await bench.theme(theme);
      await bench.page.locator(`.monaco-workbench.${type}`).waitFor();
      await bench.showTree();
      await goToStart();
      await bench.page.waitForTimeout(500);
      const quote = await bench.marksOn('We must not push');
      const visible = (css: string): boolean => !/rgba\(\d+, \d+, \d+, 0\)/.test(css) && !css.startsWith('0px');
      assert.ok(
        quote.boxes.some((box) => visible(type.startsWith('hc') ? box.outline : box.background)),
        JSON.stringify(quote.boxes),
      );
      await bench.picture(name);
    });
  }

  it('installs nothing but what runs', () => {
    const extensions = path.join(path.dirname(bench.folder), 'data', 'extensions');
    const installed = readdirSync(extensions).find((name) => name.startsWith('news-lens.news-lens'));
    assert.ok(installed, 'the package is installed');
    const folders = readdirSync(path.join(extensions, installed));
    for (const name of ['src', 'test', 'node_modules', 'out', 'tools']) {
      assert.ok(!folders.includes(name), `${name} is in the package`);
    }
    assert.deepEqual(readdirSync(path.join(extensions, installed, 'seeds')), ['wire-port-strike.txt']);
  });

  it('leaves no error in the log of the extension host', () => {
    const logs = path.join(path.dirname(bench.folder), 'data', 'data', 'logs');
    const lines = readdirSync(logs, { recursive: true })
      .map(String)
      .filter((name) => /exthost.*\.log$/.test(name))
      .flatMap((name) => readFileSync(path.join(logs, name), 'utf8').split('\n'))
      .filter((line) => line.includes('[error]') && /news-lens|newsLens|News Lens/.test(line));
    assert.deepEqual(lines, []);
  });
});
