import * as vscode from 'vscode';
import { createTextReader } from '../export/textReader';
import type { AnalysisStore, DocumentAnalysis } from '../workspace/analysisStore';
import { trackArticle } from './articleTracker';
import { copyNodes, selectedNodes } from './copyCommands';
import { registerFilterCommand } from './filterCommand';
import { registerFollowCursor } from './followCursor';
import { registerGoTo } from './goToCommand';
import { createTreeDrag, registerTreeDrop } from './treeDrag';
import { createTreeModel, type TreeModel } from './treeModel';
import { isTreeNode, type TreeNode, type TreeSource } from '../editor/treeNodes';
import { createTreeOptions } from './treeOptions';
import { createTreeProvider, type EntityTreeProvider } from './treeProvider';
import { baseName, filterLine, summaryLine } from './treeWords';

/** The tree on screen; what tests look at. */
export interface EntityTree extends vscode.Disposable {
  readonly provider: EntityTreeProvider;
  readonly view: vscode.TreeView<TreeNode>;
  readonly drag: vscode.TreeDragAndDropController<TreeNode>;
}

/** The view of people, organisations, places and quotes of the article in the active editor. */
export function registerEntityTree(store: AnalysisStore): EntityTree {
  const options = createTreeOptions();
  const article = trackArticle();
  const provider = createTreeProvider();
  const drag = createTreeDrag();
  const view = vscode.window.createTreeView('newsLens.entities', {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: drag,
  });
  const progress = createProgress();
  const shown = new vscode.EventEmitter<void>();
  let analysis: DocumentAnalysis | undefined;
  let source: TreeSource | undefined;
  let laidOut = '';

  const layOut = (from: TreeSource): TreeModel => createTreeModel(from, options.grouping, options.filter);

  /** Takes up the article's analysis if it is of the present text; else what is shown stays until the new one comes. */
  function refresh(): void {
    const { document } = article;
    const latest = document && store.get(document);
    const before = source;
    if (document && latest?.version === document.version) {
      if (latest !== analysis) source = sourceOf(document, latest);
      analysis = latest;
    } else if (!latest || source?.uri !== document?.uri.toString()) {
      source = analysis = undefined;
    }
    const layout = `${options.grouping} ${options.filter}`;
    if (source !== before || layout !== laidOut) {
      provider.model = source && layOut(source);
      laidOut = layout;
      shown.fire();
    }
    progress.show(document !== undefined && !source && store.state(document) === 'reading');
    view.description = document && source ? baseName(document.uri) : '';
    view.message = messageOf(provider.model, options.filter);
  }

  const subscriptions = vscode.Disposable.from(
    options,
    article,
    provider,
    view,
    progress,
    shown,
    article.onDidChange(refresh),
    options.onDidChange(refresh),
    store.onDidChange((uri) => {
      if (uri.toString() === article.document?.uri.toString()) refresh();
    }),
    registerTreeDrop(),
    registerFilterCommand(options),
    registerFollowCursor({
      view,
      modelOf: (document) =>
        document === article.document && analysis?.version === document.version ? provider.model : undefined,
      enabled: () => options.followCursor,
      onDidChange: shown.event,
    }),
    vscode.commands.registerCommand('newsLens.entities.copy', (item: unknown, items: unknown) =>
      copyNodes(isTreeNode(item) ? selectedNodes(item, items) : view.selection),
    ),
    registerGoTo(store, (node, document, latest) => {
      const model = latest === analysis ? provider.model : layOut(sourceOf(document, latest));
      return model?.successor(node) ?? node;
    }),
  );
  refresh();
  return {
    provider,
    view,
    drag,
    dispose() {
      subscriptions.dispose();
    },
  };
}

/** An empty tree has no message, as the view's welcome text shows only then; but a filter that hides all says so. */
function messageOf(model: TreeModel | undefined, filter: string): string {
  if (!model || model.total === 0) return '';
  return filter === '' ? summaryLine(model.source.index) : filterLine(filter, model.shown, model.total);
}

function sourceOf(document: vscode.TextDocument, analysis: DocumentAnalysis): TreeSource {
  const text = document.getText();
  return {
    uri: document.uri.toString(),
    index: analysis.shown,
    text,
    reader: createTextReader(text),
    keyOf: (id) => analysis.keyOf(id),
  };
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
