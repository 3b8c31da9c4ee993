import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { QuotationTests } from '../../src/views/quotationTests';
import { failureOf } from '../../src/views/quotationTestItems';
import { claimsOf, judgeQuoted, readSources } from '../../src/engine/compare/judge';
import { toEnd } from '../../src/engine/steps';
import { analysisOf, closeAll, extensionApi, until, workspaceFolder } from './support';

const article = [
  '“We have been patient for nine months,” Ana Reis, the mayor, said on Tuesday in Faro.',
  '“The boats will sail again on Friday,” Reis said.',
  '“We will spend six million euros on the old pier,” Reis told reporters.',
  '“We have been patient for nine months,” Reis said. “We shall paint every boat in this town blue.”',
  '“Nobody has ever asked the fishermen of this town,” Reis said.\n',
].join('\n\n');
const speech = 'We have been patient for nine months.\nWe will spend five million euros on the old pier.\n';
const captions =
  '1\n00:00:01,000 --> 00:00:02,000\nThe boats will sail\n\n2\n00:00:02,000 --> 00:00:03,000\nagain on Friday.\n';

describe('quotations as tests', () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('newsLens');
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), 'tested', name);
  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
  let tests: QuotationTests;

  before(async () => {
    ({ quotationTests: tests } = await extensionApi());
    await write('article.txt', article);
    await write('spoken/speech.txt', speech);
    await write('spoken/port.srt', captions);
  });
  afterEach(async () => {
    await settings().update('transcripts', undefined);
    await closeAll();
  });
  after(() => vscode.workspace.fs.delete(at(''), { recursive: true }));

  const isSet = (): Promise<vscode.TestController> => until('the list of tests', () => tests.controller);
  const listed = async (): Promise<vscode.TestItem> => {
    const { items } = await isSet();
    return until('the article', () => items.get(at('article.txt').toString()));
  };
  const rows = ({ children }: vscode.TestItem): string[] =>
    [...children]
      .map(([, item]) => item)
      .sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''))
      .map(({ description }) => description ?? '');

  async function open(): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument(at('article.txt'));
    await vscode.window.showTextDocument(document);
    await analysisOf(document);
    return document;
  }

  it('are none while no transcripts are named', async () => {
    await open();
    assert.equal(tests.controller, undefined);
  });

  it('lists the quotes of an open article in its margin', async () => {
    const document = await open();
    await settings().update('transcripts', ['tested/spoken/**']);
    const item = await listed();
    assert.equal(item.children.size, 5);
    const [, second] = [...item.children].map(([, child]) => child);
    assert.match(second?.label ?? '', /^“The boats will sail again/);
    assert.equal(second?.range?.start.line, 2);
    assert.equal(document.getText(second?.range), '“The boats will sail again on Friday,”');
    assert.deepEqual(rows(item), Array<string>(5).fill('Ana Reis'));
  });

  it('says of each quote how it stands to the transcripts', async () => {
    await open();
    await settings().update('transcripts', ['tested/spoken/**']);
    const item = await listed();
    await vscode.commands.executeCommand('newsLens.testQuotations');
    assert.deepEqual(rows(item), [
      'exact · Ana Reis',
      'exact · Ana Reis',
      'changed · Ana Reis',
      'partly found · Ana Reis',
      'not found · Ana Reis',
    ]);
    const transcript = await vscode.workspace.openTextDocument(at('spoken/speech.txt'));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(transcript.uri, transcript.lineAt(0).range, 'We have been patient for nine weeks.');
    await vscode.workspace.applyEdit(edit);
    await until('results that count no more', () => rows(item)[0] === 'Ana Reis');
    await vscode.commands.executeCommand('newsLens.testQuotations');
    assert.equal(rows(item)[0], 'changed · Ana Reis');
    await vscode.window.showTextDocument(transcript);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('finds the articles of the folder, but no transcripts, and runs all', async () => {
    await settings().update('transcripts', ['tested/spoken/**']);
    const controller = await isSet();
    await controller.resolveHandler?.(undefined);
    const item = await listed();
    assert.ok(controller.items.size > 1);
    assert.equal(controller.items.get(at('spoken/speech.txt').toString()), undefined);
    await controller.resolveHandler?.(item);
    assert.equal(item.children.size, 5);
    const [first] = [...item.children].map(([, child]) => child);
    await tests.run(controller, new vscode.TestRunRequest(first && [first]));
    assert.deepEqual(rows(item), ['exact · Ana Reis', ...Array<string>(4).fill('Ana Reis')]);
    await tests.run(controller, new vscode.TestRunRequest([item], first && [first]));
    assert.equal(rows(item)[2], 'changed · Ana Reis');
  });

  it('shows the passage beside the quote where it fails', async () => {
    const document = await open();
    const { index } = await analysisOf(document);
    const claim = claimsOf(index.analysis.quotes, document.getText())[2] ?? assert.fail();
    const sources = toEnd(readSources([{ name: 'speech.txt', text: speech }]));
    const [judgement] = toEnd(judgeQuoted([claim.quoted], sources));
    const message = failureOf(document, claim, judgement ?? assert.fail(), 1);
    assert.equal(message.message, 'Changed (speech.txt, line 2)');
    assert.equal(message.expectedOutput, 'We will spend five million euros on the old pier\n');
    assert.equal(message.actualOutput, 'We will spend six million euros on the old pier\n');
    assert.equal(message.location?.range.start.line, 4);
  });

  it('go with the setting', async () => {
    await settings().update('transcripts', ['tested/spoken/**']);
    await isSet();
    await settings().update('transcripts', []);
    await until('no list', () => tests.controller === undefined);
  });
});
