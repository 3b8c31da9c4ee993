import * as assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { seedArticle, startWorkbench, until, type Workbench } from './support';

describe('the first minutes', () => {
  let bench: Workbench;

  before(async () => {
    bench = await startWorkbench();
  });
  after(() => bench?.stop());
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await bench.picture(`failed-${this.currentTest.title}`.replace(/\W+/g, '-'));
    await bench.rest();
  });

  const step = (title: string) => bench.page.locator('.getting-started-step', { hasText: title }).first();
  const isDone = async (title: string): Promise<boolean> =>
    (await step(title).locator('.codicon.complete').count()) > 0;

  async function openWalkthrough(): Promise<void> {
    await bench.command('Welcome: Open Walkthrough...');
    await bench.pick('Read an Article with News Lens');
    await step('Open an article').waitFor();
  }

  it('has a walkthrough of four steps, with pictures in the colours of each theme', async () => {
    // The pictures are left out where there is no room for them.
    await bench.command('View: Close Primary Side Bar');
    await openWalkthrough();
    const titles = ['Open an article', 'Read the marks', 'Look through the list', 'Take it with you'];
    for (const [theme, name] of [
      ['Dark Modern', 'dark'],
      ['Dark High Contrast', 'hc-dark'],
      ['Light High Contrast', 'hc-light'],
      ['Light Modern', 'light'],
    ] as const) {
      await bench.theme(theme);
      await openWalkthrough();
      for (const [i, title] of titles.entries()) {
        await step(title).click();
        await bench.page.waitForTimeout(500);
        await bench.picture(`walkthrough-${name}-${String(i + 1)}`);
      }
    }
  });

  it('opens a sample article from the walkthrough, reads it, and ticks the step', async () => {
    await openWalkthrough();
    await step('Open an article').click();
    await bench.page.locator('.getting-started-step .monaco-button', { hasText: 'Open a Sample Article' }).click();
    await bench.page.locator('.tab.active', { hasText: 'wire-port-strike.txt' }).waitFor();
    await bench.boxes.first().waitFor();
    assert.equal((await bench.marksOn('Marek Zielinski')).line, 'solid');
    await bench.picture('sample');
    await openWalkthrough();
    await until('the tick', () => isDone('Open an article'));
    assert.equal(await isDone('Take it with you'), false);
  });

  it('says in the list what to do with an empty text, one in another language, and a file that is no text', async () => {
    const files = {
      'empty.txt': ['\n\n', 'There is nothing in this text yet'],
      'pont.txt': [
        '« Nous resterons ici », a dit la maire lundi soir.\n\nLe pont sera fermé pour les voitures pendant deux mois, et les gens ne sont pas contents de la ville.\n',
        'News Lens reads English only',
      ],
      'camera.bin': [Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 8]), 'This is no text that News Lens can read'],
    } as const;
    for (const [name, [content]] of Object.entries(files)) writeFileSync(path.join(bench.folder, name), content);
    await bench.showTree();
    const welcome = bench.page.locator('.part.sidebar .welcome-view-content:visible');
    for (const [name, [, words]] of Object.entries(files)) {
      await bench.open(name);
      await until(words, async () => (await welcome.allInnerTexts()).some((text) => text.includes(words)));
      await bench.picture(`welcome-${name.replace(/\W/g, '-')}`);
      if (process.env['NEWS_LENS_THEMES'] !== 'all') continue;
      for (const theme of ['Dark Modern', 'Dark High Contrast', 'Light High Contrast', 'Light Modern']) {
        await bench.theme(theme);
        await bench.picture(`welcome-${name.replace(/\W/g, '-')}-${theme.toLowerCase().replaceAll(' ', '-')}`);
      }
    }
    await bench.open('empty.txt');
    await bench.command('News Lens: Analyse Now');
    await bench.page.locator('.notifications-toasts', { hasText: 'There is nothing in this text yet' }).waitFor();
    await bench.command('Notifications: Clear All Notifications');
    const told = (words: string): Promise<void> =>
      bench.page.locator('.part.statusbar .statusbar-item', { hasText: words }).waitFor();
    await bench.command('News Lens: Toggle Highlights');
    await told('Marks are hidden');
    await bench.command('News Lens: Toggle Highlights');
    await told('Marks are shown');
    await bench.command('News Lens: Toggle Fewer Marks');
    await told('Fewer marks: only quotes that are certain');
    await bench.command('News Lens: Toggle Fewer Marks');
    await told('Quotes are marked as usual');
    await bench.command('News Lens: Show Articles to Be Checked');
    await bench.page.locator('.quick-input-widget input.input[placeholder^="None yet"]').waitFor();
    await bench.rest();
    await bench.page.keyboard.press('Control+1');
    await bench.page.keyboard.type('Milk, eggs.');
    await until('another word once there is one', async () => {
      const texts = await welcome.allInnerTexts();
      return texts.length > 0 && !texts.some((text) => text.includes('There is nothing in this text yet'));
    });
    await bench.command('File: Revert File');
  });

  it('says its state in the language status when asked to, with links to the commands', async () => {
    const folder = path.join(bench.folder, '.vscode');
    mkdirSync(folder, { recursive: true });
    const settings = { 'newsLens.languageStatus.enabled': true, 'newsLens.statusItem.enabled': false };
    writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings));
    await bench.open(seedArticle);
    await bench.boxes.first().waitFor();
    const braces = bench.page.locator('.part.statusbar .statusbar-item[id="status.languageStatus"] a').first();
    await braces.waitFor();
    await braces.hover();
    const entry = bench.page.locator('.hover-language-status', { hasText: /News Lens: \d+ speakers/ }).first();
    await entry.waitFor();
    await bench.picture('language-status');
    await entry.locator('a', { hasText: 'Legend' }).first().click();
    await bench.page.locator('.tab', { hasText: 'News Lens Legend' }).waitFor();
    const counts = bench.page.locator('.part.statusbar .statusbar-item', { hasText: /\d+ speakers · / });
    assert.equal(await counts.count(), 0, 'nothing is said twice');
  });
});
