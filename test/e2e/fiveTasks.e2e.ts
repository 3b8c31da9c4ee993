import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import type { Locator } from './rig';
import { startWorkbench, until, type Workbench } from './support';

const strike = 'wire-port-strike.txt';

/** The five everyday tasks of `docs/features.md`: as many key presses and clicks as it says; typing of words is not counted. */
describe('five everyday tasks', function () {
  this.timeout(120_000);
  let bench: Workbench;
  let count = 0;

  before(async () => {
    bench = await startWorkbench();
    await bench.showTree();
  });
  after(() => bench?.stop());
  beforeEach(async () => {
    await bench.command('View: Close All Editors');
    await bench.open(strike);
    await bench.boxes.first().waitFor();
    count = 0;
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await bench.picture(`failed-${this.currentTest.title}`.replace(/\W+/g, '-'));
    await bench.rest();
  });

  const one = (selector: string, hasText: string | RegExp): Locator =>
    bench.page.locator(selector, { hasText }).first();
  const choice = (words: string | RegExp): Locator => one('.quick-input-list .monaco-list-row', words);

  async function press(key: string): Promise<void> {
    count++;
    await bench.page.keyboard.press(key);
  }
  async function click(what: Locator): Promise<void> {
    count++;
    await what.click();
  }
  /** Types into the open list and takes its first answer, once that is the one. */
  async function take(words: string, answer: string | RegExp): Promise<void> {
    const input = bench.page.locator('.quick-input-widget input.input');
    await input.fill(words);
    await until(`${words} first`, async () => {
      const focused = await bench.page.locator('.quick-input-list .monaco-list-row.focused').allInnerTexts();
      return focused.some((text) => (typeof answer === 'string' ? text.includes(answer) : answer.test(text)));
    });
    await press('Enter');
  }
  async function palette(title: string): Promise<void> {
    await press('F1');
    await take(`>${title}`, title);
  }
  const page = (words: string): Promise<void> =>
    until(`a page with ${words}`, async () => {
      const asked = bench.page
        .frames()
        .map((frame) =>
          frame
            .evaluate<boolean>(
              `!document.querySelector('.monaco-workbench') && document.body.innerText.includes('${words}')`,
            )
            .catch(() => false),
        );
      return (await Promise.all(asked)).includes(true);
    });

  it('who said it: 2', async () => {
    await press('Control+Shift+O');
    await bench.page.locator('.quick-input-widget input.input').fill('@patient for nine');
    await choice(/Marek Zielinski.*patient for nine/s).waitFor();
    await press('Enter');
    assert.equal(count, 2);
  });

  it('a wrong speaker mended, and taken back: 2 and 1', async () => {
    await bench.hover('been patient');
    await click(one('.monaco-hover:visible a', 'speaker is…'));
    await take('Ewa', 'Ewa Nowicka');
    const notice = one('.part.statusbar .statusbar-item a', /Corrected: .*Undo/);
    await notice.waitFor();
    assert.equal(count, 2);
    await click(notice);
    await notice.waitFor({ state: 'hidden' });
    assert.equal(count, 3);
  });

  it('the share of one source: 2', async () => {
    await palette('News Lens: Open Overview');
    await page('22% · 29 words');
    assert.equal(count, 2);
  });

  it('a comparison, and which part was not said: 3', async () => {
    await bench.page.evaluate(`navigator.clipboard.writeText('We have been patient for nine months.')`);
    await palette('News Lens: Compare Quotes with');
    await take('Clipboard', 'Text on the Clipboard');
    await one('.part.sidebar .pane-body .monaco-list-row', /^partly found/).waitFor();
    assert.equal(count, 3);
    await bench.command('News Lens: Close Comparison');
  });

  it('a report handed over, and looked at: 4', async () => {
    await palette('News Lens: Export as Markdown Report');
    const input = bench.page.locator('.quick-input-widget input.input');
    await until('a dialog', async () => (await input.isVisible()) && (await input.inputValue()).endsWith('.md'));
    await input.fill(path.join(bench.folder, 'taken.md'));
    await press('Enter');
    await click(one('.notifications-toasts .monaco-button', 'Preview'));
    await page('Who says what');
    assert.equal(count, 4);
  });
});
