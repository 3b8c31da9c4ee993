import * as vscode from 'vscode';
import { parseJudgedFile, type JudgedFile } from '../engine/corrections/analysisFile';
import type { Correction } from '../engine/corrections/correction';
import { planImport, type ImportPlan } from '../engine/corrections/importPlan';
import { placeCorrections } from '../engine/corrections/placing';
import type { LeftOut } from '../engine/corrections/difference';
import type { SidecarProblem } from '../engine/corrections/sidecar';
import { toUtf16 } from '../export/codePoints';
import { activeArticle } from './article';
import { clip } from './preview';
import type { AnalysisStore } from '../workspace/analysisStore';
import type { CorrectionStore } from '../workspace/correctionStore';
import { inTurns } from '../workspace/nextTurn';
import { newCorrection, newCorrections } from '../workspace/newCorrections';
import { correctionRows } from './showCorrections';

const LENGTH = 80;
/** The largest file that is read, in MB: an analysis of some 2.5 MB of text. */
const LARGEST = 20;

/** What a caller may settle in advance: nothing is asked for it then. */
interface ImportRequest {
  readonly source?: vscode.Uri;
  /** Everything is taken over. */
  readonly all?: boolean;
}

/** What became of a file; what the command resolves with. */
export interface Imported {
  /** How many corrections were taken over. */
  readonly taken: number;
  /** How many of these are about words that are not in the text. */
  readonly orphans: number;
  /** How many entries were so already. */
  readonly same: number;
  /** What cannot be a correction of this article. */
  readonly left: readonly LeftOut[];
}

/**
 * Registers *Import Corrections from JSON…*: an analysis that was exported, and edited by hand or corrected elsewhere, or a
 * file of corrections, is compared with the article; what differs is shown, and becomes corrections in one step.
 */
export function registerImportCorrections(
  store: AnalysisStore,
  corrections: CorrectionStore,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.commands.registerCommand('newsLens.importCorrections', async (value?: unknown) => {
    const request = requestOf(value);
    const article = await activeArticle(store);
    const source = article && (request.source ?? (await askSource(article.document)));
    if (!article || !source) return undefined;
    const { document, analysis, text } = article;
    const name = source.path.slice(source.path.lastIndexOf('/') + 1);
    const file = await readFile(source, name, log);
    if (!file) return undefined;

    await corrections.load(document);
    const known = corrections.get(document.uri).corrections;
    const inUnits: JudgedFile = file.kind === 'analysis' ? { ...file, analysis: toUtf16(file.analysis, text) } : file;
    const current = (): boolean => document.version === analysis.version;
    const plan = await inTurns(planImport(inUnits, analysis.index.analysis, text, known), current);
    if (plan?.related === false) {
      const words = vscode.l10n.t('Nothing in {0} stands in this text. It seems to be of another article.', name);
      void vscode.window.showWarningMessage(words);
      return undefined;
    }
    const offered = plan ? correctionsOf(plan, text) : [];
    const chosen = request.all || offered.length === 0 ? offered : await askWhich(document, offered, name);
    if (!chosen) return undefined;
    const placement = await inTurns(placeCorrections(text, chosen), current);
    if (!plan || !placement || !current()) {
      void vscode.window.showWarningMessage(vscode.l10n.t('The text has changed meanwhile. Import the file again.'));
      return undefined;
    }
    if (chosen.length > 0) await corrections.take(document.uri, chosen);
    const result: Imported = {
      taken: chosen.length,
      orphans: placement.orphans.length,
      same: plan.same,
      left: plan.left,
    };
    log.info(`Imported ${name}: ${result.taken} corrections, ${result.same} as before, ${plan.left.length} left out`);
    void report(result, plan.unread, name);
    return result;
  });
}

function requestOf(value: unknown): ImportRequest {
  if (typeof value !== 'object' || value === null) return {};
  const { source, all } = value as { source?: unknown; all?: unknown };
  return { ...(source instanceof vscode.Uri ? { source } : {}), ...(all === true ? { all } : {}) };
}

async function askSource(document: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  const beside = vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) !== undefined;
  const folder = beside ? vscode.Uri.joinPath(document.uri, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
  const chosen = await vscode.window.showOpenDialog({
    ...(folder ? { defaultUri: folder } : {}),
    filters: { JSON: ['json'] },
    title: vscode.l10n.t('Import Corrections from JSON'),
    openLabel: vscode.l10n.t('Import'),
  });
  return chosen?.[0];
}

/** Undefined, with a word to the user, when the file is of no use. */
async function readFile(
  source: vscode.Uri,
  name: string,
  log: vscode.LogOutputChannel,
): Promise<JudgedFile | undefined> {
  let file: JudgedFile | SidecarProblem | 'unreadable';
  try {
    const { size } = await vscode.workspace.fs.stat(source);
    file =
      size > LARGEST * 1e6
        ? 'size'
        : parseJudgedFile(new TextDecoder().decode(await vscode.workspace.fs.readFile(source)));
  } catch (error) {
    log.error(`Reading ${source.toString(true)}: ${String(error)}`);
    file = 'unreadable';
  }
  if (typeof file !== 'string') return file;
  void vscode.window.showErrorMessage(problemWords(name, file));
  return undefined;
}

function problemWords(name: string, problem: SidecarProblem | 'unreadable'): string {
  switch (problem) {
    case 'syntax':
      return vscode.l10n.t('{0} is not valid JSON. Nothing was imported; repair the file and import it again.', name);
    case 'shape':
      return vscode.l10n.t(
        '{0} is neither an analysis that News Lens exported as JSON nor a file of corrections. Nothing was imported.',
        name,
      );
    case 'version':
      return vscode.l10n.t('{0} was written by a newer version of News Lens. Update News Lens to import it.', name);
    case 'size':
      return vscode.l10n.t(
        '{0} is larger than {1} MB. Nothing was imported; leave out of it what you do not want to take over, or export the article in parts.',
        name,
        LARGEST,
      );
    case 'unreadable':
      return vscode.l10n.t('{0} could not be read. Nothing was imported.', name);
  }
}

function correctionsOf({ judgements, orphans, corrections }: ImportPlan, text: string): Correction[] {
  return [...corrections, ...newCorrections(text, judgements), ...orphans.map(newCorrection)];
}

/** Which are to count, all unless a person thinks otherwise; undefined when cancelled. */
async function askWhich(
  document: vscode.TextDocument,
  offered: readonly Correction[],
  name: string,
): Promise<readonly Correction[] | undefined> {
  const rows = (await correctionRows(document, offered)).map((row) => ({ ...row, picked: true }));
  const picked = await vscode.window.showQuickPick(rows, {
    canPickMany: true,
    matchOnDescription: true,
    title: vscode.l10n.t('Corrections from {0}', name),
    placeHolder: vscode.l10n.t('What is to be taken over'),
  });
  if (!picked) return undefined;
  const chosen = new Set(picked.map(({ correction }) => correction));
  return offered.filter((correction) => chosen.has(correction));
}

/** Says what became of the file; what was left out can be looked at. */
async function report({ taken, orphans, same, left }: Imported, unread: number, name: string): Promise<void> {
  const words = [
    taken === 1
      ? vscode.l10n.t('1 correction taken over from {0}.', name)
      : vscode.l10n.t('{0} corrections taken over from {1}.', taken, name),
    ...(orphans > 0 ? [vscode.l10n.t('Of these, {0} wait for words that are not in the text.', orphans)] : []),
    ...(same > 0 ? [vscode.l10n.t('{0} entries were so already.', same)] : []),
    ...(left.length > 0 ? [vscode.l10n.t('{0} could not be taken over.', left.length)] : []),
    ...(unread > 0 ? [vscode.l10n.t('{0} are not understood.', unread)] : []),
  ].join(' ');
  const list = vscode.l10n.t('Show the Rest');
  const undo = vscode.l10n.t('Undo');
  const actions = [...(left.length > 0 ? [list] : []), ...(taken > 0 ? [undo] : [])];
  const chosen = await vscode.window.showInformationMessage(words, ...actions);
  if (chosen === undo) await vscode.commands.executeCommand('newsLens.undoCorrection');
  if (chosen === list) {
    const rows = left.map(({ why, words: text }) => ({
      label: clip(text, LENGTH).replaceAll('$(', '\\$('),
      detail: whyWords(why),
    }));
    await vscode.window.showQuickPick(rows, {
      title: vscode.l10n.t('Not taken over from {0}', name),
      matchOnDetail: true,
    });
  }
}

function whyWords(why: LeftOut['why']): string {
  switch (why) {
    case 'gone':
      return vscode.l10n.t('these words are not in the text');
    case 'notRead':
      return vscode.l10n.t('these words are in the text, but are not read as a quote');
    case 'renamed':
      return vscode.l10n.t('this name is not in the text; the setting newsLens.lists.aliases can give it');
    case 'unsure':
      return vscode.l10n.t(
        'the file does not have this quote; whether it was taken out or written later cannot be told',
      );
  }
}
