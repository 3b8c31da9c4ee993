import { readableJson } from '../corrections/nestedJson';
import { readJoin, type JoinEntry } from './joinEntry';
import { isFactKey, readPerson, type PersonEntry } from './personEntry';

/** What people entered of those who are named in the articles of a folder. */
export interface PeopleFile {
  readonly entries: readonly PersonEntry[];
  /** What they settled about who is who in different articles. */
  readonly joins: readonly JoinEntry[];
  /** Entries that this version does not understand, and other properties: they are written back as they are. */
  readonly foreign: {
    readonly entries: readonly unknown[];
    readonly joins: readonly unknown[];
    readonly properties: Readonly<Record<string, unknown>>;
  };
}

/** One thing that somebody said: a fact of one entry; null takes it back. */
export interface PersonChange {
  /** Of the entry, or of the one that is made. */
  readonly id: string;
  readonly time: string;
  readonly name: string;
  readonly type: PersonEntry['type'];
  readonly key: string;
  readonly value: string | null;
}

/** What somebody settled about two names; null takes it back. */
export interface JoinChange {
  readonly id: string;
  readonly time: string;
  readonly join: JoinEntry | null;
}

/** The name of the file, in the folder of the articles. */
export const peopleFileName = 'news-lens.people.json';

/** Why nobody may write to a file: not JSON, not of this shape, of a newer version, too large. */
export type PeopleProblem = 'syntax' | 'shape' | 'version' | 'size';

/** A larger file is neither read nor written, in bytes. */
export const LARGEST_PEOPLE = 4_000_000;

const VERSION = 1;
const MOST_ENTRIES = 20_000;

export const nobody: PeopleFile = { entries: [], joins: [], foreign: { entries: [], joins: [], properties: {} } };

/** Reads the text of the file. Single entries that make no sense are kept as foreign; else the answer says what is wrong. */
export function parsePeople(text: string): PeopleFile | PeopleProblem {
  const source = text.replace(/^\uFEFF/, '');
  if (source.trim() === '') return nobody;
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return 'syntax';
  }
  // What else is no object has no version.
  if (value === null) return 'shape';
  const { $schema, version, entries = [], joins = [], ...others } = value as Record<string, unknown>;
  if (typeof version === 'number' && version > VERSION) return 'version';
  if (version !== VERSION || !Array.isArray(entries) || !Array.isArray(joins)) return 'shape';
  const people = readAll(entries, readPerson);
  const settled = readAll(joins, readJoin);
  const properties = $schema === undefined ? others : { $schema, ...others };
  return {
    ...{ entries: people.known, joins: settled.known },
    foreign: { entries: people.foreign, joins: settled.foreign, properties },
  };
}

function readAll<T extends { readonly id: string }>(
  items: readonly unknown[],
  read: (item: unknown) => T | undefined,
): { readonly known: T[]; readonly foreign: unknown[] } {
  const known = new Map<string, T>();
  const foreign: unknown[] = [];
  for (const item of items) {
    const entry = known.size < MOST_ENTRIES ? read(item) : undefined;
    // A copy that was made by hand has the number of another entry.
    if (!entry || known.has(entry.id)) foreign.push(item);
    else known.set(entry.id, entry);
  }
  return { known: [...known.values()], foreign };
}

/**
 * The text of the file: one line an entry, by name, so that what two people enter in two copies seldom meets in one line.
 */
export function writePeople({ entries, joins, foreign }: PeopleFile): string {
  const { $schema, ...properties } = foreign.properties;
  const people = listOf([...entries].sort(byName), foreign.entries);
  const settled = [...joins].sort((a, b) => (`${a.one.name} ${a.id}` < `${b.one.name} ${b.id}` ? -1 : 1));
  const fields: [string, string][] = [
    ...($schema === undefined ? [] : [['$schema', readableJson($schema)] satisfies [string, string]]),
    ['version', String(VERSION)],
    ['entries', people],
    ...(settled.length + foreign.joins.length === 0
      ? []
      : [['joins', listOf(settled, foreign.joins)] satisfies [string, string]]),
    ...Object.entries(properties).map(([name, value]): [string, string] => [name, readableJson(value)]),
  ];
  return `{\n${fields.map(([name, json]) => `  ${JSON.stringify(name)}: ${json}`).join(',\n')}\n}\n`;
}

function listOf(entries: readonly { readonly raw: unknown }[], foreign: readonly unknown[]): string {
  const lines = [...entries.map(({ raw }) => JSON.stringify(raw)), ...foreign.map(readableJson)];
  return lines.length === 0 ? '[]' : `[\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ]`;
}

/** A file with what was settled about names since; what the file says later of an entry stays. */
export function withJoins(file: PeopleFile, changes: readonly JoinChange[]): PeopleFile {
  const joins = new Map(file.joins.map((entry) => [entry.id, entry]));
  for (const { id, time, join } of changes) {
    if ((joins.get(id)?.time ?? '') > time) continue;
    if (join === null) joins.delete(id);
    else joins.set(id, join);
  }
  return { ...file, joins: [...joins.values()] };
}

/**
 * A file with changes made to it, each to its own fact alone, so that two people who describe one person lose nothing. What
 * the file says later of an entry than a change stays. An entry of which nothing is left goes.
 */
export function withChanges(file: PeopleFile, changes: readonly PersonChange[]): PeopleFile {
  const entries = new Map(file.entries.map((entry) => [entry.id, entry]));
  for (const change of changes) {
    const { id, time, name, type, key, value } = change;
    const known = entries.get(id);
    if (!isFactKey(key) || (known && known.time > time)) continue;
    if ((known?.raw[key] ?? null) === value) continue;
    const next = readPerson(withFact({ id, time, name, type, ...known?.raw }, time, key, value));
    if (!next) continue;
    const isBare = Object.keys(next.raw).every((property) => ['id', 'time', 'name', 'type'].includes(property));
    if (isBare) entries.delete(id);
    else entries.set(id, next);
  }
  return { ...file, entries: [...entries.values()] };
}

function withFact(
  raw: Readonly<Record<string, unknown>>,
  time: string,
  key: string,
  value: string | null,
): Record<string, unknown> {
  const properties = Object.entries({ ...raw, time, [key]: value });
  return Object.fromEntries(value === null ? properties.filter(([name]) => name !== key) : properties);
}

function byName(one: PersonEntry, other: PersonEntry): number {
  const [a, b] = [`${one.name.toLowerCase()} ${one.id}`, `${other.name.toLowerCase()} ${other.id}`];
  return a < b ? -1 : 1;
}
