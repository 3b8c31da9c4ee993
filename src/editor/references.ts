import * as vscode from 'vscode';
import type { AnalysisStore } from '../workspace/analysisStore';
import { occurrencesAt, referenceSpans } from './occurrences';
import { textOf, toOffset, toRanges } from './positions';
import { freshAnalysis, registerWhereRead } from './whereRead';

/** Lists where the one under the cursor is mentioned and what they say; on a cue, those of the speaker. */
class NewsReferenceProvider implements vscode.ReferenceProvider {
  readonly #store: AnalysisStore;

  constructor(store: AnalysisStore) {
    this.#store = store;
  }

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[]> {
    const analysis = await freshAnalysis(this.#store, document, token);
    const occurrences = analysis && occurrencesAt(analysis.shown, toOffset(document, position));
    if (!occurrences) return [];
    const wanted = referenceSpans(occurrences, (span) => textOf(document, span), includeDeclaration);
    return toRanges(document, wanted).map((range) => new vscode.Location(document.uri, range));
  }
}

/** Registers *Find All References* and its peek. */
export function registerReferences(store: AnalysisStore): vscode.Disposable {
  return registerWhereRead(store, 'references', (selector) =>
    vscode.languages.registerReferenceProvider(selector, new NewsReferenceProvider(store)),
  );
}
