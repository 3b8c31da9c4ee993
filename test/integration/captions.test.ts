import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { analysisOf, closeAll, workspaceFolder } from './support';

const captions = `WEBVTT

00:01.000 --> 00:02.000
<v Ann Reed>We were open

00:02.000 --> 00:03.000
<v Ann Reed>until the evening.

00:03.000 --> 00:04.000
<v Tom Hill>Why is that?
`;

describe('captions', () => {
  afterEach(closeAll);

  it('are read when they are opened, each turn as a quotation with its speaker', async () => {
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'council.vtt');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(captions));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const { index } = await analysisOf(document);
    assert.deepEqual(
      index.analysis.quotes.map(({ content, speakers }) => `${speakers[0]?.text ?? ''}: ${content.join(' ')}`),
      ['Ann Reed: We were open until the evening.', 'Tom Hill: Why is that?'],
    );
    assert.ok(document.getText().slice(index.analysis.quotes[0]?.segments[0]?.[0]).startsWith('We were'));
    await vscode.workspace.fs.delete(uri);
  });
});
