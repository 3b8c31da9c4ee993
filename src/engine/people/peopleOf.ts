import type { Entity } from '../analysis';
import type { PersonEntry } from './personEntry';

/** Who was described, by the names of an article. */
export interface People {
  /** The entries for an entity, the latest last: two people may have described the same in two copies of the file. */
  entriesOf(entity: Pick<Entity, 'name' | 'type'>): readonly PersonEntry[];
  /** What they say together; of two answers to one question the later one. */
  factsOf(entity: Pick<Entity, 'name' | 'type'>): Readonly<Record<string, string>>;
}

/** Looks people up by the fullest name that an article gives them, whatever its case. */
export function peopleOf(entries: readonly PersonEntry[]): People {
  const byName = new Map<string, PersonEntry[]>();
  for (const entry of [...entries].sort((a, b) => (a.time < b.time ? -1 : 1))) {
    for (const name of new Set([entry.name, ...entry.also].map((each) => keyOf(each, entry.type)))) {
      const known = byName.get(name);
      if (known) known.push(entry);
      else byName.set(name, [entry]);
    }
  }
  const entriesOf: People['entriesOf'] = ({ name, type }) => byName.get(keyOf(name, type)) ?? [];
  return {
    entriesOf,
    factsOf: (entity) =>
      entriesOf(entity).reduce<Record<string, string>>((facts, entry) => ({ ...facts, ...entry.facts }), {}),
  };
}

function keyOf(name: string, type: Entity['type']): string {
  return `${type} ${name.replace(/\s+/g, ' ').trim().toLowerCase()}`;
}
