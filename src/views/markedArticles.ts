import * as vscode from 'vscode';
import { progressMarks, type ProgressMark } from '../workspace/progressMarks';
import { baseName } from './treeWords';

/** The articles that somebody has noted something of. */
export interface MarkedArticles {
  articlesWith(mark: ProgressMark): readonly vscode.Uri[];
  toggle(uris: readonly vscode.Uri[], mark: ProgressMark): boolean;
}

/** A note in a word. */
export function progressMarkWord(mark: ProgressMark): string {
  switch (mark) {
    case 'seen':
      return vscode.l10n.t('seen');
    case 'relevant':
      return vscode.l10n.t('relevant');
    case 'toCheck':
      return vscode.l10n.t('to be checked');
  }
}

const icons: Readonly<Record<ProgressMark, string>> = { seen: 'eye', relevant: 'star-empty', toCheck: 'question' };

type Row = vscode.QuickPickItem & { readonly uri: vscode.Uri };

/** "3 to be checked · 5 relevant · 12 seen": how many there are of each, that which is shown first. */
export function countsLine(articles: MarkedArticles, shown: ProgressMark): string {
  const order = [shown, ...progressMarks.filter((mark) => mark !== shown)];
  return order.map((mark) => `${String(articles.articlesWith(mark).length)} ${progressMarkWord(mark)}`).join(' · ');
}

/** Lists the articles with a note; buttons lead to the other notes, and take one off that is done. */
export function showMarkedArticles(articles: MarkedArticles, first: ProgressMark): void {
  const pick = vscode.window.createQuickPick<Row>();
  const done = { iconPath: new vscode.ThemeIcon('check'), tooltip: vscode.l10n.t('Take This Note Off') };
  const others = progressMarks.map((mark) => ({
    mark,
    iconPath: new vscode.ThemeIcon(icons[mark]),
    tooltip: vscode.l10n.t('Articles: {0}', progressMarkWord(mark)),
  }));
  let shown = first;
  const show = (): void => {
    pick.title = countsLine(articles, shown);
    const uris = articles.articlesWith(shown);
    pick.placeholder =
      uris.length > 0
        ? vscode.l10n.t('Articles: {0}', progressMarkWord(shown))
        : vscode.l10n.t('None yet: note one by the commands “Note as …”, or in the menu of a file');
    pick.items = uris.map((uri): Row => {
      const [name, path] = [baseName(uri), vscode.workspace.asRelativePath(uri)];
      return { label: name, ...(path === name ? {} : { description: path }), buttons: [done], uri };
    });
  };
  pick.matchOnDescription = true;
  pick.buttons = others;
  pick.onDidTriggerButton((button) => {
    shown = others.find((one) => one === button)?.mark ?? shown;
    show();
  });
  pick.onDidTriggerItemButton(({ item }) => {
    articles.toggle([item.uri], shown);
    show();
  });
  pick.onDidAccept(() => {
    const [chosen] = pick.selectedItems;
    pick.hide();
    if (chosen) void vscode.commands.executeCommand('vscode.open', chosen.uri);
  });
  pick.onDidHide(() => {
    pick.dispose();
  });
  show();
  pick.show();
}
