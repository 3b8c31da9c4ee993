import * as assert from 'node:assert/strict';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { projectRoot } from '../root';
import { startWorkbench, until, type Workbench } from './support';

const draft = 'ferry-draft.txt';
const transcript = 'ferry-transcript.txt';

const themes = [
  { label: 'Light Modern', type: 'vs', name: 'light' },
  { label: 'Dark Modern', type: 'vs-dark', name: 'dark' },
  { label: 'Dark High Contrast', type: 'hc-black', name: 'high-contrast' },
  { label: 'Light High Contrast', type: 'hc-light', name: 'high-contrast-light' },
];

/** One of them, unless pictures of all are wanted: `NEWS_LENS_THEMES=all`. */
const wanted = process.env['NEWS_LENS_THEMES'] === 'all' ? themes : themes.slice(0, 1);

for (const { label, type, name } of wanted) {
  describe(`an editor's morning, ${name}`, () => {
    let bench: Workbench;

    before(async () => {
      bench = await startWorkbench();
      for (const file of [draft, transcript]) {
        copyFileSync(path.join(projectRoot, 'test', 'fixtures', 'morning', file), path.join(bench.folder, file));
      }
      await bench.theme(label);
      await bench.page.locator(`.monaco-workbench.${type}`).waitFor();
    });
    after(() => bench?.stop());
    afterEach(async function () {
      if (this.currentTest?.isFailed()) await bench.picture(`failed-${this.currentTest.title}`.replace(/\W+/g, '-'));
      await bench.rest();
    });

    const picture = (step: string): Promise<void> => bench.picture(`morning-${name}-${step}`);
    const line = (words: string) => bench.page.locator('.editor-instance .view-line', { hasText: words });
    const input = () => bench.page.locator('.quick-input-widget input.input');
    const focusedRow = (words: string) =>
      bench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: words });

    /** Puts the cursor at a place of the draft and opens what can be done about it; the keyboard alone. */
    async function fixesAt(place: string, first: string): Promise<void> {
      await bench.open(place);
      const fix = bench.page.locator('.action-widget .monaco-list-row', { hasText: first });
      // The text may just be read: then there is nothing to be done yet.
      await until(`the fix “${first}”`, async () => {
        await bench.page.keyboard.press('Escape');
        await bench.page.keyboard.press('Control+.');
        return fix.waitFor({ timeout: 1000 }).then(
          () => true,
          () => false,
        );
      });
    }

    it('opens a draft, and sees what is to be looked at', async () => {
      await bench.open(draft);
      await bench.boxes.first().waitFor();
      await bench.showTree();
      await bench.rows.filter({ hasText: 'Ingrid Solvang' }).first().waitFor();
      await bench.command('Problems: Focus on Problems View');
      const problems = bench.page.locator('.markers-panel .monaco-list-row', { hasText: /never closed/ });
      await problems.first().waitFor();
      await picture('1-draft');
      await bench.page.keyboard.press('Control+J');
      await bench.page.keyboard.press('Control+1');
    });

    it('closes the quotation mark by its quick fix', async () => {
      await fixesAt(':5:1', 'Close the quote with ”');
      await picture('2-fix');
      await bench.page.keyboard.press('Enter');
      await line('found the crew,” said').first().waitFor();
      await until('the closed quote to be marked', async () =>
        (await bench.marksOn('found the crew')).boxes.some(
          ({ background }) => !/, 0\)|transparent/.test(background) || type.startsWith('hc'),
        ),
      );
      await bench.page.keyboard.press('Control+S');
      await until('the file', () => readFileSync(path.join(bench.folder, draft), 'utf8').includes('the crew,” said'));
    });

    it('says who speaks the quote that nobody is said to speak', async () => {
      await fixesAt(':11:30', 'Set speaker…');
      await bench.page.keyboard.press('Enter');
      await bench.page.locator('.quick-input-title', { hasText: 'I will believe it' }).waitFor();
      await bench.page.keyboard.type('Brekke');
      await bench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'In these words' }).waitFor();
      await focusedRow('Tomas Brekke').waitFor();
      await picture('3-speaker');
      await bench.page.keyboard.press('Enter');
      await input().waitFor({ state: 'hidden' });
      const sidecar = path.join(bench.folder, `${draft}.news-lens.json`);
      await until(
        'the correction',
        () => existsSync(sidecar) && readFileSync(sidecar, 'utf8').includes('Tomas Brekke'),
      );
      const corrected = bench.rows.filter({ hasText: /Tomas Brekke.*I will believe it/ }).first();
      await corrected.waitFor();
      // A click takes it back, a command brings it again.
      const notice = bench.page.locator('.part.statusbar .statusbar-item a', { hasText: /Corrected: .*Undo/ });
      await notice.click();
      await until('the correction to be taken back', () => !existsSync(sidecar));
      await bench.command('News Lens: Redo Correction');
      await corrected.waitFor();
      await bench.page.locator('.monaco-breadcrumbs', { hasText: 'Tomas Brekke' }).first().waitFor();
      assert.match(await bench.hover('I will believe it'), /Tomas Brekke.*your correction/);
      await picture('4-who-said-it');
    });

    it('compares the quotes with a transcript', async () => {
      const counted = (text: string | RegExp) =>
        bench.page.locator('.part.statusbar .statusbar-item', { hasText: text });
      const ofDraft = await counted(/\d quotes/).innerText();
      const tab = (name: string) => bench.page.locator('.tab.active', { hasText: name });
      await bench.open(transcript);
      await line('Typed from the tape').first().waitFor();
      await bench.page.keyboard.press('Alt+1');
      await tab(draft).waitFor();
      await counted(ofDraft.trim()).waitFor();
      await bench.command('News Lens: Compare Quotes with');
      await focusedRow(transcript).waitFor();
      await bench.page.keyboard.press('Enter');
      const rows = bench.page.locator('.pane-body .monaco-list-row', { hasText: /exact|changed/ });
      const changed = rows.filter({ hasText: 'Nobody should have to move' }).first();
      await changed.waitFor();
      assert.match(await changed.innerText(), /changed/);
      assert.match(await rows.filter({ hasText: 'We have found the money' }).first().innerText(), /exact/);
      assert.match(await rows.filter({ hasText: 'I will believe it' }).first().innerText(), /exact/);
      await picture('5-compared');
      await bench.command('News Lens: Go to Next Difference');
      await until(
        'the changed quote to be selected',
        async () => /^Ln 7, .*selected/.test(await bench.selection()),
        bench.selection,
      );
    });

    it('sees at a glance whose voices fill the story, and goes from there to the words', async () => {
      await bench.page.keyboard.press('Control+1');
      await bench.page.keyboard.press('Control+Home');
      await bench.command('News Lens: Open Overview');
      // The row of the source in the figure's table; the table is opened first, by keys as well as by a script.
      const look = `(() => {
        if (document.querySelector('.monaco-workbench')) return '';
        document.querySelector('details[data-key="table-balance"]')?.setAttribute('open', '');
        return document.querySelector('#content')?.innerText ?? '';
      })()`;
      await until('the shares', async () => {
        const texts = await Promise.all(
          bench.page.frames().map((frame) => frame.evaluate<string>(look).catch(() => '')),
        );
        return texts.some((text) => /Ingrid Solvang[^]*\d+% · \d+ words/.test(text) && text.includes('Tomas Brekke'));
      });
      await picture('6-overview');
      const go = `(() => {
        const rows = [...document.querySelectorAll('#content details button')];
        rows.find((row) => row.textContent.includes('Tomas Brekke'))?.click();
      })()`;
      for (const frame of bench.page.frames()) await frame.evaluate(go).catch(() => undefined);
      await until('the words', async () => /^Ln 11, .*selected/.test(await bench.selection()), bench.selection);
      await bench.page.locator('.tab', { hasText: 'Overview' }).locator('.action-label').first().click();
    });

    it('takes the report along', async () => {
      const target = path.join(bench.folder, 'ferry-report.md');
      await bench.page.keyboard.press('Control+1');
      await bench.page.keyboard.press('Control+Home');
      await bench.command('News Lens: Export as Markdown Report');
      await until(
        'the dialog',
        async () => (await input().isVisible()) && (await input().inputValue()).endsWith('.md'),
      );
      await input().fill(target);
      await bench.page.keyboard.press('Enter');
      await until('the report', () => existsSync(target) && readFileSync(target, 'utf8').includes('## Open questions'));
      const report = readFileSync(target, 'utf8');
      assert.match(report, /“I will believe it when I stand on the deck\.”\n>\n> — Tomas Brekke/);
      assert.match(report, /“We have found the money and we have found the crew,”\n>\n> — Ingrid Solvang · /);
      assert.ok(!report.includes('not closed'), 'nothing is open about the mark');
      const toast = bench.page.locator('.notifications-toasts', { hasText: 'Exported to ferry-report.md' });
      await toast.locator('.monaco-button', { hasText: 'Open' }).first().click();
      await line('Who says what').first().waitFor();
      await picture('7-report');
    });
  });
}
