import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Analysis } from '../../src/engine/analysis';
import { toCodePoints } from '../../src/export/codePoints';
import { analysisJson } from '../../src/export/json';
import type { Imported } from '../../src/editor/importCorrections';
import { correctionRows } from '../../src/editor/showCorrections';
import { sidecarUri } from '../../src/workspace/sidecarFile';
import { current, entityAt, harbour, openDraft, quoteOf, removeDrafts, sidecarText } from './drafts';
import { answerList, closeAll, extensionApi, until, workspaceFolder } from './support';

describe('import of corrections', () => {
  const target = vscode.Uri.joinPath(workspaceFolder(), 'from-a-colleague.json');
  const write = (text: string): Thenable<void> => vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  const take = (request: object = { source: target, all: true }): Thenable<Imported | undefined> =>
    vscode.commands.executeCommand<Imported | undefined>('newsLens.importCorrections', request);

  afterEach(async () => {
    await closeAll();
    await removeDrafts();
    await vscode.workspace.fs.delete(target).then(undefined, () => undefined);
  });

  /** What a colleague makes of the exported file by hand: who speaks, what is one, what is none. */
  async function editedExport(): Promise<vscode.TextDocument> {
    const document = await openDraft();
    await current(document);
    await vscode.commands.executeCommand('newsLens.exportJson', { target, scope: 'article' });
    const file = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(target))) as Analysis;
    const reis = file.entities.find(({ name }) => name === 'Ana Reis');
    assert.ok(reis);
    const quotes = file.quotes.map((quotation) =>
      quotation.content.join(' ').includes('Nobody asked us')
        ? {
            ...quotation,
            speakers: quotation.speakers.map((speaker) => ({
              ...speaker,
              text: 'Ana Reis',
              entity: { ...speaker.entity, id: reis.id },
            })),
          }
        : quotation,
    );
    const entities = file.entities.filter(({ name }) => name !== 'Springfield');
    await write(JSON.stringify({ ...file, quotes, entities }));
    return document;
  }

  async function says(document: vscode.TextDocument): Promise<string[]> {
    const { corrections } = await extensionApi();
    const rows = await correctionRows(document, corrections.get(document.uri).corrections);
    return rows.map(({ label }) => label);
  }

  it('makes corrections of what somebody changed in an export, as one step', async () => {
    const document = await editedExport();
    const result = await take();
    assert.deepEqual([result?.taken, result?.orphans, result?.left], [2, 0, []]);
    assert.ok((result?.same ?? 0) > 5);
    assert.deepEqual(await says(document), [
      '$(edit) Ana Reis says “Nobody asked us,”',
      '$(edit) “Springfield” is not a name',
    ]);
    const [speaker] = (await quoteOf(document, 'Nobody asked us'))?.speakers ?? [];
    assert.equal(speaker?.entity?.id, (await entityAt(document, 'Ana Reis'))?.id);
    assert.equal(await entityAt(document, 'Springfield'), undefined);
    assert.ok(
      (await sidecarText(document))?.includes('Nobody asked us'),
      'they are kept in the file beside the article',
    );
    assert.equal(document.getText(), harbour, 'the article is as it was');

    const again = await take();
    assert.equal(again?.taken, 0);
    await vscode.commands.executeCommand('newsLens.undoCorrection');
    assert.deepEqual(await says(document), []);
  });

  it('asks which of them are to be taken over', async () => {
    const document = await editedExport();
    const result = await answerList(take({ source: target }));
    assert.equal(result?.taken, 2);
    assert.equal((await says(document)).length, 2);
  });

  it('takes a file of corrections, also those whose words are gone', async () => {
    const document = await openDraft();
    await current(document);
    const { corrections } = await extensionApi();
    const at = document.getText().indexOf('Springfield');
    await corrections.add(document, [{ kind: 'notAName', target: [at, at + 11] }]);
    const quote = document.getText().indexOf('"Nobody asked us,"');
    await corrections.add(document, [
      { kind: 'speaker', target: [quote, quote + 18], speakers: [{ words: 'a pilot' }] },
    ]);
    await vscode.workspace.fs.copy(sidecarUri(document.uri), target, { overwrite: true });
    assert.equal((await take())?.same, 2);

    const other = await openDraft(harbour.replace('"Nobody asked us," said Lopo.', 'He kept his counsel.'));
    await current(other);
    const result = await take();
    assert.deepEqual([result?.taken, result?.orphans], [2, 1]);
    assert.deepEqual(await says(other), [
      '$(edit) “Springfield” is not a name',
      '$(warning) a pilot says “Nobody asked us,”',
    ]);
  });

  it('counts code points where the file does', async () => {
    const document = await openDraft(`\u{1F6A2} ${harbour}`);
    await current(document);
    const { analysis } = (await current(document)).index;
    await write(analysisJson(toCodePoints(analysis, document.getText())));
    const result = await take();
    assert.deepEqual([result?.taken, result?.left], [0, []]);
  });

  it('refuses a file of 100 MB before reading it', async () => {
    const document = await openDraft();
    await current(document);
    await vscode.workspace.fs.writeFile(target, new Uint8Array(100_000_000));
    assert.equal(await take(), undefined);
  });

  it('takes nothing from other files', async () => {
    const document = await openDraft();
    await current(document);
    for (const text of [
      '{',
      '[]',
      '{"schema":2,"quotes":[],"entities":[]}',
      '{"schema":1,"quotes":[],"entities":[]}',
    ]) {
      await write(text);
      assert.equal(await take(), undefined, text);
    }
    assert.equal(await take({ source: vscode.Uri.joinPath(workspaceFolder(), 'missing.json'), all: true }), undefined);
    assert.deepEqual(await says(document), []);
    await until('no file of corrections', async () => (await sidecarText(document)) === undefined);
  });
});
