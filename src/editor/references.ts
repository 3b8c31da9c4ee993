import * as vscode from 'vscode';
import type { AnalysisStore } from '../workspace/analysisStore';
import { introduction, occurrencesAt } from './occurrences';
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
    const occurrences = analysis && occurrencesAt(analysis.index, toOffset(document, position));
    if (!occurrences) return [];
    const { spans, quotations } = occurrences;
    const declaration = includeDeclaration ? undefined : introduction(occurrences, (span) => textOf(document, span));
    const wanted = [
      ...spans.filter((span) => span[0] !== declaration?.[0] || span[1] !== declaration[1]),
      ...quotations.flatMap(({ segments }) => segments.slice(0, 1)),
    ];
    return toRanges(document, wanted).map((range) => new vscode.Location(document.uri, range));
  }
}

/** Registers *Find All References* and its peek. */
export function registerReferences(store: AnalysisStore): vscode.Disposable {
  return registerWhereRead(store, 'references', (selector) =>
    vscode.languages.registerReferenceProvider(selector, new NewsReferenceProvider(store)),
  );
}
