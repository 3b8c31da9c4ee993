import * as vscode from 'vscode';
import { isArticlePage, isInWebProject, roughWords } from '../engine/text/articlePage';
import { isOtherLanguage } from '../engine/text/otherLanguage';
import { readsLikeNews, sampleLength } from '../engine/text/readsLikeNews';
import { formatOfName, type TextFormat } from '../engine/text/textFormat';
import { globLimits, readGlobs } from './listSettings';
import { tellOfLongList } from './settingProblems';
import { newsTextScheme } from './newsTextUri';
import { isProgramBeside } from './programBeside';

/** What the settings and the text say about reading a document: read it, or the state it is left in. */
export type Verdict = 'read' | 'excluded' | 'offered' | 'tooLarge';

/** The scheme of the sample article that comes with the extension. */
export const sampleScheme = 'newslens-sample';

/** Schemes of documents that are somebody's text. */
const textSchemes = new Set([
  sampleScheme,
  newsTextScheme,
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-test-web',
  'memfs',
]);
/** Schemes that have a file system, but whose documents are another document's past, or settings. */
const otherSchemes =
  /^(?:vscode(?:-.*)?|git|gitlens|gitfs|pr|review|search-editor|output|debug|comment|chat.*|walkThrough.*|conflictResolution)$/;

/** Whether this is a document that can be read at all, if a person asks for it. */
export function isReadable(document: vscode.TextDocument): boolean {
  const { scheme } = document.uri;
  if (textSchemes.has(scheme)) return true;
  return !otherSchemes.test(scheme) && vscode.workspace.fs.isWritableFileSystem(scheme) !== undefined;
}

/** Whether the document is read without being asked for. */
export function judge(document: vscode.TextDocument): Verdict {
  if (!isReadable(document)) return 'excluded';
  const settings = vscode.workspace.getConfiguration('newsLens', document);
  if (!fileTypes(settings).includes(document.languageId)) return 'excluded';
  const { globs, leftOut } = readGlobs(settings.get<unknown>('exclude'));
  if (leftOut) tellOfLongList('newsLens.exclude', globLimits);
  if (globs.some((glob) => matches(document, glob))) return 'excluded';
  // Its source is no prose; its words are another document.
  if (isMail(document)) return 'excluded';
  if (isPage(document) && isOfProgram(document)) return 'excluded';
  if (isLarge(document)) return 'tooLarge';
  if (isPage(document) && !looksLikeNews(document)) return 'excluded';
  switch (settings.get<string>('autoAnalyze', 'auto')) {
    case 'always':
      return 'read';
    case 'never':
      return 'offered';
    default:
      return looksLikeNews(document) ? 'read' : 'offered';
  }
}

/** The types of file that are read; `languages` is what the setting was called before, and counts where only that is set. */
function fileTypes(settings: vscode.WorkspaceConfiguration): readonly string[] {
  const before = !isSet(settings, 'fileTypes') && isSet(settings, 'languages');
  const value = before ? settings.get<unknown>('languages') : settings.get<unknown>('fileTypes');
  return Array.isArray(value) ? value.filter((type) => typeof type === 'string') : [];
}

function isSet(settings: vscode.WorkspaceConfiguration, name: string): boolean {
  const found = settings.inspect(name);
  return [found?.globalValue, found?.workspaceValue, found?.workspaceFolderValue].some((value) => value !== undefined);
}

/** What was last found of a document's text: looking takes a few ms, and every change of editor asks. */
const looks = new WeakMap<vscode.TextDocument, { readonly version: number; readonly news: boolean }>();

function looksLikeNews(document: vscode.TextDocument): boolean {
  const { version } = document;
  const known = looks.get(document);
  if (known?.version === version) return known.news;
  const news = isNews(document);
  looks.set(document, { version, news });
  return news;
}

function isNews(document: vscode.TextDocument): boolean {
  switch (formatOf(document)) {
    case 'html':
      return isArticlePage(document.getText());
    case 'captions':
      // Told by its ending: nobody quotes in it, and lines of times are no prose.
      return !isInOtherLanguage(document);
    case 'markdown':
    case 'plain':
      return readsLikeNews(sample(document)).news;
  }
}

const languages = new WeakMap<vscode.TextDocument, { readonly version: number; readonly other: boolean }>();

/** Whether the text is in another language than English, the only one that is read. */
export function isInOtherLanguage(document: vscode.TextDocument): boolean {
  const { version } = document;
  const known = languages.get(document);
  if (known?.version === version) return known.other;
  const other = isOtherLanguage(isPage(document) ? roughWords(document.getText()) : sample(document));
  languages.set(document, { version, other });
  return other;
}

/** How a document is to be read: by its language, else by its ending. */
export function formatOf({ languageId, uri }: vscode.TextDocument): TextFormat {
  if (languageId === 'markdown' || languageId === 'html') return languageId;
  return languageId === 'plaintext' ? formatOfName(uri.path) : 'plain';
}

/** Whether a document is the source of a mail. */
export const isMail = ({ uri }: vscode.TextDocument): boolean =>
  uri.scheme !== newsTextScheme && /\.eml$/i.test(uri.path);

const isPage = ({ languageId }: vscode.TextDocument): boolean => languageId === 'html';

/** A page of a program that somebody writes, and not one that was saved. */
function isOfProgram({ uri }: vscode.TextDocument): boolean {
  return isInWebProject(vscode.workspace.asRelativePath(uri, false)) || isProgramBeside(uri) !== false;
}

/** Whether the document is longer than the settings let it be. */
export function isLarge(document: vscode.TextDocument): boolean {
  const kilobytes = vscode.workspace.getConfiguration('newsLens', document).get<number>('maxFileSize', 1024);
  return documentLength(document) > kilobytes * 1024;
}

/** In UTF-16 code units, without building the text. */
export function documentLength(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

function sample(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(document.positionAt(0), document.positionAt(sampleLength)));
}

/** Whether a glob names the document, by its full path or by its path in the workspace folder. */
export function matches(document: vscode.TextDocument, glob: string): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const patterns = folder ? [glob, new vscode.RelativePattern(folder, glob)] : [glob];
  return patterns.some((pattern) => vscode.languages.match({ pattern }, document) > 0);
}

/** Whether nothing stands in a text. Asked at each key press: only the first lines are looked at. */
export function isEmpty(document: vscode.TextDocument): boolean {
  if (document.lineCount > 20) return false;
  for (let line = 0; line < document.lineCount; line++) {
    if (!document.lineAt(line).isEmptyOrWhitespace) return false;
  }
  return true;
}
