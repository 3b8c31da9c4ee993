import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { loggedErrors } from './logFile';
import { closeAll, extensionApi, until, workspaceFolder } from './support';

/** Noise that is the same in every run. */
function noise(length: number): Uint8Array {
  let seed = 7;
  return Uint8Array.from({ length }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    // A zero makes a file binary to the editor, which then does not open it.
    return seed >>> 24 || 1;
  });
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const sentence = 'Mayor Ada Stone said: "The bridge will open in May." ';

const inputs: Record<string, Uint8Array> = {
  'an empty file': new Uint8Array(),
  'random bytes': noise(100_000),
  'only straight quotation marks': encode('"'.repeat(50_000)),
  'only curly quotation marks': encode('“”‘’'.repeat(20_000)),
  'only apostrophes': encode("'".repeat(50_000)),
  'only opening marks, each on a line': encode('“\n\n'.repeat(20_000)),
  // Lone surrogates as WTF-8: the editor makes replacement characters of them.
  'lone surrogates in bytes': Uint8Array.from({ length: 30_000 }, (_, index) => [0xed, 0xa0, 0x80][index % 3] ?? 0),
  'a line of 300,000 words': encode('word '.repeat(300_000)),
  'one word of 500,000 letters': encode('a'.repeat(500_000)),
  'a byte-order mark and nothing else': encode('\ufeff'),
};

/** The longest time, in ms, that the extension host did not answer a timer while something went on. */
async function longestPause(task: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 20);
    last = now;
  }, 20);
  try {
    await task();
  } finally {
    clearInterval(timer);
  }
  return Math.round(longest);
}

describe('bad input', () => {
  after(closeAll);

  async function open(name: string, bytes: Uint8Array): Promise<vscode.TextDocument> {
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'bad', `${name.replace(/\W+/g, '-')}.txt`);
    await vscode.workspace.fs.writeFile(uri, bytes);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    return document;
  }

  async function settles(document: vscode.TextDocument): Promise<void> {
    const { store } = await extensionApi();
    await until('an answer', () => !['unknown', 'reading'].includes(store.state(document)), 25_000);
  }

  /** What the editor may ask at the beginning, in the middle and at the end of a document. */
  async function askEverything(document: vscode.TextDocument): Promise<void> {
    const { length } = document.getText();
    const positions = [0, length >> 1, length].map((offset) => document.positionAt(offset));
    for (const position of positions) {
      await vscode.commands.executeCommand('vscode.executeDocumentHighlights', document.uri, position);
      await vscode.commands.executeCommand('vscode.executeDefinitionProvider', document.uri, position);
      await vscode.commands.executeCommand('vscode.executeReferenceProvider', document.uri, position);
    }
    const ranges = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      positions,
    );
    assert.equal(ranges.length, positions.length);
    await vscode.commands.executeCommand('newsLens.openQuotesOnly');
    await until('the quotes', () => vscode.window.activeTextEditor?.document.languageId === 'news-lens-quotes');
  }

  for (const [name, bytes] of Object.entries(inputs)) {
    it(`takes ${name}`, async function () {
      this.timeout(60_000);
      const { store } = await extensionApi();
      const document = await open(name, bytes);
      await settles(document);
      const pause = await longestPause(async () => {
        const analysis = await store.analyze(document);
        assert.ok(analysis, store.state(document));
        await askEverything(document);
      });
      assert.equal(store.state(document), 'ready');
      this.test!.title += ` (longest pause of the host ${pause} ms)`;
      await closeAll();
    });
  }

  it('takes a lone surrogate that is typed', async () => {
    const { store } = await extensionApi();
    const document = await open('typed surrogate', encode(sentence.repeat(5)));
    await settles(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 10), '\ud83d');
    edit.insert(document.uri, new vscode.Position(0, 20), '\udc00 "');
    await vscode.workspace.applyEdit(edit);
    assert.ok(await store.analyze(document));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('asks before it reads 10 MB in one line, and stops when told to', async function () {
    this.timeout(120_000);
    const { store } = await extensionApi();
    const document = await open('ten megabytes', encode(sentence.repeat(Math.ceil(10_000_000 / sentence.length))));
    await until('the verdict', () => store.state(document) === 'tooLarge');
    const source = new vscode.CancellationTokenSource();
    const pause = await longestPause(async () => {
      const reading = store.analyze(document, source.token);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      source.cancel();
      await reading;
    });
    source.dispose();
    this.test!.title += ` (longest pause of the host ${pause} ms)`;
    assert.ok(['tooLarge', 'ready'].includes(store.state(document)), store.state(document));
    await closeAll();
    // The next article is read all the same.
    const next = await open('next', encode(sentence.repeat(5)));
    assert.ok(await store.analyze(next));
  });

  it('logs no error', async () => {
    assert.deepEqual(await loggedErrors(), []);
  });
});
