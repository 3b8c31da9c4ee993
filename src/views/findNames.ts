import * as vscode from 'vscode';
import { entityTypeWord } from '../editor/labels';
import { csvSeparator } from '../editor/settings';
import { forSpreadsheets } from '../export/csv';
import { append } from '../engine/lists';
import { namesCsv, type NameRow } from '../export/namesCsv';
import type { ListedName } from '../index/folderProtocol';
import { MOST_NAMES, namesOfList } from '../index/listedNames';
import type { FolderIndex } from '../workspace/folderIndex';
import { freshness, isIndexReady, placeName } from './findInArticles';
import { FolderDocuments, type FolderLine } from './folderDocuments';
import { folderSchemes } from './readingText';
import { saveExport } from './saveExport';

/** So many names are asked for at a time, so that the work can be stopped. */
const AT_ONCE = 20;

/**
 * Registers *Find a List of Names*: names that are selected, or were copied, are looked for in all articles; the answer is a
 * table that leads to the articles, and can be exported.
 */
export function registerFindNames(index: FolderIndex, log: vscode.LogOutputChannel): vscode.Disposable {
  const documents = new FolderDocuments(folderSchemes.names, index);
  let last: readonly ListedName[] = [];
  return vscode.Disposable.from(
    documents,
    vscode.commands.registerCommand('newsLens.findNames', async (list?: unknown) => {
      if (!(await isIndexReady(index))) return;
      const text = typeof list === 'string' ? list : await chooseList();
      if (text === undefined) return;
      const names = namesOfList(text);
      if (names.length === 0) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('There is no name in it. Copy or select a list with a name on each line, then try again.'),
        );
        return;
      }
      try {
        const found = await findAll(index, names.slice(0, MOST_NAMES));
        if (!found) return;
        last = found.names;
        await documents.show(vscode.l10n.t('List of Names'), [
          { text: found.freshness },
          ...(names.length > MOST_NAMES
            ? [
                {
                  text: vscode.l10n.t(
                    'The list has {0} names; the first {1} were looked for.',
                    names.length,
                    MOST_NAMES,
                  ),
                },
              ]
            : []),
          ...linesOf(found.names),
        ]);
      } catch (error) {
        log.warn(`index: ${String(error)}`);
        void vscode.window.showInformationMessage(vscode.l10n.t('The index cannot be read. Index the folder again.'));
      }
    }),
    vscode.commands.registerCommand('newsLens.exportNames', (target?: unknown) =>
      exportNames(
        last,
        target instanceof vscode.Uri && target.scheme !== folderSchemes.names ? target : undefined,
        log,
      ),
    ),
  );
}

/** The selected text, what was copied, or what is typed; undefined when the question is cancelled. */
async function chooseList(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor ? editor.selections.map((selection) => editor.document.getText(selection)).join('\n') : '';
  // A browser may refuse it.
  const copied = await vscode.env.clipboard.readText().then(undefined, () => '');
  const offer = (label: string, text: string): (vscode.QuickPickItem & { text: string })[] => {
    const names = namesOfList(text);
    return names.length === 0
      ? []
      : [{ label, description: String(names.length), detail: names.slice(0, 5).join(' · '), text }];
  };
  const offers = [
    ...offer(`$(selection) ${vscode.l10n.t('The selected text')}`, selected),
    ...offer(`$(clippy) ${vscode.l10n.t('What was copied')}`, copied),
    { label: `$(edit) ${vscode.l10n.t('Enter names…')}`, text: undefined },
  ];
  const title = vscode.l10n.t('Find a List of Names');
  const chosen =
    offers.length === 1
      ? offers[0]
      : await vscode.window.showQuickPick(offers, { title, placeHolder: vscode.l10n.t('Where the names are') });
  if (!chosen) return undefined;
  const prompt = vscode.l10n.t('Names of people, organisations or places, between semicolons');
  return chosen.text ?? vscode.window.showInputBox({ title, prompt });
}

async function findAll(
  index: FolderIndex,
  names: readonly string[],
): Promise<{ readonly names: readonly ListedName[]; readonly freshness: string } | undefined> {
  const title = vscode.l10n.t('News Lens: looking for names');
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const found: ListedName[] = [];
    let told = '';
    for (let at = 0; at < names.length; at += AT_ONCE) {
      if (token.isCancellationRequested) return undefined;
      const answer = await index.ask({ kind: 'list', names: names.slice(at, at + AT_ONCE) });
      if (!answer) return undefined;
      append(found, answer.answer);
      told = freshness(answer);
      progress.report({ increment: (100 * AT_ONCE) / names.length });
    }
    return { names: found, freshness: told };
  });
}

/** A line for each that a name may mean; what nobody is called stands together at the end. */
function linesOf(names: readonly ListedName[]): FolderLine[] {
  const found = names.filter(({ meant }) => meant.length > 0);
  const missing = names.filter(({ meant }) => meant.length === 0);
  const lines = found.flatMap(({ asked, meant, more }): FolderLine[] => [
    { text: '' },
    { text: meant.length > 1 || more ? vscode.l10n.t('# {0} – may mean several', asked) : `# ${asked}` },
    ...meant.map(({ name, type, role, articles, quoted, newest }): FolderLine => {
      const who = [name, entityTypeWord(type), ...(role === null ? [] : [role])].join(', ');
      const counts = vscode.l10n.t('articles: {0} · quoted: {1}', articles, quoted);
      if (!newest) return { text: `  ${who}  ${counts}` };
      const place = `${newest.date ?? '–'}  ${placeName(newest)}`;
      return { text: `  ${who}  ${counts}  ${vscode.l10n.t('newest')}: ${place}`, hit: newest };
    }),
    ...(more ? [{ text: `  ${vscode.l10n.t('There are more')}` }] : []),
  ]);
  const none =
    missing.length === 0
      ? []
      : [
          { text: '' },
          { text: vscode.l10n.t('In no article') },
          ...missing.map(({ asked }) => ({ text: `  ${asked}` })),
        ];
  return [{ text: vscode.l10n.t('names: {0} · found: {1}', names.length, found.length) }, ...lines, ...none];
}

async function exportNames(
  names: readonly ListedName[],
  wanted: vscode.Uri | undefined,
  log: vscode.LogOutputChannel,
): Promise<vscode.Uri | undefined> {
  if (names.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Find a list of names first; then it can be exported.'));
    return undefined;
  }
  const rows = names.flatMap(({ asked, meant }): NameRow[] =>
    meant.length === 0 ? [{ asked, meant: null }] : meant.map((one) => ({ asked, meant: one })),
  );
  const csv = forSpreadsheets(namesCsv(rows, csvSeparator()));
  const title = vscode.l10n.t('Export List of Names');
  return saveExport(csv, { name: 'names.csv', filters: { CSV: ['csv'] }, title, wanted }, log);
}
