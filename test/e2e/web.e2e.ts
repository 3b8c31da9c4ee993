import * as assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { seedArticle, startWebWorkbench, until, type Workbench } from './support';

describe('the extension in the extension host of the browser', () => {
  let bench: Workbench;

  before(async () => {
    bench = await startWebWorkbench();
  });
  after(() => bench?.stop());
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await bench.picture(`failed-web-${this.currentTest.title}`.replace(/\W+/g, '-'));
  });

  it('reads the seed article, marks it and lists what it names', async () => {
    await bench.open(seedArticle);
    await bench.boxes.first().waitFor();
    assert.equal((await bench.marksOn('Angelino Alfano')).line, 'solid');
    assert.equal((await bench.marksOn('Moscow')).line, 'dotted');
    await bench.showTree();
    await bench.rows.filter({ hasText: 'Angelino Alfano' }).first().waitFor();
  });

  it('reads on while the reader types', async () => {
    await bench.page.locator('.editor-instance .view-line', { hasText: 'Russia knew' }).first().click();
    await bench.page.keyboard.press('Control+Home');
    await bench.page.keyboard.type('"We are ready," said Maria Delgado of Lisbon. ');
    const row = bench.rows.filter({ hasText: 'Maria Delgado' });
    await until('the new name in the tree', async () => (await row.count()) > 0);
  });

  it('asks what it is not sure of, one after the other, and keeps the answers in a file beside the article', async () => {
    const file = path.join(bench.folder, `${seedArticle}.news-lens.json`);
    const said = (): { confirmed?: boolean }[] =>
      existsSync(file)
        ? (JSON.parse(readFileSync(file, 'utf8')) as { corrections: { confirmed?: boolean }[] }).corrections
        : [];
    await bench.command('News Lens: Review What Is Uncertain');
    const settled = (count: number): Promise<void> =>
      bench.page
        .locator('.part.sidebar .message', { hasText: new RegExp(`^${String(count)} of \\d+ settled`) })
        .first()
        .waitFor();
    await settled(0);
    await bench.picture('review');
    await bench.page.keyboard.press('Alt+Enter');
    await settled(1);
    await until('the first answer in the file', () => said().length > 0 && said().every(({ confirmed }) => confirmed));
    const before = said().length;
    await bench.page.keyboard.press('Alt+Enter');
    await settled(2);
    await until('the second answer in the file', () => said().length > before);
    await bench.command('News Lens: Undo Correction');
    await until('the second answer to be gone', () => said().length === before);
  });

  it('makes an index of the folder, answers from it, and has it still when the window is opened again', async function () {
    this.timeout(180_000);
    const { page } = bench;
    const toast = (text: RegExp): ReturnType<typeof page.locator> =>
      page.locator('.notifications-toasts .notification-list-item-message', { hasText: text }).first();
    const answers = page.locator('.quick-input-list .monaco-list-row');
    const find = async (words: string): Promise<void> => {
      await bench.command('News Lens: Find in All Articles');
      await page.locator('.quick-input-widget input.input').fill(words);
    };
    await bench.command('News Lens: Index Folder');
    await toast(/^[1-9]\d* articles are in the index/).waitFor({ timeout: 60_000 });
    await find('patient for nine months');
    await answers.filter({ hasText: 'wire-port-strike.txt' }).first().waitFor();
    await bench.picture('web-index');
    await page.keyboard.press('Escape');
    await find('Angelino Alfano');
    await answers.filter({ hasText: seedArticle }).first().waitFor();
    await page.keyboard.press('Escape');

    // What was written is read again: an article that was added is all that is missing.
    writeFileSync(path.join(bench.folder, 'later.txt'), '"We will reopen the zinc mine," said Ann Reed on Tuesday.\n');
    await page.goto(page.url());
    await page.locator('.activitybar a.action-label[aria-label^="News Lens"]').waitFor();
    await find('Angelino Alfano');
    await answers.filter({ hasText: seedArticle }).first().waitFor();
    await page.keyboard.press('Escape');
    await until('the new article in the index', async () => {
      await find('reopen the zinc mine');
      await page.waitForTimeout(1000);
      const found = (await answers.filter({ hasText: 'later.txt' }).count()) > 0;
      await page.keyboard.press('Escape');
      return found;
    });
  });
});
