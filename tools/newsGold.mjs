// The project's own news corpus (training/news) as the scorers want it: one line of JSON an article.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

const TYPES = /** @type {Record<string, string>} */ ({ person: 'PER', organization: 'ORG', place: 'LOC' });

/** @param {string} part `train`, `dev` or `test` @returns {any[]} */
const articles = (part) => {
  const folder = path.join(root, 'training', 'news', part);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
};

/** Quotations of speech with who is meant. Thoughts are few, and readers agree least on them. @param {string} part */
export const newsQuotations = (part) =>
  articles(part).map(({ id, text, entities, quotations }) => {
    const nameOf = new Map(entities.map((/** @type {any} */ entity) => [entity.id, entity.name]));
    const quotes = quotations
      .filter((/** @type {any} */ { act }) => act === 'speech')
      .map((/** @type {any} */ { kind, content, source, entities: meant }) => ({
        kind,
        segments: content,
        speaker: source[0] ? { start: source[0][0], end: source[0][1] } : null,
        entities: meant.map((/** @type {string} */ entity) => nameOf.get(entity) ?? entity),
      }));
    return { id, text, quotes };
  });

/** The names of people, organisations and places. @param {string} part */
export const newsNames = (part) =>
  articles(part).map(({ id, text, entities }) => ({
    id,
    text,
    entities: entities
      .filter((/** @type {any} */ { type }) => type in TYPES)
      .flatMap((/** @type {any} */ { type, mentions }) =>
        mentions
          .filter((/** @type {any} */ { form }) => form === 'name')
          .map((/** @type {any} */ { span: [start, end] }) => ({ start, end, type: TYPES[type] })),
      )
      .sort((/** @type {any} */ a, /** @type {any} */ b) => a.start - b.start),
  }));
