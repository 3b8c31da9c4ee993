import * as vscode from 'vscode';
import type { FolderAnswers, FolderQuestion, FromIndex, IndexPlace } from '../index/folderProtocol';
import type { IndexResult } from '../index/indexRun';
import { FolderChanges } from './folderChanges';
import { userListsOf } from './guidance';
import { IndexThread, type IndexPort } from './indexThread';
import { readGlobs } from './listSettings';

/** An answer, and how fresh it is. */
export interface FolderAnswer<T> {
  readonly answer: T;
  /** When the index was last compared with the folder, in ms since 1970. */
  readonly checked: number;
  /** The folder is being compared again just now. */
  readonly isOld: boolean;
}

/** The index of the folder that is open: nothing happens before it was asked for once, then it is kept up to date. */
export interface FolderIndex extends vscode.Disposable {
  /** Whether the files of a folder can be read here for an index. */
  isPossible(folder: vscode.Uri): boolean;
  /** Whether it was asked for; the folder. */
  readonly folder: vscode.Uri | undefined;
  /** Whether it is written just now: what is finished can be asked. */
  readonly isBeingMade: boolean;
  /** Fires when what it answers may be something else than before. */
  readonly onDidChange: vscode.Event<void>;
  /** Makes the index of a folder, and remembers that it is wanted. Rejects when it cannot be written. */
  create(
    folder: vscode.Uri,
    token: vscode.CancellationToken,
    progress: (read: number, toRead: number) => void,
  ): Promise<IndexResult>;
  /** Undefined when there is no index. Rejects when it cannot be read. */
  ask<K extends FolderQuestion['kind']>(
    question: Extract<FolderQuestion, { kind: K }>,
  ): Promise<FolderAnswer<FolderAnswers[K]> | undefined>;
}

/** In the state of the workspace: the folder whose index is wanted. */
const WANTED = 'newsLens.indexedFolder';
/** How long after a change of a file the folder is compared, in ms: one save makes several changes. */
const PAUSE = 300;
/** The same after a text was saved here, which is one change and known at once. */
const AFTER_SAVE = 50;
/** What an activation does not wait for, in ms. */
const AFTER_START = 3000;
/** Another window writes: so long after, in ms, it is seen whether it is done. */
const WHILE_BUSY = 30_000;
/** A watcher misses some changes: where there are some, the whole folder is compared after so long, in ms. */
const COMPARE_AFTER = 600_000;
const SETTINGS = ['newsLens.index', 'newsLens.lists', 'newsLens.places', 'files.exclude'];

/** What makes and asks the index, by the kind of the host. */
export interface IndexHost {
  start(): IndexPort;
  /** A folder as the index's thread knows it; undefined for one that it cannot read. */
  addressOf(folder: vscode.Uri): string | undefined;
}

export function createFolderIndex(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  host: IndexHost,
): FolderIndex {
  return new IndexOfFolder(context, log, host);
}

class IndexOfFolder implements FolderIndex {
  readonly #context: vscode.ExtensionContext;
  readonly #log: vscode.LogOutputChannel;
  readonly #host: IndexHost;
  readonly #thread: IndexThread;
  readonly #settings: vscode.Disposable;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #writing: Promise<IndexResult> | undefined;
  #isAgain = false;
  /** Since the index was written last. */
  readonly #changes = new FolderChanges();
  /** When the whole folder was compared last, by this window. */
  #compared = 0;
  #isSaved = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watcher: vscode.Disposable | undefined;

  constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel, host: IndexHost) {
    this.#context = context;
    this.#log = log;
    this.#host = host;
    this.#thread = new IndexThread(() => host.start());
    this.#watch();
    if (this.folder) this.#updateSoon(AFTER_START);
    this.#settings = vscode.workspace.onDidChangeConfiguration((event) => {
      if (!this.folder || !SETTINGS.some((name) => event.affectsConfiguration(name))) return;
      this.#changes.addAll();
      this.#updateSoon();
    });
  }

  isPossible(folder: vscode.Uri): boolean {
    return this.#host.addressOf(folder) !== undefined;
  }

  get isBeingMade(): boolean {
    return this.#writing !== undefined;
  }

  get folder(): vscode.Uri | undefined {
    const name = this.#context.workspaceState.get<string>(WANTED);
    return vscode.workspace.workspaceFolders?.find(({ uri }) => uri.toString() === name)?.uri;
  }

  async create(
    folder: vscode.Uri,
    token: vscode.CancellationToken,
    progress: (read: number, toRead: number) => void,
  ): Promise<IndexResult> {
    this.#changes.addAll();
    const written = await this.#writeNext(folder, token, progress);
    // Who stops it does not want it to go on unasked.
    if (written.outcome !== 'stopped') {
      await this.#context.workspaceState.update(WANTED, folder.toString());
      this.#watch();
      this.#changed.fire();
    }
    return written;
  }

  async ask<K extends FolderQuestion['kind']>(
    question: Extract<FolderQuestion, { kind: K }>,
  ): Promise<FolderAnswer<FolderAnswers[K]> | undefined> {
    // An index that somebody has put into the folder can be asked as well.
    const folder = this.folder ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    const place = folder && this.#placeOf(folder);
    if (!place) return undefined;
    const found = await this.#thread.ask(place, question);
    // The thread answers each kind of question with its kind of answer.
    const answer = found.answer as FolderAnswers[K] | undefined;
    return answer === undefined ? undefined : { answer, checked: found.checked, isOld: this.#writing !== undefined };
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#settings.dispose();
    this.#changed.dispose();
    this.#watcher?.dispose();
    this.#thread.dispose();
  }

  #placeOf(folder: vscode.Uri): IndexPlace | undefined {
    const location = vscode.workspace.getConfiguration('newsLens.index', folder).get<unknown>('location');
    const { storageUri } = this.#context;
    const index =
      location === 'folder'
        ? vscode.Uri.joinPath(folder, '.news-lens')
        : storageUri && vscode.Uri.joinPath(storageUri, 'index');
    const [articles, place] = [folder, index].map((uri) => uri && this.#host.addressOf(uri));
    return articles !== undefined && place !== undefined ? { folder: articles, index: place } : undefined;
  }

  #write(
    folder: vscode.Uri,
    token?: vscode.CancellationToken,
    progress?: (read: number, toRead: number) => void,
  ): Promise<IndexResult> {
    const place = this.#placeOf(folder);
    if (!place) return Promise.reject(new Error('no place for the index'));
    const changed = this.#changes.take();
    if (!changed) this.#compared = Date.now();
    const order = {
      ...place,
      exclude: excludedIn(folder),
      lists: userListsOf(folder),
      ...(changed ? { changed } : {}),
    };
    const tell = (message: FromIndex): void => {
      if (message.kind === 'progress') progress?.(message.read, message.toRead);
      if (message.kind === 'unread') this.#log.info(`index: ${message.path}: ${message.problem}`);
    };
    return this.#thread.write(order, token, tell);
  }

  /** One writing after the other. */
  async #writeNext(
    folder: vscode.Uri,
    token?: vscode.CancellationToken,
    progress?: (read: number, toRead: number) => void,
  ): Promise<IndexResult> {
    while (this.#writing) await this.#writing.catch(() => undefined);
    this.#writing = this.#write(folder, token, progress);
    let isDone = false;
    try {
      const written = await this.#writing;
      isDone = written.outcome === 'done';
      if (written.read + written.removed > 0) this.#changed.fire();
      return written;
    } finally {
      // What was told of is not in the index.
      if (!isDone) this.#changes.addAll();
      this.#writing = undefined;
    }
  }

  #updateSoon(delay = PAUSE): void {
    // The file that was saved is seen by the watcher, too: that does not put it off.
    if (this.#isSaved && delay > AFTER_SAVE) return;
    this.#isSaved = delay === AFTER_SAVE;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isSaved = false;
      void this.#update();
    }, delay);
  }

  async #update(): Promise<void> {
    const { folder } = this;
    if (!folder || !vscode.workspace.isTrusted) return;
    if (this.#writing) {
      this.#isAgain = true;
      return;
    }
    try {
      const { outcome } = await this.#writeNext(folder);
      if (outcome === 'busy') this.#updateSoon(WHILE_BUSY);
    } catch (error) {
      this.#log.warn(`index: ${String(error)}`);
    }
    if (this.#isAgain) this.#updateSoon();
    else if (Date.now() - this.#compared > COMPARE_AFTER) {
      this.#changes.addAll();
      this.#updateSoon(AFTER_START);
    }
    this.#isAgain = false;
  }

  #watch(): void {
    this.#watcher?.dispose();
    const { folder } = this;
    if (!folder) return;
    const files = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*'));
    const inside = ({ path }: vscode.Uri): string => path.slice(folder.path.replace(/\/$/, '').length + 1);
    const changed = (uri: vscode.Uri): void => {
      if (this.#changes.add(inside(uri))) this.#updateSoon();
    };
    this.#watcher = vscode.Disposable.from(
      files,
      files.onDidCreate(changed),
      files.onDidChange(changed),
      files.onDidDelete(changed),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        const isInside = uri.scheme === folder.scheme && uri.path.startsWith(`${folder.path}/`);
        if (isInside && this.#changes.add(inside(uri))) this.#updateSoon(AFTER_SAVE);
      }),
    );
  }
}

/** What is left out, as in a `.gitignore`: the editor's own exclusions, and those for the index. */
function excludedIn(folder: vscode.Uri): string[] {
  const files = vscode.workspace.getConfiguration('files', folder).get<Record<string, unknown>>('exclude', {});
  const own = vscode.workspace.getConfiguration('newsLens.index', folder).get<unknown>('exclude');
  const hidden = Object.keys(files).filter((glob) => files[glob] === true);
  return [...readGlobs(hidden).globs, ...readGlobs(own).globs];
}
