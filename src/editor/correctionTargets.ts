import * as vscode from 'vscode';
import type { Entity, Mention, Quotation, Span } from '../engine/analysis';
import { formsOf } from '../engine/review';
import { isTreeNode, type TreeNode } from './treeNodes';
import type { AnalysisStore, DocumentAnalysis } from '../workspace/analysisStore';
import { textOf, toOffset, toSpan } from './positions';

/** What links in hovers, quick fixes and other extensions may say of what is to be corrected; ids or keys of the analysis. */
export interface CorrectionRequest {
  readonly uri: string;
  readonly entity?: string;
  readonly quotation?: string;
  /** Where in the text, in UTF-16 code units. */
  readonly span?: Span;
}

/** An article of which something is to be said. */
export interface CorrectionSite {
  readonly document: vscode.TextDocument;
  /** Of the document's present version. */
  readonly analysis: DocumentAnalysis;
}

/** A name that something is to be said of. */
export interface NameTarget extends CorrectionSite {
  /** Undefined for words that the engine did not take for a name. */
  readonly entity: Entity | undefined;
  /** One mention of each form that is meant. */
  readonly spans: readonly Span[];
  /** Only the mention itself is meant, not the names written alike. */
  readonly here: boolean;
}

export interface QuotationTarget extends CorrectionSite {
  readonly quotation: Quotation;
}

/** The article that a command is about: the request's, the tree row's, or the one in the active editor, read if need be. */
export async function siteOf(store: AnalysisStore, request: unknown): Promise<CorrectionSite | undefined> {
  const uri = isTreeNode(request) ? request.source.uri : isRequest(request) ? request.uri : undefined;
  const document =
    uri === undefined
      ? vscode.window.activeTextEditor?.document
      : await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const analysis = document && ((await store.current(document)) ?? (await store.analyze(document)));
  return document && analysis?.version === document.version ? { document, analysis } : undefined;
}

/**
 * The name that a command is about. On a row of a name: all its forms; on the row of a mention: that mention; at the cursor:
 * the form that stands there; words that are selected, though the engine sees no name there.
 */
export function nameTarget(site: CorrectionSite, request: unknown): NameTarget | undefined {
  const { document, analysis } = site;
  const text = document.getText();
  const whole = (entity: Entity | undefined): NameTarget | undefined =>
    entity && { ...site, entity, spans: formsOf(entity, text).map(({ span }) => span), here: false };
  if (isTreeNode(request)) {
    const entity = 'entity' in request ? entityOf(analysis, keyIn(request, request.entity)) : undefined;
    if (request.type !== 'mention') return whole(entity);
    const mention = entity && sameMention(entity, request.ordinal, request.mention);
    return mention && { ...site, entity, spans: [mention.span], here: true };
  }
  if (!isRequest(request)) return atCursor(site);
  if (request.span) return { ...site, ...at(site, request.span), here: false };
  return whole(entityOf(analysis, request.entity));
}

/** The quotation that a command is about: the request's, the tree row's, or the one at the cursor. */
export function quotationTarget(site: CorrectionSite, request: unknown): QuotationTarget | undefined {
  const { document, analysis } = site;
  let quotation: Quotation | undefined;
  if (isTreeNode(request)) {
    if (request.type === 'quote') quotation = quotationOf(analysis, keyIn(request, request.quotation));
  } else if (isRequest(request)) {
    quotation = quotationOf(analysis, request.quotation);
  } else {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document === document) {
      quotation = analysis.shown.quotationAt(toOffset(document, editor.selection.active));
    }
  }
  return quotation && { ...site, quotation };
}

/** The entity of an id, or of a key that stays over versions. */
export function entityOf(analysis: DocumentAnalysis, id: string | undefined): Entity | undefined {
  return id === undefined ? undefined : analysis.index.entity(analysis.idOf(id) ?? id);
}

function quotationOf(analysis: DocumentAnalysis, id: string | undefined): Quotation | undefined {
  return id === undefined ? undefined : analysis.index.quotation(analysis.idOf(id) ?? id);
}

function keyIn({ source }: TreeNode, item: { readonly id: string } | undefined): string | undefined {
  return item && source.keyOf(item.id);
}

/** The mention that a row was made for: by its place, or, after an edit, by its number. */
function sameMention({ mentions }: Entity, ordinal: number, { span }: Mention): Mention | undefined {
  return mentions.find((mention) => mention.span[0] === span[0] && mention.span[1] === span[1]) ?? mentions[ordinal];
}

function atCursor(site: CorrectionSite): NameTarget | undefined {
  const { document, analysis } = site;
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) return undefined;
  const { selection } = editor;
  if (!selection.isEmpty) return { ...site, ...at(site, toSpan(document, selection)), here: false };
  const offset = toOffset(document, selection.active);
  const entity = analysis.index.entityAt(offset);
  const mention = entity?.mentions.find(({ span }) => span[0] <= offset && offset <= span[1]);
  return mention && { ...site, entity, spans: [mention.span], here: false };
}

/** The words of a span without the blanks around them, and whose name they are. */
function at({ document, analysis }: CorrectionSite, span: Span): Pick<NameTarget, 'entity' | 'spans'> {
  const words = textOf(document, span);
  const start = span[0] + words.length - words.trimStart().length;
  const trimmed: Span = [start, start + words.trim().length];
  const isThis = ({ span: [from, to] }: Mention): boolean => from === trimmed[0] && to === trimmed[1];
  const entity = analysis.index.analysis.entities.find(({ mentions }) => mentions.some(isThis));
  return { entity, spans: trimmed[1] > trimmed[0] ? [trimmed] : [] };
}

function isRequest(value: unknown): value is CorrectionRequest {
  return typeof value === 'object' && value !== null && 'uri' in value && typeof value.uri === 'string';
}
