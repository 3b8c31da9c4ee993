import * as vscode from 'vscode';
import { commandUri } from '../editor/links';
import type { AnalysisStore } from '../workspace/analysisStore';
import type { Article } from '../editor/article';
import { isReadingView, readingSchemes, type ReadingLine, type ReadingScheme } from './readingText';

/** A kind of reading view. */
export interface ReadingKind {
  readonly scheme: ReadingScheme;
  /** The language of its documents: carries how the editor shows them. */
  readonly language: string;
  /** The lines made of an article; `what` is as it was given to `open`. */
  lines(article: Article, what: string): readonly ReadingLine[];
}

/** Read-only documents that are made from an article and follow it, and whose lines lead back to it. */
export interface ReadingViews extends vscode.Disposable {
  /** Registers a kind, for as long as the views are not disposed. */
  add(kind: ReadingKind): void;
  /** Shows a view of the article beside it. */
  open(kind: ReadingKind, article: vscode.Uri, title: string, what: string): Promise<vscode.TextEditor>;
}

/** How long after a change of the analysis a view is made anew, in ms: one edit may change it several times. */
const PAUSE = 100;

/** How long a word in the status bar stays, in milliseconds. */
const MESSAGE_TIME = 3000;

/** What a view's address says it is made of. */
interface Source {
  readonly article: string;
  readonly what: string;
}

export function createReadingViews(store: AnalysisStore): ReadingViews {
  const kinds = new Map<string, ReadingKind>();
  /** The lines last given to the editor, by the view's address. */
  const shown = new Map<string, readonly ReadingLine[]>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const strong = vscode.window.createTextEditorDecorationType({ fontWeight: 'bold' });
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function linesFor(uri: vscode.Uri): readonly ReadingLine[] {
    const { article, what } = sourceOf(uri);
    const document = openDocument(article);
    const analysis = document && store.get(document);
    const kind = kinds.get(uri.scheme);
    if (!document || !analysis || !kind) return [{ text: stateOf(store, document) }];
    // Typed on: what is shown stays until the new version is read.
    if (analysis.version !== document.version) return shown.get(uri.toString()) ?? [{ text: stateOf(store, document) }];
    return kind.lines({ document, analysis, text: document.getText() }, what);
  }

  /** Makes those views anew that are seen; the others when they come into sight. */
  function refresh(): void {
    const visible = new Map(vscode.window.visibleTextEditors.map(({ document: { uri } }) => [uri.toString(), uri]));
    for (const key of [...waiting]) {
      const uri = visible.get(key);
      if (!uri) continue;
      waiting.delete(key);
      changed.fire(uri);
    }
  }

  function refreshSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(refresh, PAUSE);
  }

  function draw(editors: readonly vscode.TextEditor[]): void {
    for (const editor of editors) {
      const lines = shown.get(editor.document.uri.toString()) ?? [];
      if (!isReadingView(editor.document.uri)) continue;
      editor.setDecorations(strong, rangesOf(lines, 'strong'));
    }
  }

  const subscriptions = vscode.Disposable.from(
    changed,
    strong,
    ...readingSchemes.flatMap((scheme) => [
      vscode.workspace.registerTextDocumentContentProvider(scheme, {
        onDidChange: changed.event,
        provideTextDocumentContent(uri) {
          const lines = linesFor(uri);
          shown.set(uri.toString(), lines);
          return lines.map(({ text }) => `${text}\n`).join('');
        },
      }),
      vscode.languages.registerDocumentLinkProvider(
        { scheme },
        { provideDocumentLinks: ({ uri }) => linksOf(uri, shown.get(uri.toString()) ?? []) },
      ),
    ]),
    store.onDidChange((uri) => {
      const article = uri.toString();
      const keys = [...shown.keys()].filter((key) => sourceOf(vscode.Uri.parse(key, true)).article === article);
      for (const key of keys) waiting.add(key);
      if (keys.length > 0) refreshSoon();
    }),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      if (waiting.size > 0) refreshSoon();
      draw(editors);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (isReadingView(document.uri)) {
        draw(vscode.window.visibleTextEditors.filter((editor) => editor.document === document));
      }
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      // Its language is set when it is opened: the same text comes back as another document.
      if (isReadingView(uri) && !openDocument(uri.toString())) shown.delete(uri.toString());
    }),
    vscode.commands.registerCommand('newsLens.goToSource', (view?: unknown, line?: unknown) => goToSource(view, line)),
    { dispose: () => clearTimeout(timer) },
  );

  /** Goes to what a line of a view stands for; from the palette and by key, the line of the cursor. */
  async function goToSource(view: unknown, line: unknown): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const uri = typeof view === 'string' ? vscode.Uri.parse(view, true) : editor?.document.uri;
    const row = typeof line === 'number' ? line : editor?.selection.active.line;
    const target = uri && row !== undefined ? shown.get(uri.toString())?.[row]?.target : undefined;
    if (!uri || !target) {
      vscode.window.setStatusBarMessage(
        vscode.l10n.t('Put the cursor on a line with a quote or a mention first'),
        MESSAGE_TIME,
      );
      return;
    }
    const { article, what } = sourceOf(uri);
    const document = openDocument(article);
    const analysis = document && (await store.current(document));
    const now =
      document && analysis?.version === document.version
        ? kinds.get(uri.scheme)?.lines({ document, analysis, text: document.getText() }, what)
        : undefined;
    const { span } = now?.find((other) => other.target?.key === target.key)?.target ?? target;
    await vscode.commands.executeCommand('newsLens.reveal', article, ...span);
  }

  return {
    add: (kind) => kinds.set(kind.scheme, kind),
    async open(kind, article, title, what) {
      const uri = vscode.Uri.from({
        scheme: kind.scheme,
        path: title,
        query: JSON.stringify({ article: article.toString(), what }),
      });
      // The editor keeps the text of a closed document for a while.
      if (shown.has(uri.toString())) changed.fire(uri);
      const opened = await vscode.workspace.openTextDocument(uri);
      const document = await vscode.languages.setTextDocumentLanguage(opened, kind.language);
      return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
    },
    dispose() {
      subscriptions.dispose();
    },
  };
}

function sourceOf({ query }: vscode.Uri): Source {
  try {
    const { article, what } = JSON.parse(query) as Partial<Record<keyof Source, unknown>>;
    return { article: String(article), what: String(what) };
  } catch {
    return { article: '', what: '' };
  }
}

function openDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
}

/** Why there is nothing to list. */
function stateOf(store: AnalysisStore, document: vscode.TextDocument | undefined): string {
  if (!document) return vscode.l10n.t('The article is closed. Open it again to see it here.');
  if (store.get(document) || store.state(document) === 'reading') return vscode.l10n.t('The article is being read…');
  return vscode.l10n.t('The article has not been read. Choose “News Lens: Analyse Now” in it to see it here.');
}

function rangesOf(lines: readonly ReadingLine[], part: 'strong' | 'link'): vscode.Range[] {
  return lines.flatMap((line, row) => {
    const span = line[part];
    return span ? [new vscode.Range(row, span[0], row, span[1])] : [];
  });
}

function linksOf(uri: vscode.Uri, lines: readonly ReadingLine[]): vscode.DocumentLink[] {
  return rangesOf(lines, 'link').map((range) => {
    const target = commandUri('newsLens.goToSource', uri.toString(), range.start.line);
    const link = new vscode.DocumentLink(range, target);
    link.tooltip = vscode.l10n.t('Go to this place in the article');
    return link;
  });
}
