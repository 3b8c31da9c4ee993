// npm run bench:typing: what News Lens costs the extension host's main thread while somebody types into an article. The
// tool tools/benchTyping.mjs starts a real VS Code and has its extension host call run(). The same keys are typed with
// News Lens reading and with `newsLens.autoAnalyze` at "never", in turns and with the same pauses: machines differ and
// are noisy, the difference is what counts.
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import * as vscode from 'vscode';
import type { AnalysisStore } from '../../src/workspace/analysisStore';
import { extensionApi, until, workspaceFolder } from '../integration/support';
import { projectRoot } from '../root';

const ROUNDS = 2;
/** Typed at the end of a paragraph in the middle, one after the other, each followed by a pause. */
const WORDS = ['Mayor ', 'Ada ', 'Stone ', 'said ', '"go". '];
/** Between two keys, in ms: a quick typist. */
const KEY_PAUSE = 80;
/** How long the pause after a word may be when the analysis does not come, in ms. */
const LONGEST_PAUSE = 30_000;
/** In UTF-16 code units; the larger one is below the size limit. */
const SIZES = { '10 KB': 10_000, '1 MB': 1_000_000 };

/** What was measured in one round, in ms. */
interface Round {
  /** For each key, the longest that a timer of 1 ms was late from the key to the next one. */
  readonly keys: readonly number[];
  /** The same for each pause, in which the text is read and shown. */
  readonly pauses: readonly number[];
  /** How long each pause was. */
  readonly waited: readonly number[];
  /** How long the editor took to make the edit of each key. */
  readonly edits: readonly number[];
  /** How long the main thread was busy with anything, for each key. */
  readonly busy: number;
}

/** Called by the extension host. */
export async function run(): Promise<void> {
  const report = process.env['NEWS_LENS_REPORT'] ?? '';
  const say = (line: string): void => appendFileSync(report, `${line}\n`);
  const { store } = await extensionApi();
  await vscode.commands.executeCommand('newsLens.entities.focus');
  say(`${ROUNDS} rounds; ms on the main thread of the extension host`);
  say(
    '| article | News Lens | key p50 | key p99 | key max | pause p50 | pause max | busy for a key | edit p50 | read after |',
  );
  say('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const [name, length] of Object.entries(SIZES)) {
    const editor = await openArticle(name, length);
    const reading: Round[] = [];
    const resting: Round[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      await autoAnalyze(undefined);
      await until('the analysis', async () => (await store.current(editor.document)) !== undefined, 120_000);
      const on = await type(editor, store);
      await autoAnalyze('never');
      await until('the marks to go', () => store.get(editor.document) === undefined);
      const off = await type(editor, store, on.waited);
      // The first round only warms up.
      if (round > 0) reading.push(on);
      if (round > 0) resting.push(off);
    }
    say(row(name, 'reads', reading));
    say(row(name, '`never`', resting));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await autoAnalyze(undefined);
  say('COUNTS {"passes":1,"failures":0,"pending":0}');
}

function autoAnalyze(value: string | undefined): Thenable<void> {
  return vscode.workspace.getConfiguration('newsLens').update('autoAnalyze', value, vscode.ConfigurationTarget.Global);
}

/** The sample articles again and again, with other figures each time, as paragraphs that are the same are read once. */
async function openArticle(name: string, length: number): Promise<vscode.TextEditor> {
  const seeds = path.join(projectRoot, 'seeds');
  const texts = readdirSync(seeds)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(path.join(seeds, file), 'utf8'));
  let text = '';
  for (let copy = 0; text.length < length; copy++) text += `${texts.join('\n\n').replaceAll('1', String(copy))}\n\n`;
  const uri = vscode.Uri.joinPath(workspaceFolder(), `typing-${name.replace(' ', '-')}.txt`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text.slice(0, text.lastIndexOf('\n', length))));
  return vscode.window.showTextDocument(uri);
}

/**
 * Types the words into the middle of the text, key by key.
 * @param pauses after each word; without them, until the text is read
 */
async function type(editor: vscode.TextEditor, store: AnalysisStore, pauses?: readonly number[]): Promise<Round> {
  const { document } = editor;
  let place = endOfParagraph(document, Math.floor(document.lineCount / 2));
  editor.revealRange(new vscode.Range(place, place));
  await wait(1000);
  const keys: number[] = [];
  const inPauses: number[] = [];
  const edits: number[] = [];
  const waited: number[] = [];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  /** How late the timer was at most since the last call; the histogram has the whole time between two ticks, in ns. */
  const longest = (): number => {
    const { max } = delay;
    delay.reset();
    return Math.max(0, max / 1e6 - 1);
  };
  const begun = performance.eventLoopUtilization();
  delay.enable();
  for (const [index, word] of WORDS.entries()) {
    for (const key of word) {
      const at = place;
      const start = performance.now();
      await editor.edit((edit) => edit.insert(at, key), { undoStopBefore: false, undoStopAfter: false });
      edits.push(performance.now() - start);
      place = place.translate(0, 1);
      await wait(KEY_PAUSE);
      keys.push(longest());
    }
    const start = performance.now();
    if (pauses) await wait(pauses[index] ?? 0);
    else await read(document, store);
    waited.push(performance.now() - start);
    // What is shown of it comes after it.
    await wait(KEY_PAUSE);
    inPauses.push(longest());
  }
  delay.disable();
  const { active } = performance.eventLoopUtilization(begun);
  return { keys, pauses: inPauses, waited, edits, busy: active / edits.length };
}

async function read(document: vscode.TextDocument, store: AnalysisStore): Promise<void> {
  const source = new vscode.CancellationTokenSource();
  const limit = setTimeout(() => source.cancel(), LONGEST_PAUSE);
  await store.current(document, source.token);
  clearTimeout(limit);
  source.dispose();
}

/** The end of the first line from here on that has words. */
function endOfParagraph(document: vscode.TextDocument, from: number): vscode.Position {
  let line = from;
  while (line < document.lineCount - 1 && document.lineAt(line).isEmptyOrWhitespace) line++;
  return document.lineAt(line).range.end;
}

function row(article: string, how: string, rounds: readonly Round[]): string {
  const keys = rounds.flatMap((round) => round.keys);
  const pauses = rounds.flatMap((round) => round.pauses);
  const figures = [
    percentile(keys, 50),
    percentile(keys, 99),
    percentile(keys, 100),
    percentile(pauses, 50),
    percentile(pauses, 100),
    percentile(
      rounds.map(({ busy }) => busy),
      50,
    ),
    percentile(
      rounds.flatMap(({ edits }) => edits),
      50,
    ),
  ].map((figure) => figure.toFixed(1));
  const waited = percentile(
    rounds.flatMap((round) => round.waited),
    50,
  );
  return `| ${[article, how, ...figures, how === 'reads' ? waited.toFixed(0) : '–'].join(' | ')} |`;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)] ?? NaN;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
