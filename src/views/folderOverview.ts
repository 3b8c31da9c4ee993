import * as vscode from 'vscode';
import { folderBalanceHtml, type FolderBalanceWords } from '../export/overview/folderBalanceHtml';
import { htmlText } from '../export/htmlText';
import { readMeasure, type BalanceMeasure } from '../index/balanceMeasure';
import type { FolderIndex } from '../workspace/folderIndex';
import type { PeopleStore } from '../workspace/peopleStore';
import { factKeyWord, factValueWord } from '../editor/peopleWords';
import { freshness, isIndexReady } from './findInArticles';
import { overviewShell, type FromOverview } from './overviewShell';

/** How long after a change it is made anew, in ms: all articles are counted. */
const PAUSE = 1500;

/** The overview of the folder: the balance of its quotations by month, author and section, against a target. */
export class FolderOverview implements vscode.Disposable {
  readonly #index: FolderIndex;
  readonly #extension: vscode.Uri;
  readonly #subscriptions: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #html: string | undefined;
  /** The last time it was made anew: what is asked later may be answered sooner. */
  #refreshes = 0;

  constructor(index: FolderIndex, people: PeopleStore, extension: vscode.Uri) {
    this.#index = index;
    this.#extension = extension;
    this.#subscriptions = vscode.Disposable.from(
      index.onDidChange(() => this.#refreshSoon()),
      people.onDidChange(() => this.#refreshSoon()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('newsLens.balance')) this.#refreshSoon();
      }),
      vscode.commands.registerCommand('newsLens.openFolderOverview', () => this.#open()),
    );
  }

  /** What is on screen; undefined before anything is. */
  get html(): string | undefined {
    return this.#html;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#panel?.dispose();
    this.#subscriptions.dispose();
  }

  async #open(): Promise<void> {
    if (!(await isIndexReady(this.#index))) return;
    if (this.#panel) {
      this.#panel.reveal();
      return;
    }
    const title = vscode.l10n.t('Overview of All Articles');
    const panel = vscode.window.createWebviewPanel('newsLens.folderOverview', title, vscode.ViewColumn.Beside, {
      ...{ enableScripts: true, localResourceRoots: [], enableFindWidget: true },
    });
    this.#panel = panel;
    panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      this.#panel = this.#html = undefined;
    });
    panel.webview.onDidReceiveMessage((message: FromOverview) => {
      // It leads nowhere, and has no map.
      if (message.type === 'ready') void this.#refresh();
    });
    const file = vscode.Uri.joinPath(this.#extension, 'dist', 'overviewPage.js');
    const script = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    // Closed meanwhile.
    if (this.#panel !== panel) return;
    const nonce = crypto.randomUUID().replaceAll('-', '');
    const content = { title, html: `<p>${htmlText(vscode.l10n.t('Counting the quotes of all articles…'))}</p>` };
    panel.webview.html = overviewShell(content, { script, nonce, language: vscode.env.language });
  }

  /** A page that is hidden asks by itself when it is shown again. */
  #refreshSoon(): void {
    if (!this.#panel?.visible) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), PAUSE);
  }

  async #refresh(): Promise<void> {
    const own = ++this.#refreshes;
    const settings = vscode.workspace.getConfiguration('newsLens.balance', this.#index.folder);
    const written = settings.get<unknown>('measure');
    const measure = (typeof written === 'string' ? readMeasure(written) : undefined) ?? { kind: 'named' };
    const target = settings.get<unknown>('target');
    const aim = typeof target === 'number' && target > 0 && target <= 100 ? target / 100 : 0;
    const found = await this.#index.ask({ kind: 'balance', measure }).catch(() => undefined);
    if (!this.#panel || own !== this.#refreshes) return;
    const html = found
      ? `${folderBalanceHtml(found.answer, aim, wordsOf(measure))}\n<p class="faint">${htmlText(freshness(found))}</p>`
      : `<p>${htmlText(vscode.l10n.t('The index cannot be read. Index the folder again.'))}</p>`;
    this.#html = html;
    await this.#panel.webview.postMessage({ type: 'show', title: this.#panel.title, html, map: null });
  }
}

/** Registers *Open Overview of All Articles*. */
export function registerFolderOverview(index: FolderIndex, people: PeopleStore, extension: vscode.Uri): FolderOverview {
  return new FolderOverview(index, people, extension);
}

function wordsOf(measure: BalanceMeasure): FolderBalanceWords {
  const languages = [vscode.env.language, 'en'];
  const month = new Intl.DateTimeFormat(languages, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const percent = new Intl.NumberFormat(languages, { style: 'percent', maximumFractionDigits: 0 });
  const number = new Intl.NumberFormat(languages);
  return {
    headings: {
      months: vscode.l10n.t('By month'),
      authors: vscode.l10n.t('By author'),
      sections: vscode.l10n.t('By section'),
    },
    columns: {
      months: vscode.l10n.t('Month'),
      authors: vscode.l10n.t('Author'),
      sections: vscode.l10n.t('Section'),
      articles: vscode.l10n.t('Articles'),
      quotes: vscode.l10n.t('Quotes told'),
      counted: vscode.l10n.t('Counted'),
      share: vscode.l10n.t('Share'),
    },
    measure:
      measure.kind === 'named'
        ? vscode.l10n.t('Counted: quotes whose source has a name.')
        : vscode.l10n.t(
            'Counted: quotes of those with {0}: {1}, of all for whom it was entered.',
            factKeyWord(measure.key),
            factValueWord(measure.key, measure.value),
          ),
    asTable: vscode.l10n.t('As a table'),
    unsaid: vscode.l10n.t('not said'),
    nothing:
      measure.kind === 'named'
        ? vscode.l10n.t('No article of the folder has a quote.')
        : vscode.l10n.t(
            'Nobody who is quoted has an entry for it. Enter it with “Describe Person or Organisation…”, or count something else in the settings.',
          ),
    summary: (all, share) =>
      vscode.l10n.t(
        '{0} of {1} quotes in {2} articles: {3}',
        ...[all.counted, all.told, all.articles].map((count) => number.format(count)),
        share,
      ),
    below: vscode.l10n.t('hatched: below the target'),
    target: (share) => vscode.l10n.t('target: {0}', share),
    month: (key) => {
      const [year = 0, at = 1] = key.split('-').map(Number);
      const day = new Date(Date.UTC(year, at - 1, 1));
      return Number.isNaN(day.getTime()) ? key : month.format(day);
    },
    percent: (share) => percent.format(share),
  };
}
