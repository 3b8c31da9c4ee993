import * as assert from 'node:assert/strict';
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
});
