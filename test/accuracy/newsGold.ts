import * as path from 'node:path';
import type { Range } from '../../training/news/annotation';
import { readArticles, type Article, type Part } from '../../training/news/article';
import { projectRoot } from '../root';
import type { GoldDocument, GoldMention, GoldType } from './gold';

const TYPES = { person: 'PER', organization: 'ORG', place: 'LOC', other: 'other' } as const;
/** A piece in curly or straight marks. */
const MARKED = /“[^”]+”?|"[^"]+"?/g;

/** A part of the news corpus (`training/news`) as the scorers want it. */
export const newsGold = (part: Part): GoldDocument[] =>
  [...readArticles(path.join(projectRoot, 'training', 'news'), part).values()].map(goldOfArticle);

/** Thoughts are not asked for: they are few, and readers agree least on them. */
export function goldOfArticle({ id, text, date, entities, quotations, dates }: Article): GoldDocument {
  const mentions = entities.flatMap((entity) =>
    entity.mentions.map(({ span: [start, end], form }): GoldMention => {
      return [start, end, form === 'name' ? TYPES[entity.type] : form, entity.id];
    }),
  );
  const nameOf = new Map(entities.map((entity) => [entity.id, entity.name]));
  return {
    id,
    text,
    date,
    names: mentions.filter(([, , type]) => isName(type)).map(([start, end, type]) => [start, end, type as GoldType]),
    mentions,
    quotes: quotations
      .filter(({ act }) => act === 'speech')
      .map(({ kind, content, source, entities: meant }) => ({
        kind,
        segments: content,
        quoted: content.flatMap((span) => markedIn(text, span)),
        source: source[0] ?? null,
        entities: meant.map((entity) => nameOf.get(entity) ?? entity),
      })),
    places: entities.flatMap(({ place, mentions: own }) =>
      place ? own.filter(({ form }) => form === 'name').map(({ span }) => ({ span, place })) : [],
    ),
    dates: dates.map(({ span, from, to }) => ({ span, from, to })),
  };
}

const isName = (type: string): boolean => type !== 'nominal' && type !== 'pronoun';

function markedIn(text: string, [start, end]: Range): Range[] {
  return [...text.slice(start, end).matchAll(MARKED)].map(({ index, 0: words }) => {
    return [start + index, start + index + words.length];
  });
}
