import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseCsv } from '../unit/export/csvText';
import { analysisOf, closeAll, openSeed, openText, workspaceFolder } from './support';

describe('export', () => {
  const target = (name: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), name);
  const written = new Set<string>();
  const read = async (uri: vscode.Uri): Promise<string> => {
    written.add(uri.toString());
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
  };

  afterEach(async () => {
    for (const uri of written) await vscode.workspace.fs.delete(vscode.Uri.parse(uri));
    written.clear();
    await closeAll();
  });

  it('writes the quotes as a table that spreadsheets open', async () => {
    const { editor, analysis } = await openSeed();
    const uri = target('quotes.csv');
    const answer = await vscode.commands.executeCommand('newsLens.exportCsv', { what: 'quotes', target: uri });
    assert.equal(String(answer), uri.toString());
    const text = await read(uri);
    assert.ok(text.startsWith('\uFEFFid,kind,'));
    const [header = [], ...rows] = parseCsv(text.slice(1));
    assert.equal(rows.length, analysis.index.analysis.quotes.length);
    const column = (name: string): string | undefined => rows[0]?.[header.indexOf(name)];
    assert.equal(column('speaker_name'), 'Angelino Alfano');
    assert.equal(column('line'), '5');
    const span = new vscode.Range(
      editor.document.positionAt(Number(column('start'))),
      editor.document.positionAt(Number(column('end'))),
    );
    assert.equal(editor.document.getText(span), column('text'));
  });

  it('writes people, organisations and places as a table', async () => {
    const { analysis } = await openSeed();
    const uri = target('entities.csv');
    await vscode.commands.executeCommand('newsLens.exportCsv', { what: 'entities', target: uri });
    const [, ...rows] = parseCsv((await read(uri)).slice(1));
    assert.deepEqual(
      rows.map(([id]) => id),
      analysis.index.analysis.entities.map(({ id }) => id),
    );
  });

  it('writes the whole analysis', async () => {
    const { analysis } = await openSeed();
    const uri = target('analysis.json');
    await vscode.commands.executeCommand('newsLens.exportJson', { target: uri });
    assert.deepEqual(JSON.parse(await read(uri)), JSON.parse(JSON.stringify(analysis.index.analysis)));
  });

  it('exports a document that was never saved, reading it first', async () => {
    const { document } = await openText('"No," said Ana Reis.');
    const uri = target('untitled.csv');
    await vscode.commands.executeCommand('newsLens.exportCsv', { what: 'quotes', target: uri });
    assert.match(await read(uri), /Ana Reis/);
    await analysisOf(document);
  });

  it('reports a place that cannot be written to, and throws nothing', async () => {
    await openSeed();
    const uri = vscode.Uri.parse('no-such-scheme:/quotes.csv');
    assert.equal(await vscode.commands.executeCommand('newsLens.exportJson', { target: uri }), undefined);
  });
});
