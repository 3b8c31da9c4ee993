import * as vscode from 'vscode';
import type { TreeOptions } from './treeOptions';

/** Waits for a pause in typing before a long list is filtered, in milliseconds. */
const PAUSE = 80;

/** Registers *Filter…*, which narrows the tree while one types (Escape takes it back), and *Clear Filter*. */
export function registerFilterCommand(options: TreeOptions): vscode.Disposable {
  let question: Question | undefined;
  return vscode.Disposable.from(
    vscode.commands.registerCommand('newsLens.filterEntities', (query?: unknown) => {
      if (typeof query === 'string') {
        options.filter = query.trim();
        return;
      }
      question?.close();
      question = ask(options);
    }),
    vscode.commands.registerCommand('newsLens.clearFilter', () => {
      question?.close();
      options.filter = '';
    }),
    { dispose: () => question?.close() },
  );
}

/** An open input box. */
interface Question {
  /** Closes the box and leaves the filter as it is. */
  close(): void;
}

function ask(options: TreeOptions): Question {
  const before = options.filter;
  const box = vscode.window.createInputBox();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let keep = false;
  const apply = (query: string): void => {
    clearTimeout(timer);
    options.filter = query.trim();
  };
  const close = (): void => {
    keep = true;
    box.hide();
  };
  box.title = vscode.l10n.t('Filter People, Organisations, Places and Quotes');
  box.placeholder = vscode.l10n.t('Names, roles, places, words of a quote or its speaker');
  box.value = before;
  // A click on what was found must not close the box, which would take the filter back.
  box.ignoreFocusOut = true;
  box.onDidChangeValue((query) => {
    clearTimeout(timer);
    timer = setTimeout(() => apply(query), PAUSE);
  });
  box.onDidAccept(() => {
    apply(box.value);
    close();
  });
  box.onDidHide(() => {
    clearTimeout(timer);
    if (!keep) apply(before);
    box.dispose();
  });
  box.show();
  return { close };
}
