import type * as vscode from 'vscode';
import type { Quotation } from '../engine/analysis';
import { comparableWords } from '../engine/compare/comparedWords';
import { quotedText, wordForWord } from '../engine/compare/quotedText';
import { SHARED_RUN } from '../index/fingerprints';
import type { AskedQuotation } from '../index/sameWords';
import type { DocumentAnalysis } from '../workspace/analysisStore';
import type { FolderIndex } from '../workspace/folderIndex';

/** Longer ones are compared as far as this, in UTF-16 units. */
const LONGEST = 20_000;
/** So many quotations are made ready in a step. */
const STEP = 50;

/** A quotation, and what the index is asked of it. */
export interface QuotationAsked {
  readonly quotation: Quotation;
  readonly asked: AskedQuotation;
}

/** What the index is asked of a quotation. */
export function askedOf(
  { folder }: FolderIndex,
  uri: vscode.Uri,
  text: string,
  { shown }: DocumentAnalysis,
  quotation: Quotation,
): AskedQuotation {
  const isInside = folder && uri.toString().startsWith(`${folder.toString()}/`);
  const speakers = quotation.speakers.flatMap(({ entity }) => {
    const known = entity && shown.entity(entity.id);
    return known ? [{ type: known.type, name: known.name, aliases: known.aliases }] : [];
  });
  const path = isInside ? uri.path.slice(folder.path.length + 1) : null;
  return { text: quotedText(quotation, text).slice(0, LONGEST), speakers, path };
}

/** All quotations of a document that are long enough to be found elsewhere, in steps. */
export function* askedQuotations(
  index: FolderIndex,
  document: vscode.TextDocument,
  analysis: DocumentAnalysis,
): Generator<undefined, QuotationAsked[], void> {
  const text = document.getText();
  const found: QuotationAsked[] = [];
  for (const [i, quotation] of wordForWord(analysis.shown.analysis.quotes).entries()) {
    if (i % STEP === STEP - 1) yield;
    const asked = askedOf(index, document.uri, text, analysis, quotation);
    if (comparableWords(asked.text).length >= SHARED_RUN) found.push({ quotation, asked });
  }
  return found;
}
