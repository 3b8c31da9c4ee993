import * as vscode from 'vscode';
import type { AnalysisIndex } from '../engine/analysisIndex';
import type { AnalysisStore } from '../workspace/analysisStore';
import { confidenceWord } from './labels';
import { appendPlain } from './links';
import { meantWithin, shortName, type Meant } from './meant';
import { introduction, occurrencesOf } from './occurrences';
import { textOf, toRange, toSpan } from './positions';
import { reasonWords } from './reasonWords';
import { inlayHintsEnabled } from './settings';
import { freshAnalysis } from './whereRead';

/** Names behind pronouns and descriptions: *he ⟨Alfano⟩ said*. */
class NewsInlayHintsProvider implements vscode.InlayHintsProvider {
  readonly #store: AnalysisStore;
  readonly onDidChangeInlayHints: vscode.Event<void>;

  constructor(store: AnalysisStore, changed: vscode.Event<void>) {
    this.#store = store;
    this.onDidChangeInlayHints = changed;
  }

  async provideInlayHints(
    document: vscode.TextDocument,
    range: vscode.Range,
    token: vscode.CancellationToken,
  ): Promise<vscode.InlayHint[]> {
    const analysis = await freshAnalysis(this.#store, document, token);
    if (!analysis) return [];
    const { shown } = analysis;
    return meantWithin(shown, toSpan(document, range)).map((meant) => hintOf(document, shown, meant));
  }
}

/** Registers the hints while they are wanted; a provider for every language, as a document of any can be read by request. */
export function registerInlayHints(store: AnalysisStore): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let registration: vscode.Disposable | undefined;
  const update = (): void => {
    if (inlayHintsEnabled() === (registration !== undefined)) return;
    registration?.dispose();
    registration = inlayHintsEnabled()
      ? vscode.languages.registerInlayHintsProvider('*', new NewsInlayHintsProvider(store, changed.event))
      : undefined;
  };
  update();
  return vscode.Disposable.from(
    changed,
    store.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('newsLens.inlayHints')) update();
    }),
    {
      dispose: () => {
        registration?.dispose();
      },
    },
  );
}

function hintOf(document: vscode.TextDocument, index: AnalysisIndex, meant: Meant): vscode.InlayHint {
  const { entity, level, span } = meant;
  const name = shortName(entity, index);
  const part = new vscode.InlayHintLabelPart(level === 'guess' ? `⟨${name}?⟩` : `⟨${name}⟩`);
  const first = introduction(occurrencesOf(index, entity), (words) => textOf(document, words));
  if (first) part.location = new vscode.Location(document.uri, toRange(document, first));
  part.tooltip = tooltip(meant);
  const hint = new vscode.InlayHint(toRange(document, span).end, [part]);
  hint.paddingLeft = true;
  return hint;
}

function tooltip({ entity, level, by }: Meant): vscode.MarkdownString {
  const why = reasonWords(by);
  const markdown = appendPlain(new vscode.MarkdownString('**'), entity.name).appendMarkdown('** · ');
  return appendPlain(markdown, why === '' ? confidenceWord(level) : `${confidenceWord(level)}: ${why}`);
}
