import * as vscode from 'vscode';
import { isReadable } from '../workspace/eligibility';
import type { ComparisonTexts } from './comparisonTexts';
import { baseName } from './treeWords';

type Choice = vscode.QuickPickItem & { readonly take?: () => Thenable<vscode.Uri | undefined> };

/**
 * Asks which text to compare an article with: one that is open, a file, or what is on the clipboard. Undefined when
 * cancelled, or when there is none, which the user is told.
 */
export async function askTranscript(article: vscode.Uri, texts: ComparisonTexts): Promise<vscode.Uri | undefined> {
  const open = openTexts(article).map((uri): Choice => {
    const [name, path] = [baseName(uri), vscode.workspace.asRelativePath(uri)];
    return {
      label: `$(file) ${name}`,
      ...(path === name ? {} : { description: path }),
      take: () => Promise.resolve(uri),
    };
  });
  const elsewhere: Choice[] = [
    { label: `$(folder-opened) ${vscode.l10n.t('Choose File…')}`, take: chooseFile },
    { label: `$(clippy) ${vscode.l10n.t('Text on the Clipboard')}`, take: () => fromClipboard(texts) },
  ];
  const separator = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const picked = await vscode.window.showQuickPick(
    open.length > 0
      ? [separator(vscode.l10n.t('open texts')), ...open, separator(vscode.l10n.t('elsewhere')), ...elsewhere]
      : elsewhere,
    {
      title: vscode.l10n.t('Compare Quotes'),
      placeHolder: vscode.l10n.t('The speech, interview or press release that is quoted'),
      matchOnDescription: true,
    },
  );
  return picked?.take?.();
}

/** The texts in tabs, but the article; also those that were not loaded yet since the window was opened. */
function openTexts(article: vscode.Uri): vscode.Uri[] {
  const byAddress = new Map<string, vscode.Uri>();
  for (const { input } of vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)) {
    if (input instanceof vscode.TabInputText) byAddress.set(input.uri.toString(), input.uri);
  }
  for (const document of vscode.workspace.textDocuments) {
    if (!isReadable(document)) byAddress.delete(document.uri.toString());
  }
  byAddress.delete(article.toString());
  return [...byAddress.values()];
}

async function chooseFile(): Promise<vscode.Uri | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      canSelectMany: false,
      title: vscode.l10n.t('Compare Quotes'),
      openLabel: vscode.l10n.t('Compare'),
    })) ?? [];
  return uri;
}

async function fromClipboard(texts: ComparisonTexts): Promise<vscode.Uri | undefined> {
  const text = await vscode.env.clipboard.readText();
  if (text.trim() !== '') return texts.keep(vscode.l10n.t('Clipboard'), text);
  void vscode.window.showInformationMessage(
    vscode.l10n.t('There is no text on the clipboard. Copy the text that is quoted, then compare again.'),
  );
  return undefined;
}
