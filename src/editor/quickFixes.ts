import * as vscode from 'vscode';
import type { CheckCode, Finding, MarkFinding, TextEdit } from '../engine/checks/finding';
import { checkSetting } from './checkSettings';
import { toRange } from './positions';

/** What the command behind *Ignore* is given. */
export interface IgnoreRequest {
  readonly uri: string;
  readonly rule: CheckCode;
  /** UTF-16 offsets of the finding; null for the whole file. */
  readonly span: readonly [number, number] | null;
}

/** Shows a quotation beside that of another article. */
export const SHOW_DIFFERENCE = 'newsLens.showQuoteDifference';
/** Corrects who speaks a quotation. */
export const SET_SPEAKER = 'newsLens.setSpeaker';

/** What can be done about a finding, the likeliest first. Nothing is done unless a person chooses it. */
export function quickFixes(
  document: vscode.TextDocument,
  finding: Finding,
  diagnostic: vscode.Diagnostic,
  canSetSpeaker: boolean,
): vscode.CodeAction[] {
  const uri = document.uri.toString();
  const action = (title: string): vscode.CodeAction => {
    const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    made.diagnostics = [diagnostic];
    return made;
  };
  const command = (title: string, name: string, ...args: unknown[]): vscode.CodeAction => {
    const made = action(title);
    made.command = { title, command: name, arguments: args };
    return made;
  };
  const edit = (title: string, edits: readonly TextEdit[], preferred: boolean): vscode.CodeAction => {
    const made = action(title);
    made.edit = new vscode.WorkspaceEdit();
    for (const { span, text } of edits) made.edit.replace(document.uri, toRange(document, span), text);
    made.isPreferred = preferred;
    return made;
  };

  const fixes: vscode.CodeAction[] = [];
  if (finding.rule === 'quotation-mark' && finding.fix) {
    fixes.push(edit(markTitle(finding.problem, finding.fix.text), [finding.fix], true));
  }
  if (finding.rule === 'name-spelling') {
    const spelling = finding.edits[0]?.text ?? finding.other;
    fixes.push(edit(vscode.l10n.t('Change “{0}” to “{1}”', finding.name, spelling), finding.edits, false));
  }
  if (finding.rule === 'quoted-otherwise') {
    const title = vscode.l10n.t('Show the difference from {0}', finding.elsewhere[0].name);
    fixes.push(command(title, SHOW_DIFFERENCE, { uri, text: finding.text, elsewhere: finding.elsewhere[0] }));
  }
  if ('quotation' in finding && canSetSpeaker && !isAboutWords(finding)) {
    fixes.push(command(vscode.l10n.t('Set speaker…'), SET_SPEAKER, { uri, quotation: finding.quotation }));
  }
  const ignore = (span: IgnoreRequest['span']): IgnoreRequest => ({ uri, rule: finding.rule, span });
  return [
    ...fixes,
    command(vscode.l10n.t('Ignore here'), 'newsLens.checks.ignore', ignore([finding.span[0], finding.span[1]])),
    command(vscode.l10n.t('Ignore this check in this file'), 'newsLens.checks.ignore', ignore(null)),
    command(
      vscode.l10n.t('Change the settings of this check…'),
      'workbench.action.openSettings',
      `@id:${checkSetting(finding.rule)}`,
    ),
  ];
}

const isAboutWords = (finding: Finding): boolean => finding.rule === 'quoted-otherwise' && finding.problem === 'words';

function markTitle(problem: MarkFinding['problem'], mark: string): string {
  if (problem === 'unclosed') return vscode.l10n.t('Close the quote with {0}', mark);
  if (problem === 'reversed') return vscode.l10n.t('Turn the mark round: {0}', mark);
  return vscode.l10n.t('Replace with {0}', mark);
}
