import * as assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { projectRoot } from '../root';
import type { Locator } from './rig';
import { startWorkbench, until, type Workbench } from './support';
import { surfaceFiles } from './surfaceFiles';

const themes = [
  { label: 'Light Modern', type: 'vs', name: 'light' },
  { label: 'Dark Modern', type: 'vs-dark', name: 'dark' },
  { label: 'Default High Contrast', type: 'hc-black', name: 'high-contrast' },
  { label: 'Default High Contrast Light', type: 'hc-light', name: 'high-contrast-light' },
];

/** One of them, unless pictures of all are wanted: `NEWS_LENS_THEMES=all`. */
const wanted = process.env['NEWS_LENS_THEMES'] === 'all' ? themes : themes.slice(0, 1);

const strike = 'wire-port-strike.txt';
const draft = 'ferry-draft.txt';

/** Every surface, shown once as a user comes to it, with a picture in each theme that is wanted. */
describe('every surface', function () {
  this.timeout(120_000);
  let bench: Workbench;

  before(async () => {
    bench = await startWorkbench({ 'newsLens.transcripts': ['spoken/**'] });
    copyFileSync(path.join(projectRoot, 'test', 'fixtures', 'morning', draft), path.join(bench.folder, draft));
    for (const [name, content] of Object.entries(surfaceFiles)) {
      const file = path.join(bench.folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    await article();
    await bench.showTree();
  });
  after(() => bench?.stop());
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await bench.picture(`failed-${this.currentTest.title}`.replace(/\W+/g, '-'));
    await bench.rest();
    settings({});
  });

  /** Changes what the folder's settings say; unlike a command, this leaves hovers and lists open. */
  function settings(changes: Readonly<Record<string, unknown>>): void {
    const folder = path.join(bench.folder, '.vscode');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(changes));
  }

  async function pictures(name: string, changes: Readonly<Record<string, unknown>> = {}): Promise<void> {
    for (const theme of wanted) {
      settings({ ...changes, 'workbench.colorTheme': theme.label });
      await bench.page.locator(`.monaco-workbench.${theme.type}`).waitFor();
      // Until what is in a page of its own is painted anew: nothing says when.
      if (wanted.length > 1) await bench.page.waitForTimeout(400);
      await bench.picture(`surface-${name}-${theme.name}`);
    }
  }

  const one = (selector: string, hasText: string | RegExp): Locator =>
    bench.page.locator(selector, { hasText }).first();
  const tab = (name: string | RegExp): Locator => one('.tabs-container .tab', name);
  const line = (words: string | RegExp): Locator => one('.editor-instance .view-line', words);
  const row = (words: string | RegExp): Locator => bench.rows.filter({ hasText: words }).first();
  const choice = (words: string | RegExp): Locator => one('.quick-input-list .monaco-list-row', words);
  const input = (): Locator => bench.page.locator('.quick-input-widget input.input');
  const welcome = (words: string): Locator => one('.part.sidebar .welcome-view-content:visible', words);

  async function article(name = strike): Promise<void> {
    await bench.open(name);
    await tab(name).waitFor();
    await bench.boxes.first().waitFor();
    await bench.page.keyboard.press('Control+Home');
  }

  /** Waits until a page in the workbench (the overview, a preview) shows some words. */
  const pageWith = (words: string): Promise<void> =>
    until(`a page with “${words}”`, async () => {
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

  async function dragSideBar(width: number): Promise<void> {
    const box = await bench.page.locator('.part.sidebar').boundingBox();
    assert.ok(box);
    await bench.page.mouse.move(box.x + box.width, box.y + box.height - 60);
    await bench.page.mouse.down();
    await bench.page.mouse.move(box.x + width, box.y + box.height - 60, { steps: 5 });
    await bench.page.mouse.up();
    await bench.rest();
  }

  it('the list with its groups, wide and narrow', async () => {
    await row('Organisations').waitFor();
    for (const width of [300, 170, 380]) {
      await dragSideBar(width);
      assert.match(await row(/We have/).innerText(), /Marek Zielinski/);
      await pictures(`list-${String(width)}`);
    }
  });

  it('the hovers of a quote, a speaker and a place', async () => {
    for (const [name, words, told] of [
      ['quote', 'been patient', /subject behind the verb of saying/],
      ['speaker', 'Anneke de Vries', /analyst/],
      ['place', 'Hamburg', /Germany/],
    ] as const) {
      assert.match(await bench.hover(words), told);
      await pictures(`hover-${name}`);
      await bench.rest();
    }
  });

  it('inlay hints', async () => {
    settings({ 'newsLens.inlayHints.enabled': true });
    await line(/he\s*[⟨(].*Zielinski/).waitFor();
    await pictures('inlay-hints', { 'newsLens.inlayHints.enabled': true });
  });

  it('speakers before words whose paragraph does not say whose they are', async () => {
    await article('speech.txt');
    settings({ 'newsLens.inlayHints.speakers': true });
    await line(/⟨[^⟩]+⟩/).waitFor();
    await pictures('speaker-hints', { 'newsLens.inlayHints.speakers': true });
    await article();
  });

  it('kinds of row on and off in the list, and none at all', async () => {
    await bench.command('News Lens: Choose Kinds in the List');
    await choice('Places').waitFor();
    await pictures('choose-kinds');
    await choice('Places').click();
    await bench.page.keyboard.press('Enter');
    await one('.part.sidebar', 'not listed: Places').waitFor();
    await bench.command('News Lens: Choose Kinds in the List');
    await choice('Places').waitFor();
    // By keys alone: the box above the list ticks all, then none.
    await bench.page.keyboard.press('Shift+Tab');
    await bench.page.keyboard.press('Space');
    await bench.page.keyboard.press('Space');
    await pictures('choose-kinds-none');
    await bench.page.keyboard.press('Tab');
    await bench.page.keyboard.press('Enter');
    await welcome('of kinds that the list leaves out').waitFor();
    await pictures('no-kinds');
    await one('.part.sidebar .welcome-view-content .monaco-button', 'List All Kinds').click();
    await row('Organisations').waitFor();
  });

  it('the preview of a new name', async () => {
    const { x, y } = await bench.textBox('Marek Zielinski');
    await bench.page.mouse.move(x + 20, y + 5);
    await bench.page.mouse.down();
    await bench.page.mouse.up();
    await bench.page.keyboard.press('F2');
    await bench.page.locator('.rename-box input').fill('Marek Wysocki');
    await pictures('rename');
    await bench.page.keyboard.press('Control+Enter');
    await one('.refactor-preview, .bulk-edit-panel', /Wysocki denied it/).waitFor();
    await pictures('rename-preview');
    await one('.monaco-button', 'Discard').click();
    // The panel that was opened for it closes with it.
    await bench.page.locator('.part.panel').waitFor({ state: 'hidden' });
  });

  it('findings, in the list and as badges on the view and on files', async () => {
    await article(draft);
    await row('Checks').waitFor();
    await pictures('checks');
    await bench.command('View: Show Explorer');
    await one('.explorer-folders-view .monaco-list-row', draft).waitFor();
    await pictures('badges');
    await bench.showTree();
  });

  it('the legend', async () => {
    await bench.command('News Lens: Show Legend');
    await line('What the marks').waitFor();
    await pictures('legend');
    await bench.command('View: Close All Editors');
  });

  it('the overview', async () => {
    await article();
    await bench.command('News Lens: Open Overview');
    await pageWith('29 words');
    await pageWith('Who is named with whom');
    await pictures('overview');
    for (const frame of bench.page.frames()) {
      await frame.evaluate(`document.querySelector('#content') && window.scrollBy(0, 600)`).catch(() => undefined);
    }
    await pictures('overview-below');
    await bench.command('View: Close All Editors');
  });

  it('exports, previewed in the colours of the editor', async () => {
    for (const [command, ending] of [
      ['Export as HTML Page', 'html'],
      ['Export as Markdown Report', 'md'],
    ] as const) {
      await article();
      await bench.command(`News Lens: ${command}`);
      await until('a dialog', async () => (await input().isVisible()) && (await input().inputValue()).endsWith(ending));
      await input().fill(path.join(bench.folder, `taken.${ending}`));
      await bench.page.keyboard.press('Enter');
      await one('.notifications-toasts', `taken.${ending}`).waitFor();
      await pictures(`export-${ending}-notice`);
      await one('.notifications-toasts .monaco-button', 'Preview').click();
      await pageWith('Who says what');
      await pictures(`export-${ending}-preview`);
      await bench.command('Notifications: Clear All Notifications');
      await bench.command('View: Close All Editors');
    }
  });

  it('the words of a document, a saved page, captions', async () => {
    await article();
    await bench.open('letter.docx');
    await welcome('This is a document or a mail').waitFor();
    await pictures('document');
    await one('.part.sidebar .welcome-view-content .monaco-button', 'Open as News Text').click();
    await row('Greta Malm').waitFor();
    await pictures('news-text');
    await article('page.html');
    await pictures('page');
    await article('council.vtt');
    await pictures('captions');
    await bench.command('View: Close All Editors');
  });

  it('the review', async () => {
    await article();
    await bench.command('News Lens: Review What Is Uncertain');
    await one('.part.sidebar', /0 of \d+ settled/).waitFor();
    await pictures('review');
  });

  it('the folder: found words, the same words elsewhere, a dossier, what is to be checked', async () => {
    await bench.command('News Lens: Find in All Articles');
    await one('.notifications-toasts .monaco-button', 'Index Folder').waitFor();
    await pictures('find-without-index');
    await one('.notifications-toasts .monaco-button', 'Index Folder').click();
    await one('.notifications-toasts', /articles? (?:is|are) in the index/).waitFor();
    await bench.command('Notifications: Clear All Notifications');
    await bench.command('News Lens: Find in All Articles');
    await bench.page.locator('.quick-input-widget input.input[placeholder^="Words in a row"]').fill('quay');
    await choice('quay').waitFor();
    await pictures('find');
    await bench.rest();
    await bench.open('quay.txt');
    await welcome('does not look like a news article').waitFor();
    await pictures('offered');
    await bench.command('News Lens: Analyse Now');
    await bench.boxes.first().waitFor();
    await until('the line', async () => (await bench.hover('ferry quay to')).includes('also in 2 articles'));
    await pictures('hover-elsewhere');
    await bench.rest();
    await bench.open(':5:10');
    await bench.command('News Lens: Show Same Words in Other Articles');
    await choice('echo.txt').waitFor();
    await pictures('same-words');
    await bench.rest();
    await bench.open(':5:70');
    await bench.command('News Lens: Show Dossier');
    await line('# Orla Vintergaard').waitFor();
    await row('Orla Vintergaard').waitFor();
    await pictures('dossier');
    await bench.command('View: Close Editor');
    await bench.command('News Lens: Note as to Be Checked, or No Longer');
    await bench.command('News Lens: Show Articles to Be Checked');
    await choice('quay.txt').waitFor();
    await pictures('to-check');
    await bench.rest();
  });

  it('tests of quotes, and a comparison', async () => {
    await article();
    await bench.command('News Lens: Test Quotes Against Transcripts');
    await bench.page.locator('.glyph-margin-widgets [class*="testing-failed"]').first().waitFor();
    await pictures('tests');
    await bench.page.evaluate(`navigator.clipboard.writeText('We have been patient for nine months.')`);
    await bench.command('News Lens: Compare Quotes with');
    await choice('Text on the Clipboard').waitFor();
    await pictures('compare-with');
    await bench.pick('Text on the Clipboard');
    await row(/^partly found|^exact/).waitFor();
    await pictures('comparison');
    await bench.command('News Lens: Close Comparison');
  });

  it('the status item, and the walkthrough', async () => {
    await one('.part.statusbar .statusbar-item', /\d+ speakers · /).hover();
    await one('.monaco-hover:visible', 'Fewer marks').waitFor();
    await pictures('status-item');
    await bench.rest();
    await bench.command('View: Close Primary Side Bar');
    await bench.command('Welcome: Open Walkthrough...');
    await bench.pick('Read an Article with News Lens');
    const steps = bench.page.locator('.getting-started-step');
    await steps.first().waitFor();
    for (let i = 0; i < (await steps.count()); i++) {
      await steps.nth(i).click();
      await pictures(`walkthrough-${String(i + 1)}`);
    }
  });
});

describe('surfaces in German', function () {
  this.timeout(120_000);
  let bench: Workbench;

  before(async () => {
    bench = await startWorkbench({}, 'de');
    await bench.open(strike);
    await bench.boxes.first().waitFor();
    await bench.showTree();
  });
  after(() => bench?.stop());

  it('are a list, a hover, an overview and a legend', async () => {
    await bench.rows.filter({ hasText: 'Zitate' }).first().waitFor();
    assert.match(await bench.hover('been patient'), /Direktes Zitat/);
    await bench.picture('surface-german-hover');
    await bench.rest();
    await bench.command('News Lens: Überblick öffnen');
    await until('the overview', async () => {
      const asked = bench.page
        .frames()
        .map((frame) => frame.evaluate<string>(`document.body.innerText`).catch(() => ''));
      return (await Promise.all(asked)).some((text) => text.includes('29 Wörter'));
    });
    await bench.picture('surface-german-overview');
    await bench.command('News Lens: Legende anzeigen');
    await bench.page.locator('.tabs-container .tab', { hasText: 'Legende' }).waitFor();
    await bench.picture('surface-german-legend');
  });
});
