import * as vscode from 'vscode';
import {
  isArticleName,
  LARGEST_ARTICLE,
  MOST_CANDIDATES,
  MOST_SPOKEN,
  MOST_TRANSCRIPTS,
  type Article,
  type Candidates,
  type Hint,
  type Library,
  type Problem,
  type Transcripts,
  type Unread,
} from '../tools/library';
import { LARGEST_FILE, readableEndings } from '../worker/fileText';
import type { AnalysisStore } from './analysisStore';
import { findPlace, isOutside, toldName } from './articlePlaces';
import type { FolderIndex } from './folderIndex';
import { newsTextUri } from './newsTextUri';
import { readWhole } from './wholeFile';

/** More articles of a workspace without an index are not looked at. */
const MOST_ARTICLES = 5000;
const ARTICLES = '**/*.{txt,text,md,markdown,mdown,mkd,html,htm,xhtml}';
const TRANSCRIPTS = '**/*.{txt,srt,vtt}';
/** Nobody keeps articles there. */
const NEVER = '**/{node_modules,.*}/**';

export interface LibraryParts {
  readonly store: AnalysisStore;
  readonly index: FolderIndex;
}

/** The articles of the workspace and the open texts, as the editor shows them: for one call of a tool. */
export class ArticleLibrary implements Library {
  readonly #parts: LibraryParts;
  readonly #token: vscode.CancellationToken;
  /** Found by ourselves, not named by anybody: none outside of the workspace is read. */
  readonly #found = new Set<string>();

  constructor(parts: LibraryParts, token: vscode.CancellationToken) {
    this.#parts = parts;
    this.#token = token;
  }

  async candidates(hint: Hint): Promise<Candidates> {
    const candidates = (await this.#fromIndex(hint)) ?? (await this.#fromFolders());
    for (const file of candidates.files) this.#found.add(file);
    return candidates;
  }

  async article(file: string, mayHold?: (text: string) => boolean): Promise<Article | Problem | null> {
    const place = await findPlace(file);
    if (!place || (this.#found.has(file) && (await isOutside(place)))) return 'not-found';
    const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === place.toString());
    if (!open) {
      const problem = await problemOf(place);
      if (problem) return problem;
    }
    if (mayHold && !(await this.#holds(place, open, mayHold))) return null;
    try {
      const document = open ?? (await vscode.workspace.openTextDocument(wordsOf(place)));
      const analysis = await this.#parts.store.analyze(document, this.#token);
      if (!analysis) return 'unreadable';
      return { file: toldName(place), text: document.getText(), index: analysis.index };
    } catch {
      return 'unreadable';
    }
  }

  async transcripts(names: readonly string[]): Promise<Transcripts> {
    const texts: { name: string; text: string }[] = [];
    const unread: Unread[] = [];
    let length = 0;
    for (const { uri, name } of await this.#transcriptPlaces(names, unread)) {
      if (this.#token.isCancellationRequested) break;
      const read: { text: string } | Problem = length > MOST_SPOKEN ? 'too-large' : await spokenIn(uri);
      if (typeof read === 'string') unread.push({ file: name, problem: read });
      else texts.push({ name, text: read.text });
      length += typeof read === 'string' ? 0 : read.text.length;
    }
    return { texts, unread };
  }

  async #fromIndex(hint: Hint): Promise<Candidates | undefined> {
    // It knows one folder only.
    if (vscode.workspace.workspaceFolders?.length !== 1) return undefined;
    try {
      const found = await this.#parts.index.ask({ kind: 'candidates', hint, limit: MOST_CANDIDATES });
      return found && { ...found.answer, indexed: found.checked };
    } catch {
      return undefined;
    }
  }

  async #fromFolders(): Promise<Candidates> {
    if (!vscode.workspace.workspaceFolders) {
      const open = vscode.workspace.textDocuments.filter((document) => this.#parts.store.get(document));
      return { files: open.map(({ uri }) => toldName(uri)), indexed: null, more: false };
    }
    const found = await vscode.workspace.findFiles(ARTICLES, NEVER, MOST_ARTICLES, this.#token);
    return { files: found.map(toldName).sort(), indexed: null, more: found.length === MOST_ARTICLES };
  }

  /** Asks a text that is not open without opening it: that would tell every other extension. */
  async #holds(
    place: vscode.Uri,
    open: vscode.TextDocument | undefined,
    mayHold: (text: string) => boolean,
  ): Promise<boolean> {
    if (open) return mayHold(open.getText());
    const read = await readWhole(place, LARGEST_ARTICLE);
    return typeof read === 'string' || mayHold(read.text);
  }

  async #transcriptPlaces(
    names: readonly string[],
    unread: Unread[],
  ): Promise<{ readonly uri: vscode.Uri; readonly name: string }[]> {
    const places = new Map<string, vscode.Uri>();
    for (const named of names) {
      const uri = await findPlace(named);
      if (!uri) unread.push({ file: named, problem: 'not-found' });
      else if (await isFolder(uri)) {
        const pattern = new vscode.RelativePattern(uri, TRANSCRIPTS);
        const found = await vscode.workspace.findFiles(pattern, NEVER, MOST_TRANSCRIPTS, this.#token);
        const whole = await isOutside(uri);
        for (const file of found) if (whole || !(await isOutside(file))) places.set(file.toString(), file);
      } else places.set(uri.toString(), uri);
    }
    const sorted = [...places.values()].map((uri) => ({ uri, name: toldName(uri) }));
    return sorted.slice(0, MOST_TRANSCRIPTS);
  }
}

/** The document with the words of a file. */
const wordsOf = (file: vscode.Uri): vscode.Uri => (readableEndings.test(file.path) ? newsTextUri(file) : file);

async function problemOf(file: vscode.Uri): Promise<Problem | undefined> {
  if (!isArticleName(file.path)) return 'not-an-article';
  try {
    const { type, size } = await vscode.workspace.fs.stat(file);
    if ((type & vscode.FileType.File) === 0) return 'not-found';
    return size > (readableEndings.test(file.path) ? LARGEST_FILE : LARGEST_ARTICLE) ? 'too-large' : undefined;
  } catch {
    return 'not-found';
  }
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

async function spokenIn(uri: vscode.Uri): Promise<{ readonly text: string } | Problem> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return { text: open.getText() };
  if (!isArticleName(uri.path)) return 'not-an-article';
  try {
    if (readableEndings.test(uri.path)) {
      return { text: (await vscode.workspace.openTextDocument(newsTextUri(uri))).getText() };
    }
  } catch {
    return 'unreadable';
  }
  const read = await readWhole(uri, 2 * LARGEST_ARTICLE);
  if (typeof read !== 'string') return read;
  return read === 'size' ? 'too-large' : read === 'none' ? 'not-found' : 'unreadable';
}
