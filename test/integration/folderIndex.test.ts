import * as assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import type { FolderIndex } from '../../src/workspace/folderIndex';
import { citedWords } from '../../src/views/citedWords';
import { analysisOf, answerList, closeAll, extensionApi, openText, until, workspaceFolder } from './support';

const QUOTED = '“We will not sell the old ferry quay to anybody this year,”';
const articles: Readonly<Record<string, string>> = {
  'quay.txt': `2 May 2024\n\nHARNESUND (Reuters) - The quay stays public.\n\n${QUOTED} Mayor Orla Vintergaard said in Lisbon on Thursday.\n`,
  'echo.txt': `3 May 2024\n\nHARNESUND (Reuters) - A plan is off.\n\n${QUOTED} Orla Vintergaard told the council.\n`,
  'other.txt': `4 May 2024\n\nHARNESUND (Reuters) - Traders are angry.\n\n“We will not sell the old ferry quay to strangers this year,” Vintergaard, the harbour master, said. Orla Vintergaard left early.\n`,
};

describe('the index of the folder', () => {
  let index: FolderIndex;
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), 'ferry', name);
  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
  const pathsOf = async (words: string): Promise<string[]> => {
    const found = await index.ask({ kind: 'find', words, limit: 50 });
    return found?.answer.items.flatMap(({ kind, path }) => (kind === 'phrase' ? path : [])).sort() ?? [];
  };

  before(async function () {
    this.timeout(120_000);
    ({ folderIndex: index } = await extensionApi());
    for (const [name, text] of Object.entries(articles)) await write(name, text);
    assert.equal(index.folder, undefined, 'nothing before it was asked for');
    assert.equal(await index.ask({ kind: 'find', words: 'quay', limit: 5 }), undefined);
    await vscode.commands.executeCommand('newsLens.indexFolder');
  });

  afterEach(closeAll);

  after(async () => {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), 'ferry'), { recursive: true });
  });

  it('is made on demand, in the storage, and remembered', () => {
    assert.equal(index.folder?.toString(), workspaceFolder().toString());
    assert.ok(!existsSync(vscode.Uri.joinPath(workspaceFolder(), '.news-lens').fsPath));
  });

  it('answers words and names with their places', async () => {
    const found = await index.ask({ kind: 'find', words: 'orla vintergaard', limit: 50 });
    const people = found?.answer.items.filter(({ kind, path }) => kind === 'person' && path.startsWith('ferry/'));
    assert.deepEqual(people?.map(({ path }) => path).sort(), ['ferry/echo.txt', 'ferry/other.txt', 'ferry/quay.txt']);
    assert.ok(Date.now() - (found?.checked ?? 0) < 120_000);
    const { answer } = (await index.ask({ kind: 'find', words: 'Stays PUBLIC', limit: 5 })) ?? {};
    assert.deepEqual(
      answer?.items.map(({ path, at: place }) => [path, place?.line, place?.character]),
      [['ferry/quay.txt', 2, 31]],
    );
  });

  it('knows whose words are pasted when their article is not open', async () => {
    const { store } = await extensionApi();
    const { document } = await openText('');
    const transfer = new vscode.DataTransfer();
    transfer.set('text/plain', new vscode.DataTransferItem('sell the old ferry quay to strangers this year'));
    const { token } = new vscode.CancellationTokenSource();
    assert.match(
      (await citedWords({ store, index }, document, transfer, token)) ?? '',
      /^“sell the old ferry quay to strangers this year” — Orla Vintergaard.*other\.txt:5$/,
    );
  });

  it('opens the place that is chosen from the list', async function () {
    this.timeout(20_000);
    await answerList(vscode.commands.executeCommand('newsLens.findInArticles', 'quay stays public'));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.path, at('quay.txt').path);
    assert.equal(editor.document.getText(editor.selection), 'quay stays public');
  });

  it('gives the names of the folder as symbols of the workspace', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Vinterg',
    );
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['Orla Vintergaard'],
    );
  });

  it('tells at a quote in which other articles its words stand, and leads there', async function () {
    this.timeout(30_000);
    const editor = await vscode.window.showTextDocument(at('quay.txt'));
    await vscode.commands.executeCommand('newsLens.analyze');
    await analysisOf(editor.document);
    const position = editor.document.positionAt(editor.document.getText().indexOf('not sell'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      position,
    );
    const texts = hovers.flatMap(({ contents }) =>
      contents.map((part) => (typeof part === 'string' ? part : part.value)),
    );
    assert.ok(
      texts.some((text) => text.includes('[also in 2 articles; in 1 with other words](command:newsLens.showSameWords')),
      texts.join('\n'),
    );
    editor.selection = new vscode.Selection(position, position);
    await answerList(vscode.commands.executeCommand('newsLens.showSameWords'));
    const there = vscode.window.activeTextEditor;
    assert.equal(there?.document.uri.path, at('other.txt').path, 'the newest first');
    assert.match(there.document.getText(there.selection), /to strangers/);
  });

  it('lists all quotes of an article that others have, with links, and exports them', async function () {
    this.timeout(30_000);
    const { document: article } = await vscode.window.showTextDocument(at('quay.txt'));
    await vscode.commands.executeCommand('newsLens.analyze');
    await analysisOf(article);
    const exported = async (format: string): Promise<string> => {
      const target = at(`same.${format}`);
      await vscode.commands.executeCommand('newsLens.exportSameWords', { format, target });
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
      await vscode.workspace.fs.delete(target);
      return text;
    };
    assert.match(
      await exported('csv'),
      /changed,no,same,2024-05-04,ferry\/other\.txt,5,.*\r\n.*exact,yes,same,2024-05-03,/,
    );
    await vscode.commands.executeCommand('newsLens.listSameWords');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.scheme, 'newslens-same-words');
    assert.match(document.getText(), /^quotes of seven words and more: 1 · in other articles, too: 1\nas of /);
    assert.match(document.getText(), /^# “We will not sell .*year,” — Orla Vintergaard \(line 5\)$/m);
    assert.match(document.getText(), /^ {2}2024-05-04 {2}with other words · .*strangers.* {2}ferry\/other\.txt:5$/m);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert.deepEqual(
      links.map(({ target }) => target?.fragment),
      ['L5,1', 'L5,1'],
    );
    // From the document, what it shows is exported.
    assert.match(await exported('markdown'), /^# Same Words: quay\.txt\n[^]*\| 2024-05-04 \| ferry\/other\.txt:5 \|/);
    assert.match(await exported('html'), /^<!DOCTYPE html>/);
    for (const bad of [1, 'csv', { target: 'a', format: 'html5' }])
      void vscode.commands.executeCommand('newsLens.exportSameWords', bad);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });

  it('points out a quote that another article has in other words, and leads there', async function () {
    this.timeout(30_000);
    const { document } = await vscode.window.showTextDocument(at('quay.txt'));
    await vscode.commands.executeCommand('newsLens.analyze');
    await analysisOf(document);
    const findings = (): vscode.Diagnostic[] =>
      vscode.languages.getDiagnostics(document.uri).filter(({ code }) => code === 'quoted-otherwise');
    await until('the finding', () => findings().length > 0);
    const [finding, ...others] = findings();
    assert.deepEqual(others, [], 'nothing about the article with the same words');
    assert.match(finding?.message ?? '', /other\.txt has “strangers” in this quote instead of “anybody”/);
    assert.equal(document.getText(finding?.range), 'anybody');
    assert.equal(finding?.severity, vscode.DiagnosticSeverity.Hint);
    const [related] = finding?.relatedInformation ?? [];
    assert.equal(related?.location.uri.path, at('other.txt').path);
    assert.equal(related?.location.range.start.line, 4);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding?.range,
    );
    const show = actions.find(({ title }) => title === 'Show the difference from ferry/other.txt')?.command;
    assert.ok(show, actions.map(({ title }) => title).join());
    await vscode.commands.executeCommand(show.command, ...(show.arguments as unknown[]));
    const isDiff = (): boolean =>
      vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff;
    await until('the difference', isDiff);
    for (const bad of [undefined, 1, {}, { uri: 'a', text: 'b', elsewhere: {} }])
      await vscode.commands.executeCommand('newsLens.showQuoteDifference', bad);
    await write('other.txt', articles['other.txt']!.replace('strangers', 'anybody'));
    await until('no finding, as the other article is corrected', () => findings().length === 0, 20_000);
    await write('other.txt', articles['other.txt']!);
    await until('the finding again', () => findings().length === 1, 20_000);
  });

  it('shows a dossier of the one at the cursor, which leads to the articles', async function () {
    this.timeout(30_000);
    const editor = await vscode.window.showTextDocument(at('quay.txt'));
    await vscode.commands.executeCommand('newsLens.analyze');
    await analysisOf(editor.document);
    const position = editor.document.positionAt(editor.document.getText().indexOf('Vintergaard'));
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('newsLens.showDossier');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.scheme, 'newslens-dossier');
    assert.match(document.getText(), /^# Orla Vintergaard\narticles: 3 · mentions: \d+ · quoted: 3\nas of /);
    assert.equal((await extensionApi()).tree.view.description, 'quay.txt', 'the list keeps the article');
    assert.match(document.getText(), /^Roles over time\n {2}mayor \(1, 2024-05-02\)$/im);
    assert.match(document.getText(), /places\n {2}Lisbon \(1/);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert.deepEqual(
      links.map(({ range, target }) => [document.getText(range), target?.fragment]),
      [
        ['ferry/other.txt:5', 'L5,1'],
        ['ferry/echo.txt:5', 'L5,1'],
        ['ferry/quay.txt:5', 'L5,1'],
      ],
    );
    const target = at('dossier.md');
    await vscode.commands.executeCommand('newsLens.exportDossier', { format: 'markdown', target });
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    await vscode.workspace.fs.delete(target);
    assert.match(text, /^# Dossier: Orla Vintergaard\n[^]*\| mayor \| 2024-05-02 \| 2024-05-02 \| 1 \|/i);
  });

  it('obeys what is settled about who is who, shows where it came from, and forgets what is taken back', async function () {
    this.timeout(60_000);
    const { people } = await extensionApi();
    const folder = workspaceFolder();
    await write('olly.txt', '5 May 2024\n\nHARNESUND (Reuters) - “It is late,” Olly Vintergaard said on Friday.\n');
    const articlesOf = async (name: string): Promise<number[]> => {
      const found = await index.ask({ kind: 'dossier', name, type: 'person', limit: 0 });
      return found?.answer.map(({ articles: count }) => count) ?? [];
    };
    await until('the new article', async () => (await articlesOf('Olly Vintergaard'))[0] === 1, 20_000);
    const { folderTree } = await extensionApi();
    const listed = async (): Promise<string[]> => {
      const [group] = await folderTree.getChildren();
      const rows = (await folderTree.getChildren(group)).map((row) => folderTree.getTreeItem(row));
      const told = rows.map(({ label, description }) => `${label as string}: ${String(description)}`);
      return told.filter((row) => row.includes('Vintergaard'));
    };
    const sides = { one: { name: 'Orla Vintergaard', role: null }, other: { name: 'Olly Vintergaard', role: null } };
    const id = await people.settle(folder, { type: 'person', ...sides, verdict: 'same', from: [] });
    assert.deepEqual(await articlesOf('Orla Vintergaard'), [4]);
    assert.deepEqual(await articlesOf('Olly Vintergaard'), [4]);
    assert.deepEqual(await listed(), ['Orla Vintergaard: 4 articles'], 'the list has them as one');
    assert.equal(people.joins(folder)[0]?.verdict, 'same');
    await people.takeBack(folder, id);
    assert.deepEqual(await articlesOf('Orla Vintergaard'), [3]);
    assert.deepEqual(await listed(), ['Orla Vintergaard: 3 articles', 'Olly Vintergaard: 1 article']);
    // Two articles were corrected alike: that is proposed, with the articles, and taken at a click.
    const quote = (exact: string): object => ({ exact, prefix: '', suffix: '', start: 0 });
    for (const name of ['quay.txt', 'echo.txt']) {
      const corrections = [
        { id: name, time: '2026-01-01T00:00:00.000Z', kind: 'sameAs', target: quote('Olly'), other: quote('Orla') },
      ];
      await write(`${name}.news-lens.json`, JSON.stringify({ version: 1, corrections }));
    }
    await answerList(vscode.commands.executeCommand('newsLens.showSettled'));
    await until('what was proposed', () => people.joins(folder).length === 1);
    const [taken] = people.joins(folder);
    assert.deepEqual([taken?.one.name, taken?.other.name], ['Olly', 'Orla']);
    assert.deepEqual(taken?.from, ['ferry/echo.txt', 'ferry/quay.txt']);
    for (const name of ['olly.txt', 'quay.txt.news-lens.json', 'echo.txt.news-lens.json'])
      await vscode.workspace.fs.delete(at(name));
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'news-lens.people.json'));
    await until('nothing settled', () => people.joins(folder).length === 0);
    await until('the article to go', async () => (await articlesOf('Olly Vintergaard')).length === 0, 20_000);
  });

  it('shows the balance of the folder by month, author and section, against a target', async function () {
    this.timeout(30_000);
    const { folderOverview } = await extensionApi();
    await vscode.workspace.getConfiguration('newsLens.balance').update('target', 60, true);
    await vscode.commands.executeCommand('newsLens.openFolderOverview');
    await until('the overview', () => folderOverview.html?.includes('svg class="balance months"') === true);
    assert.match(folderOverview.html ?? '', /<td>May 2024<\/td>/);
    assert.match(folderOverview.html ?? '', /target: 60/);
    await vscode.workspace.getConfiguration('newsLens.balance').update('measure', 'gender=woman', true);
    await until('other counts', () => folderOverview.html?.includes('Nobody who is quoted') === true);
    for (const name of ['target', 'measure'])
      await vscode.workspace.getConfiguration('newsLens.balance').update(name, undefined, true);
    await closeAll();
    await until('its end', () => folderOverview.html === undefined);
  });

  it('lists the names of all articles, those of most articles first, by pages, with their articles', async function () {
    this.timeout(30_000);
    const { folderTree } = await extensionApi();
    await vscode.commands.executeCommand('newsLens.scopeFolder');
    await vscode.commands.executeCommand('newsLens.folderNames.focus');
    await until('the view', () => folderTree.view.visible);
    const [people, ...others] = await folderTree.getChildren();
    assert.equal(others.length, 2);
    const names = await folderTree.getChildren(people);
    const orla = names.find((row) => row.kind === 'name' && row.name === 'Orla Vintergaard');
    assert.ok(orla, JSON.stringify(names));
    const counts = names.flatMap((row) => (row.kind === 'name' ? row.articles : []));
    assert.deepEqual(
      counts,
      [...counts].sort((a, b) => b - a),
    );
    assert.equal(folderTree.getTreeItem(orla).description, '3 articles');
    const rows = await folderTree.getChildren(orla);
    const paths = rows.flatMap((row) => (row.kind === 'article' ? row.hit.path : []));
    assert.deepEqual(paths, ['ferry/other.txt', 'ferry/echo.txt', 'ferry/quay.txt']);
    await vscode.commands.executeCommand('newsLens.folderNames.open', rows[2]);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.path, at('quay.txt').path);
    assert.equal(editor.document.getText(editor.selection), 'Orla Vintergaard');
    if (names.at(-1)?.kind === 'more') {
      await vscode.commands.executeCommand('newsLens.folderNames.more', names.at(-1));
      assert.ok((await folderTree.getChildren(people)).length > names.length);
    }
    await vscode.commands.executeCommand('newsLens.showDossier', orla);
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /^# Orla Vintergaard$/m);
    for (const bad of [undefined, 1, {}]) {
      await vscode.commands.executeCommand('newsLens.folderNames.more', bad);
      await vscode.commands.executeCommand('newsLens.folderNames.open', bad);
    }
    await vscode.commands.executeCommand('newsLens.scopeFile');
  });

  it('answers a pasted list of names as a table that leads to the articles, and exports it', async function () {
    this.timeout(30_000);
    await vscode.env.clipboard.writeText('Vintergaard, Orla\nLisbon\nBarnaby Quillfeather');
    await vscode.commands.executeCommand('newsLens.findNames', await vscode.env.clipboard.readText());
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.scheme, 'newslens-names');
    const text = document.getText();
    assert.match(text, /^names: 3 · found: 2$/m);
    assert.match(
      text,
      /^# Vintergaard, Orla\n {2}Orla Vintergaard, person.* articles: 3 · quoted: 3 {2}newest: 2024-05-04/m,
    );
    assert.match(text, /^In no article\n {2}Barnaby Quillfeather$/m);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert.equal(links[0]?.target?.path, at('other.txt').path);
    const target = at('names.csv');
    await vscode.commands.executeCommand('newsLens.exportNames', target);
    const csv = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    assert.match(csv, /^"?Vintergaard, Orla"?,Orla Vintergaard,person,[^\n]*,3,3,2024-05-04,ferry\/other\.txt\r$/m);
    await vscode.commands.executeCommand('newsLens.findNames', '--');
    assert.equal(vscode.window.activeTextEditor?.document, document, 'nothing new without a name');
  });

  it('follows the folder: what is written, changed and deleted', async function () {
    this.timeout(60_000);
    await write('new.txt', 'HARNESUND (Reuters) - The lantern festival is back, the mayor said on Monday.\n');
    await until('the new article', async () => (await pathsOf('lantern festival')).length === 1, 20_000);
    await write('new.txt', 'HARNESUND (Reuters) - The herring festival is back, the mayor said on Monday.\n');
    await until('the change', async () => (await pathsOf('herring festival')).length === 1, 20_000);
    assert.deepEqual(await pathsOf('lantern festival'), []);
    await vscode.workspace.fs.delete(at('new.txt'));
    await until('its end', async () => (await pathsOf('herring festival')).length === 0, 20_000);
  });
});
