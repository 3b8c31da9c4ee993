import * as vscode from 'vscode';
import type { Span } from '../engine/analysis';
import { quoteCount } from '../editor/labels';
import { toSpan } from '../editor/positions';
import { excerptOf } from '../export/excerpt';
import { activeArticle, type Article } from '../editor/article';
import { offerToOpen, previewExport } from './exportPreview';
import { exportFormat, type ExportFormat, type ExportSubject, type FormatName } from './exportFormats';
import type { PageFigures } from '../export/html';
import { mapPointsOf } from '../export/overview/mapPoints';
import { atlasFor, type OverviewParts } from './overviewContent';
import { overviewWords } from './overviewLanguage';
import { baseName } from './treeWords';

/** What a caller may settle in advance: nothing is asked for it then. */
interface ExportRequest {
  readonly what?: 'quotes' | 'entities';
  readonly scope?: 'article' | 'selection';
  readonly target?: vscode.Uri;
  /** Show it at once, in place of asking. */
  readonly open?: boolean;
}

/**
 * Commands that write the analysis of the active document to a file. When some text is selected, they ask whether the
 * whole article is meant or what the selection touches.
 */
export function registerExportCommands(parts: OverviewParts, log: vscode.LogOutputChannel): vscode.Disposable {
  const run = async (name: FormatName | 'csv', request: ExportRequest): Promise<vscode.Uri | undefined> => {
    const article = await activeArticle(parts.store);
    if (!article) return undefined;
    // Taken now: while questions are asked, the user may click into the text.
    const selection = selectionOf(article.document);
    const format = name === 'csv' ? (request.what ?? (await askTable())) : name;
    const subject = format && (await subjectOf(article, selection, request.scope, toBeRead.has(format)));
    if (!subject || !format) return undefined;
    const figures = format === 'html' ? await figuresFor(article, subject, parts) : undefined;
    return save(article.document, { ...subject, figures }, exportFormat(format), request, log);
  };
  const command = (id: string, name: FormatName | 'csv'): vscode.Disposable =>
    vscode.commands.registerCommand(id, (request?: unknown) => run(name, requestOf(request)));
  return vscode.Disposable.from(
    command('newsLens.exportCsv', 'csv'),
    command('newsLens.exportJson', 'json'),
    command('newsLens.exportMarkdown', 'markdown'),
    command('newsLens.exportHtml', 'html'),
    command('newsLens.exportAnnotations', 'annotations'),
    command('newsLens.exportWords', 'words'),
  );
}

function requestOf(value: unknown): ExportRequest {
  if (typeof value !== 'object' || value === null) return {};
  const { what, scope, target, open } = value as Partial<Record<keyof ExportRequest, unknown>>;
  return {
    ...(what === 'quotes' || what === 'entities' ? { what } : {}),
    ...(scope === 'article' || scope === 'selection' ? { scope } : {}),
    ...(target instanceof vscode.Uri ? { target } : {}),
    open: open === true,
  };
}

/** What the figures of a page are drawn with: coasts as fine as what is named wants, and the dates of the part that is meant. */
async function figuresFor(
  { document, analysis }: Article,
  { analysis: shown, part }: ExportSubject,
  parts: OverviewParts,
): Promise<PageFigures> {
  const [world, read, described] = await Promise.all([
    atlasFor(mapPointsOf(shown.entities), 1, parts),
    parts.dates(document.uri.toString(), analysis.version),
    parts.people.load(document.uri),
  ]);
  const without = new Set(genderInExports(document) ? [] : ['gender']);
  const inPart = part ? (read?.filter(({ span }) => span[0] >= part[0] && span[1] <= part[1]) ?? null) : read;
  return { atlas: world, dates: inPart, words: overviewWords(), entered: { people: described, without } };
}

/** Whether what was entered of somebody's gender may be in what is exported. */
function genderInExports(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('newsLens.people', document).get<boolean>('genderInExports', false);
}

/** The spans that are selected in the document's active editor. */
function selectionOf(document: vscode.TextDocument): Span[] {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) return [];
  return editor.selections.filter(({ isEmpty }) => !isEmpty).map((selection) => toSpan(document, selection));
}

async function askTable(): Promise<'quotes' | 'entities' | undefined> {
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: `$(quote) ${vscode.l10n.t('Quotes')}`,
        detail: vscode.l10n.t('One line for each quote: who said it, how sure that is, the words, where they stand'),
        subject: 'quotes' as const,
      },
      {
        label: `$(organization) ${vscode.l10n.t('People, organisations and places')}`,
        detail: vscode.l10n.t('One line for each: names, roles, mentions, quotes, country and coordinates'),
        subject: 'entities' as const,
      },
    ],
    { title: vscode.l10n.t('Export as CSV'), placeHolder: vscode.l10n.t('What to export') },
  );
  return picked?.subject;
}

/** What people read says the same as the list and the overview; data have every quotation, with how sure it is. */
const toBeRead: ReadonlySet<FormatName> = new Set(['markdown', 'html']);

/** The whole article, or what the selection touches; undefined when the question is cancelled. */
async function subjectOf(
  { document, analysis, text }: Article,
  selection: readonly Span[],
  scope: ExportRequest['scope'],
  onlyShown: boolean,
): Promise<ExportSubject | undefined> {
  const whole = {
    analysis: (onlyShown ? analysis.shown : analysis.index).analysis,
    text,
    file: baseName(document.uri),
    part: undefined,
    figures: undefined,
  };
  if (selection.length === 0 || scope === 'article') return whole;
  const excerpt = excerptOf(whole.analysis, text, selection);
  const selected = { ...whole, analysis: excerpt.analysis, part: excerpt.span };
  return scope === 'selection' ? selected : askScope(whole, selected);
}

async function askScope(whole: ExportSubject, selected: ExportSubject): Promise<ExportSubject | undefined> {
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: `$(file-text) ${vscode.l10n.t('Whole article')}`,
        description: quoteCount(whole.analysis.quotes.length),
        subject: whole,
      },
      {
        label: `$(selection) ${vscode.l10n.t('Selection')}`,
        description: quoteCount(selected.analysis.quotes.length),
        detail: vscode.l10n.t('Quotes that the selection touches, in full; names in it, and of those who are quoted'),
        subject: selected,
      },
    ],
    { title: vscode.l10n.t('Export'), placeHolder: vscode.l10n.t('Which part of the article') },
  );
  return picked?.subject;
}

/** Writes the file where the user wants it and returns its address; undefined when cancelled or failed. */
async function save(
  document: vscode.TextDocument,
  subject: ExportSubject,
  format: ExportFormat,
  { target: wanted, open }: ExportRequest,
  log: vscode.LogOutputChannel,
): Promise<vscode.Uri | undefined> {
  const content = new TextEncoder().encode(format.write(subject));
  const target = wanted ?? (await askTarget(document, format));
  if (!target) return undefined;
  const name = baseName(target);
  try {
    await vscode.workspace.fs.writeFile(target, content);
  } catch (error) {
    log.error(`export to ${target.toString(true)}: ${String(error)}`);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written: {1}', name, messageOf(error)));
    return undefined;
  }
  const { quotes, entities } = subject.analysis;
  log.info(
    `Exported ${subject.file} to ${name}: ${quotes.length} quotes, ${entities.length} names, ${content.length} bytes`,
  );
  if (open) await previewExport(target);
  else void offerToOpen(target);
  return target;
}

async function askTarget(document: vscode.TextDocument, format: ExportFormat): Promise<vscode.Uri | undefined> {
  const stem = baseName(document.uri).replace(/\.[^.]+$/, '');
  const inFolder = vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) === true;
  const folder = inFolder ? vscode.Uri.joinPath(document.uri, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `${stem}.${format.suffix}`) } : {}),
    filters: format.filter,
    title: format.title,
    saveLabel: vscode.l10n.t('Export'),
  });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
