import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ReviewQueue } from '../../src/views/reviewQueue';
import { reviewTreeItem } from '../../src/views/reviewRows';
import { current, harbour, openDraft, quoteOf, removeDrafts, sidecarText } from './drafts';
import { closeAll, extensionApi, until } from './support';

describe('review queue', () => {
  let review: ReviewQueue;
  let document: vscode.TextDocument;

  before(async () => {
    ({ review } = await extensionApi());
  });
  beforeEach(async () => {
    // Whom they means is never known.
    document = await openDraft(`${harbour}\n"We shall see," they said.\n`);
    await current(document);
    await until('questions', () => review.rows.length > 0);
  });
  afterEach(async () => {
    await closeAll();
    await removeDrafts();
  });

  const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
    vscode.commands.executeCommand(`newsLens.review.${command}`, ...args);
  const selected = (): string | undefined => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.getText(editor.selection);
  };

  it('asks the least sure first', () => {
    const sure = review.rows.map(({ item }) => item.confidence);
    assert.deepEqual(
      sure,
      [...sure].sort((a, b) => a - b),
    );
    assert.ok(review.rows.some(({ item }) => item.kind === 'speaker'));
  });

  it('starts with the first question, in the text', async () => {
    await run('start');
    const [first] = review.rows;
    assert.ok(first);
    assert.equal(selected(), document.getText().slice(...first.item.span));
  });

  it('opens its view at once, while a long text is still being read', async () => {
    await vscode.commands.executeCommand('workbench.view.explorer');
    await until('another view', () => !review.view.visible);
    const { store } = await extensionApi();
    const parts = Array.from({ length: 400 }, (_, at) => harbour.replaceAll('Tuesday', `Tuesday, day ${String(at)}`));
    const long = await openDraft(parts.join('\n'));
    const started = run('start');
    assert.equal(await until('the view', () => review.view.visible && store.state(long)), 'reading');
    assert.equal(review.rows.length, 0);
    await started;
    assert.equal(store.state(long), 'ready');
    assert.ok(review.rows.length > 0);
  });

  it('accepts what News Lens thinks, and goes on', async () => {
    const total = review.rows.length;
    const [first, second] = review.rows;
    assert.equal(await run('accept', first), true);
    assert.ok(!review.rows.some(({ key }) => key === first?.key));
    assert.equal(selected(), second && document.getText().slice(...second.item.span));
    assert.match((await sidecarText(document)) ?? '', /"confirmed": true/);
    assert.equal(review.view.message, review.rows.length > 0 ? `1 of ${String(total)} settled` : '');
  });

  it('corrects what is wrong, and goes on', async () => {
    const row = review.rows.find(({ item }) => item.kind === 'speaker');
    assert.ok(row?.item.kind === 'speaker');
    const words = row.item.quotation.content[0] ?? '';
    assert.equal(await run('correct', row, { speaker: { words: 'somebody else' } }), true);
    assert.equal((await quoteOf(document, words))?.speakers[0]?.text, 'somebody else');
    assert.ok(!review.rows.some(({ key }) => key === row.key));
  });

  it('leaves a question for later', async () => {
    const [first] = review.rows;
    await run('skip', first);
    assert.equal(review.rows.at(-1)?.key, first?.key);
    assert.equal(review.rows.at(-1)?.skipped, true);
    assert.equal(await sidecarText(document), undefined);
  });

  it('comes to an end: everything accepted, nothing is asked', async () => {
    const most = review.rows.length + 5;
    for (let i = 0; i < most && review.rows.length > 0; i++) await run('accept');
    assert.equal(review.rows.length, 0);
    // The welcome text shows only without a message.
    assert.ok(!review.view.message);
    await vscode.commands.executeCommand('newsLens.undoCorrection');
    await current(document);
    await until('a question to come back', () => review.rows.length === 1);
  });

  it('has for every question a name to be read out, an icon and an identifier of its own', async () => {
    const { index } = await current(document);
    const items = review.rows.map((row) => reviewTreeItem(row, index));
    for (const item of items) assert.ok(item.accessibilityInformation?.label && item.iconPath && item.description);
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
  });
});
