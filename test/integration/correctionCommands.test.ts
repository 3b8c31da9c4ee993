import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TreeNode } from '../../src/editor/treeNodes';
import { current, entityAt, openDraft, point, quoteOf, removeDrafts, sidecarText } from './drafts';
import { closeAll, extensionApi, until } from './support';

describe('correction commands', () => {
  let document: vscode.TextDocument;

  beforeEach(async () => {
    document = await openDraft();
    await current(document);
  });
  afterEach(async () => {
    await closeAll();
    await removeDrafts();
  });

  const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
    vscode.commands.executeCommand(`newsLens.${command}`, ...args);
  const request = (more: object): object => ({ uri: document.uri.toString(), ...more });

  it('say who speaks the quote at the cursor', async () => {
    const reis = await entityAt(document, 'Ana Reis');
    point(document, 'Nobody asked');
    assert.equal(
      await run('setSpeaker', request({ quotation: (await quoteOf(document, 'Nobody'))?.id, speaker: reis?.id })),
      true,
    );
    const [speaker] = (await quoteOf(document, 'Nobody'))?.speakers ?? [];
    assert.equal(speaker?.entity?.id, (await entityAt(document, 'Ana Reis'))?.id);
    assert.deepEqual([speaker?.confidence, speaker?.rule], [1, 'said/corrected']);
    const file = JSON.parse((await sidecarText(document)) ?? '') as { corrections: { kind: string }[] };
    assert.deepEqual(
      file.corrections.map(({ kind }) => kind),
      ['speaker'],
    );
  });

  it('show on the row what was corrected', async () => {
    const { tree } = await extensionApi();
    const quote = await quoteOf(document, 'Nobody');
    await run('setSpeaker', request({ quotation: quote?.id, speaker: { words: 'a fisherman' } }));
    const rows = (nodes = tree.provider.getChildren()): TreeNode[] =>
      nodes.flatMap((node) => (node.type === 'group' ? rows(tree.provider.getChildren(node)) : [node]));
    const described = (): string[] =>
      rows().flatMap((node) =>
        node.type === 'quote'
          ? [`${String(tree.provider.getTreeItem(node).description)}: ${node.speakers.join()}`]
          : [],
      );
    await until('the row', () => described().some((row) => /corrected.*: a fisherman/.test(row)));
    assert.equal(described().filter((row) => row.includes('corrected')).length, 1);
    assert.equal(await run('undoCorrection'), true);
    await until('the row as it was', () => described().every((row) => !row.includes('corrected')));
  });

  it('take the key of a quote that stays over edits, and words for a speaker', async () => {
    const analysis = await current(document);
    const quote = await quoteOf(document, 'It is a shame');
    const key = analysis.keyOf(quote?.id ?? '');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(4, 0), '"One more," said Ana Reis. ');
    await vscode.workspace.applyEdit(edit);
    await run('setSpeaker', request({ quotation: key, speaker: { words: 'a fisherman' } }));
    assert.equal((await quoteOf(document, 'It is a shame'))?.speakers[0]?.text, 'a fisherman');
    await run('setSpeaker', request({ quotation: key, speaker: null }));
    assert.deepEqual((await quoteOf(document, 'It is a shame'))?.speakers, []);
  });

  it('ask who speaks, and take the answer that is picked or typed', async () => {
    point(document, 'Nobody asked');
    const answer = run('setSpeaker');
    // The picker is there once accepting does something.
    await until('the picker to be accepted', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return Promise.race([
        answer,
        new Promise<undefined>((resolve) => setTimeout(resolve, 50, undefined)),
      ]) as Promise<true>;
    });
    const [speaker] = (await quoteOf(document, 'Nobody'))?.speakers ?? [];
    assert.equal(speaker?.rule, 'said/corrected');
  });

  it('make two names one, and part them again', async () => {
    const reis = await entityAt(document, 'Ana Reis');
    point(document, 'Rui Lopo');
    await run('sameAs', request({ entity: (await entityAt(document, 'Rui Lopo'))?.id, other: reis?.id }));
    const joined = await entityAt(document, 'Rui Lopo');
    assert.equal(joined?.name, 'Ana Reis');
    assert.ok(joined.aliases.includes('Lopo'));
    point(document, 'Rui Lopo');
    await run('notTheSame');
    assert.notEqual((await entityAt(document, 'Rui Lopo'))?.id, (await entityAt(document, 'Ana Reis'))?.id);
  });

  it('say that a name is none, or another kind of thing', async () => {
    point(document, 'Springfield');
    await run('notAName');
    assert.equal(await entityAt(document, 'Springfield', 2), undefined);
    await run('undoCorrection');
    assert.equal((await entityAt(document, 'Springfield', 2))?.type, 'place');
    const id = (await entityAt(document, 'Springfield'))?.id;
    await run('changeType', request({ entity: id, type: 'organization' }));
    assert.equal((await entityAt(document, 'Springfield', 2))?.type, 'organization');
  });

  it('make a name of words that are selected', async () => {
    assert.equal(await entityAt(document, 'white elephant'), undefined);
    const start = document.getText().indexOf('white elephant');
    await run('changeType', request({ span: [start, start + 'white elephant'.length], type: 'organization' }));
    assert.equal((await entityAt(document, 'white elephant'))?.name, 'white elephant');
  });

  it('say which place it is', async () => {
    const place = {
      name: 'Springfield',
      kind: 'city',
      country: 'NZ',
      admin1: 'Canterbury',
      latitude: -43.33,
      longitude: 171.93,
      geonameId: 2181125,
      population: null,
    };
    await run('setPlace', request({ entity: (await entityAt(document, 'Springfield'))?.id, place }));
    assert.equal((await entityAt(document, 'Springfield'))?.place?.country, 'NZ');
    await run('setPlace', request({ entity: (await entityAt(document, 'Springfield'))?.id, place: null }));
    assert.equal((await entityAt(document, 'Springfield'))?.place, null);
  });

  it('say that a quote is none', async () => {
    point(document, 'The port stays');
    await run('notAQuotation');
    assert.equal(await quoteOf(document, 'The port stays'), undefined);
  });

  it('work on the rows of the tree: a mention alone, or a name with all its forms', async () => {
    const { tree } = await extensionApi();
    await until('the tree', () => tree.provider.model?.source.uri === document.uri.toString());
    const rows = (nodes: readonly TreeNode[] = tree.provider.getChildren()): TreeNode[] =>
      nodes.flatMap((node) => [node, ...rows(tree.provider.getChildren(node))]);
    const springfield = rows().filter((node) => node.type === 'mention' && node.entity.name === 'Springfield');
    await run('notAName', springfield[0]);
    assert.equal(await entityAt(document, 'Springfield'), undefined);
    assert.ok(await entityAt(document, 'Springfield', 2));
    const lopo = rows().find((node) => node.type === 'entity' && node.entity.name === 'Rui Lopo');
    await run('notAName', lopo);
    assert.equal(await entityAt(document, 'Rui Lopo'), undefined);
    assert.equal(await entityAt(document, 'Lopo', 2), undefined);
    const quote = rows().find((node) => node.type === 'quote');
    assert.ok(quote?.type === 'quote');
    await run('notAQuotation', quote);
    assert.equal(await quoteOf(document, quote.quotation.content[0] ?? ''), undefined);
  });

  it('are offered by hovers as links', async () => {
    const hovers = async (words: string): Promise<string> => {
      const at = document.positionAt(document.getText().indexOf(words) + 1);
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at,
      );
      return found
        .flatMap(({ contents }) => contents)
        .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
        .join('\n');
    };
    assert.match(await hovers('Springfield'), /command:newsLens\.sameAs.*command:newsLens\.setPlace/);
    const link = /command:newsLens\.notAQuotation\?([^)]+)/.exec(await hovers('The port stays'))?.[1];
    assert.ok(link);
    await run('notAQuotation', ...(JSON.parse(decodeURIComponent(link)) as unknown[]));
    assert.equal(await quoteOf(document, 'The port stays'), undefined);
  });

  it('do nothing where there is nothing to correct', async () => {
    point(document, 'has offices');
    assert.equal(await run('notAQuotation'), false);
    assert.equal(await run('notAName', request({ entity: 'e999' })), false);
    assert.equal(await run('setSpeaker', request({ quotation: 'q999', speaker: null })), false);
    assert.equal(await sidecarText(document), undefined);
  });

  it('are undone and redone; the file goes with the last of them', async () => {
    point(document, 'Springfield');
    await run('notAName');
    assert.ok(await sidecarText(document));
    assert.equal(await run('undoCorrection'), true);
    assert.equal(await sidecarText(document), undefined);
    assert.equal(await run('undoCorrection'), false);
    assert.equal(await run('redoCorrection'), true);
    assert.ok(await sidecarText(document));
    assert.equal(await entityAt(document, 'Springfield'), undefined);
    assert.equal(await run('redoCorrection'), false);
    assert.equal(document.isDirty, false);
  });
});
