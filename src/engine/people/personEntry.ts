import { isTime, LONGEST_TEXT } from '../corrections/entry';
import { isDeep } from '../corrections/nestedJson';

/** What somebody entered of a person or an organisation; nothing in it is guessed. */
export interface PersonEntry {
  /** Stays the same as long as the entry lives. */
  readonly id: string;
  /** When it was last changed. */
  readonly time: string;
  readonly name: string;
  readonly type: 'person' | 'organization';
  /** Further names that stand for them alone in the articles of the folder. */
  readonly also: readonly string[];
  /** What is counted: `part`, `group`, `gender`, and whatever else a newsroom counts. */
  readonly facts: Readonly<Record<string, string>>;
  /** The entry as the file has it: what is not understood is written back. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** The values of `part`. */
export const parts = ['newsmaker', 'contributor'] as const;

/** What a fact may be, in UTF-16 code units, and how many one entry may have. */
export const LONGEST_FACT = 200;
const MOST_FACTS = 50;

/** Properties that tell which entry it is, and remarks: nobody counts them. */
const uncounted = new Set(['id', 'time', 'name', 'type', 'also', 'note', '__proto__']);

/** Whether something can be counted under this name. */
export function isFactKey(key: string): boolean {
  return key.trim() !== '' && key.length <= LONGEST_FACT && !uncounted.has(key);
}

/** An entry as the file has it; undefined when something that it needs is missing or of another type. */
export function readPerson(value: unknown): PersonEntry | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isDeep(value)) return undefined;
  const raw = value as Record<string, unknown>;
  const { id, time, name, type = 'person', also = [] } = raw;
  if (!isText(id) || !isTime(time) || !isText(name) || (type !== 'person' && type !== 'organization')) return undefined;
  const facts = Object.entries(raw)
    .filter((entry): entry is [string, string] => isFactKey(entry[0]) && isFact(entry[1]))
    .slice(0, MOST_FACTS);
  return { id, time, name, type, also: namesIn(also), facts: Object.fromEntries(facts), raw };
}

/** Whether somebody can have entered this. */
export function isFact(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_FACT;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT;
}

function namesIn(also: unknown): string[] {
  return Array.isArray(also) ? also.filter(isText).slice(0, MOST_FACTS) : [];
}
