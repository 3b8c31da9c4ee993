import * as assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadRig } from './rig';
import { seedArticle, shots, startWorkbench, until, type Workbench } from './support';

describe('taking things out of an article', () => {
  let bench: Workbench;

  before(async () => {
    bench = await startWorkbench();
    await bench.open(seedArticle);
    await bench.boxes.first().waitFor();
  });
  after(() => bench?.stop());
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await bench.picture(`failed-${this.currentTest.title}`.replace(/\W+/g, '-'));
    await bench.rest();
  });

  const line = (words: string) => bench.page.locator('.editor-instance .view-line', { hasText: words });

  async function newText(words: string): Promise<void> {
    await bench.command('File: New Untitled Text File');
    await bench.page.locator('.tab.active', { hasText: /Untitled/ }).waitFor();
    await bench.page.keyboard.type(words);
    await line(words).first().waitFor();
  }

  async function closeText(): Promise<void> {
    await bench.command('View: Revert and Close Editor');
    await bench.page.locator('.tab', { hasText: /Untitled/ }).waitFor({ state: 'detached' });
  }

  /** Drags a row of the list into the text that holds some words, with Shift, as people do: slowly. */
  async function dragIntoText(row: typeof bench.rows, words: string): Promise<void> {
    const { page } = bench;
    const label = row.locator('.label-name');
    const boxOf = async (): Promise<string> => JSON.stringify(await label.boundingBox());
    // The list may still be turning into its new order: another row would be under the mouse.
    await until('a list that stands still', async () => {
      const before = await boxOf();
      await page.waitForTimeout(500);
      return before === (await boxOf());
    });
    const from = await label.boundingBox();
    const to = await bench.textBox(words);
    assert.ok(from);
    await page.mouse.move(from.x + 20, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 200, to.y + 60, { steps: 8 });
    await page.keyboard.down('Shift');
    for (const shift of [30, 20, 10]) {
      await page.mouse.move(to.x + to.width + shift, to.y + to.height / 2, { steps: 4 });
      await page.waitForTimeout(200);
    }
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await page.waitForTimeout(500);
  }

  it('inserts a citation with the keyboard alone', async () => {
    await newText('He warned: ');
    await bench.page.keyboard.press('F1');
    const input = bench.page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await bench.page.keyboard.type('Insert Citation at Cursor');
    await bench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Insert Citation' }).waitFor();
    await bench.page.keyboard.press('Enter');
    await bench.page.locator('.quick-input-title', { hasText: 'Insert Citation at Cursor' }).waitFor();
    await bench.picture('insert-citation');
    await bench.page.keyboard.type('clear to all of us');
    await bench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'It is clear' }).waitFor();
    await bench.page.keyboard.press('Enter');
    await line('He warned: “It is clear to all').first().waitFor();
    await closeText();
  });

  it('drags a quote from the list into a text, with Shift', async () => {
    const { page } = bench;
    await bench.showTree();
    await newText('Here: ');
    await bench.command('View: Move Editor into Next Group');
    // The list shows the article that is active.
    await page.keyboard.press('Control+1');
    await bench.command('News Lens: List in Text Order');
    const row = bench.rows.filter({ hasText: 'We must not push' }).first();
    await row.waitFor();
    await dragIntoText(row, 'Here:');
    await line('Here: “We must not push').first().waitFor();
    await bench.picture('dragged');
    await bench.command('News Lens: Group by Kind');
    await page.keyboard.press('Control+2');
    await closeText();
  });

  it('says what is wrong with the form of citations, and uses the usual one', async () => {
    const folder = path.join(bench.folder, '.vscode');
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      path.join(folder, 'settings.json'),
      JSON.stringify({ 'newsLens.citation.template': '{quote} {who}' }),
    );
    try {
      await bench.open(seedArticle);
      const toast = bench.page.locator('.notifications-toasts', { hasText: 'There is no “{who}”' });
      await until('the warning', async () => {
        await bench.command('News Lens: Copy All Quotes');
        await bench.page.waitForTimeout(500);
        return toast.isVisible();
      });
      assert.ok(
        (await bench.page.evaluate<string>('navigator.clipboard.readText()')).includes(
          '“We must not push Russian Federation into a corner” — Angelino Alfano',
        ),
      );
      await bench.picture('wrong-template');
    } finally {
      rmSync(folder, { recursive: true });
      await bench.command('Notifications: Clear All Notifications');
    }
  });

  it('writes a page that a browser shows as the editor does, in light, dark, forced colours and print', async () => {
    const target = path.join(bench.folder, 'page.html');
    await bench.open(seedArticle);
    await bench.page.keyboard.press('Control+Home');
    await bench.command('News Lens: Export as HTML Page');
    const input = bench.page.locator('.quick-input-widget input.input');
    await until('the dialog', async () => (await input.isVisible()) && (await input.inputValue()).endsWith('.html'));
    await input.fill(target);
    await bench.page.keyboard.press('Enter');
    await until('the page', () => existsSync(target) && readFileSync(target).length > 0);

    const rig = await loadRig();
    const { browser, page } = await rig.openBrowser();
    try {
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text?.() ?? ''));
      page.on('pageerror', (error) => complaints.push(error.message ?? ''));
      await page.goto(pathToFileURL(target).href);
      const quote = page.locator('mark.direct', { hasText: 'We must not push' }).first();
      assert.match(
        (await quote.getAttribute('title')) ?? '',
        /^Direct quote, Angelino Alfano, (?:certain|likely|a guess)$/,
      );
      const looks = (selector: string, property: string): Promise<string> =>
        page.evaluate<string>(`getComputedStyle(document.querySelector('.text ${selector}')).${property}`);
      assert.equal(await looks('.person', 'textDecorationStyle'), 'solid');
      assert.equal(await looks('.place', 'textDecorationStyle'), 'dotted');
      const light = await looks('mark.direct', 'backgroundColor');
      const picture = (name: string): Promise<unknown> =>
        page.screenshot({ path: path.join(shots, `page-${name}.png`), fullPage: true });
      mkdirSync(shots, { recursive: true });
      await picture('light');
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.notEqual(await looks('mark.direct', 'backgroundColor'), light);
      await picture('dark');
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      assert.equal(await looks('mark.direct', 'outlineStyle'), 'dotted');
      await picture('forced-colors');
      await page.emulateMedia({ media: 'print', forcedColors: 'none' });
      assert.equal(await looks('mark.mixed', 'outlineStyle'), 'dashed');
      await picture('print');
      assert.deepEqual(complaints, []);
    } finally {
      await browser.close();
    }
  });
});
