import * as vscode from 'vscode';
import { activeArticle } from '../editor/article';
import { isFound, judgeQuoted, type Source } from '../engine/compare/judge';
import type { AnalysisStore } from '../workspace/analysisStore';
import { judge } from '../workspace/eligibility';
import { readGlobs } from '../workspace/listSettings';
import { inTurns } from '../workspace/nextTurn';
import { offerSetting } from '../workspace/settingProblems';
import { findTranscripts, isTranscript, readTranscripts, transcriptGlobs } from '../workspace/transcripts';
import { failureOf, noteStatus, updateQuotationTests } from './quotationTestItems';

/** So many articles of a folder are listed. */
const MOST_ARTICLES = 2000;

/**
 * Quotations as tests: each has to stand in a transcript of the folder. There is a list of tests only where the setting
 * names transcripts; its articles are looked for when the list is first shown, their quotations when they are read.
 */
export class QuotationTests implements vscode.Disposable {
  readonly #store: AnalysisStore;
  readonly #subscriptions: vscode.Disposable;
  #controller: vscode.TestController | undefined;
  #watchers: vscode.Disposable | undefined;

  constructor(store: AnalysisStore) {
    this.#store = store;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('newsLens.transcripts')) this.#begin();
      }),
      store.onDidChange((uri) => {
        const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
        if (document) this.#update(document);
      }),
      vscode.commands.registerCommand('newsLens.testQuotations', () => this.#testActive()),
    );
    this.#begin();
  }

  /** The list of tests; undefined while the setting names no transcripts. */
  get controller(): vscode.TestController | undefined {
    return this.#controller;
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#end();
  }

  #end(): void {
    this.#controller?.dispose();
    this.#watchers?.dispose();
    this.#controller = this.#watchers = undefined;
  }

  #begin(): void {
    this.#end();
    const globs = transcriptGlobs();
    if (globs.length === 0) return;
    const controller = vscode.tests.createTestController('newsLens', vscode.l10n.t('Quotes in Transcripts'));
    controller.resolveHandler = (item) => (item ? this.#resolve(item) : this.#discover(controller));
    controller.refreshHandler = () => this.#discover(controller);
    const run = (request: vscode.TestRunRequest): Promise<void> => this.run(controller, request);
    controller.createRunProfile(vscode.l10n.t('Compare'), vscode.TestRunProfileKind.Run, run, true);
    this.#controller = controller;
    const outdate = (): void => {
      controller.invalidateTestResults();
      controller.items.forEach(({ children }) => {
        children.forEach((item) => {
          noteStatus(item, undefined);
        });
      });
    };
    this.#watchers = vscode.Disposable.from(
      // Of a transcript that is open the words count that are seen, saved or not.
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isTranscript(document, globs)) outdate();
      }),
      ...globs.flatMap((glob) => {
        const watcher = vscode.workspace.createFileSystemWatcher(glob);
        return [watcher, watcher.onDidChange(outdate), watcher.onDidCreate(outdate), watcher.onDidDelete(outdate)];
      }),
    );
    for (const document of vscode.workspace.textDocuments) this.#update(document);
  }

  /** Lists the articles of the folders. */
  async #discover(controller: vscode.TestController): Promise<void> {
    const { globs } = readGlobs(vscode.workspace.getConfiguration('newsLens').get<unknown>('exclude'));
    // Groups cannot stand in groups.
    const exclude = globs.filter((glob) => !/[{},]/.test(glob));
    const [articles, transcripts] = await Promise.all([
      vscode.workspace.findFiles(
        '**/*.{txt,md,markdown,html,htm}',
        exclude.length > 0 ? `{${exclude.join(',')}}` : undefined,
        MOST_ARTICLES,
      ),
      findTranscripts(),
    ]);
    const spoken = new Set(transcripts.map(String));
    const found = articles.filter((uri) => !spoken.has(uri.toString()));
    const addresses = new Set(found.map(String));
    controller.items.forEach(({ id }) => {
      if (!addresses.has(id)) controller.items.delete(id);
    });
    for (const uri of found) itemOf(controller, uri);
  }

  async #resolve(item: vscode.TestItem): Promise<void> {
    if (item.uri && !item.parent) await this.#read(item.uri);
  }

  /** Reads an article; undefined when it is none. */
  async #read(uri: vscode.Uri, token?: vscode.CancellationToken): Promise<vscode.TextDocument | undefined> {
    const document = await vscode.workspace.openTextDocument(uri);
    if (judge(document) === 'excluded' || isTranscript(document)) return undefined;
    const analysis = (await this.#store.current(document, token)) ?? (await this.#store.analyze(document, token));
    return analysis?.version === document.version ? document : undefined;
  }

  #update(document: vscode.TextDocument): ReturnType<typeof updateQuotationTests> {
    const analysis = this.#store.get(document);
    const controller = this.#controller;
    if (!controller || analysis?.version !== document.version) return [];
    if (!vscode.workspace.getWorkspaceFolder(document.uri) || isTranscript(document)) return [];
    return updateQuotationTests(controller, itemOf(controller, document.uri), document, analysis);
  }

  async #testActive(): Promise<void> {
    const controller = this.#controller;
    if (!controller) {
      await offerSetting(
        'newsLens.transcripts',
        vscode.l10n.t('Say first which files are transcripts, such as “transcripts/**” or “**/*.srt”.'),
      );
      return;
    }
    const article = await activeArticle(this.#store);
    if (!article) return;
    this.#update(article.document);
    const item = controller.items.get(article.document.uri.toString());
    if (item) await this.run(controller, new vscode.TestRunRequest([item]));
  }

  /** Runs the tests that are asked for, all without a choice. */
  async run(controller: vscode.TestController, request: vscode.TestRunRequest): Promise<void> {
    if (!request.include) await this.#discover(controller);
    const run = controller.createTestRun(request);
    try {
      const read = await readTranscripts(run.token);
      for (const name of read?.left ?? []) {
        run.appendOutput(`${vscode.l10n.t('{0} was left out: it is too large or no text', name)}\r\n`);
      }
      for (const [article, wanted] of chosen(controller, request)) {
        if (!read || run.token.isCancellationRequested) break;
        await this.#runArticle(run, article, wanted, read.sources);
      }
    } finally {
      run.end();
    }
  }

  async #runArticle(
    run: vscode.TestRun,
    article: vscode.TestItem,
    wanted: ReadonlySet<string> | null,
    sources: readonly Source[],
  ): Promise<void> {
    const document = article.uri && (await this.#read(article.uri, run.token).catch(() => undefined));
    const tests = document ? this.#update(document) : [];
    const asked = tests.filter(({ item }) => wanted?.has(item.id) ?? true);
    if (!document || asked.length === 0) {
      run.skipped(article);
      return;
    }
    for (const { item } of asked) run.started(item);
    // All of the article, as the long ones show where the short ones were said.
    const quoted = tests.map(({ claim }) => claim.quoted);
    const judgements = await inTurns(judgeQuoted(quoted, sources), () => !run.token.isCancellationRequested);
    for (const [i, { item, claim }] of tests.entries()) {
      const judgement = judgements?.[i];
      if (!asked.some((one) => one.item === item)) continue;
      if (!judgement) run.skipped(item);
      else if (sources.length === 0) run.errored(item, new vscode.TestMessage(noTranscripts()));
      else if (isFound(judgement.comparison)) run.passed(item);
      else run.failed(item, failureOf(document, claim, judgement, sources.length));
      if (judgement && sources.length > 0) noteStatus(item, judgement.comparison.status);
    }
  }
}

const noTranscripts = (): string =>
  vscode.l10n.t('There are no transcripts: no file of the folder is named by the setting newsLens.transcripts.');

function itemOf(controller: vscode.TestController, uri: vscode.Uri): vscode.TestItem {
  const known = controller.items.get(uri.toString());
  if (known) return known;
  const item = controller.createTestItem(uri.toString(), vscode.workspace.asRelativePath(uri), uri);
  item.canResolveChildren = true;
  controller.items.add(item);
  return item;
}

/** The articles, each with the ids of the quotations that are asked for; null: all. */
function chosen(
  controller: vscode.TestController,
  { include, exclude = [] }: vscode.TestRunRequest,
): Map<vscode.TestItem, Set<string> | null> {
  const articles = new Map<vscode.TestItem, Set<string> | null>();
  const items = include ?? [...controller.items].map(([, item]) => item);
  for (const item of items) {
    const article = item.parent ?? item;
    if (exclude.includes(item) || exclude.includes(article)) continue;
    const known = articles.get(article);
    if (!item.parent) articles.set(article, null);
    else if (known !== null) articles.set(article, (known ?? new Set()).add(item.id));
  }
  for (const item of exclude) {
    const article = item.parent;
    if (!article || !articles.has(article)) continue;
    const wanted = articles.get(article) ?? new Set([...article.children].map(([id]) => id));
    wanted.delete(item.id);
    articles.set(article, wanted);
  }
  return articles;
}

/** Registers the tests of quotations. */
export function registerQuotationTests(store: AnalysisStore): QuotationTests {
  return new QuotationTests(store);
}
