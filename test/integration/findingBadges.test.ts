import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FindingBadges } from '../../src/views/findingBadges';
import { current, openDraft, removeDrafts } from './drafts';
import { closeAll, extensionApi, openText, until } from './support';

describe('badges of findings', () => {
  const clean = 'Ana Reis runs the port. “We stay,” Reis said on Monday.\n';
  const open = 'Ana Reis runs the port. “We stay, Reis said on Monday.\n';
  const view: Pick<vscode.TreeView<unknown>, 'badge'> = { badge: undefined };
  let badges: FindingBadges;
  beforeEach(() => (badges = new FindingBadges(view)));
  afterEach(async () => {
    badges.dispose();
    await closeAll();
    await removeDrafts();
  });

  it('stand on the file and on the view, and go when it is mended', async () => {
    const { tree } = await extensionApi();
    const document = await openDraft(open);
    await current(document);
    const badge = await until('a badge on the file', () => badges.provideFileDecoration(document.uri));
    const count = vscode.languages.getDiagnostics(document.uri).length;
    assert.equal(badge.badge, String(count));
    assert.match(badge.tooltip ?? '', /^\d+ findings? of the checks$/);
    assert.deepEqual(view.badge?.value, count);
    await until('the badge of the list itself', () => tree.view.badge?.value === count);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, 1, 0), clean);
    await vscode.workspace.applyEdit(edit);
    await current(document);
    await until('fewer findings', () => (view.badge?.value ?? 0) < count);
    await document.save();
  });

  it('on the view are of the article that is looked at', async () => {
    const document = await openDraft(open);
    await current(document);
    await until('a badge', () => view.badge !== undefined);
    await openText('Nothing to see.\n');
    await until('no badge', () => view.badge === undefined);
    assert.ok(badges.provideFileDecoration(document.uri));
  });
});
