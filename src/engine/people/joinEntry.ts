import type { EntityType } from '../analysis';
import { isTime, LONGEST_TEXT } from '../corrections/entry';
import { isDeep } from '../corrections/nestedJson';

/** Whether two of different articles are one, as a person says. */
export type JoinAnswer = 'same' | 'not same' | 'undecided';

/** One of the two that are joined or kept apart. */
export interface JoinSide {
  readonly name: string;
  /** Tells who is meant, of several of one name: words of a role; null for all of the name. */
  readonly role: string | null;
}

/** What somebody settled about two names of a folder's articles. */
export interface JoinEntry {
  /** Stays the same as long as the entry lives. */
  readonly id: string;
  /** When it was said. */
  readonly time: string;
  readonly type: EntityType;
  readonly one: JoinSide;
  readonly other: JoinSide;
  readonly verdict: JoinAnswer;
  /** The articles whose corrections say so, where it was proposed from them. */
  readonly from: readonly string[];
  /** The entry as the file has it: what is not understood is written back. */
  readonly raw: Readonly<Record<string, unknown>>;
}

const TYPES: readonly unknown[] = ['person', 'organization', 'place'] satisfies EntityType[];
const VERDICTS: readonly unknown[] = ['same', 'not same', 'undecided'] satisfies JoinAnswer[];
const MOST_SOURCES = 50;

/** An entry as the file has it; undefined when something that it needs is missing or of another type. */
export function readJoin(value: unknown): JoinEntry | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isDeep(value)) return undefined;
  const raw = value as Record<string, unknown>;
  const { id, time, type = 'person', one, oneRole, other, otherRole, verdict, from = [] } = raw;
  if (!isText(id) || !isTime(time) || !TYPES.includes(type) || !VERDICTS.includes(verdict)) return undefined;
  if (!isText(one) || !isText(other)) return undefined;
  return {
    ...{ id, time, raw, type: type as EntityType, verdict: verdict as JoinAnswer },
    one: { name: one, role: isText(oneRole) ? oneRole : null },
    other: { name: other, role: isText(otherRole) ? otherRole : null },
    from: Array.isArray(from) ? from.filter(isText).slice(0, MOST_SOURCES) : [],
  };
}

/** The entry of something that is said now. */
export function newJoin(
  id: string,
  time: string,
  { type, one, other, verdict, from }: Pick<JoinEntry, 'type' | 'one' | 'other' | 'verdict' | 'from'>,
): JoinEntry | undefined {
  const role = (name: string, side: JoinSide): Record<string, string> =>
    side.role === null ? {} : { [name]: side.role };
  return readJoin({
    ...{ id, time, type, one: one.name, ...role('oneRole', one) },
    ...{ other: other.name, ...role('otherRole', other), verdict },
    ...(from.length === 0 ? {} : { from }),
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT;
}
