import type { Analysis, Entity, EntityType, Span } from '../../src/engine/analysis';
import { f1, noCounts } from './counts';
import type { Documents, GoldType } from './gold';
import { overlap } from './spans';

const TYPES: Record<EntityType, GoldType> = { person: 'PER', organization: 'ORG', place: 'LOC' };
const EDGE_START = /^[\s"“”‘’'([]+/;
const EDGE_END = /(?:['’]s|[\s"“”‘’'),;:!?\]]+)$/u;
const ARTICLE = /^the\s+/i;
/** The corpora leave titles out of names of people. */
const TITLES =
  'Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Lord|Lady|Dame|Rev|Reverend|President|Vice President|Prime Minister|' +
  'Foreign Minister|Minister|Secretary|Sen|Senator|Rep|Representative|Congressman|Congresswoman|Gov|Governor|Mayor|' +
  'Attorney General|Judge|Justice|Gen|General|Col|Colonel|Capt|Captain|Lt|Lieutenant|Maj|Major|Sgt|Sergeant|King|' +
  'Queen|Prince|Princess|Pope|Chancellor|Ambassador|Sheikh|Chairman|Chief|Director|Coach';
const TITLE = new RegExp(`^(?:(?:${TITLES})\\.?\\s+)+(?=\\p{Lu})`, 'u');

/** The name proper: without marks around it, a possessive, an article; for people without titles. For gold and found alike. */
export function nameCore(text: string, [start, end]: Span, type: string): Span {
  const drop = (pattern: RegExp): void => {
    const found = pattern.exec(text.slice(start, end))?.[0] ?? '';
    if (found.length < end - start) start += found.length;
  };
  drop(EDGE_START);
  for (;;) {
    const found = EDGE_END.exec(text.slice(start, end))?.[0] ?? '';
    if (found === '' || found.length >= end - start) break;
    end -= found.length;
  }
  drop(ARTICLE);
  if (type === 'PER') drop(TITLE);
  return [start, end];
}

export interface FoundName {
  readonly span: Span;
  readonly type: GoldType;
  readonly entity: Entity;
}

/** The names that the engine found, by their cores. */
export function foundNames(text: string, { entities }: Analysis): FoundName[] {
  return entities.flatMap((entity) =>
    entity.mentions
      .filter(({ form }) => form === 'name')
      .map(({ span }) => ({ span: nameCore(text, span, TYPES[entity.type]), type: TYPES[entity.type], entity })),
  );
}

/** Names of people, organisations and places with the right words and the right type: F1. */
export function scoreNames(documents: Documents): number {
  const counts = noCounts();
  for (const [{ text, names }, analysis] of documents) {
    const keyOf = (span: Span, type: GoldType): string => `${type} ${span.join()}`;
    const gold = names
      .filter(([, , type]) => type !== 'other')
      .map(([start, end, type]) => ({ span: nameCore(text, [start, end], type), type }));
    const ignored = names.filter(([, , type]) => type === 'other');
    // What lies on a name of something else neither helps nor hurts.
    const counted = foundNames(text, analysis).filter(
      ({ span, type }) =>
        gold.some((name) => name.type === type && overlap(name.span, span) > 0) ||
        !ignored.some(([start, end]) => overlap([start, end], span) > 0),
    );
    const wanted = new Set(gold.map(({ span, type }) => keyOf(span, type)));
    const found = new Set(counted.map(({ span, type }) => keyOf(span, type)));
    const right = [...found].filter((key) => wanted.has(key)).length;
    counts.gold += wanted.size;
    counts.found += found.size;
    counts.recalled += right;
    counts.right += right;
  }
  return f1(counts);
}
