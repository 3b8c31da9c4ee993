import * as vscode from 'vscode';

/** What is counted of people, in the editor's language; words of a newsroom's own stay as they are. */
export function factKeyWord(key: string): string {
  switch (key) {
    case 'part':
      return vscode.l10n.t('Newsmaker or contributor');
    case 'group':
      return vscode.l10n.t('Role group');
    case 'gender':
      return vscode.l10n.t('Gender');
    default:
      return key;
  }
}

/** What was entered, in the editor's language where it is a word of ours. */
export function factValueWord(key: string, value: string): string {
  if (key !== 'part') return value;
  if (value === 'newsmaker') return vscode.l10n.t('newsmaker: the news is about them');
  return value === 'contributor' ? vscode.l10n.t('contributor: they say something about it') : value;
}
