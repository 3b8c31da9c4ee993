import * as vscode from 'vscode';
import { placeCorrections } from '../engine/corrections/placing';
import { confirmationOf, reviewItems } from '../engine/review';
import { select } from '../editor/navigation';
import { storageWords } from '../editor/showCorrections';
import type { AnalysisStore, DocumentAnalysis } from '../workspace/analysisStore';
import type { CorrectionStore } from '../workspace/correctionStore';
import { createLaterTask, inTurns } from '../workspace/nextTurn';
import { trackArticle } from './articleTracker';
import { reviewRows, reviewTreeItem, type ReviewRow } from './reviewRows';

/** The article that is being reviewed. */
interface Reviewed {
  readonly document: vscode.TextDocument;
  readonly analysis: DocumentAnalysis;
}

/** What was done with the questions of one article. */
interface Session {
  settled: number;
  readonly skipped: Set<string>;
}

/** The queue on screen. */
export class ReviewQueue implements vscode.Disposable {
  readonly #store: AnalysisStore;
  readonly #corrections: CorrectionStore;

  readonly #article = trackArticle();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #sessions = new WeakMap<vscode.TextDocument, Session>();
  #rows: readonly ReviewRow[] = [];
  #reviewed: Reviewed | undefined;
  /** How often the questions were gathered, and the last time. */
  #refreshes = 0;
  #refreshed = Promise.resolve();
  /** The question that is being asked. */
  #current: string | undefined;

  readonly view: vscode.TreeView<ReviewRow>;
  readonly #subscriptions: vscode.Disposable;

  constructor(store: AnalysisStore, corrections: CorrectionStore) {
    this.#store = store;
    this.#corrections = corrections;
    this.view = vscode.window.createTreeView<ReviewRow>('newsLens.review', {
      treeDataProvider: {
        onDidChangeTreeData: this.#changed.event,
        getChildren: (row) => (row ? [] : [...this.#rows]),
        getParent: () => undefined,
        getTreeItem: (row) =>
          this.#reviewed ? reviewTreeItem(row, this.#reviewed.analysis.index) : new vscode.TreeItem(row.key),
      },
    });
    const refreshing = createLaterTask(() => void this.#refresh());
    this.#subscriptions = vscode.Disposable.from(
      refreshing,
      this.#article,
      this.#changed,
      this.view,
      this.#article.onDidChange(() => void this.#refresh()),
      store.onDidChange((uri) => {
        if (uri.toString() === this.#article.document?.uri.toString()) refreshing.soon();
      }),
      corrections.onDidChange((uri) => {
        if (uri.toString() === this.#article.document?.uri.toString()) void this.#refresh();
      }),
      vscode.commands.registerCommand('newsLens.review.start', async () => {
        await vscode.window.withProgress({ location: { viewId: 'newsLens.review' } }, () => this.#start());
      }),
      vscode.commands.registerCommand('newsLens.review.goTo', (row: unknown) => this.#show(this.#rowOf(row))),
      vscode.commands.registerCommand('newsLens.review.accept', (argument?: unknown) =>
        this.#settle(argument, async ({ item }, { document, analysis }) => {
          const said = confirmationOf(item, document.getText(), (id) => analysis.index.entity(id));
          await corrections.add(
            document,
            said.map((judgement) => ({ ...judgement, confirmed: true })),
          );
          return true;
        }),
      ),
      vscode.commands.registerCommand('newsLens.review.correct', (argument?: unknown, answers?: object) =>
        this.#settle(argument, async (row, at) => (await correct(row, at, answers)) === true),
      ),
      vscode.commands.registerCommand('newsLens.review.skip', async (argument?: unknown) => {
        const row = this.#rowOf(argument);
        if (!row || !this.#reviewed) return;
        const index = this.#rows.indexOf(row);
        this.#sessionOf(this.#reviewed.document).skipped.add(row.key);
        await this.#refresh();
        await this.#next(index, row);
      }),
    );
    void this.#refresh();
  }

  /** The first question is asked at once; the view opens beside it, and is there before a long reading is done. */
  async #start(): Promise<void> {
    const { document } = this.#article;
    const reading = document && this.#store.current(document);
    await vscode.commands.executeCommand('newsLens.review.focus');
    if (await reading) await this.#refresh();
    await this.#show(this.#rows[0]);
  }

  #sessionOf(document: vscode.TextDocument): Session {
    const known = this.#sessions.get(document) ?? { settled: 0, skipped: new Set<string>() };
    this.#sessions.set(document, known);
    return known;
  }

  /** Resolves when the questions are as the latest call wanted them. */
  #refresh(): Promise<void> {
    this.#refreshes += 1;
    return (this.#refreshed = this.#renew(this.#refreshes));
  }

  async #renew(mine: number): Promise<void> {
    const { document } = this.#article;
    const analysis = document && this.#store.get(document);
    // While an edit is being read, the questions stay as they are.
    if (document && analysis && analysis.version !== document.version && this.#reviewed?.document === document) return;
    const next = document && analysis?.version === document.version ? { document, analysis } : undefined;
    const questions = next ? await this.#questionsOf(next, () => mine === this.#refreshes) : [];
    if (!questions) return this.#refreshed;
    if (document !== this.#reviewed?.document && this.#current !== undefined) this.#ask(undefined);
    this.#reviewed = next;
    this.#rows = questions;
    this.view.message = this.#reviewed && this.#rows.length > 0 ? this.#messageOf(this.#reviewed.document) : '';
    this.#changed.fire();
  }

  /** Undefined when they are no longer wanted. */
  async #questionsOf({ document, analysis }: Reviewed, wanted: () => boolean): Promise<ReviewRow[] | undefined> {
    const known = this.#corrections.get(document.uri).corrections;
    const placement = await inTurns(placeCorrections(document.getText(), known), wanted);
    if (!placement || !wanted()) return undefined;
    const shown = analysis.shown.analysis;
    const quotes = [...shown.quotes, ...analysis.lessSure];
    const items = reviewItems({ ...shown, quotes }, placement.placed);
    return reviewRows(items, (id) => analysis.keyOf(id), this.#sessionOf(document).skipped);
  }

  #messageOf(document: vscode.TextDocument): string {
    const { settled } = this.#sessionOf(document);
    const progress = vscode.l10n.t('{0} of {1} settled', settled, settled + this.#rows.length);
    const known = this.#corrections.get(document.uri);
    return known.storage === 'file' ? progress : `${progress}. ${storageWords(known)}`;
  }

  /** The row of a command: the one it is given, else the one being asked, else the one that is selected, else the first. */
  #rowOf(argument: unknown): ReviewRow | undefined {
    const key = isRow(argument) ? argument.key : (this.#current ?? this.view.selection[0]?.key);
    return this.#rows.find((row) => row.key === key) ?? this.#rows[0];
  }

  #ask(row: ReviewRow | undefined): void {
    this.#current = row?.key;
    void vscode.commands.executeCommand('setContext', 'newsLens.reviewing', row !== undefined);
  }

  async #show(row: ReviewRow | undefined): Promise<void> {
    this.#ask(row);
    if (!row || !this.#reviewed) return;
    const { document } = this.#reviewed;
    const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const editor = visible ?? (await vscode.window.showTextDocument(document, { preserveFocus: true, preview: false }));
    select(editor, row.item.span);
    // A refresh in between may take the row away; the text shows it all the same.
    if (this.view.visible) await this.view.reveal(row, { select: true, focus: false }).then(undefined, () => undefined);
  }

  /** Goes on to the question after one that stood at an index, or that still stands there. */
  async #next(index: number, done: ReviewRow): Promise<void> {
    const stays = this.#rows[index]?.key === done.key;
    await this.#show(this.#rows[stays ? index + 1 : index] ?? this.#rows.find((row) => row.key !== done.key));
  }

  /** Settles a question by what `act` says; goes on when it said something. */
  async #settle(argument: unknown, act: (row: ReviewRow, at: Reviewed) => Promise<boolean>): Promise<boolean> {
    const row = this.#rowOf(argument);
    const at = this.#reviewed;
    if (!row || !at || at.analysis.version !== at.document.version) return false;
    const index = this.#rows.indexOf(row);
    if (!(await act(row, at))) return false;
    this.#sessionOf(at.document).settled += 1;
    await this.#store.current(at.document);
    await this.#refresh();
    await this.#next(index, row);
    return true;
  }

  get rows(): readonly ReviewRow[] {
    return this.#rows;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/** The view of what News Lens is least sure of, and the commands that settle it: one question after the other. */
export function registerReviewQueue(store: AnalysisStore, corrections: CorrectionStore): ReviewQueue {
  return new ReviewQueue(store, corrections);
}

/** Asks what is right, by the command for that kind of thing; `answers` spare the question. */
function correct({ item }: ReviewRow, { document }: Reviewed, answers: object = {}): Thenable<unknown> {
  const run = (command: string, subject: object): Thenable<unknown> =>
    vscode.commands.executeCommand(command, { uri: document.uri.toString(), ...subject, ...answers });
  switch (item.kind) {
    case 'quotation':
      return run('newsLens.notAQuotation', { quotation: item.quotation.id });
    case 'speaker':
      return run('newsLens.setSpeaker', { quotation: item.quotation.id });
    case 'place':
      return run('newsLens.setPlace', { entity: item.entity.id });
    case 'name':
      return run('newsLens.changeType', { entity: item.entity.id });
    case 'same':
      return run('newsLens.notTheSame', { entity: item.entity.id, other: item.other.id });
  }
}

function isRow(value: unknown): value is ReviewRow {
  return typeof value === 'object' && value !== null && 'key' in value && 'item' in value;
}
