import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { current, openDraft, point, removeDrafts } from './drafts';
import { answerList, closeAll, extensionApi, until, workspaceFolder } from './support';

describe('people', () => {
  const file = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), 'news-lens.people.json');
  const write = (text: string): Thenable<void> => vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(text));
  const read = async (): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(file()));
  const remove = (): Thenable<void> => vscode.workspace.fs.delete(file()).then(undefined, () => undefined);
  const woman = { name: 'Ana Reis', type: 'person', key: 'gender', value: 'woman' } as const;

  afterEach(async () => {
    await vscode.workspace.getConfiguration('newsLens.people').update('genderInExports', undefined, true);
    await closeAll();
    await removeDrafts();
    await remove();
    const { people } = await extensionApi();
    await until('nobody', () => people.entries(workspaceFolder()).length === 0);
  });

  it('are described by a command, in a file of the folder with one line an entry', async () => {
    const { people } = await extensionApi();
    const document = await openDraft();
    await current(document);
    point(document, 'Reis', 2);
    // The first row twice: what part she has, newsmaker; then the lists are left.
    const done = vscode.commands.executeCommand('newsLens.describePerson');
    void answerList(until('the entry', () => people.entries(document.uri).length > 0));
    await until('the entry', () => people.entries(document.uri)[0]?.facts['part'] === 'newsmaker');
    await until('the end', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return Promise.race([done.then(() => true), new Promise<false>((resolve) => setTimeout(resolve, 100, false))]);
    });
    assert.match(
      await read(),
      /^ {4}\{"id":"[\w-]+","time":"[^"]+","name":"Ana Reis","type":"person","part":"newsmaker"\}$/m,
    );
    assert.equal((await people.load(document.uri)).factsOf({ name: 'Ana Reis', type: 'person' })['part'], 'newsmaker');
  });

  it('count in the overview, and their gender in no export unless it is asked for', async () => {
    const { people, overview } = await extensionApi();
    const document = await openDraft();
    await current(document);
    await vscode.commands.executeCommand('newsLens.openOverview');
    await people.say(document.uri, woman);
    await people.say(document.uri, { ...woman, key: 'group', value: 'politics' });
    await until('the counts', () =>
      /<th[^>]*>Role group<\/th>.*<th[^>]*>Gender<\/th>/s.test(overview.content?.html ?? ''),
    );
    const target = vscode.Uri.joinPath(workspaceFolder(), 'page.html');
    const page = async (): Promise<string> => {
      await vscode.commands.executeCommand('newsLens.exportHtml', { target, scope: 'article' });
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    };
    try {
      const html = await page();
      assert.ok(html.includes('politics') && !html.includes('woman'));
      await vscode.workspace.getConfiguration('newsLens.people').update('genderInExports', true, true);
      assert.ok((await page()).includes('woman'));
    } finally {
      await vscode.workspace.fs.delete(target);
    }
  });

  it('are told by hand too; an odd file is never written to, and what is said of one fact costs no other', async () => {
    const { people } = await extensionApi();
    const document = await openDraft();
    await current(document);
    await people.load(document.uri);
    await write(
      '{"version":1,"joins":[1],"entries":[{"id":"x","time":"2026-01-01T00:00:00Z","name":"Ana Reis","age":"40"}]}',
    );
    await people.say(document.uri, woman);
    const kept = JSON.parse(await read()) as { entries: Record<string, string>[]; joins: unknown };
    assert.deepEqual(kept.joins, [1]);
    assert.deepEqual(
      [kept.entries[0]?.['id'], kept.entries[0]?.['age'], kept.entries[0]?.['gender']],
      ['x', '40', 'woman'],
    );
    for (const odd of ['<<<<<<< mine', '{"version":9}', '[]']) {
      await write(odd);
      await assert.rejects(people.say(document.uri, woman), /left as it is/);
      assert.equal(await read(), odd);
    }
    await write('{"version":1,"entries":[]}');
  });

  it('are completed in the file: who is named in open articles, and what was entered before', async () => {
    await current(await openDraft());
    await write(
      '{\n  "version": 1,\n  "entries": [\n    {"id":"x","time":"2026-01-01T00:00:00Z","name":"A","group":"port"},\n    \n  ]\n}\n',
    );
    const document = await vscode.workspace.openTextDocument(file());
    const labels = async (line: number, character: number): Promise<string[]> => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(line, character),
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    assert.ok((await labels(4, 4)).includes('Ana Reis'));
    assert.ok((await labels(3, document.lineAt(3).text.indexOf('port"') + 4)).includes('port'));
  });
});
