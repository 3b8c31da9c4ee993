import * as vscode from 'vscode';
import type { Span } from '../engine/analysis';

/** A Markdown link that runs a command. The label is ours, never text of a document. */
export function commandLink(label: string, command: string, ...args: readonly unknown[]): string {
  const query = args.length > 0 ? `?${encode(JSON.stringify(args))}` : '';
  return `[${label}](command:${command}${query})`;
}

/** An address that runs a command. */
export function commandUri(command: string, ...args: readonly unknown[]): vscode.Uri {
  return vscode.Uri.from({ scheme: 'command', path: command, query: JSON.stringify(args) });
}

/** For the inside of a link: nothing that means something to Markdown is left. */
function encode(text: string): string {
  const percent = (letter: string): string => `%${letter.charCodeAt(0).toString(16)}`;
  return encodeURIComponent(text).replace(/[!'()*~]/g, percent);
}

/** A Markdown link that leads to a span of a document. */
export function revealLink(label: string, uri: vscode.Uri, [start, end]: Span): string {
  return commandLink(label, 'newsLens.reveal', uri.toString(), start, end);
}

/**
 * What means something beyond the signs that `appendText` escapes: icons, HTML, and the bare addresses of pages and mail,
 * which the editor's Markdown makes links of wherever they stand.
 */
const meaningful = /(\s+|[$<&@]|:(?=\/\/)|(?<=www)\.)/i;

/** Appends text of a document as plain text: no markup, no link, no icon, no command comes out of it. */
export function appendPlain(markdown: vscode.MarkdownString, text: string): vscode.MarkdownString {
  for (const [i, piece] of text.split(meaningful).entries()) {
    if (i % 2 === 0) markdown.appendText(piece);
    else markdown.appendMarkdown(/^\s/.test(piece) ? ' ' : `&#${piece.charCodeAt(0)};`);
  }
  return markdown;
}
