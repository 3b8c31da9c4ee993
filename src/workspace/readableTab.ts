import * as vscode from 'vscode';
import { readableEndings } from '../worker/fileText';
import { newsTextScheme } from './newsTextUri';

/** Whether a tab holds a file that is no text but whose words *Open as News Text* shows: a document, a mail. */
export function isReadableTab(tab: vscode.Tab | undefined): boolean {
  const { input } = tab ?? {};
  const isFile = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom;
  return isFile && input.uri.scheme !== newsTextScheme && readableEndings.test(input.uri.path);
}
