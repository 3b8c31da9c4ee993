import type { FolderFiles } from './folderFiles';
import type { EntityType } from '../engine/analysis';
import { CommonNames, MOST_JUDGED } from './commonNames';
import { entitiesOfFolder } from './dossier';
import type { FolderAnswers, FoundName, ListedName } from './folderProtocol';
import { meantByName } from './meantByName';
import { nameKey } from './nameKeys';
import type { FolderQueries } from './queries';
import { hit, nameOf, oneLine, placeOf, type ArticleTexts } from './foundPlaces';
import { readSettled } from './readSettled';
import type { SettledJoins } from './settledJoins';

/** Names that begin so, of each the newest article. */
export function namesBeginning(queries: FolderQueries, begin: string, limit: number): FoundName[] {
  const known = new Map<string, FoundName>();
  for (const entity of queries.entitiesBeginning(begin, limit)) {
    const key = `${entity.type} ${nameKey(entity.type, entity.name)}`;
    const before = known.get(key);
    if (!before || (before.date ?? '') < (entity.article.date ?? '')) known.set(key, nameOf(entity));
  }
  return [...known.values()].slice(0, limit);
}

/** What is found in segments that are open is found once, as long as nobody settles anything else. */
const found = new WeakMap<FolderQueries, { readonly names: CommonNames; readonly settled: SettledJoins }>();

/** Who and what stand in most articles of what is open. */
export function commonNames(queries: FolderQueries, settled: SettledJoins): CommonNames {
  const known = found.get(queries);
  if (known?.settled === settled) return known.names;
  const names = new CommonNames(queries, settled);
  found.set(queries, { names, settled });
  return names;
}

/** The newest articles of one who was listed: of those of one name the one with this newest article. */
export function articlesOfListed(
  queries: FolderQueries,
  { name, type, newest, limit }: { name: string; type: EntityType; newest: string; limit: number },
  settled: SettledJoins,
): FolderAnswers['naming'] {
  const { entities, more } = entitiesOfFolder(queries, name, [type], settled, Math.max(limit + 1, MOST_JUDGED));
  const at = entities.findIndex(({ members }) => members.some(({ article }) => article.path === newest));
  const { members = [] } = entities[at] ?? {};
  return { items: members.slice(0, limit).map(nameOf), more: members.length > limit || (more && at === 0) };
}

/** Who or what a name of a list may mean, each with where it is named last. */
export async function listedName(
  queries: FolderQueries,
  articles: ArticleTexts,
  asked: string,
  files: FolderFiles,
): Promise<ListedName> {
  const { meant, more } = meantByName(queries, asked, await readSettled(files));
  return {
    ...{ asked, more },
    meant: await Promise.all(
      meant.map(async ({ entity, name, role, ...told }) => {
        const [newest] = entity.members;
        const text = newest ? await articles.read(newest.article) : null;
        const at = text === null || !newest ? null : placeOf(text, [newest.name, ...newest.aliases]);
        return {
          ...told,
          ...{ name: oneLine(name), role: role === null ? null : oneLine(role) },
          newest: newest ? { ...hit(newest.article), at } : null,
        };
      }),
    ),
  };
}
