import * as vscode from 'vscode';
import type { Span } from '../engine/analysis';
import type { AnalysisStore } from '../workspace/analysisStore';
import { hasBlankLines, isBlank, paragraphsAround } from './paragraphsAround';
import { toOffset, toRange } from './positions';
import { selectionSpans } from './selectionSpans';
import { freshAnalysis, registerWhereRead } from './whereRead';

/** Lets *Expand Selection* grow by what an article is made of, for every cursor. */
class NewsSelectionRangeProvider implements vscode.SelectionRangeProvider {
  readonly #store: AnalysisStore;

  constructor(store: AnalysisStore) {
    this.#store = store;
  }

  async provideSelectionRanges(
    document: vscode.TextDocument,
    positions: readonly vscode.Position[],
    token: vscode.CancellationToken,
  ): Promise<vscode.SelectionRange[]> {
    const analysis = await freshAnalysis(this.#store, document, token);
    if (!analysis) return [];
    const text = document.getText();
    const blankLines = hasBlankLines(document);
    return positions.map((position) => {
      // Nothing but the line itself: the paragraphs above and below it are no paragraph.
      const alone = isBlank(document, position.line);
      const paragraphs = (span: Span): Span => paragraphsAround(document, span, blankLines && !alone);
      const spans = selectionSpans(analysis.shown, text, toOffset(document, position), paragraphs);
      return (
        chain(spans.map((span) => toRange(document, span))) ??
        new vscode.SelectionRange(document.lineAt(position).range)
      );
    });
  }
}

/** Links ranges, smallest first, each to the next; the editor adds the word. */
function chain(ranges: readonly vscode.Range[]): vscode.SelectionRange | undefined {
  return ranges.reduceRight<vscode.SelectionRange | undefined>(
    (parent, range) => new vscode.SelectionRange(range, parent),
    undefined,
  );
}

/** Registers *Expand Selection* and *Shrink Selection* for articles. */
export function registerSelectionRanges(store: AnalysisStore): vscode.Disposable {
  return registerWhereRead(store, 'selection', (selector) =>
    vscode.languages.registerSelectionRangeProvider(selector, new NewsSelectionRangeProvider(store)),
  );
}
