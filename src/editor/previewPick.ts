import * as vscode from 'vscode';
import type { Span } from '../engine/analysis';
import { toSelection } from './positions';

/** A list to choose from; the text follows the row that is pointed at. */
export interface Question<T extends vscode.QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly (T | vscode.QuickPickItem)[];
  readonly spanOf: (item: T) => Span | undefined;
  /** The row to begin with; else the first. */
  readonly active?: T | undefined;
  /** A way back to the list before. */
  readonly back?: boolean;
  /** One more button, above the list. */
  readonly button?: vscode.QuickInputButton;
}

/** The row that was chosen, the button that was pressed, or undefined when the list was left. */
export type Answer<T> = T | 'back' | 'button' | undefined;

/** Asks with a quick pick and selects in the editor what is pointed at. */
export function askWithPreview<T extends vscode.QuickPickItem>(
  editor: vscode.TextEditor,
  { title, placeholder, items, spanOf, active, back, button }: Question<T>,
): Promise<Answer<T>> {
  const quickPick = vscode.window.createQuickPick<T>();
  quickPick.title = title;
  quickPick.placeholder = placeholder;
  quickPick.matchOnDescription = true;
  quickPick.items = items as readonly T[];
  if (active) quickPick.activeItems = [active];
  quickPick.buttons = [...(back ? [vscode.QuickInputButtons.Back] : []), ...(button ? [button] : [])];
  return new Promise((resolve) => {
    quickPick.onDidChangeActive(([item]) => {
      const span = item && spanOf(item);
      if (!span) return;
      editor.selection = toSelection(editor.document, span);
      editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    });
    quickPick.onDidAccept(() => {
      resolve(quickPick.selectedItems[0]);
      quickPick.hide();
    });
    quickPick.onDidTriggerButton((pressed) => {
      resolve(pressed === button ? 'button' : 'back');
      quickPick.hide();
    });
    quickPick.onDidHide(() => {
      resolve(undefined);
      quickPick.dispose();
    });
    quickPick.show();
  });
}

/** Asks, and puts selection and view back to where they were unless something was chosen. */
export async function previewing(editor: vscode.TextEditor, ask: () => Promise<boolean>): Promise<void> {
  const before = editor.selection;
  const view = editor.visibleRanges[0];
  if (await ask()) return;
  editor.selection = before;
  if (view) editor.revealRange(view, vscode.TextEditorRevealType.AtTop);
}

/** Text of a document shows no icons of its own. */
export function escapeIcons(text: string): string {
  return text.replaceAll('$(', '\\$(');
}
