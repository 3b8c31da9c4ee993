import * as vscode from 'vscode';
import { activeArticle } from '../editor/article';
import { select } from '../editor/navigation';
import { trackArticle } from './articleTracker';
import { overviewContent, type OverviewParts } from './overviewContent';
import { overviewWords } from './overviewLanguage';
import { overviewShell, type FromOverview, type ToOverview } from './overviewShell';
import { overviewState } from './overviewState';

/** How long after a change the overview is made anew, in ms: one edit may change the analysis several times. */
const PAUSE = 300;
/** Closer than this nothing more is to be seen, farther neither. */
const [FARTHEST, CLOSEST] = [1 / 64, 16];

/** A page with the overview: the panel beside an article, or the view in the side bar. */
interface OpenPage {
  readonly webview: vscode.Webview;
  readonly isSide: boolean;
  isVisible(): boolean;
}

/** Shows the overview of the article that is read, wherever somebody opened it. */
export class OverviewView implements vscode.Disposable, vscode.WebviewViewProvider, vscode.WebviewPanelSerializer {
  readonly #parts: OverviewParts;
  readonly #extension: vscode.Uri;
  readonly #article = trackArticle();
  readonly #pages = new Set<OpenPage>();
  readonly #shown = new vscode.EventEmitter<ToOverview>();
  readonly #subscriptions: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #content: ToOverview | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #script: Promise<string> | undefined;
  /** By the address of the article; 1 where nobody has chosen. */
  readonly #zooms = new Map<string, number>();

  /** Fires with what the pages now show. */
  readonly onDidShow = this.#shown.event;

  constructor(parts: OverviewParts, extension: vscode.Uri) {
    this.#parts = parts;
    this.#extension = extension;
    this.#subscriptions = vscode.Disposable.from(
      this.#article,
      this.#shown,
      this.#article.onDidChange(() => this.#refreshSoon()),
      parts.store.onDidChange((uri) => {
        if (uri.toString() === this.#article.document?.uri.toString()) this.#refreshSoon();
      }),
      parts.people.onDidChange(() => this.#refreshSoon()),
      vscode.window.registerWebviewViewProvider('newsLens.overview', this),
      vscode.window.registerWebviewPanelSerializer('newsLens.overview', this),
      vscode.commands.registerCommand('newsLens.openOverview', () => this.#open()),
    );
  }

  /** What is on screen; undefined before anything is. */
  get content(): ToOverview | undefined {
    return this.#content;
  }

  /** The panel beside the article, while it is open. */
  get panel(): vscode.WebviewPanel | undefined {
    return this.#panel;
  }

  async resolveWebviewView(view: vscode.WebviewView, { state }: vscode.WebviewViewResolveContext): Promise<void> {
    this.#recall(state);
    const page: OpenPage = { webview: view.webview, isSide: true, isVisible: () => view.visible };
    view.onDidDispose(() => this.#pages.delete(page));
    view.onDidChangeVisibility(() => {
      if (view.visible) this.#refreshSoon();
    });
    await this.#fill(page);
  }

  /** What a page tells. What does not make sense is not heard. */
  async receive(message: FromOverview): Promise<void> {
    switch (message.type) {
      case 'ready':
        await this.#refresh();
        return;
      case 'zoom':
        if (!Number.isFinite(message.zoom) || !this.#article.document) return;
        this.#setZoom(this.#article.document.uri.toString(), message.zoom);
        await this.#refresh();
        return;
      case 'go':
        if (Number.isInteger(message.start) && Number.isInteger(message.end)) await this.#go(message);
    }
  }

  #setZoom(uri: string, zoom: number): void {
    this.#zooms.set(uri, Math.min(CLOSEST, Math.max(FARTHEST, zoom)));
  }

  /** Takes up what a page remembered from before the window was loaded again. */
  #recall(state: unknown): void {
    const { map } = overviewState(state);
    if (map) this.#setZoom(map.uri, map.zoom);
  }

  async #open(): Promise<void> {
    const article = await activeArticle(this.#parts.store);
    if (!article) return;
    if (this.#panel) {
      this.#panel.reveal(undefined, true);
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      'newsLens.overview',
      overviewWords().title,
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [], enableFindWidget: true },
    );
    await this.deserializeWebviewPanel(panel, undefined);
  }

  /** Takes up a panel: a new one, or the one that was open before the window was loaded again. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    this.#recall(state);
    const page: OpenPage = { webview: panel.webview, isSide: false, isVisible: () => panel.visible };
    this.#panel = panel;
    panel.onDidDispose(() => {
      this.#pages.delete(page);
      if (this.#panel === panel) this.#panel = undefined;
    });
    panel.onDidChangeViewState(() => {
      if (panel.visible) this.#refreshSoon();
    });
    await this.#fill(page);
  }

  async #fill(page: OpenPage): Promise<void> {
    const { webview, isSide } = page;
    webview.options = { enableScripts: true, localResourceRoots: [] };
    webview.onDidReceiveMessage((message: FromOverview) => void this.receive(message));
    this.#pages.add(page);
    const [script, content] = await Promise.all([this.#readScript(), this.#make()]);
    const nonce = crypto.randomUUID().replaceAll('-', '');
    webview.html = overviewShell(content ?? { title: '', html: '' }, {
      script,
      nonce,
      language: vscode.env.language,
      isSide,
    });
  }

  #readScript(): Promise<string> {
    const file = vscode.Uri.joinPath(this.#extension, 'dist', 'overviewPage.js');
    this.#script ??= Promise.resolve(vscode.workspace.fs.readFile(file)).then((bytes) =>
      new TextDecoder().decode(bytes),
    );
    return this.#script;
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), PAUSE);
  }

  /** Makes the overview anew for the pages that are seen. */
  async #refresh(): Promise<void> {
    const pages = [...this.#pages].filter((page) => page.isVisible());
    if (pages.length === 0) return;
    const content = await this.#make();
    if (content) for (const { webview } of pages) void webview.postMessage(content);
  }

  async #make(): Promise<ToOverview | undefined> {
    const { document } = this.#article;
    const zoom = this.#zooms.get(document?.uri.toString() ?? '') ?? 1;
    const content = await overviewContent(document, zoom, this.#parts);
    // Another article came meanwhile, or a newer version: that is made too.
    if (!content || document !== this.#article.document) return this.#content;
    this.#content = content;
    this.#shown.fire(content);
    return content;
  }

  async #go({ start, end }: { readonly start: number; readonly end: number }): Promise<void> {
    const { document } = this.#article;
    if (!document) return;
    const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const viewColumn = visible?.viewColumn ?? vscode.ViewColumn.One;
    select(await vscode.window.showTextDocument(document, { viewColumn }), [start, end]);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#panel?.dispose();
    this.#subscriptions.dispose();
  }
}

/** Registers *Open Overview* and the view of the side bar. */
export function registerOverview(parts: OverviewParts, extension: vscode.Uri): OverviewView {
  return new OverviewView(parts, extension);
}
