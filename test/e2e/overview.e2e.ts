import * as assert from 'node:assert/strict';
import { pageWith, seriousIn, themes } from './pages';
import type { Frame } from './rig';
import { seedArticle, startWebWorkbench, until, type Workbench } from './support';

/** The overview in a real browser, in the web's own extension host: its dates come from there too. */
describe('the overview in the workbench', () => {
  let bench: Workbench;
  let frame: Frame;

  const overviewWith = (selector: string): Promise<Frame> => pageWith(bench, selector);

  before(async function () {
    this.timeout(120_000);
    bench = await startWebWorkbench();
    await bench.open(seedArticle);
    await bench.boxes.first().waitFor();
    await bench.command('News Lens: Open Overview');
    frame = await overviewWith('svg.timeline');
  });
  after(() => bench?.stop());

  it('shows the four figures, and loads nothing', async () => {
    const figures = await frame.evaluate<string[]>(
      `[...document.querySelectorAll('#content svg')].map((svg) => svg.getAttribute('class'))`,
    );
    assert.deepEqual(figures, ['balance', 'map', 'timeline', 'pairs']);
    assert.equal(await frame.evaluate<number>(`performance.getEntriesByType('resource').length`), 0);
  });

  it('leads into the text by keys alone: a table is opened, a source is chosen', async () => {
    await frame.evaluate(`document.querySelector('summary').focus()`);
    await bench.page.keyboard.press('Enter');
    await until('the table', () => frame.evaluate<boolean>(`document.querySelector('details').open`));
    await bench.page.keyboard.press('Tab');
    await bench.page.keyboard.press('Enter');
    await until('the selection', async () => (await bench.selection()).includes('selected'), bench.selection);
  });

  it('keeps open what was opened, and follows an edit', async () => {
    await bench.page.keyboard.press('Control+1');
    await bench.page.keyboard.press('Control+Home');
    await bench.page.keyboard.type('Tilda Brown said: "We stay." ');
    await until('the new source', () =>
      frame.evaluate<boolean>(`document.getElementById('content').textContent.includes('Tilda Brown')`),
    );
    assert.ok(await frame.evaluate<boolean>(`document.querySelector('details').open`));
  });

  it('draws the map closer from finer coasts, and keeps the focus on the button', async () => {
    const land = `document.querySelector('path.land').getAttribute('d').length`;
    await frame.evaluate(`document.querySelector('[data-key="zoom-+"]').focus()`);
    const far = await frame.evaluate<number>(land);
    await bench.page.keyboard.press('Enter');
    await until('another map', async () => (await frame.evaluate<number>(land)) !== far);
    assert.equal(await frame.evaluate<string>(`document.activeElement.dataset.key`), 'zoom-+');
  });

  it('has nothing serious in the eyes of axe, in light, dark and high contrast', async function () {
    this.timeout(120_000);
    for (const theme of themes) {
      await bench.theme(theme);
      frame = await overviewWith('svg.timeline');
      assert.deepEqual(await seriousIn(frame), [], theme);
      await bench.picture(`overview-${theme.replace(/\W+/g, '-')}`);
    }
  });
});
