import * as vscode from 'vscode';
import type { CheckCode } from '../engine/checks/finding';

/** How loudly a rule speaks. */
export type CheckLevel = 'off' | 'hint' | 'information' | 'warning';

/** The level of each rule for a document; all are off when the checks are switched off. */
export function checkLevels(document: vscode.TextDocument): Record<CheckCode, CheckLevel> {
  const settings = vscode.workspace.getConfiguration('newsLens.checks', document);
  const levels: Record<CheckCode, CheckLevel> = {
    'quotation-mark': settings.get<CheckLevel>('quotationMark', 'information'),
    'no-speaker': settings.get<CheckLevel>('noSpeaker', 'hint'),
    'unclear-pronoun': settings.get<CheckLevel>('unclearPronoun', 'off'),
    'two-speakers': settings.get<CheckLevel>('twoSpeakers', 'hint'),
    'quote-variants': settings.get<CheckLevel>('quoteVariants', 'hint'),
    'name-spelling': settings.get<CheckLevel>('nameSpelling', 'information'),
    'no-full-name': settings.get<CheckLevel>('noFullName', 'off'),
    'role-conflict': settings.get<CheckLevel>('roleConflict', 'off'),
    'single-source': settings.get<CheckLevel>('singleSource', 'hint'),
    'quoted-otherwise': settings.get<CheckLevel>('quotedOtherwise', 'hint'),
  };
  if (settings.get<boolean>('enabled', true)) return levels;
  return Object.fromEntries(Object.keys(levels).map((rule) => [rule, 'off'])) as Record<CheckCode, CheckLevel>;
}

/** The setting of a rule, by its full name. */
export function checkSetting(rule: CheckCode): string {
  return `newsLens.checks.${rule.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
}
