import * as vscode from 'vscode';
import { createTextReader } from '../export/textReader';
import type { Checks } from '../editor/checks';
import type { Finding } from '../engine/checks/finding';
import type { AnalysisStore, DocumentAnalysis } from '../workspace/analysisStore';
import { createLaterTask } from '../workspace/nextTurn';
import { trackArticle } from './articleTracker';
import { copyNodes, selectedNodes } from './copyCommands';
import { registerFilterCommand } from './filterCommand';
import { registerFollowCursor } from './followCursor';
import { registerGoTo } from './goToCommand';
import { registerKindsCommands } from './kindsCommand';
import type { ProgressNotes } from './progress';
import { createTreeDrag, registerTreeDrop } from './treeDrag';
import { createTreeModel, type TreeModel } from './treeModel';
import { isTreeNode, type TreeNode, type TreeSource } from '../editor/treeNodes';
import { createTreeOptions } from './treeOptions';
import { createTreeProvider, type EntityTreeProvider } from './treeProvider';
import { baseName, filterLine, leftOutLine, summaryLine } from './treeWords';

/** Of an article that has not been checked yet. */
const NONE: readonly Finding[] = [];

/** The tree on screen. */
export class EntityTree implements vscode.Disposable {
  readonly #store: AnalysisStore;
  readonly #checks: Checks;
  readonly #notes: ProgressNotes;

  readonly #options = createTreeOptions();
  readonly #article = trackArticle();
  readonly provider: EntityTreeProvider = createTreeProvider();
  readonly drag: vscode.TreeDragAndDropController<TreeNode> = createTreeDrag();
  readonly view: vscode.TreeView<TreeNode> = vscode.window.createTreeView('newsLens.entities', {
    treeDataProvider: this.provider,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: this.drag,
  });
  readonly #progress = createProgress();
  readonly #shown = new vscode.EventEmitter<void>();
  #analysis: DocumentAnalysis | undefined;
  #source: TreeSource | undefined;
  #laidOut = '';
  #state: ListState | undefined;

  readonly #subscriptions: vscode.Disposable;

  constructor(store: AnalysisStore, checks: Checks, notes: ProgressNotes) {
    this.#store = store;
    this.#checks = checks;
    this.#notes = notes;
    // To lay out a long text takes a while: what is marked in it goes first.
    const later = createLaterTask(() => this.#refresh());
    this.#subscriptions = vscode.Disposable.from(
      later,
      this.#options,
      this.#article,
      this.provider,
      this.view,
      this.#progress,
      this.#shown,
      this.#article.onDidChange(() => {
        this.#refresh();
      }),
      this.#options.onDidChange(() => {
        this.#refresh();
      }),
      store.onDidChange((uri) => {
        if (uri.toString() === this.#article.document?.uri.toString()) later.soon();
      }),
      checks.onDidChange((uri) => {
        if (uri.toString() === this.#article.document?.uri.toString()) later.soon();
      }),
      notes.onDidChangeFileDecorations(() => {
        this.#refresh();
      }),
      registerTreeDrop(),
      registerFilterCommand(this.#options),
      registerKindsCommands(this.#options),
      registerFollowCursor({
        view: this.view,
        modelOf: (document) =>
          document === this.#article.document && this.#analysis?.version === document.version
            ? this.provider.model
            : undefined,
        enabled: () => this.#options.followCursor,
        onDidChange: this.#shown.event,
      }),
      vscode.commands.registerCommand('newsLens.entities.copy', (item: unknown, items: unknown) =>
        copyNodes(isTreeNode(item) ? selectedNodes(item, items) : this.view.selection),
      ),
      registerGoTo(store, (node, document, latest) => {
        const model = latest === this.#analysis ? this.provider.model : this.#layOut(this.#sourceOf(document, latest));
        return model?.successor(node) ?? node;
      }),
    );
    this.#refresh();
  }

  #layOut(from: TreeSource): TreeModel {
    return createTreeModel(from, this.#options.grouping, this.#options.filter, this.#options.kinds);
  }

  #sourceOf(document: vscode.TextDocument, analysis: DocumentAnalysis): TreeSource {
    const text = document.getText();
    return {
      uri: document.uri.toString(),
      index: analysis.shown,
      lessSure: analysis.lessSure,
      findings: this.#checks.findingsIn(document.uri, analysis.version) ?? NONE,
      text,
      reader: createTextReader(text),
      keyOf: (id) => analysis.keyOf(id),
    };
  }

  /** Takes up the article's analysis if it is of the present text; else what is shown stays until the new one comes. */
  #refresh(): void {
    const { document } = this.#article;
    const latest = document && this.#store.get(document);
    const before = this.#source;
    if (document && latest?.version === document.version) {
      const found = this.#checks.findingsIn(document.uri, latest.version) ?? NONE;
      const known = this.#source?.findings ?? NONE;
      const isOther = found !== known && found.length + known.length > 0;
      if (latest !== this.#analysis || isOther) this.#source = this.#sourceOf(document, latest);
      this.#analysis = latest;
    } else if (!latest || this.#source?.uri !== document?.uri.toString()) {
      this.#source = this.#analysis = undefined;
    }
    const layout = `${this.#options.grouping} ${[...this.#options.kinds].join()} ${this.#options.filter}`;
    if (this.#source !== before || layout !== this.#laidOut) {
      this.provider.model = this.#source && this.#layOut(this.#source);
      this.#laidOut = layout;
      this.#shown.fire();
    }
    this.#progress.show(document !== undefined && !this.#source && this.#store.state(document) === 'reading');
    this.view.description =
      document && this.#source
        ? [baseName(document.uri), this.#notes.wordsOf(document.uri)].filter((words) => words !== '').join(' · ')
        : '';
    const { model } = this.provider;
    this.#tellState(model && stateOf(model));
    this.view.message = messageOf(model, this.#options.filter);
  }

  /** Which welcome text an empty list has: one that is not laid out yet must not say that nothing was found. */
  #tellState(state: ListState | undefined): void {
    if (state === this.#state) return;
    this.#state = state;
    void vscode.commands.executeCommand('setContext', 'newsLens.shownList', state);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/** The view of people, organisations, places and quotes of the article in the active editor. */
export function registerEntityTree(store: AnalysisStore, checks: Checks, notes: ProgressNotes): EntityTree {
  return new EntityTree(store, checks, notes);
}

/**
 * An empty tree has no message, as the view's welcome text shows only then; but a filter that hides all says so, and so
 * does a list that leaves kinds out.
 */
function messageOf(model: TreeModel | undefined, filter: string): string {
  if (!model || (model.total === 0 && model.roots.length === 0)) return '';
  const { source, shown, total, leftOut } = model;
  const line = filter === '' ? summaryLine(source.index) : filterLine(filter, shown, total);
  return [...(total > 0 ? [line] : []), ...(leftOut.length > 0 ? [leftOutLine(leftOut)] : [])].join(' · ');
}

type ListState = 'rows' | 'leftOut' | 'nothing';

/** Whether something is listed, or only kinds that are left out would be, or nothing was found. */
function stateOf({ roots, total, leftOut }: TreeModel): ListState {
  if (roots.length > 0 || total > 0) return 'rows';
  return leftOut.length > 0 ? 'leftOut' : 'nothing';
}

/** A bar above the tree while there is nothing to show yet; later readings are too short for one. */
function createProgress(): { show(on: boolean): void; dispose(): void } {
  let finish: (() => void) | undefined;
  return {
    show(on) {
      if (on === (finish !== undefined)) return;
      finish?.();
      finish = undefined;
      if (!on) return;
      const finished = new Promise<void>((resolve) => (finish = resolve));
      void vscode.window.withProgress({ location: { viewId: 'newsLens.entities' } }, () => finished);
    },
    dispose: () => finish?.(),
  };
}
