import * as assert from 'node:assert/strict';
import { compileFunction } from 'node:vm';
import ts from 'typescript';
import * as vscode from 'vscode';
import { apiExample } from '../apiExample';
import { closeAll, extensionApi, openSeed, openText, until } from './support';

describe('the interface for other extensions', () => {
  const subscriptions: vscode.Disposable[] = [];

  afterEach(() => {
    for (const each of subscriptions.splice(0)) each.dispose();
  });
  after(closeAll);

  it('works as its example says', async () => {
    const { outputText } = ts.transpileModule(apiExample(), {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    const exported: { activate?: (context: Pick<vscode.ExtensionContext, 'subscriptions'>) => Promise<void> } = {};
    // As Node makes a module of the text.
    const load = compileFunction(outputText, ['exports', 'require']) as (
      exports: object,
      require: () => unknown,
    ) => void;
    load(exported, () => vscode);
    await exported.activate?.({ subscriptions });
    const { analysis } = await openSeed();
    const lines = await vscode.commands.executeCommand<string[]>('voices.list');
    assert.ok(lines.length > 3 && lines.length <= analysis.index.analysis.quotes.length);
    assert.ok(
      lines.some((line) => /^[A-Z][a-z]+ [A-Z].*: .*“|"/.test(line)),
      lines[0],
    );
  });

  it('gives ranges of the version that it names, and waits for edits', async () => {
    const api = (await extensionApi()).getApi(1);
    const { document } = await openText('“We stay,” said Ana Reis, the mayor of Lisbon.\n');
    const reading = await api.read(document);
    assert.equal(reading?.version, document.version);
    const [quotation] = reading?.quotations ?? [];
    assert.equal(document.getText(quotation?.ranges[0]), '“We stay,”');
    assert.deepEqual(
      quotation?.speakers.map(({ name, range }) => [name, document.getText(range)]),
      [['Ana Reis', 'Ana Reis']],
    );
    const place = reading?.entities.find(({ type }) => type === 'place');
    assert.deepEqual([place?.name, place?.place?.country], ['Lisbon', 'PT']);

    const told: string[] = [];
    subscriptions.push(api.onDidChangeReading((uri) => told.push(uri.toString())));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'A port\n\n');
    await vscode.workspace.applyEdit(edit);
    assert.equal(api.reading(document), undefined);
    const later = await api.read(document);
    assert.equal(document.getText(later?.quotations[0]?.ranges[0]), '“We stay,”');
    assert.deepEqual(api.reading(document), later);
    await until('the event', () => told.includes(document.uri.toString()));
  });

  it('has one version', async () => {
    const api = await extensionApi();
    assert.equal(api.getApi(1).version, 1);
    assert.throws(() => api.getApi(2 as 1), /version 1 of its interface, not 2/);
  });
});
