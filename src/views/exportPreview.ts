import * as vscode from 'vscode';
import { pageInTheme, type PageTheme } from '../export/pageTheme';
import { baseName } from './treeWords';

const themes: Readonly<Record<vscode.ColorThemeKind, PageTheme>> = {
  [vscode.ColorThemeKind.Light]: 'light',
  [vscode.ColorThemeKind.Dark]: 'dark',
  [vscode.ColorThemeKind.HighContrast]: 'high-contrast',
  [vscode.ColorThemeKind.HighContrastLight]: 'high-contrast-light',
};

/** Shows an exported page beside the article, in the editor's colours. Its own policy says that nothing runs and nothing is loaded. */
export async function previewPage(page: vscode.Uri): Promise<void> {
  const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
  const panel = vscode.window.createWebviewPanel('newsLens.page', baseName(page), vscode.ViewColumn.Beside, {
    enableScripts: false,
    enableFindWidget: true,
    localResourceRoots: [],
  });
  const show = ({ kind }: vscode.ColorTheme): void => {
    panel.webview.html = pageInTheme(html, themes[kind]);
  };
  show(vscode.window.activeColorTheme);
  const following = vscode.window.onDidChangeActiveColorTheme(show);
  panel.onDidDispose(() => {
    following.dispose();
  });
}

/** Offers to look at an exported file, in the editor or, for a page on this machine, in a browser. */
export async function offerToOpen(target: vscode.Uri): Promise<void> {
  const name = baseName(target);
  const local = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  const inBrowser = local && target.scheme === 'file' && name.endsWith('.html');
  const [preview, browser, open] = [vscode.l10n.t('Preview'), vscode.l10n.t('Open in Browser'), vscode.l10n.t('Open')];
  const choices = !hasPreview(name) ? [open] : inBrowser ? [preview, browser] : [preview, open];
  const choice = await vscode.window.showInformationMessage(vscode.l10n.t('Exported to {0}', name), ...choices);
  if (choice === preview) await previewExport(target);
  else if (choice === browser) await vscode.env.openExternal(target);
  else if (choice === open) await vscode.commands.executeCommand('vscode.open', target);
}

/** Shows an exported file as it is meant to be read. */
export async function previewExport(target: vscode.Uri): Promise<void> {
  const name = baseName(target);
  if (name.endsWith('.html')) await previewPage(target);
  else if (name.endsWith('.md')) await vscode.commands.executeCommand('markdown.showPreviewToSide', target);
  else await vscode.commands.executeCommand('vscode.open', target);
}

function hasPreview(name: string): boolean {
  return /\.(?:html|md)$/.test(name);
}
