import * as vscode from 'vscode';

/** The scheme of the words of files that are no text: documents of word processors, mails. */
export const newsTextScheme = 'newslens-text';

/** The address of the words of a file. */
export function newsTextUri(file: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: newsTextScheme, path: file.path, query: file.toString() });
}

/** The file that a document shows: its own, or the one whose words it has. */
export function fileOf(document: vscode.Uri): vscode.Uri {
  return document.scheme === newsTextScheme && document.query !== ''
    ? vscode.Uri.parse(document.query, true)
    : document;
}
