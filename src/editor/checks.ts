import * as vscode from 'vscode';
import { folderRules, rules, type CheckCode, type Finding, type Rule } from '../engine/checks/finding';
import type { AnalysisStore, DocumentAnalysis } from '../workspace/analysisStore';
import { quoteOf } from '../engine/corrections/anchor';
import { isIgnored } from '../workspace/ignored';
import type { IgnoredFindings } from '../workspace/ignoredFindings';
import { checkLevels, type CheckLevel } from './checkSettings';
import { diagnosticOf } from './findingDiagnostic';
import { quickFixes, SET_SPEAKER, type IgnoreRequest } from './quickFixes';

/** How long a word in the status bar stays, in milliseconds. */
const MESSAGE_TIME = 3000;
/** What is shown of a document. */
interface Shown {
  /** Of the document when it was checked. */
  readonly version: number;
  readonly findings: readonly Finding[];
  readonly items: readonly { readonly finding: Finding; readonly diagnostic: vscode.Diagnostic }[];
}

/** What the checks have found. */
export interface Checks extends vscode.Disposable {
  /** Fires with the address of a document whose findings are new. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  /** The findings in a version of a document; undefined when it has not been checked. */
  findingsIn(uri: vscode.Uri, version: number): readonly Finding[] | undefined;
}

/** Asks the engine what the rules find in a version of a document; null when it does not have that version any more. */
export type Checker = (uri: string, version: number, rules: readonly Rule[]) => Promise<readonly Finding[] | null>;

type IsWanted = () => boolean;

/** What is found with the other articles of the folder, which takes longer. */
export interface FolderChecker {
  readonly onDidChange: vscode.Event<void>;
  known(document: vscode.TextDocument, analysis: DocumentAnalysis, isWanted: IsWanted): Promise<readonly Finding[]>;
  ask(document: vscode.TextDocument, analysis: DocumentAnalysis, isWanted: IsWanted): Promise<boolean>;
}

/**
 * Registers the checks: what a person should look at, as diagnostics with quick fixes. While an edit is being read the
 * editor moves what is shown; it is checked again when the new analysis comes.
 */
export function registerChecks(
  store: AnalysisStore,
  ignored: IgnoredFindings,
  check: Checker,
  folder: FolderChecker,
): Checks {
  const collection = vscode.languages.createDiagnosticCollection('News Lens');
  const shown = new Map<string, Shown>();
  const changed = new vscode.EventEmitter<vscode.Uri>();

  /** The look that is under way, or was the last, at each document. */
  const looks = new Map<string, object>();

  /** A newer look makes an older one idle. */
  async function look(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const own = {};
    looks.set(key, own);
    const document = documentOf(uri);
    const analysis = document && store.get(document);
    if (!document || !analysis) {
      looks.delete(key);
      shown.delete(key);
      collection.delete(uri);
      changed.fire(uri);
      return;
    }
    const { version } = analysis;
    if (version !== document.version) return;
    const levels = checkLevels(document);
    const wanted = rules.filter((rule) => levels[rule] !== 'off');
    const findings = wanted.length > 0 ? await check(key, version, wanted) : [];
    const isWanted: IsWanted = () => looks.get(key) === own && version === document.version;
    if (!findings || !isWanted()) return;
    const showAll = async (): Promise<void> => {
      const isOff = levels['quoted-otherwise'] === 'off';
      const inFolder = isOff ? [] : await folder.known(document, analysis, isWanted);
      if (!isWanted()) return;
      const all = [...findings, ...inFolder].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
      const unwanted = ignored.ignoredIn(uri);
      const text = unwanted.length > 0 ? document.getText() : '';
      const news = unwanted.length > 0 ? all.filter((one) => !isIgnored(unwanted, text, one)) : all;
      show(document, version, news, levels);
    };
    await showAll();
    if (levels['quoted-otherwise'] === 'off' || !isWanted()) return;
    // An index that cannot be read is told where somebody asks it.
    const isNew = await folder.ask(document, analysis, isWanted).catch(() => false);
    if (isNew && isWanted()) await showAll();
  }

  function show(
    document: vscode.TextDocument,
    version: number,
    findings: readonly Finding[],
    levels: Readonly<Record<CheckCode, CheckLevel>>,
  ): void {
    const items = findings.map((finding) => ({
      finding,
      diagnostic: diagnosticOf(document, finding, levels[finding.rule]),
    }));
    shown.set(document.uri.toString(), { version, findings, items });
    collection.set(
      document.uri,
      items.map(({ diagnostic }) => diagnostic),
    );
    changed.fire(document.uri);
  }

  const refresh = (uri: vscode.Uri): void => void look(uri);

  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range) {
      const items = itemsAt(document, range);
      if (items.length === 0) return [];
      const canSetSpeaker = (await vscode.commands.getCommands(true)).includes(SET_SPEAKER);
      return itemsAt(document, range).flatMap(({ finding, diagnostic }) =>
        quickFixes(document, finding, diagnostic, canSetSpeaker),
      );
    },
  };

  /** Only of the version that was checked: the fixes are made from its offsets. */
  function itemsAt(document: vscode.TextDocument, range: vscode.Range): Shown['items'] {
    const known = shown.get(document.uri.toString());
    if (known?.version !== document.version) return [];
    return known.items.filter(({ diagnostic }) => diagnostic.range.intersection(range) !== undefined);
  }

  const subscriptions = vscode.Disposable.from(
    { dispose: () => looks.clear() },
    collection,
    changed,
    store.onDidChange(refresh),
    ignored.onDidChange(refresh),
    folder.onDidChange(() => {
      for (const { uri } of vscode.workspace.textDocuments) refresh(uri);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('newsLens.checks')) return;
      for (const { uri } of vscode.workspace.textDocuments) refresh(uri);
    }),
    vscode.languages.registerCodeActionsProvider('*', provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    vscode.commands.registerCommand('newsLens.checks.ignore', async (request: unknown) => {
      if (!isIgnoreRequest(request)) return;
      const uri = vscode.Uri.parse(request.uri, true);
      const text = documentOf(uri)?.getText();
      if (text === undefined) return;
      const { rule, span } = request;
      await ignored.ignore(uri, { rule, target: span && quoteOf(text, span) });
    }),
    vscode.commands.registerCommand('newsLens.forgetIgnored', async () => {
      const uri = vscode.window.activeTextEditor?.document.uri;
      const count = uri ? await ignored.forget(uri) : 0;
      const message = count > 0 ? restored(count) : vscode.l10n.t('Nothing is ignored in this text');
      vscode.window.setStatusBarMessage(message, MESSAGE_TIME);
    }),
  );
  return {
    onDidChange: changed.event,
    findingsIn(uri, version) {
      const known = shown.get(uri.toString());
      return known?.version === version ? known.findings : undefined;
    },
    dispose() {
      subscriptions.dispose();
    },
  };
}

function documentOf(uri: vscode.Uri): vscode.TextDocument | undefined {
  const address = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === address);
}

function restored(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 ignored finding is shown again')
    : vscode.l10n.t('{0} ignored findings are shown again', count);
}

function isIgnoreRequest(value: unknown): value is IgnoreRequest {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, rule, span } = value as Partial<Record<keyof IgnoreRequest, unknown>>;
  const isSpan = Array.isArray(span) && span.length === 2 && span.every((offset) => typeof offset === 'number');
  return typeof uri === 'string' && [...rules, ...folderRules].includes(rule as CheckCode) && (span === null || isSpan);
}
