import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ToOverview } from '../../src/views/overviewShell';
import { analysisOf, closeAll, extensionApi, openSeed, openText, until } from './support';

describe('overview', () => {
  afterEach(closeAll);

  async function shown(probe: (content: ToOverview) => boolean): Promise<ToOverview> {
    const { overview } = await extensionApi();
    return until('the overview', () => overview.content !== undefined && probe(overview.content) && overview.content);
  }

  it('opens beside the article, which keeps the focus, with balance, map, timeline and who with whom', async () => {
    const { editor } = await openSeed();
    await vscode.commands.executeCommand('newsLens.openOverview');
    const { overview } = await extensionApi();
    await until('the panel', () => overview.panel?.visible);
    assert.notEqual(overview.panel?.viewColumn, editor.viewColumn);
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    const { html, title } = await shown((content) => content.html.includes('<svg class="timeline"'));
    assert.equal(title, '000_ff6a9ac4ff59a0f5.txt');
    for (const figure of ['balance', 'map', 'pairs']) assert.ok(html.includes(`<svg class="${figure}"`), figure);
    assert.match(html, /Angelino Alfano, Italian foreign minister/);
    assert.equal(html.match(/<table>/g)?.length, 4);
  });

  it('is a page that loads nothing and runs only its own script', async () => {
    await openSeed();
    await vscode.commands.executeCommand('newsLens.openOverview');
    const { overview } = await extensionApi();
    const page = await until('the page', () => overview.panel?.webview.html);
    const [, nonce = ''] = /script-src 'nonce-(\w{32})'/.exec(page) ?? [];
    assert.ok(page.includes(`content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'"`));
    assert.deepEqual(
      [...page.matchAll(/<(?:script|style)\b[^>]*>/g)].map(([tag]) => tag.includes(`nonce="${nonce}"`)),
      [true, true],
    );
    assert.ok(!/\b(?:src|href)=|url\((?!#)|\sstyle=/.test(page));
    assert.deepEqual(overview.panel?.webview.options.localResourceRoots, []);
  });

  it('leads into the text', async () => {
    const { editor } = await openSeed();
    await vscode.commands.executeCommand('newsLens.openOverview');
    const { html } = await shown((content) => content.html.includes('<svg class="map"'));
    const [, start = '', end = ''] = /<button[^>]* data-at="(\d+),(\d+)">Pisa</.exec(html) ?? [];
    const { overview } = await extensionApi();
    await overview.receive({ type: 'go', start: Number(start), end: Number(end) });
    const active = vscode.window.activeTextEditor;
    assert.equal(active?.document, editor.document);
    assert.equal(active.document.getText(active.selection), 'Pisa');
  });

  it('follows edits and the article that is in front', async () => {
    const editor = await openText('Mayor Ada Bright said: “We will rebuild the bridge.” It is in Norwich.');
    await vscode.commands.executeCommand('newsLens.analyze');
    await analysisOf(editor.document);
    await vscode.commands.executeCommand('newsLens.openOverview');
    await shown(({ html }) => html.includes('Ada Bright'));
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), 'Councillor Ben Stone said: “No.”\n\n');
    });
    await shown(({ html }) => html.includes('Ben Stone') && html.includes('Ada Bright'));
    await openSeed();
    await shown(({ title }) => title === '000_ff6a9ac4ff59a0f5.txt');
  });

  it('comes back in the panel of before, when the window was loaded again', async () => {
    const { editor } = await openSeed();
    const { overview } = await extensionApi();
    const panel = vscode.window.createWebviewPanel('newsLens.overview', 'Overview', {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
    });
    const map = { uri: editor.document.uri.toString(), zoom: 4 };
    await overview.deserializeWebviewPanel(panel, { opened: [], map });
    assert.equal(overview.panel, panel);
    assert.match(panel.webview.html, /data-zoom="8"/, 'the map is as close as it was');
    assert.match(panel.webview.html, /<svg class="balance"/);
    assert.equal(vscode.window.activeTextEditor, editor);
    await vscode.commands.executeCommand('newsLens.openOverview');
    assert.equal(overview.panel, panel, 'no second panel');
  });

  it('draws the map closer when asked, from finer coasts, and hears no nonsense', async () => {
    await openSeed();
    await vscode.commands.executeCommand('newsLens.openOverview');
    const before = await shown(({ html }) => html.includes('<svg class="map"'));
    const { overview } = await extensionApi();
    await overview.receive({ type: 'zoom', zoom: Number.NaN });
    assert.equal(overview.content, before);
    await overview.receive({ type: 'zoom', zoom: 8 });
    assert.match(overview.content?.html ?? '', /data-zoom="16"/);
    await openText('Mayor Ada Bright said: “We will rebuild the bridge.” It is in Norwich.');
    await vscode.commands.executeCommand('newsLens.analyze');
    const other = await shown(({ html }) => html.includes('Ada Bright'));
    assert.match(other.html, /data-zoom="2"/, 'another article has its own');
    assert.match(other.html, /<text class="town[^"]*"[^>]*>London</, 'towns around help to find one’s way');
    await overview.receive({ type: 'zoom', zoom: 1 });
  });
});
