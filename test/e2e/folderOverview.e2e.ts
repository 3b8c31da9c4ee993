import * as assert from 'node:assert/strict';
import { makeArticleFolder } from '../bench/articleFolder';
import { pageWith, seriousIn, themes } from './pages';
import type { Frame } from './rig';
import { startWorkbench, until, type Workbench } from './support';

/** The balance of a folder over time, in a real workbench. */
describe('the overview of all articles', () => {
  let bench: Workbench;
  let frame: Frame;
  const page = (): Promise<Frame> => pageWith(bench, 'svg.balance.months');

  before(async function () {
    this.timeout(180_000);
    bench = await startWorkbench({ 'newsLens.balance.target': 60 });
    makeArticleFolder(bench.folder, 40);
    await bench.command('News Lens: Index Folder');
    await bench.page
      .locator('.notifications-toasts .notification-list-item-message', { hasText: /articles are in the index/ })
      .first()
      .waitFor({ timeout: 90_000 });
    await bench.command('Notifications: Clear All Notifications');
    await bench.command('News Lens: Open Overview of All Articles');
    frame = await page();
  });
  after(() => bench?.stop());
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await bench.picture(`failed-${this.currentTest.title}`.replace(/\W+/g, '-'));
  });

  it('has a figure and its table by month, author and section, and loads nothing', async () => {
    const figures = await frame.evaluate<string[]>(
      `[...document.querySelectorAll('#content svg')].map((svg) => svg.getAttribute('class'))`,
    );
    assert.deepEqual(figures, ['balance months', 'balance authors', 'balance sections']);
    assert.equal(await frame.evaluate<number>(`performance.getEntriesByType('resource').length`), 0);
    // What is drawn stands in the table, too, in the same order; of months the last ones are drawn.
    const differing = await frame.evaluate<string[]>(`
      [...document.querySelectorAll('#content section')].filter((section) => {
        const bars = [...section.querySelectorAll('svg g title')].map((title) => title.textContent.split(': ')[0]);
        const rows = [...section.querySelectorAll('tbody tr')].map((row) => row.cells[0].textContent);
        const same = section.querySelector('svg.months') ? rows.slice(-bars.length) : rows.slice(0, bars.length);
        return bars.length === 0 || bars.join() !== same.join();
      }).map((section) => section.innerText)`);
    assert.deepEqual(differing, []);
  });

  it('opens its tables by keys alone, one after the other', async () => {
    await frame.evaluate(`document.querySelector('summary').focus()`);
    for (const order of ['months', 'authors', 'sections']) {
      await bench.page.keyboard.press('Enter');
      const table = `document.querySelector('[data-key="table-${order}"]')`;
      await until(`the table of ${order}`, () => frame.evaluate<boolean>(`${table}.open`));
      assert.ok(await frame.evaluate<boolean>(`document.activeElement === ${table}.querySelector('summary')`), order);
      await bench.page.keyboard.press('Tab');
    }
  });

  it('is as wide as its window, however narrow that is', async () => {
    const measure = `(() => {
      const { style } = document.body;
      style.boxSizing = 'border-box';
      style.width = '300px';
      document.querySelectorAll('details').forEach((each) => { each.open = true; });
      const wide = [...document.querySelectorAll('#content *')]
        .filter((each) => each.getBoundingClientRect().right > 300.5);
      return wide.map((each) => each.outerHTML.slice(0, 200));
    })()`;
    assert.deepEqual(await frame.evaluate<string[]>(measure), []);
    assert.deepEqual(await seriousIn(frame), []);
    await bench.picture('folder-overview-300');
    await frame.evaluate(`document.body.style.width = ''`);
  });

  it('has nothing serious in the eyes of axe, in light, dark and high contrast', async function () {
    this.timeout(120_000);
    for (const theme of themes) {
      await bench.theme(theme);
      frame = await page();
      assert.deepEqual(await seriousIn(frame), [], theme);
      await frame.evaluate(`window.scrollTo(0, 0)`);
      await bench.picture(`folder-overview-${theme.replace(/\W+/g, '-')}`);
    }
  });
});
