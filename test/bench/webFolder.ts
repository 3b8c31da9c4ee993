import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { startWebWorkbench, type Workbench } from '../e2e/support';
import { makeArticleFolder, randomFrom } from './articleFolder';

/**
 * Makes the index of a folder in VS Code in a browser, asks it while it is made and after, and opens the window again:
 * `npm run bench:web -- --articles 10000`. Times are those a user sees, from the last letter to the answer; of them 150 ms are
 * the pause that is waited for more letters.
 */
const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } });
const count = Number(values.articles);
/** So often a question is asked while the index is made, in ms. */
const EVERY = 20_000;
const AFTER = 60;
/** The worker that reads is ended two minutes after its last work. */
const REST = 125_000;
const random = randomFrom(7);

async function main(): Promise<void> {
  const bench = await startWebWorkbench();
  try {
    const paths = makeArticleFolder(bench.folder, count);
    const start = memory();
    const begin = Date.now();
    await bench.command('News Lens: Index Folder');
    const done = bench.page
      .locator('.notifications-toasts .notification-list-item-message', { hasText: /articles are in the index/ })
      .first()
      .waitFor({ timeout: 3_600_000 })
      .then(() => Date.now() - begin);
    let took: number | undefined;
    void done.then(
      (ms) => (took = ms),
      () => undefined,
    );
    const meanwhile: number[] = [];
    let most = start;
    while (took === undefined) {
      const until = Date.now() + EVERY;
      while (Date.now() < until && took === undefined) {
        most = Math.max(most, memory());
        await bench.page.waitForTimeout(500);
      }
      if (took !== undefined) break;
      meanwhile.push(await ask(bench, phraseOf(bench.folder, paths)));
      console.error(`${seconds(Date.now() - begin)} s: ${await progressOf(bench)}, ${String(memory())} MB`);
    }
    const idle = memory();
    const after: number[] = [];
    for (let i = 0; i < AFTER; i++) after.push(await ask(bench, phraseOf(bench.folder, paths)));
    const names: number[] = [];
    for (const name of ['Angelino Alfano', 'Marek Zielinski', 'Harriet Oyelaran', 'Odile Marchetti', 'Dwight Pell'])
      names.push(await ask(bench, name));
    await bench.page.keyboard.press('Escape');
    await bench.page.waitForTimeout(REST);
    const rested = memory();
    const opened = Date.now();
    await bench.page.goto(bench.page.url());
    await bench.page.locator('.activitybar a.action-label[aria-label^="News Lens"]').waitFor();
    const shown = Date.now();
    await ask(bench, phraseOf(bench.folder, paths));
    console.log(`articles: ${String(count)}`);
    console.log(`first index: ${seconds(took)} s, ${((1000 * count) / took).toFixed(1)} articles a second`);
    console.log(`a phrase while it is made: ${told(meanwhile)}`);
    console.log(`a phrase after: ${told(after)}`);
    console.log(`a person after: ${told(names)}`);
    console.log(
      `first answer after the window is there: ${String(Date.now() - shown)} ms (${seconds(shown - opened)} s)`,
    );
    console.log(
      `memory of the browser: ${String(start)} MB before, ${String(most)} at most, ${String(idle)} after, ${String(rested)} after two minutes`,
    );
  } finally {
    await bench.stop();
  }
}

/** Four words in a row of an article. */
function phraseOf(folder: string, paths: readonly string[]): string {
  for (;;) {
    const file = paths[Math.floor(random() * paths.length)] ?? '';
    const words = (readFileSync(path.join(folder, file), 'utf8').split('---\n')[2] ?? '').match(
      /[A-Za-z]{3,}(?: [a-z]{3,}){3}/g,
    );
    const found = words?.[Math.floor(random() * words.length)];
    if (found !== undefined) return found;
  }
}

/** How long it takes until words that were typed are answered, in ms. */
async function ask(bench: Workbench, words: string): Promise<number> {
  const { page } = bench;
  const input = page.locator('.quick-input-widget input.input');
  while (!(await input.isVisible())) {
    await bench.command('News Lens: Find in All Articles');
    // Before the first segment there is no index, as is told.
    await input.waitFor({ timeout: 10_000 }).catch(() => undefined);
  }
  // What is listed is of the question before.
  await input.fill('');
  await page.waitForTimeout(400);
  const begin = Date.now();
  await input.fill(words);
  await page.evaluate(`new Promise((resolve) => {
    const wanted = ${JSON.stringify(words.toLowerCase())};
    const look = () => {
      const rows = [...document.querySelectorAll('.quick-input-list .monaco-list-row')].map((row) => row.textContent.toLowerCase());
      if (rows.some((row) => row.includes(wanted) || row.includes('nothing of that'))) resolve(null);
      else setTimeout(look, 5);
    };
    look();
  })`);
  return Date.now() - begin;
}

async function progressOf({ page }: Workbench): Promise<string> {
  const texts = await page.locator('.notification-list-item-message').allInnerTexts();
  return /\d+ of \d+ articles/.exec(texts.join('\n'))?.[0] ?? '?';
}

/** What the processes that we started have in memory together as pages of their own, without the server, in MB. */
function memory(): number {
  const parents = new Map<number, { parent: number; isRenderer: boolean }>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      const parent = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]);
      const isRenderer = readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('--type=renderer');
      parents.set(Number(name), { parent, isRenderer });
    } catch {
      // It has ended meanwhile.
    }
  }
  const isOurs = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at)?.parent)
      if (at === process.pid) return true;
    return false;
  };
  let kilobytes = 0;
  for (const [pid, { isRenderer }] of parents) {
    if (!isRenderer || !isOurs(pid)) continue;
    try {
      const rollup = readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8');
      kilobytes += Number(/^Pss:\s*(\d+)/m.exec(rollup)?.[1] ?? 0);
    } catch {
      // It has ended meanwhile, or hides.
    }
  }
  return Math.round(kilobytes / 1024);
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

function told(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string =>
    String(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? '–');
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (${String(times.length)})`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
