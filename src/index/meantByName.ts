import type { EntityType } from '../engine/analysis';
import { entitiesOfFolder, type FolderEntity } from './dossier';
import type { FolderQueries } from './queries';
import type { SettledJoins } from './settledJoins';

/** Who or what a name of a list may mean in the folder. */
export interface MeantByName {
  readonly type: EntityType;
  readonly name: string;
  /** What it was called last, such as *minister of ports*. */
  readonly role: string | null;
  /** How many articles name it. */
  readonly articles: number;
  readonly quoted: number;
  readonly entity: FolderEntity;
}

/** So many of one name are told: those of most articles. */
const MOST_MEANT = 5;
/** Who or what is called so in the folder, those of most articles first. */
export function meantByName(
  queries: FolderQueries,
  name: string,
  settled?: SettledJoins,
): { readonly meant: MeantByName[]; readonly more: boolean } {
  const [found = { entities: [], more: false }] = waysOf(name)
    .map((way) => entitiesOfFolder(queries, way, undefined, settled))
    .filter((each) => each.entities.length > 0);
  const { entities, more } = found;
  const meant = entities.slice(0, MOST_MEANT).map((entity): MeantByName => {
    const { type, members } = entity;
    const role = members.find(({ roles }) => roles.length > 0)?.roles[0] ?? null;
    const quoted = queries.timesQuoted(members);
    return { type, name: entity.name, role, articles: members.length, quoted, entity };
  });
  return { meant, more: more || entities.length > MOST_MEANT };
}

/** *Reis, Ana*, as lists have it, is *Ana Reis*; *Paris, France* is *Paris*. */
function waysOf(name: string): string[] {
  const [, first, second] = /^([^,]+), ?([^,]+)$/.exec(name) ?? [];
  return first === undefined || second === undefined ? [name] : [name, `${second} ${first}`, first];
}
