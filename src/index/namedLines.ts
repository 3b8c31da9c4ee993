import type { EntityType } from '../engine/analysis';
import type { EntityRecord } from './record';

/** The types by their numbers in a segment. */
export const TYPES: readonly EntityType[] = ['person', 'organization', 'place'];

/** Stands between the texts of a list. */
const BETWEEN = '\u001f';

/** All that an article names as one text, a line each: one row is read for all of them. */
export function namedLines(entities: readonly EntityRecord[]): string {
  return entities
    .map(({ type, name, aliases, roles, mentions, geonameId }) =>
      [TYPES.indexOf(type), plain(name), listed(aliases), listed(roles), mentions, geonameId ?? ''].join('\t'),
    )
    .join('\n');
}

/** The entity of a line; of a damaged one, somebody without a name. */
export function namedInLine(line: string): EntityRecord {
  const [type = '', name = '', aliases = '', roles = '', mentions = '', place = ''] = line.split('\t');
  return {
    type: TYPES[Number(type)] ?? 'person',
    name,
    aliases: listIn(aliases),
    roles: listIn(roles),
    mentions: Number(mentions) || 0,
    geonameId: place === '' ? null : Number(place),
  };
}

/** What tells of a line whom it names, without the lists. */
export function nameInLine(line: string): Pick<EntityRecord, 'type' | 'name' | 'geonameId'> {
  const first = line.indexOf('\t');
  const place = line.slice(line.lastIndexOf('\t') + 1);
  return {
    type: TYPES[Number(line.slice(0, Math.max(first, 0)))] ?? 'person',
    name: first < 0 ? '' : line.slice(first + 1, line.indexOf('\t', first + 1)),
    geonameId: place === '' || first < 0 ? null : Number(place),
  };
}

const plain = (text: string): string => text.replaceAll(BETWEEN, ' ').replace(/\s+/g, ' ');
const listed = (texts: readonly string[]): string => texts.map(plain).join(BETWEEN);
const listIn = (text: string): string[] => (text === '' ? [] : text.split(BETWEEN));
