import { isTime, readCorrection, readIgnored } from './entry';
import type { Correction, Ignored } from './correction';
import { isDeep, readableJson } from './nestedJson';

/** Something that was taken back; kept for a while, so that other windows and copies of the file hear of it. */
export interface Removed {
  readonly id: string;
  readonly time: string;
}

/** What the file beside an article holds. */
export interface Sidecar {
  readonly corrections: readonly Correction[];
  readonly ignored: readonly Ignored[];
  readonly removed: readonly Removed[];
  /** Entries and properties that this version does not understand: they are written back as they are. */
  readonly foreign: Foreign;
}

export interface Foreign {
  readonly corrections: readonly unknown[];
  readonly ignored: readonly unknown[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The end of a sidecar's name; before it stands the name of the article. */
export const sidecarEnding = '.news-lens.json';

const VERSION = 1;
/** How long it is remembered that something was taken back, in ms. */
const REMEMBERED = 30 * 24 * 3600 * 1000;

/** A sidecar with nothing in it. */
export const emptySidecar: Sidecar = {
  corrections: [],
  ignored: [],
  removed: [],
  foreign: { corrections: [], ignored: [], properties: {} },
};

/** Why a file is no sidecar that we could write to: not JSON, not of this shape, of a newer version, too large. */
export type SidecarProblem = 'syntax' | 'shape' | 'version' | 'size';

/** A larger file is neither read nor written, in bytes: some 9,000 corrections. */
export const LARGEST_SIDECAR = 4_000_000;
/** More entries than such a file can have of ours. */
const MOST_ENTRIES = 10_000;

/**
 * Reads the text of a sidecar. Single entries that make no sense are kept as foreign; when the whole makes none, the answer is
 * what is wrong with it, and nobody may write to the file.
 */
export function parseSidecar(text: string): Sidecar | SidecarProblem {
  const source = text.replace(/^\uFEFF/, '');
  if (source.trim() === '') return emptySidecar;
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return 'syntax';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'shape';
  const { version, corrections = [], ignored = [], removed = [], ...properties } = value as Record<string, unknown>;
  if (typeof version === 'number' && version > VERSION) return 'version';
  if (version !== VERSION || !Array.isArray(corrections) || !Array.isArray(ignored) || !Array.isArray(removed)) {
    return 'shape';
  }
  const [known, foreignCorrections] = sort(corrections, readCorrection);
  const [findings, foreignFindings] = sort(ignored, readIgnored);
  return {
    corrections: known,
    ignored: findings,
    removed: removed.flatMap((entry) => readRemoved(entry) ?? []),
    foreign: { corrections: foreignCorrections, ignored: foreignFindings, properties },
  };
}

/** The text of a sidecar: readable, in order of time, so that versions can be compared line by line. */
export function writeSidecar({ corrections, ignored, removed, foreign }: Sidecar): string {
  const line = (name: string, json: string): string => `  ${JSON.stringify(name)}: ${indented(json)}`;
  const lines = [
    line('version', String(VERSION)),
    line('corrections', listJson([...corrections].sort(byTime), foreign.corrections)),
    ...(ignored.length + foreign.ignored.length > 0 ? [line('ignored', listJson(ignored, foreign.ignored))] : []),
    ...(removed.length > 0 ? [line('removed', listJson(removed, []))] : []),
    ...Object.entries(foreign.properties).map(([name, value]) => line(name, readableJson(value))),
  ];
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** @param own entries of ours, which are not nested deep */
function listJson(own: readonly unknown[], foreign: readonly unknown[]): string {
  const entries = [...own.map((entry) => JSON.stringify(entry, null, 2)), ...foreign.map(readableJson)];
  return entries.length === 0 ? '[]' : `[\n${entries.map((json) => `  ${indented(json)}`).join(',\n')}\n]`;
}

/** One level deeper; the words themselves have no line ends in JSON. */
function indented(json: string): string {
  return json.replaceAll('\n', '\n  ');
}

/** Whether nothing in it needs a file: that something was taken back is told by the absence of the file, too. */
export function isEmpty({ corrections, ignored, foreign }: Sidecar): boolean {
  const { corrections: entries, ignored: findings, properties } = foreign;
  const lists = [corrections, ignored, entries, findings, Object.keys(properties)];
  return lists.every((list) => list.length === 0);
}

/**
 * What two windows know of one file, united. Of an entry and its removal the later one counts. An entry that we had read from
 * the file (`base`) and that is no longer there was deleted by hand, unless we have only just written it (`fresh`): then the
 * other window did not know of it yet.
 * @param now in ms; what was taken back long ago is forgotten
 */
export function mergeSidecars(
  base: Sidecar,
  mine: Sidecar,
  theirs: Sidecar,
  fresh: ReadonlySet<string>,
  now: number,
): Sidecar {
  const removed = latest([...theirs.removed, ...mine.removed]);
  const stays = ({ id, time }: { readonly id: string; readonly time?: string }): boolean => {
    const gone = removed.get(id);
    return gone === undefined || (time !== undefined && time > gone.time);
  };
  const unite = <T extends { readonly id: string; readonly time?: string }>(
    before: readonly T[],
    ours: readonly T[],
    file: readonly T[],
  ): T[] => {
    const known = byId(before);
    const inFile = byId(file);
    const deleted = ({ id }: T): boolean => known.has(id) && !inFile.has(id) && !fresh.has(id);
    // What the file has unchanged gives way to what we have made of it.
    const same = ({ id }: T): boolean => JSON.stringify(known.get(id)) === JSON.stringify(inFile.get(id));
    const kept = ours.filter((entry) => !deleted(entry));
    const [changed, others] = [kept.filter(same), kept.filter((entry) => !same(entry))];
    return [...latest([...others, ...file, ...changed]).values()].filter(stays);
  };
  const corrections = unite(base.corrections, mine.corrections, theirs.corrections).sort(byTime);
  const alive = new Set(corrections.map(({ id }) => id));
  return {
    corrections,
    ignored: unite(base.ignored, mine.ignored, theirs.ignored),
    removed: [...removed.values()].filter(({ id, time }) => !alive.has(id) && now - Date.parse(time) < REMEMBERED),
    foreign: theirs.foreign,
  };
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** Each entry once: the latest, and of equally late ones the last. */
function latest<T extends { readonly id: string; readonly time?: string }>(entries: readonly T[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const entry of entries) {
    const other = found.get(entry.id);
    if (!other || (entry.time ?? '') >= (other.time ?? '')) found.set(entry.id, entry);
  }
  return found;
}

function byTime(a: Correction, b: Correction): number {
  if (a.time !== b.time) return a.time < b.time ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Entries that make sense, with whatever else somebody wrote into them, and the others. */
function sort<T extends { readonly id: string }>(
  entries: readonly unknown[],
  read: (entry: unknown) => T | undefined,
): [T[], unknown[]] {
  const known = new Map<string, T>();
  const foreign: unknown[] = [];
  for (const entry of entries) {
    const found = known.size < MOST_ENTRIES && !isDeep(entry) ? read(entry) : undefined;
    // A copy that was made by hand has the number of another entry.
    if (found === undefined || known.has(found.id)) foreign.push(entry);
    else known.set(found.id, { ...(entry as object), ...found });
  }
  return [[...known.values()], foreign];
}

function readRemoved(entry: unknown): Removed | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { id, time } = entry as { id?: unknown; time?: unknown };
  return typeof id === 'string' && isTime(time) ? { id, time } : undefined;
}
