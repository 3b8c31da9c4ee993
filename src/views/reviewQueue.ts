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

/** The queue on screen; what tests look at. */
export interface ReviewQueue extends vscode.Disposable {
  readonly view: vscode.TreeView<ReviewRow>;
  readonly rows: readonly ReviewRow[];
}

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

/** The view of what News Lens is least sure of, and the commands that settle it: one question after the other. */
export function registerReviewQueue(store: AnalysisStore, corrections: CorrectionStore): ReviewQueue {
  const article = trackArticle();
  const changed = new vscode.EventEmitter<void>();
  const sessions = new WeakMap<vscode.TextDocument, Session>();
  let rows: readonly ReviewRow[] = [];
  let reviewed: Reviewed | undefined;
  /** How often the questions were gathered, and the last time. */
  let refreshes = 0;
  let refreshed = Promise.resolve();
  /** The question that is being asked. */
  let current: string | undefined;

  const view = vscode.window.createTreeView<ReviewRow>('newsLens.review', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (row) => (row ? [] : [...rows]),
      getParent: () => undefined,
      getTreeItem: (row) => (reviewed ? reviewTreeItem(row, reviewed.analysis.index) : new vscode.TreeItem(row.key)),
    },
  });

  function sessionOf(document: vscode.TextDocument): Session {
    const known = sessions.get(document) ?? { settled: 0, skipped: new Set<string>() };
    sessions.set(document, known);
    return known;
  }

  /** Resolves when the questions are as the latest call wanted them. */
  function refresh(): Promise<void> {
    refreshes += 1;
    return (refreshed = renew(refreshes));
  }

  async function renew(mine: number): Promise<void> {
    const { document } = article;
    const analysis = document && store.get(document);
    // While an edit is being read, the questions stay as they are.
    if (document && analysis && analysis.version !== document.version && reviewed?.document === document) return;
    const next = document && analysis?.version === document.version ? { document, analysis } : undefined;
    const questions = next ? await questionsOf(next, () => mine === refreshes) : [];
    if (!questions) return refreshed;
    if (document !== reviewed?.document && current !== undefined) ask(undefined);
    reviewed = next;
    rows = questions;
    view.message = reviewed && rows.length > 0 ? messageOf(reviewed.document) : '';
    changed.fire();
  }

  /** Undefined when they are no longer wanted. */
  async function questionsOf(
    { document, analysis }: Reviewed,
    wanted: () => boolean,
  ): Promise<ReviewRow[] | undefined> {
    const known = corrections.get(document.uri).corrections;
    const placement = await inTurns(placeCorrections(document.getText(), known), wanted);
    if (!placement || !wanted()) return undefined;
    const items = reviewItems(analysis.shown.analysis, placement.placed);
    return reviewRows(items, (id) => analysis.keyOf(id), sessionOf(document).skipped);
  }

  function messageOf(document: vscode.TextDocument): string {
    const { settled } = sessionOf(document);
    const progress = vscode.l10n.t('{0} of {1} settled', settled, settled + rows.length);
    const known = corrections.get(document.uri);
    return known.storage === 'file' ? progress : `${progress}. ${storageWords(known)}`;
  }

  /** The row of a command: the one it is given, else the one being asked, else the one that is selected, else the first. */
  function rowOf(argument: unknown): ReviewRow | undefined {
    const key = isRow(argument) ? argument.key : (current ?? view.selection[0]?.key);
    return rows.find((row) => row.key === key) ?? rows[0];
  }

  function ask(row: ReviewRow | undefined): void {
    current = row?.key;
    void vscode.commands.executeCommand('setContext', 'newsLens.reviewing', row !== undefined);
  }

  async function show(row: ReviewRow | undefined): Promise<void> {
    ask(row);
    if (!row || !reviewed) return;
    const { document } = reviewed;
    const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const editor = visible ?? (await vscode.window.showTextDocument(document, { preserveFocus: true, preview: false }));
    select(editor, row.item.span);
    // A refresh in between may take the row away; the text shows it all the same.
    if (view.visible) await view.reveal(row, { select: true, focus: false }).then(undefined, () => undefined);
  }

  /** Goes on to the question after one that stood at an index, or that still stands there. */
  async function next(index: number, done: ReviewRow): Promise<void> {
    const stays = rows[index]?.key === done.key;
    await show(rows[stays ? index + 1 : index] ?? rows.find((row) => row.key !== done.key));
  }

  /** Settles a question by what `act` says; goes on when it said something. */
  async function settle(argument: unknown, act: (row: ReviewRow, at: Reviewed) => Promise<boolean>): Promise<boolean> {
    const row = rowOf(argument);
    const at = reviewed;
    if (!row || !at || at.analysis.version !== at.document.version) return false;
    const index = rows.indexOf(row);
    if (!(await act(row, at))) return false;
    sessionOf(at.document).settled += 1;
    await store.current(at.document);
    await refresh();
    await next(index, row);
    return true;
  }

  const refreshing = createLaterTask(() => void refresh());
  const subscriptions = vscode.Disposable.from(
    refreshing,
    article,
    changed,
    view,
    article.onDidChange(() => void refresh()),
    store.onDidChange((uri) => {
      if (uri.toString() === article.document?.uri.toString()) refreshing.soon();
    }),
    corrections.onDidChange((uri) => {
      if (uri.toString() === article.document?.uri.toString()) void refresh();
    }),
    vscode.commands.registerCommand('newsLens.review.start', async () => {
      await vscode.commands.executeCommand('newsLens.review.focus');
      await show(rows[0]);
    }),
    vscode.commands.registerCommand('newsLens.review.goTo', (row: unknown) => show(rowOf(row))),
    vscode.commands.registerCommand('newsLens.review.accept', (argument?: unknown) =>
      settle(argument, async ({ item }, { document, analysis }) => {
        const said = confirmationOf(item, document.getText(), (id) => analysis.index.entity(id));
        await corrections.add(
          document,
          said.map((judgement) => ({ ...judgement, confirmed: true })),
        );
        return true;
      }),
    ),
    vscode.commands.registerCommand('newsLens.review.correct', (argument?: unknown, answers?: object) =>
      settle(argument, async (row, at) => (await correct(row, at, answers)) === true),
    ),
    vscode.commands.registerCommand('newsLens.review.skip', async (argument?: unknown) => {
      const row = rowOf(argument);
      if (!row || !reviewed) return;
      const index = rows.indexOf(row);
      sessionOf(reviewed.document).skipped.add(row.key);
      await refresh();
      await next(index, row);
    }),
  );
  void refresh();
  return {
    view,
    get rows() {
      return rows;
    },
    dispose() {
      subscriptions.dispose();
    },
  };
}

/** Asks what is right, by the command for that kind of thing; `answers` spare the question. */
function correct({ item }: ReviewRow, { document }: Reviewed, answers: object = {}): Thenable<unknown> {
  const run = (command: string, subject: object): Thenable<unknown> =>
    vscode.commands.executeCommand(command, { uri: document.uri.toString(), ...subject, ...answers });
  switch (item.kind) {
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
