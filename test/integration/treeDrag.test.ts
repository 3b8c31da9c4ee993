import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TreeNode } from '../../src/editor/treeNodes';
import { closeAll, extensionApi, openSeed, seedArticle, until } from './support';

describe('tree drag', () => {
  afterEach(closeAll);

  async function rows(): Promise<(fits: (node: TreeNode) => boolean) => TreeNode> {
    const { tree } = await extensionApi();
    const { editor } = await openSeed();
    await until('the tree', () => tree.provider.model?.source.uri === editor.document.uri.toString());
    const nodes = tree.provider.getChildren().flatMap((group) => [group, ...tree.provider.getChildren(group)]);
    return (fits) => nodes.find(fits) ?? assert.fail('no such row');
  }

  async function dragged(...nodes: TreeNode[]): Promise<(type: string) => string | undefined> {
    const { tree } = await extensionApi();
    const transfer = new vscode.DataTransfer();
    await tree.drag.handleDrag?.(nodes, transfer, new vscode.CancellationTokenSource().token);
    return (type) => transfer.get(type)?.value as string | undefined;
  }

  it('gives the citation of a quote, and where it stands', async () => {
    const find = await rows();
    const get = await dragged(find((node) => node.type === 'quote' && node.quotation.kind === 'direct'));
    assert.equal(
      get('text/plain'),
      `“We must not push Russian Federation into a corner” — Angelino Alfano, Italian foreign minister, ${seedArticle}:5`,
    );
    const address = vscode.Uri.parse(get('text/uri-list') ?? '');
    assert.ok(address.path.endsWith(seedArticle));
    const { document } = await openSeed().then(({ editor }) => editor);
    const start = document.positionAt(document.getText().indexOf('"We must not push'));
    assert.equal(address.fragment, `L${String(start.line + 1)},${String(start.character + 1)}`);
  });

  it('gives a line for each row, and nothing for a heading', async () => {
    const find = await rows();
    const person = find((node) => node.type === 'entity' && node.entity.name === 'Angelino Alfano');
    const get = await dragged(
      person,
      find((node) => node.type === 'quote' && node.quotation.kind === 'direct'),
    );
    assert.match(get('text/plain') ?? '', /^Angelino Alfano\n“We must not push.+:5$/);
    assert.equal(get('text/uri-list')?.split('\r\n').length, 2);
    const group = await dragged(find((node) => node.type === 'group'));
    assert.equal(group('text/plain'), undefined);
  });
});
