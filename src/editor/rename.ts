import * as vscode from 'vscode';
import type { AnalysisStore, DocumentAnalysis } from '../workspace/analysisStore';
import { toOffset, toRange } from './positions';
import {
  LONGEST_NAME,
  planRename,
  renameTarget,
  type NameRefusal,
  type RenameDoubt,
  type RenameRefusal,
} from './renamePlan';
import { freshAnalysis, registerWhereRead } from './whereRead';

/** How long a word in the status bar stays, in milliseconds. */
const messageTime = 5000;

/**
 * Renames a person in all forms of the name. What may be meant to stay is shown in the editor's preview first, unticked; the
 * rest the editor changes at once, or previews when it is asked to.
 */
class NewsRenameProvider implements vscode.RenameProvider {
  readonly #store: AnalysisStore;

  constructor(store: AnalysisStore) {
    this.#store = store;
  }

  async prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<{ range: vscode.Range; placeholder: string }> {
    const { entity, here } = targetOf(await this.#analysis(document, token), toOffset(document, position));
    return { range: toRange(document, here), placeholder: entity.name };
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.WorkspaceEdit> {
    const analysis = await this.#analysis(document, token);
    const { entity } = targetOf(analysis, toOffset(document, position));
    const plan = planRename(analysis.index, document.getText(), entity, newName);
    if ('why' in plan) throw new Error(nameRefusal(plan, newName));
    const edit = new vscode.WorkspaceEdit();
    for (const { span, text, doubt } of plan.edits) {
      edit.replace(document.uri, toRange(document, span), text, {
        needsConfirmation: doubt !== 'none',
        label: doubtWords(doubt),
      });
    }
    if (plan.left.length > 0) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('Left as it is: {0}', plan.left.join(', ')), messageTime);
    }
    return edit;
  }

  /** @throws what the editor shows at the cursor, when the text as it is now has not been read */
  async #analysis(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<DocumentAnalysis> {
    const analysis = await freshAnalysis(this.#store, document, token);
    if (!analysis) throw new Error(vscode.l10n.t('News Lens has not read this text'));
    return analysis;
  }
}

/** Registers *Rename Symbol* for people. */
export function registerRename(store: AnalysisStore): vscode.Disposable {
  return registerWhereRead(store, 'rename', (selector) =>
    vscode.languages.registerRenameProvider(selector, new NewsRenameProvider(store)),
  );
}

function targetOf(
  { index }: DocumentAnalysis,
  offset: number,
): Exclude<ReturnType<typeof renameTarget>, RenameRefusal> {
  const target = renameTarget(index, offset);
  if ('why' in target) throw new Error(refusal(target));
  return target;
}

function refusal(refused: RenameRefusal): string {
  switch (refused.why) {
    case 'not-a-name':
      return vscode.l10n.t('Put the cursor on the name of a person to rename them.');
    case 'not-a-person':
      return vscode.l10n.t('Only people are renamed in all forms of their name.');
    case 'perhaps-other':
      return vscode.l10n.t(
        'This may also be {0}. Say first with “Same As…” or “Not the Same As…” whether they are one.',
        refused.other,
      );
  }
}

function nameRefusal({ why }: NameRefusal, name: string): string {
  switch (why) {
    case 'no-name':
      return vscode.l10n.t('A name has letters, stands in one line and has at most {0} characters.', LONGEST_NAME);
    case 'taken':
      return vscode.l10n.t('The text has another {0}. If they are one, use “Same As…”.', name.trim());
  }
}

function doubtWords(doubt: RenameDoubt): string {
  switch (doubt) {
    case 'none':
      return vscode.l10n.t('Name of this person');
    case 'quoted':
      return vscode.l10n.t('In quotation marks: somebody’s own words');
    case 'shared':
      return vscode.l10n.t('Somebody else is called so, too');
    case 'guess':
      return vscode.l10n.t('A guess that it is this person');
  }
}
