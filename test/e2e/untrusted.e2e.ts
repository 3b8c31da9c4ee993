import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { seedArticle, startRestrictedWorkbench, until, type Workbench } from './support';

describe('a folder that is not trusted', () => {
  let bench: Workbench;
  let before: Readonly<Record<string, string>>;

  /** Every file of the folder: when it was written, and how large it is. */
  const files = (): Record<string, string> =>
    Object.fromEntries(
      readdirSync(bench.folder, { recursive: true, encoding: 'utf8' }).map((name) => {
        const { mtimeMs, size } = statSync(path.join(bench.folder, name));
        return [name, `${String(mtimeMs)} ${String(size)}`];
      }),
    );
  const notice = (text: RegExp): ReturnType<typeof bench.page.locator> =>
    bench.page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();
  const settled = (count: number): Promise<void> =>
    bench.page
      .locator('.part.sidebar .message', { hasText: new RegExp(`^${String(count)} of \\d+ settled`) })
      .first()
      .waitFor();

  beforeEach(async function () {
    this.timeout(120_000);
    if (bench) return;
    bench = await startRestrictedWorkbench();
    before = files();
  });
  after(() => bench?.stop());
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await bench.picture(`failed-${this.currentTest.title}`.replace(/\W+/g, '-'));
  });

  it('is read: marks, and the list', async () => {
    await bench.open(seedArticle);
    await bench.boxes.first().waitFor();
    await bench.showTree();
    await bench.rows.filter({ hasText: 'Angelino Alfano' }).first().waitFor();
  });

  it('gets no index, and the user is told what to do', async () => {
    await bench.command('News Lens: Index Folder');
    await notice(/writes no index for a folder that you do not trust. Trust it, then try again/).waitFor();
    await bench.picture('untrusted-index');
    await bench.command('Notifications: Clear All Notifications');
  });

  it('gets no file of people', async () => {
    await bench.command('News Lens: Describe Person or Organisation');
    await notice(/writes nothing into a folder that you do not trust. Trust it, then try again/).waitFor();
    await bench.command('Notifications: Clear All Notifications');
  });

  it('gets no file of corrections: they count until the window is closed', async () => {
    await bench.open(seedArticle);
    await bench.command('News Lens: Review What Is Uncertain');
    await settled(0);
    await bench.page.keyboard.press('Alt+Enter');
    await settled(1);
    await notice(/not trusted, so nothing is written into it: what you correct is kept/).waitFor();
    await bench.picture('untrusted-correction');
    assert.deepEqual(files(), before);
  });

  it('gets what was kept as soon as it is trusted', async () => {
    await notice(/not trusted/)
      .locator('.monaco-button', { hasText: 'Manage Trust' })
      .click();
    await bench.page
      .locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ })
      .first()
      .click();
    const file = `${seedArticle}.news-lens.json`;
    await until('the file beside the article', () => file in files());
    const { corrections } = JSON.parse(readFileSync(path.join(bench.folder, file), 'utf8')) as {
      corrections: unknown[];
    };
    assert.ok(corrections.length > 0);
  });
});
