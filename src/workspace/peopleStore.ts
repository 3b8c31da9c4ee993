import * as vscode from 'vscode';
import {
  LARGEST_PEOPLE,
  nobody,
  parsePeople,
  peopleFileName,
  withChanges,
  withJoins,
  writePeople,
  type JoinChange,
  type PeopleFile,
  type PeopleProblem,
  type PersonChange,
} from '../engine/people/peopleFile';
import { newJoin, type JoinEntry } from '../engine/people/joinEntry';
import { peopleOf, type People } from '../engine/people/peopleOf';
import { notTrusted } from './trust';
import { readWhole, replaceWhole, type ReplaceFile } from './wholeFile';

/** So long after we wrote a change, another window may write the file without having seen it, in ms. */
const FRESH = 10_000;

/** What somebody says of one person. */
export type NewFact = Omit<PersonChange, 'id' | 'time'>;

/** What somebody settles about two names. */
export type NewJoin = Pick<JoinEntry, 'type' | 'one' | 'other' | 'verdict' | 'from'>;

type Change = PersonChange | JoinChange;

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
  /** What was settled about who is who, in the file for a document. */
  joins(document: vscode.Uri): PeopleFile['joins'];
  /** Writes what is settled about two names; resolves with its number. Rejects as `say` does. */
  settle(document: vscode.Uri, join: NewJoin): Promise<string>;
  /** Takes back what was settled. Rejects as `say` does. */
  takeBack(document: vscode.Uri, id: string): Promise<void>;
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
  readonly #recent = new Map<string, Change[]>();
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

  say(document: vscode.Uri, fact: NewFact): Promise<void> {
    return this.#change(document, ({ people }) => factChanges(people, fact));
  }

  joins(document: vscode.Uri): PeopleFile['joins'] {
    const file = this.fileOf(document);
    return (file && this.#known.get(file.toString())?.file.joins) ?? [];
  }

  async settle(document: vscode.Uri, join: NewJoin): Promise<string> {
    const id = crypto.randomUUID();
    const time = new Date().toISOString();
    await this.#change(document, () => [{ id, time, join: newJoin(id, time, join) ?? null }]);
    return id;
  }

  takeBack(document: vscode.Uri, id: string): Promise<void> {
    return this.#change(document, ({ file }) => {
      const now = new Date().toISOString();
      const known = file.joins.find((entry) => entry.id === id);
      return [{ id, time: known && known.time > now ? known.time : now, join: null }];
    });
  }

  async #change(document: vscode.Uri, make: (known: Known) => Change[]): Promise<void> {
    const file = this.fileOf(document);
    if (!file)
      throw new Error(vscode.l10n.t('Save this text or open a folder first: what you enter is kept in a file.'));
    if (!vscode.workspace.isTrusted) throw new Error(notTrusted());
    const done = this.#queue.then(() => this.#write(file, make));
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
    const whole = withAll(found, recent);
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

  async #write(file: vscode.Uri, make: (known: Known) => Change[]): Promise<void> {
    await this.#load(file);
    // Somebody else may have written since it was read.
    const known = await this.#read(file);
    if (known.problem !== undefined) throw new Error(damage(known.problem));
    const changes = make(known);
    this.#recent.set(file.toString(), [...(this.#recent.get(file.toString()) ?? []), ...changes]);
    await this.#put(file, withAll(known.file, changes));
  }

  async #put(file: vscode.Uri, people: PeopleFile): Promise<void> {
    const replace = file.scheme === 'file' ? this.#replace : undefined;
    await replaceWhole(file, writePeople(people), LARGEST_PEOPLE, replace);
    this.#enter(file, { file: people, people: peopleOf(people.entries), problem: undefined, isThere: true });
  }
}

function factChanges(people: People, { name, type, key, value }: NewFact): PersonChange[] {
  const entries = people.entriesOf({ name, type });
  // What is taken back must not be left in another copy of the entry.
  const targets = value === null ? entries : entries.slice(-1);
  const now = new Date().toISOString();
  return (targets.length > 0 ? targets : [undefined]).map((entry) => ({
    ...{ id: entry?.id ?? crypto.randomUUID(), name, type, key, value },
    time: entry && entry.time > now ? entry.time : now,
  }));
}

function withAll(file: PeopleFile, changes: readonly Change[]): PeopleFile {
  const joins = changes.filter((change): change is JoinChange => 'join' in change);
  const facts = changes.filter((change): change is PersonChange => !('join' in change));
  return withJoins(withChanges(file, facts), joins);
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
