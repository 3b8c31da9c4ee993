import * as vscode from 'vscode';
import type { Span } from '../engine/analysis';
import type { AnalysisIndex } from '../engine/analysisIndex';
import { citationOf } from '../export/citation';
import { quotesIn } from '../export/excerpt';
import { narrowed } from '../export/narrowed';
import { fold } from '../export/spaces';
import { createTextReader } from '../export/textReader';
import { ArticleLibrary, type LibraryParts } from '../workspace/articleLibrary';
import { findPlace } from '../workspace/articlePlaces';
import { citationContext } from './citations';

/** Where copied words come from; a kind of clipboard content of our own, as the editor keeps it beside the text. */
export const ORIGIN = 'application/vnd.news-lens.origin';
/** What everybody puts on the clipboard. */
export const TEXT = 'text/plain';
/** Rows of our list bring their citation along. */
const ROWS = 'application/vnd.news-lens.rows';

/** Shorter words stand in many texts, longer ones are no quotation, in UTF-16 units. */
const LEAST = 12;
const MOST = 5000;
/** Fewer words are not looked for in the index. */
const LEAST_WORDS = 5;

/**
 * The quotations that words on the way into a document stand in, as far as they were copied, each with its source, one a
 * line. The article is the one they were copied from, else one that is open, else one of the folder's index.
 */
export async function citedWords(
  parts: LibraryParts,
  target: vscode.TextDocument,
  transfer: vscode.DataTransfer,
  token: vscode.CancellationToken,
): Promise<string | undefined> {
  const words = (await transfer.get(TEXT)?.asString())?.trim() ?? '';
  if (words.length < LEAST || words.length > MOST || transfer.get(ROWS)) return undefined;
  const origin = originOf(await transfer.get(ORIGIN)?.asString());
  const isOrigin = (document: vscode.TextDocument): boolean => document.uri.toString() === origin?.uri;
  const open = [...vscode.workspace.textDocuments].sort((a, b) => Number(isOrigin(b)) - Number(isOrigin(a)));
  for (const document of open) {
    const analysis = parts.store.get(document);
    if (analysis?.version !== document.version) continue;
    const text = document.getText();
    const copied = isOrigin(document) && origin && isCopy(text, origin.spans, words) ? origin.spans : find(text, words);
    if (!copied) continue;
    // Within one article nobody cites it.
    if (document === target) return undefined;
    const cited = citationsOf(document.uri, text, analysis.shown, copied);
    if (cited !== undefined) return cited;
  }
  return words.split(/\s+/).length < LEAST_WORDS ? undefined : fromIndex(parts, target, words, token);
}

/** The same of an article of the folder that is not open. */
async function fromIndex(
  parts: LibraryParts,
  target: vscode.TextDocument,
  words: string,
  token: vscode.CancellationToken,
): Promise<string | undefined> {
  // Asking would start the index's thread at any paste in any folder.
  if (!parts.index.folder || vscode.workspace.workspaceFolders?.length !== 1) return undefined;
  try {
    const found = await parts.index.ask({ kind: 'find', words, limit: 1 });
    const hit = found?.answer.items.find(({ kind }) => kind === 'phrase');
    const place = hit && (await findPlace(hit.path));
    if (!place || token.isCancellationRequested || place.toString() === target.uri.toString()) return undefined;
    const article = await new ArticleLibrary(parts, token).article(hit.path);
    if (article === null || typeof article === 'string') return undefined;
    const copied = find(article.text, words);
    return copied && citationsOf(place, article.text, article.index, copied);
  } catch {
    // A paste is never held up: the words alone are pasted.
    return undefined;
  }
}

function citationsOf(uri: vscode.Uri, text: string, index: AnalysisIndex, copied: readonly Span[]): string | undefined {
  const context = citationContext(uri, createTextReader(text), index);
  const touched = quotesIn(index.analysis, copied);
  const inside = new Set(touched.map(({ id }) => id));
  const citations = touched
    .filter(({ parent }) => parent === null || !inside.has(parent))
    .flatMap((quotation) => narrowed(quotation, copied, text) ?? [])
    .map((quotation) => citationOf(quotation, context));
  return citations.length === 0 ? undefined : citations.join('\n');
}

interface Origin {
  readonly uri: string;
  readonly spans: readonly Span[];
}

/** What a copy told of itself; undefined for what is not ours. */
function originOf(told: string | undefined): Origin | undefined {
  try {
    const { uri, spans } = JSON.parse(told ?? 'null') as Partial<Record<keyof Origin, unknown>>;
    const isSpan = (span: unknown): span is Span =>
      Array.isArray(span) && span.length === 2 && span.every((offset) => Number.isSafeInteger(offset) && offset >= 0);
    return typeof uri === 'string' && Array.isArray(spans) && spans.every(isSpan) ? { uri, spans } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether these words stand there still. */
const isCopy = (text: string, spans: readonly Span[], words: string): boolean =>
  fold(spans.map(([start, end]) => text.slice(start, end)).join(' ')) === fold(words);

/** Where words stand in a text, whatever white space is between them. */
function find(text: string, words: string): readonly Span[] | undefined {
  const at = text.indexOf(words);
  if (at >= 0) return [[at, at + words.length]];
  if (!/\s/.test(words)) return undefined;
  const pattern = words
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+');
  const found = new RegExp(pattern, 'u').exec(text);
  return found ? [[found.index, found.index + found[0].length]] : undefined;
}
