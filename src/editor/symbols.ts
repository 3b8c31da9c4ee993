import * as vscode from 'vscode';
import type { EntityType, Quotation, Span } from '../engine/analysis';
import type { AnalysisIndex } from '../engine/analysisIndex';
import { quoteKindOf, type QuoteKind } from '../engine/shownQuotations';
import { speakerName } from '../export/attribution';
import { withoutThat } from '../export/content';
import { clip } from './preview';
import { kindWords } from './kindWords';
import type { AnalysisStore, DocumentAnalysis } from '../workspace/analysisStore';
import { inTurns, nextTurn } from '../workspace/nextTurn';
import { mentionCount, quoteCount, speakerNotFound } from './labels';
import { outlinePart, outlineSteps, type OutlineEntry } from './outline';
import { documentLength } from '../workspace/eligibility';
import { textOf, toRange } from './positions';
import { outlineKinds } from './settings';

const maxName = 60;
/** Of a quotation so much stands beside its speaker: breadcrumbs show names alone. */
const maxWords = 48;
/** So many entries are made before others get their turn. */
const SLICE = 100;

const entitySymbols: Readonly<Record<EntityType, vscode.SymbolKind>> = {
  person: vscode.SymbolKind.Class,
  organization: vscode.SymbolKind.Module,
  place: vscode.SymbolKind.Namespace,
};

const quoteSymbols: Readonly<Record<QuoteKind, vscode.SymbolKind>> = {
  direct: vscode.SymbolKind.String,
  mixed: vscode.SymbolKind.String,
  indirect: vscode.SymbolKind.Event,
  thought: vscode.SymbolKind.Object,
};

/** Gives the outline, the breadcrumbs and *Go to Symbol* the quotes of an article and, if wanted, those named in it. */
class NewsSymbolProvider implements vscode.DocumentSymbolProvider {
  readonly #store: AnalysisStore;
  /** Documents for which the editor got no outline, as they had not been read. */
  readonly unanswered = new Set<string>();
  /** What the editor got of each document. */
  readonly given = new Map<string, DocumentAnalysis>();
  /** The editor asks several times for the same. */
  #made = new WeakMap<DocumentAnalysis, Promise<vscode.DocumentSymbol[] | undefined>>();

  constructor(store: AnalysisStore) {
    this.#store = store;
  }

  async provideDocumentSymbols(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentSymbol[]> {
    const key = document.uri.toString();
    const analysis = await this.#store.current(document, token);
    const symbols = analysis && (await this.#symbolsOf(document, analysis));
    if (analysis?.version !== document.version || !symbols) {
      this.unanswered.add(key);
      return [];
    }
    this.unanswered.delete(key);
    this.given.set(key, analysis);
    return symbols;
  }

  /** Other settings want another outline. */
  forget(): void {
    this.#made = new WeakMap();
  }

  #symbolsOf(document: vscode.TextDocument, analysis: DocumentAnalysis): Promise<vscode.DocumentSymbol[] | undefined> {
    const known = this.#made.get(analysis);
    if (known) return known;
    const symbols = makeSymbols(document, analysis);
    this.#made.set(analysis, symbols);
    symbols.catch(() => this.#made.delete(analysis));
    return symbols;
  }
}

/**
 * Registers the outline. The editor asks for it when a document opens or changes, not when an analysis arrives: where it
 * asked too early, or the same text is read otherwise since a correction, registering anew makes it ask again.
 */
export function registerSymbols(store: AnalysisStore): vscode.Disposable {
  const provider = new NewsSymbolProvider(store);
  const register = (): vscode.Disposable =>
    vscode.languages.registerDocumentSymbolProvider('*', provider, { label: vscode.l10n.t('News Lens') });
  let registration = register();
  const registerAnew = (): void => {
    provider.forget();
    registration.dispose();
    registration = register();
  };
  return vscode.Disposable.from(
    store.onDidChange((uri) => {
      const document = openDocument(uri);
      const analysis = document && store.get(document);
      if (!document || analysis?.version !== document.version) return;
      const given = provider.given.get(uri.toString());
      const isOther = given?.version === analysis.version && given !== analysis;
      if (!isOther && !provider.unanswered.has(uri.toString())) return;
      provider.unanswered.clear();
      registerAnew();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      provider.unanswered.delete(uri.toString());
      provider.given.delete(uri.toString());
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('newsLens.outline') || event.affectsConfiguration('newsLens.quotes'))
        registerAnew();
    }),
    {
      dispose: () => {
        registration.dispose();
      },
    },
  );
}

/** Slice by slice; undefined when the document is edited meanwhile. */
async function makeSymbols(
  document: vscode.TextDocument,
  { shown, version }: DocumentAnalysis,
): Promise<vscode.DocumentSymbol[] | undefined> {
  const symbols: vscode.DocumentSymbol[] = [];
  const all = await inTurns(outlineSteps(shown, outlineKinds()), () => document.version === version);
  if (!all) return undefined;
  const { entries, rest } = outlinePart(all, documentLength(document));
  for (const [index, entry] of entries.entries()) {
    if (index % SLICE === SLICE - 1) await nextTurn();
    if (document.version !== version) return undefined;
    symbols.push(symbolOf(document, shown, entry));
  }
  if (rest) symbols.push(restOf(document, rest.count, rest.span));
  return symbols;
}

/** The last row of a long text's outline: it leads to where the outline ends. */
function restOf(document: vscode.TextDocument, count: number, span: Span): vscode.DocumentSymbol {
  const range = toRange(document, span);
  return new vscode.DocumentSymbol(
    vscode.l10n.t('… and {0} more', count),
    vscode.l10n.t('The list of News Lens has all of them'),
    vscode.SymbolKind.Array,
    range,
    new vscode.Range(range.start, range.start),
  );
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}

function symbolOf(document: vscode.TextDocument, index: AnalysisIndex, entry: OutlineEntry): vscode.DocumentSymbol {
  const range = toRange(document, entry.span);
  const selection = toRange(document, entry.selection);
  if (entry.kind === 'entity') {
    const counts = [mentionCount(entry.mentions), ...(entry.quotes > 0 ? [quoteCount(entry.quotes)] : [])];
    const name = clip(entry.name, maxName) || '…';
    return new vscode.DocumentSymbol(name, counts.join(' · '), entitySymbols[entry.type], range, selection);
  }
  const { quotation } = entry;
  const symbol = new vscode.DocumentSymbol(
    vscode.l10n.t(
      '{0}: {1}',
      clip(speakersOf(quotation, index), maxName),
      clip(withoutThat(quotation, textOf(document, entry.selection)), maxWords),
    ),
    quotation.kind === 'indirect' ? kindWords(quotation) : '',
    quoteSymbols[quoteKindOf(quotation)],
    range,
    selection,
  );
  symbol.children = entry.children.map((child) => symbolOf(document, index, child));
  return symbol;
}

function speakersOf(quotation: Quotation, index: AnalysisIndex): string {
  const names = new Set(quotation.speakers.map((speaker) => speakerName(speaker, index)));
  return [...names].filter((name) => name !== '').join(', ') || speakerNotFound();
}
