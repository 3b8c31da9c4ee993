import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ComparedQuotation } from '../../src/views/comparisonModel';
import type { ComparisonView } from '../../src/views/comparisonView';
import { comparisonTooltip } from '../../src/views/comparisonItems';
import { analysisOf, closeAll, extensionApi, openText, until, workspaceFolder } from './support';

const article = [
  'FARO, Portugal - The harbour stays open, Ana Reis, the mayor, said on Tuesday.',
  '',
  '“We have been patient for nine months,” Reis said on Tuesday in Faro.',
  '',
  '“The harbour is not for sale … it isn’t for sale today,” Reis said in Faro.',
  '',
  '“We will spend six million euros on the old pier,” Reis told reporters.',
  '',
  '“Nobody has ever asked the fishermen of this town,” Reis said.',
  '',
].join('\n');

const speech = [
  'We have been patient for nine months, and nobody can say that we did not warn them.',
  "The harbour is not for sale; it wasn't for sale in 1999 and it isn't for sale today.",
  'We will spend five million euros on the old pier.',
  '',
].join('\n');

describe('comparison', () => {
  let comparison: ComparisonView;
  const transcript = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), 'speech.txt');

  before(async () => {
    ({ comparison } = await extensionApi());
    await vscode.workspace.fs.writeFile(transcript(), new TextEncoder().encode(speech));
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('newsLens.closeComparison');
    await closeAll();
  });
  after(() => vscode.workspace.fs.delete(transcript()));

  /** Shows the article and compares it. */
  async function compare(source: vscode.Uri = transcript()): Promise<vscode.TextEditor> {
    const editor = await openText(article);
    await vscode.commands.executeCommand('newsLens.analyze');
    await analysisOf(editor.document);
    await vscode.commands.executeCommand('newsLens.compareQuotes', source);
    return editor;
  }

  const rows = (): readonly ComparedQuotation[] => comparison.result?.rows ?? [];
  const row = (index: number): ComparedQuotation => rows()[index] ?? assert.fail(`no row ${String(index)}`);

  it('says of every quote how it stands to the transcript, in words and with counts', async () => {
    await compare();
    const items = rows().map((one) => comparison.item(one));
    assert.deepEqual(
      items.map(({ label }) => label),
      ['exact', 'shortened', 'changed', 'not found'],
    );
    assert.equal(items[0]?.description, '“We have been patient for nine months,” · Ana Reis · line 3');
    assert.equal(comparison.view.message, '1 exact · 1 shortened · 1 changed · 1 not found');
    assert.match(comparison.view.description ?? '', /↔ speech\.txt$/);
    const icons = rows().map((one) => (comparison.item(one).iconPath as vscode.ThemeIcon).id);
    assert.equal(new Set(icons).size, 4);
    assert.match(comparison.item(row(2)).accessibilityInformation?.label ?? '', /^changed: “We will spend six/);
  });

  it('judges a quotation in parts part by part', async () => {
    const { document } = await openText(
      '“We have been patient for nine months,” said Ana Reis, the mayor. “We shall paint every boat in this town blue.”\n',
    );
    await vscode.commands.executeCommand('newsLens.analyze');
    await analysisOf(document);
    await vscode.commands.executeCommand('newsLens.compareQuotes', transcript());
    assert.equal(comparison.item(row(0)).label, 'partly found');
    assert.match(
      comparisonTooltip(row(0), speech).value,
      /\*\*We shall paint every boat in this town blue\*\* \\\(not found\\\)/,
    );
  });

  it('shows the view, with the first difference selected', async () => {
    await compare();
    await until('the view', () => comparison.view.visible);
    await until('the selection', () => comparison.view.selection[0]?.key === row(1).key);
  });

  it('tells what differs word by word, with nothing of the texts taken for markup', async () => {
    await compare();
    const plain = (one: ComparedQuotation): string =>
      comparisonTooltip(one, speech)
        .value.replace(/\\([^\w\s])/g, '$1')
        .replace(/&nbsp;/g, ' ');
    assert.match(plain(row(2)), /^\*\*Changed\*\*\s+.*~~five~~ \*\*six\*\*/s);
    assert.match(plain(row(1)), /~~it wasn't for sale in 1999 and~~/);
    assert.match(plain(row(3)), /^\*\*Not found in the transcript\*\*/);
    const evil = { ...row(3), comparison: { ...row(3).comparison, quoted: '[x](command:y) <b>**z**' } };
    assert.doesNotMatch(comparisonTooltip(evil, speech).value, /(?<!\\)\]\(|<b|(?<!\\)\*\*z/);
  });

  it('goes to the quote, to the next difference, and to the passage', async () => {
    const { document } = await compare();
    const selected = (): string => {
      const { activeTextEditor: editor } = vscode.window;
      return editor?.document.getText(editor.selection) ?? '';
    };
    await vscode.commands.executeCommand('newsLens.comparison.goTo', row(0));
    assert.equal(selected(), '“We have been patient for nine months,”');
    await until('the selection', () => comparison.view.selection[0]?.key === row(1).key);
    await vscode.commands.executeCommand('newsLens.nextDifference');
    assert.match(selected(), /^“We will spend six/);
    await until('the next row', () => comparison.view.selection[0]?.key === row(2).key);
    await vscode.commands.executeCommand('newsLens.previousDifference');
    assert.match(selected(), /^“The harbour is not for sale/);
    assert.equal(vscode.window.activeTextEditor?.document, document);
    await vscode.commands.executeCommand('newsLens.comparison.goToPassage', row(2));
    assert.equal(selected(), 'We will spend five million euros on the old pier');
  });

  it('shows the passage and the quote side by side', async () => {
    await compare();
    await vscode.commands.executeCommand('newsLens.comparison.diff', row(2));
    const input = await until('the tab', () => {
      const { input: shown } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
      return shown instanceof vscode.TabInputTextDiff && shown;
    });
    const text = async (uri: vscode.Uri): Promise<string> => (await vscode.workspace.openTextDocument(uri)).getText();
    assert.equal(await text(input.original), 'We will spend five million euros on the old pier\n');
    assert.equal(await text(input.modified), 'We will spend six million euros on the old pier\n');
  });

  it('says when a text has changed since, follows its quotes, and compares again', async () => {
    const editor = await compare();
    await vscode.window.showTextDocument(editor.document);
    await editor.edit((edit) => {
      edit.replace(
        editor.document.lineAt(6).range,
        '“We will spend five million euros on the old pier,” Reis told reporters.',
      );
      edit.insert(new vscode.Position(0, 0), 'By A Reporter\n\n');
    });
    assert.match(comparison.view.message ?? '', /Edited since: compare again\.$/);
    await analysisOf(editor.document);
    await vscode.commands.executeCommand('newsLens.comparison.goTo', row(0));
    const { selection, document } = vscode.window.activeTextEditor ?? assert.fail('no editor');
    assert.equal(document.getText(selection), '“We have been patient for nine months,”');
    await vscode.commands.executeCommand('newsLens.compareAgain');
    assert.equal(comparison.view.message, '2 exact · 1 shortened · 1 not found');
  });

  it('is closed', async () => {
    await compare();
    await vscode.commands.executeCommand('newsLens.closeComparison');
    assert.equal(comparison.result, undefined);
    await vscode.commands.executeCommand('newsLens.nextDifference');
    await vscode.commands.executeCommand('newsLens.compareAgain');
    assert.equal(comparison.result, undefined);
  });

  it('is content with a transcript without words, or without a file', async () => {
    const empty = await vscode.workspace.openTextDocument({ content: '' });
    await compare(empty.uri);
    assert.equal(comparison.view.message, '4 not found');
    await vscode.commands.executeCommand('newsLens.closeComparison');
    await compare(vscode.Uri.joinPath(workspaceFolder(), 'gone.txt'));
    assert.equal(comparison.result, undefined);
  });

  it('compares a long transcript', async () => {
    const filler = 'And then the council spoke of other things for a good while and nobody listened to it.\n';
    const long = await vscode.workspace.openTextDocument({ content: filler.repeat(6000) + speech });
    await compare(long.uri);
    assert.equal(comparison.view.message, '1 exact · 1 shortened · 1 changed · 1 not found');
  });

  it('ignores rows that are none', async () => {
    for (const command of ['goTo', 'goToPassage', 'diff']) {
      for (const bad of [undefined, 1, {}, { key: 'a' }]) {
        await vscode.commands.executeCommand(`newsLens.comparison.${command}`, bad);
      }
    }
  });
});
