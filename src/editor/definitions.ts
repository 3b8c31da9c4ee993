import * as vscode from 'vscode';
import type { Span } from '../engine/analysis';
import type { AnalysisStore } from '../workspace/analysisStore';
import { introduction, pointedAt, type Pointed } from './occurrences';
import { textOf, toOffset, toRange } from './positions';
import { freshAnalysis, registerWhereRead } from './whereRead';

/** Leads from any mention to where the full name first stands, and from a cue to who speaks. */
class NewsDefinitionProvider implements vscode.DefinitionProvider {
  readonly #store: AnalysisStore;

  constructor(store: AnalysisStore) {
    this.#store = store;
  }

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.LocationLink[]> {
    const analysis = await freshAnalysis(this.#store, document, token);
    const pointed = analysis && pointedAt(analysis.shown, toOffset(document, position));
    if (!pointed) return [];
    return targetsOf(pointed, document).map((span) => ({
      originSelectionRange: toRange(document, pointed.here),
      targetUri: document.uri,
      targetRange: toRange(document, span),
    }));
  }
}

function targetsOf(pointed: Pointed, document: vscode.TextDocument): Span[] {
  if (pointed.kind === 'cue') return pointed.quotation.speakers.map(({ span }) => span);
  const target = introduction(pointed.occurrences, (span) => textOf(document, span));
  return target ? [target] : [];
}

/** Registers *Go to Definition*: the mention that introduces whoever or whatever is under the cursor. */
export function registerDefinitions(store: AnalysisStore): vscode.Disposable {
  return registerWhereRead(store, 'definition', (selector) =>
    vscode.languages.registerDefinitionProvider(selector, new NewsDefinitionProvider(store)),
  );
}
