import type { EntityType } from '../engine/analysis';
import { append } from '../engine/lists';
import type { JoinEntry, JoinSide } from '../engine/people/joinEntry';
import { tellingWords, type Joinable, type Settled } from './joins';
import { nameKey } from './nameKeys';

/** What people settled about who is who in a folder. */
export interface SettledJoins {
  readonly judge: Settled;
  /** Other names under which one may stand, as somebody said that they are the same. */
  otherNames(type: EntityType, name: string): string[];
  /** The names of a type of which somebody said that they are the same as another. */
  sameNames(type: EntityType): string[];
}

/** Of two entries about the same two the later one counts. */
export function settledJoins(entries: readonly JoinEntry[]): SettledJoins {
  const newest = [...entries].sort((a, b) => (a.time < b.time ? 1 : -1));
  const byKey = new Map<string, JoinEntry[]>();
  for (const entry of newest) {
    for (const key of new Set([entry.one, entry.other].map(({ name }) => keyOf(entry.type, name)))) {
      const known = byKey.get(key);
      if (known) known.push(entry);
      else byKey.set(key, [entry]);
    }
  }
  const about = (entity: Pick<Joinable, 'type' | 'name' | 'aliases'>): JoinEntry[] => {
    const found: JoinEntry[] = [];
    for (const form of [entity.name, ...entity.aliases]) append(found, byKey.get(keyOf(entity.type, form)) ?? []);
    return found;
  };
  return {
    judge: (a, b) => {
      if (byKey.size === 0 || a.type !== b.type) return undefined;
      const entry = about(a).find(
        ({ one, other }) => (isMeant(a, one) && isMeant(b, other)) || (isMeant(a, other) && isMeant(b, one)),
      );
      return entry?.verdict;
    },
    sameNames: (type) => [
      ...new Set(
        newest
          .filter((entry) => entry.type === type && entry.verdict === 'same')
          .flatMap(({ one, other }) => [one.name, other.name]),
      ),
    ],
    otherNames(type, name) {
      const key = keyOf(type, name);
      const same = (byKey.get(key) ?? []).filter(({ verdict }) => verdict === 'same');
      const names = same.flatMap(({ one, other }) => [one.name, other.name]);
      return [...new Set(names)].filter((each) => keyOf(type, each) !== key);
    },
  };
}

export const nothingSettled: SettledJoins = settledJoins([]);

/** By the name; where a role is told, by a word of it too. */
function isMeant({ type, name, aliases, roles }: Joinable, side: JoinSide): boolean {
  const key = nameKey(type, side.name);
  // A person's aliases have the surname, which others bear as well.
  const forms = type === 'person' ? [name] : [name, ...aliases];
  if (!forms.some((form) => nameKey(type, form) === key)) return false;
  if (side.role === null) return true;
  const words = tellingWords([side.role]);
  return [...tellingWords(roles)].some((word) => words.has(word));
}

const keyOf = (type: EntityType, name: string): string => `${type} ${nameKey(type, name)}`;
