import * as assert from 'node:assert/strict';
import { seedArticle, startWorkbench, type Workbench } from './support';

describe('paste with source', () => {
  let bench: Workbench;

  before(async () => {
    bench = await startWorkbench();
  });
  after(() => bench?.stop());
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await bench.picture('failed-paste');
  });

  it('pastes the words, and offers them as a quotation with its speaker and place', async () => {
    const { page } = bench;
    await bench.open(seedArticle);
    await bench.boxes.first().waitFor();
    await bench.open(':5:1');
    // The line is wrapped: the second time its end is meant.
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Control+C');
    await bench.command('File: New Untitled Text File');
    await page.keyboard.press('Control+V');
    const options = page.locator('.post-edit-widget');
    await options.waitFor();
    const line = (words: string) => page.locator('.editor-instance .view-line', { hasText: words }).first();
    await line('Alfano said ministers want').waitFor();
    assert.equal(await line('— Angelino').count(), 0, 'unasked, the words alone');
    await options.click();
    await page.locator('.action-widget .monaco-list-row', { hasText: 'Paste as Quotation with Citation' }).click();
    await line('to pressure Assad — Angelino').waitFor();
    await bench.picture('paste-with-source');
  });
});
