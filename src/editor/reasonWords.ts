import * as vscode from 'vscode';
import type { Ruling } from '../engine/rules/ruling';
import { reasonOf } from '../export/reasons';

/** The evidence of a judgement in a few words, in the editor's language. */
export function reasonWords(judgement: Ruling): string {
  return reasonOf(judgement, (template, values) => vscode.l10n.t(template, ...values));
}
