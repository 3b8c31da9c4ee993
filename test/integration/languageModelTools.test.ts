import * as assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { confirmationFor, nameInEditor } from '../../src/editor/languageModelTools';
import type { Answer } from '../../src/tools/runTool';
import { toolTable } from '../../src/tools/table';
import { closeAll, extension, openText, seedArticle, workspaceFolder } from './support';

describe('language-model tools', () => {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'nlo-'));
  const inside = (name: string): string => path.join(workspaceFolder().fsPath, name);

  before(async () => {
    await extension().activate();
    writeFileSync(path.join(scratch, 'outside.txt'), 'A port shuts\n\n"We shut it," said Ana Reis.\n');
    symlinkSync(path.join(scratch, 'outside.txt'), inside('to-outside.txt'));
    writeFileSync(inside('remarks.txt'), 'We have been patient for nine months. We did warn them.\n');
  });
  after(() => {
    for (const name of ['to-outside.txt', 'remarks.txt']) rmSync(inside(name), { force: true });
    rmSync(scratch, { recursive: true, force: true });
  });

  /** What a language model gets. */
  async function invoke(name: string, input: object, budget?: number): Promise<Answer> {
    const tokenizationOptions =
      budget === undefined
        ? undefined
        : { tokenBudget: budget, countTokens: (text: string) => Promise.resolve(text.length / 4) };
    const { content } = await vscode.lm.invokeTool(`newsLens_${name}`, {
      input,
      toolInvocationToken: undefined,
      ...(tokenizationOptions ? { tokenizationOptions } : {}),
    });
    const [part] = content;
    assert.ok(part instanceof vscode.LanguageModelTextPart);
    return JSON.parse(part.value) as Answer;
  }

  it('are those of the table', () => {
    const ours = vscode.lm.tools.filter(({ name }) => name.startsWith('newsLens_'));
    assert.deepEqual(ours.map(({ name }) => name).sort(), toolTable.map(nameInEditor).sort());
    for (const tool of toolTable) {
      const found = ours.find(({ name }) => name === nameInEditor(tool));
      assert.equal(found?.description, tool.description);
      assert.deepEqual(found?.inputSchema, tool.schema);
    }
  });

  it('say who said it, without an editor being open', async () => {
    const before = vscode.window.visibleTextEditors;
    const { items, articles } = await invoke('who_said', { words: 'patient for nine months' });
    const said = items.filter(({ speakers }) => (speakers as unknown as unknown[]).length > 0);
    assert.deepEqual(
      said.map(({ file, line, speakers }) => [file, line, (speakers as unknown as { name: string }[])[0]?.name]),
      [['wire-port-strike.txt', 5, 'Marek Zielinski']],
    );
    // Another suite may have made an index, which names fewer.
    assert.ok(articles.of >= 1 && articles.done === articles.of);
    assert.equal(vscode.window.visibleTextEditors.length, before.length);
  });

  it('read an article that is named, and a text that is being written', async () => {
    const sources = await invoke('sources', { file: seedArticle });
    assert.ok(sources.items.some(({ name }) => name === 'Rex Tillerson'));
    const editor = await openText('"We shut it tonight," said Ana Reis, the mayor.\n');
    const file = vscode.workspace.asRelativePath(editor.document.uri);
    const { items } = await invoke('quotes_of', { name: 'Reis', file });
    await closeAll();
    assert.deepEqual(
      items.map(({ quote }) => quote),
      ['"We shut it tonight,"'],
    );
  });

  it('compare with transcripts, and tell places and the same words elsewhere', async () => {
    const checked = await invoke('check_quote', { file: 'wire-port-strike.txt', transcripts: ['remarks.txt'] });
    assert.equal((checked.items[0]?.['transcript'] as { file: string }).file, 'remarks.txt');
    const { items } = await invoke('places', { file: 'uk-hospital-roof.txt' });
    assert.ok(items.some(({ name, means }) => name === 'Halifax' && (means as { country: string }).country === 'GB'));
    const words = 'A port that stands still helps no one but its rivals';
    assert.equal((await invoke('same_quote', { words })).items.length, 1);
    assert.equal((await invoke('same_quote', { words, leave_out: 'wire-port-strike.txt' })).items.length, 0);
  });

  it('give fewer items where the model has less room', async () => {
    const input = { name: 'Rex Tillerson', file: seedArticle };
    const whole = await invoke('quotes_of', input);
    const small = await invoke('quotes_of', input, 200);
    assert.ok(
      small.items.length < whole.items.length,
      `${String(small.items.length)} of ${String(whole.items.length)}`,
    );
    assert.ok(small.next_cursor !== null);
  });

  it('ask a person before they read outside of the workspace, and only then', async () => {
    for (const file of [seedArticle, inside(seedArticle), 'no-such.txt']) {
      assert.equal(await confirmationFor({ file }), undefined, file);
    }
    for (const input of [
      { file: path.join(scratch, 'outside.txt') },
      { file: '../'.repeat(20) + path.join(scratch, 'outside.txt').slice(1) },
      { file: 'to-outside.txt' },
      { words: 'a', transcripts: ['remarks.txt', scratch] },
    ]) {
      const asked = await confirmationFor(input);
      assert.ok(asked?.message instanceof vscode.MarkdownString, JSON.stringify(input));
      assert.ok(!asked.message.isTrusted && !asked.message.supportHtml);
    }
  });

  it('find nothing outside by themselves', async () => {
    assert.deepEqual((await invoke('quotes_of', { name: 'Ana Reis' })).items, []);
  });
});
