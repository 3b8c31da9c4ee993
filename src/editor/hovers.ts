import * as vscode from 'vscode';
import type { AnalysisStore } from '../workspace/analysisStore';
import { hoverContent } from './hoverContent';
import { hoverMarkdown } from './hoverMarkdown';
import { toOffset, toRange } from './positions';
import { hoverEnabled } from './settings';

/** Tells what is under the pointer: who, what or where it is, and why we think so. */
class NewsHoverProvider implements vscode.HoverProvider {
  readonly #store: AnalysisStore;

  constructor(store: AnalysisStore) {
    this.#store = store;
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    if (!hoverEnabled() || !this.#store.get(document)) return undefined;
    const analysis = await this.#store.current(document, token);
    if (!analysis || token.isCancellationRequested || analysis.version !== document.version) return undefined;
    const content = hoverContent(analysis.shown, document.getText(), toOffset(document, position));
    if (!content) return undefined;
    return new vscode.Hover(
      hoverMarkdown(content.blocks, document.uri, (id) => analysis.keyOf(id)),
      toRange(document, content.span),
    );
  }
}

/** Registers the hovers, for every language: a document of any can be read by request. */
export function registerHovers(store: AnalysisStore): vscode.Disposable {
  return vscode.languages.registerHoverProvider('*', new NewsHoverProvider(store));
}
