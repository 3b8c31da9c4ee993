import * as vscode from 'vscode';
import type { AnalysisStore } from '../workspace/analysisStore';
import { partsOf } from '../engine/analysisIndex';
import { pointedAt } from './occurrences';
import { toOffset, toRanges } from './positions';
import { freshAnalysis, registerWhereRead } from './whereRead';

/** Highlights every mention of the one under the cursor; on a cue, the quotation that it brings in and its speaker. */
class NewsHighlightProvider implements vscode.DocumentHighlightProvider {
  readonly #store: AnalysisStore;

  constructor(store: AnalysisStore) {
    this.#store = store;
  }

  async provideDocumentHighlights(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentHighlight[] | undefined> {
    const analysis = await freshAnalysis(this.#store, document, token);
    const pointed = analysis && pointedAt(analysis.shown, toOffset(document, position));
    // The editor then highlights the same word; an empty list would keep it from that.
    if (!pointed) return undefined;
    const spans = pointed.kind === 'cue' ? partsOf(pointed.quotation) : pointed.occurrences.spans;
    return toRanges(document, spans).map((range) => new vscode.DocumentHighlight(range));
  }
}

/** Registers the highlights of the mentions of whoever or whatever is under the cursor. */
export function registerDocumentHighlights(store: AnalysisStore): vscode.Disposable {
  return registerWhereRead(store, 'mentions', (selector) =>
    vscode.languages.registerDocumentHighlightProvider(selector, new NewsHighlightProvider(store)),
  );
}
