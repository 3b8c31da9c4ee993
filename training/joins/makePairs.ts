/*
 * Makes the pairs on which joins over articles are measured: `node out/training/joins/makePairs.js`. Of all pairs of different
 * articles that share a name or a surname some are drawn, at most two of one pair of names, so that no president is half of
 * them. What was judged before stays judged; new pairs are printed with what their articles say, to be judged by hand.
 */
import { existsSync, writeFileSync } from 'node:fs';
import type { EntityType } from '../../src/engine/analysis';
import { formsOf, nameKey } from '../../src/index/nameKeys';
import { randomFrom } from '../../test/bench/articleFolder';
import { namedInArticles, pairsFile, readPairs, type JudgedPair, type NamedInArticle } from './pairs';

const WANTED: Readonly<Record<EntityType, number>> = { person: 160, organization: 90, place: 50 };
const MOST_OF_ONE = 2;

function candidates(): (readonly [NamedInArticle, NamedInArticle])[] {
  const byKey = new Map<string, NamedInArticle[]>();
  for (const entity of namedInArticles()) {
    for (const key of formsOf(entity.type, entity.name, entity.aliases)) {
      const own = `${entity.type} ${key}`;
      byKey.set(own, [...(byKey.get(own) ?? []), entity]);
    }
  }
  const pairs = new Map<string, readonly [NamedInArticle, NamedInArticle]>();
  for (const group of byKey.values()) {
    for (const [i, one] of group.entries()) {
      for (const other of group.slice(i + 1)) {
        const id = `${one.article} ${one.name} ${other.article} ${other.name}`;
        if (one.article !== other.article) pairs.set(id, [one, other]);
      }
    }
  }
  return [...pairs.values()];
}

const random = randomFrom(16);
const shuffled = candidates()
  .map((pair) => ({ pair, at: random() }))
  .sort((a, b) => a.at - b.at);
const before = existsSync(pairsFile) ? readPairs() : [];
const idOf = ({ one, other }: Pick<JudgedPair, 'one' | 'other'>): string =>
  `${one.article} ${one.name} ${other.article} ${other.name}`;
const judged = new Map(before.map((pair) => [idOf(pair), pair.same]));
const counts = new Map<string, number>();
const left = { ...WANTED };
const drawn: JudgedPair[] = [];
for (const { pair } of shuffled) {
  const [one, other] = pair;
  const names = [one, other].map(({ type, name }) => nameKey(type, name)).sort();
  const key = `${one.type} ${names.join(' ')}`;
  if (left[one.type] === 0 || (counts.get(key) ?? 0) === MOST_OF_ONE) continue;
  counts.set(key, (counts.get(key) ?? 0) + 1);
  left[one.type]--;
  const side = ({ article, name }: NamedInArticle): JudgedPair['one'] => ({ article, name });
  const found = { type: one.type, one: side(one), other: side(other) };
  const same = judged.get(idOf(found));
  if (same === undefined) {
    const told = pair.map(
      ({ name, roles, aliases, geonameId, title }) =>
        `${name} [${[...roles, ...aliases].slice(0, 3).join('; ').slice(0, 90)}${geonameId === null ? '' : ` #${String(geonameId)}`}] “${title.slice(0, 60)}”`,
    );
    console.log(`${String(drawn.length)} ${one.type} | ${told.join(' | ')}`);
  }
  drawn.push({ ...found, same: same ?? null });
}
writeFileSync(pairsFile, `[\n${drawn.map((pair) => `  ${JSON.stringify(pair)}`).join(',\n')}\n]\n`);
