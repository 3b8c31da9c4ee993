import * as vscode from 'vscode';
import {
  LARGEST_PEOPLE,
  nobody,
  parsePeople,
  peopleFileName,
  withChanges,
  writePeople,
  type PeopleFile,
  type PeopleProblem,
  type PersonChange,
} from '../engine/people/peopleFile';
import { peopleOf, type People } from '../engine/people/peopleOf';
import { readWhole, replaceWhole, type ReplaceFile } from './wholeFile';

/** So long after we wrote a change, another window may write the file without having seen it, in ms. */
const FRESH = 10_000;

/** What somebody says of one person. */
export type NewFact = Omit<PersonChange, 'id' | 'time'>;

/** Keeps what people entered of persons and organisations, in a file of each folder. */
export interface PeopleStore extends vscode.Disposable {
  /** Fires when what is known of a folder has changed. */
  readonly onDidChange: vscode.Event<void>;
  /** The file for a document: in its folder of the workspace, else beside it; undefined for an unsaved text without a folder. */
  fileOf(document: vscode.Uri): vscode.Uri | undefined;
  /** Reads the file for a document, once; later what it says comes by itself. */
  load(document: vscode.Uri): Promise<People>;
  /** Every entry that applies to a document. */
  entries(document: vscode.Uri): PeopleFile['entries'];
  /** Writes a fact. Rejects, with words for people, when the file cannot be used or written. */
  say(document: vscode.Uri, fact: NewFact): Promise<void>;
}

interface Known {
  readonly file: PeopleFile;
  readonly people: People;
  readonly problem: PeopleProblem | 'unreadable' | undefined;
  readonly isThere: boolean;
}

const nothing: Known = { file: nobody, people: peopleOf([]), problem: undefined, isThere: false };

class FolderPeople implements PeopleStore {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #known = new Map<string, Known>();
  readonly #loading = new Map<string, Promise<Known>>();
  readonly #watchers: vscode.Disposable[] = [];
  /** What we wrote in the last seconds, by file: another window may not have seen it. */
  readonly #recent = new Map<string, PersonChange[]>();
  readonly #log: vscode.LogOutputChannel;
  readonly #replace: ReplaceFile | undefined;
  #queue = Promise.resolve();
  readonly onDidChange = this.#changed.event;

  constructor(log: vscode.LogOutputChannel, replace: ReplaceFile | undefined) {
    this.#log = log;
    this.#replace = replace;
  }

  fileOf(document: vscode.Uri): vscode.Uri | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(document) ?? vscode.workspace.workspaceFolders?.[0];
    if (folder && (document.scheme === 'untitled' || vscode.workspace.getWorkspaceFolder(document))) {
      return vscode.Uri.joinPath(folder.uri, peopleFileName);
    }
    const isFile = document.scheme !== 'untitled' && vscode.workspace.fs.isWritableFileSystem(document.scheme);
    return isFile ? vscode.Uri.joinPath(document, '..', peopleFileName) : undefined;
  }

  async load(document: vscode.Uri): Promise<People> {
    const file = this.fileOf(document);
    return file ? (await this.#load(file)).people : nothing.people;
  }

  entries(document: vscode.Uri): PeopleFile['entries'] {
    const file = this.fileOf(document);
    return (file && this.#known.get(file.toString())?.file.entries) ?? [];
  }

  async say(document: vscode.Uri, fact: NewFact): Promise<void> {
    const file = this.fileOf(document);
    if (!file)
      throw new Error(vscode.l10n.t('Save this text or open a folder first: what you enter is kept in a file.'));
    const done = this.#queue.then(() => this.#write(file, fact));
    this.#queue = done.catch(() => undefined);
    return done;
  }

  dispose(): void {
    this.#changed.dispose();
    for (const watcher of this.#watchers) watcher.dispose();
  }

  #load(file: vscode.Uri): Promise<Known> {
    const key = file.toString();
    const loading = this.#loading.get(key) ?? this.#read(file);
    if (!this.#loading.has(key)) {
      this.#loading.set(key, loading);
      this.#watch(file);
    }
    return loading;
  }

  #watch(file: vscode.Uri): void {
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(file, '..'), peopleFileName);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const look = (): void => {
      this.#queue = this.#queue.then(() => this.#sync(file)).catch(() => undefined);
    };
    this.#watchers.push(watcher, watcher.onDidCreate(look), watcher.onDidChange(look), watcher.onDidDelete(look));
  }

  /** Reads the file anew and writes what another window lost of ours. */
  async #sync(file: vscode.Uri): Promise<void> {
    const { problem, file: found, isThere } = await this.#read(file);
    // A file that is gone was deleted on purpose.
    if (!isThere) this.#recent.delete(file.toString());
    const since = new Date(Date.now() - FRESH).toISOString();
    const recent = (this.#recent.get(file.toString()) ?? []).filter(({ time }) => time > since);
    this.#recent.set(file.toString(), recent);
    const whole = withChanges(found, recent);
    if (problem === undefined && recent.length > 0 && writePeople(whole) !== writePeople(found))
      await this.#put(file, whole);
  }

  async #read(file: vscode.Uri): Promise<Known> {
    const found = await readWhole(file, LARGEST_PEOPLE);
    const read = typeof found === 'string' ? (found === 'none' ? nobody : found) : parsePeople(found.text);
    const before = this.#known.get(file.toString());
    const isThere = found !== 'none';
    if (typeof read !== 'string') {
      return this.#enter(file, { file: read, people: peopleOf(read.entries), problem: undefined, isThere });
    }
    if (before?.problem !== read) this.#log.warn(`${file.toString(true)} is left as it is: ${read}`);
    return this.#enter(file, { ...nothing, problem: read, isThere });
  }

  #enter(file: vscode.Uri, known: Known): Known {
    const key = file.toString();
    const before = this.#known.get(key) ?? nothing;
    this.#known.set(key, known);
    this.#loading.set(key, Promise.resolve(known));
    if (writePeople(before.file) !== writePeople(known.file)) this.#changed.fire();
    return known;
  }

  async #write(file: vscode.Uri, { name, type, key, value }: NewFact): Promise<void> {
    await this.#load(file);
    // Somebody else may have written since it was read.
    const { file: found, people, problem } = await this.#read(file);
    if (problem !== undefined) throw new Error(damage(problem));
    const entries = people.entriesOf({ name, type });
    // What is taken back must not be left in another copy of the entry.
    const targets = value === null ? entries : entries.slice(-1);
    const now = new Date().toISOString();
    const changes = (targets.length > 0 ? targets : [undefined]).map((entry) => ({
      ...{ id: entry?.id ?? crypto.randomUUID(), name, type, key, value },
      time: entry && entry.time > now ? entry.time : now,
    }));
    this.#recent.set(file.toString(), [...(this.#recent.get(file.toString()) ?? []), ...changes]);
    await this.#put(file, withChanges(found, changes));
  }

  async #put(file: vscode.Uri, people: PeopleFile): Promise<void> {
    const replace = file.scheme === 'file' ? this.#replace : undefined;
    await replaceWhole(file, writePeople(people), LARGEST_PEOPLE, replace);
    this.#enter(file, { file: people, people: peopleOf(people.entries), problem: undefined, isThere: true });
  }
}

/** @param replace what the host has to replace files of the machine it runs on */
export function createPeopleStore(log: vscode.LogOutputChannel, replace?: ReplaceFile): PeopleStore {
  return new FolderPeople(log, replace);
}

function damage(problem: PeopleProblem | 'unreadable'): string {
  switch (problem) {
    case 'syntax':
      return vscode.l10n.t('{0} is not valid JSON, so it is left as it is. Repair it first.', peopleFileName);
    case 'shape':
      return vscode.l10n.t(
        '{0} is no file of people, so it is left as it is. Repair or move it first.',
        peopleFileName,
      );
    case 'version':
      return vscode.l10n.t(
        '{0} was written by a newer version of News Lens, so it is left as it is. Update News Lens.',
        peopleFileName,
      );
    case 'size':
      return vscode.l10n.t('{0} is too large to be read. Take out of it what is not needed.', peopleFileName);
    case 'unreadable':
      return vscode.l10n.t('{0} could not be read, so it is left as it is.', peopleFileName);
  }
}
