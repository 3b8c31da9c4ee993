import type { FolderFiles } from './folderFiles';
import type { EntityType } from '../engine/analysis';
import { CommonNames } from './commonNames';
import type { FolderAnswers, FoundName, ListedName } from './folderProtocol';
import { meantByName } from './listedNames';
import { isFullName, nameKey } from './nameKeys';
import type { FolderQueries } from './queries';
import { hit, nameOf, oneLine, placeOf, type ArticleTexts } from './foundPlaces';
import { readSettled } from './readSettled';

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

/** What is counted of segments that are open is counted once. */
const counted = new WeakMap<FolderQueries, CommonNames>();

/** The names that stand in most articles of what is open. */
export function commonNames(queries: FolderQueries): CommonNames {
  const known = counted.get(queries) ?? new CommonNames(queries);
  counted.set(queries, known);
  return known;
}

/** The newest articles that name one. */
export function articlesNaming(
  queries: FolderQueries,
  name: string,
  type: EntityType,
  limit: number,
): FolderAnswers['naming'] {
  // All who are found by a full name bear it.
  const most = type !== 'person' || isFullName(name) ? limit : undefined;
  const { items, more } = queries.entitiesNamed(name, [type], most);
  // A full name has none of those who share the surname alone.
  const own = items.filter((each) =>
    [each.name, ...each.aliases].some((form) => nameKey(type, form) === nameKey(type, name)),
  );
  return { items: own.slice(0, limit).map(nameOf), more: more || own.length > limit };
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
