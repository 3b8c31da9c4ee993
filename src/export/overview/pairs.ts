import type { Entity, EntityType, Span } from '../../engine/analysis';
import { countBefore } from '../../engine/analysisIndex';

/** One of a pair. */
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
}

/** Two who are named in the same paragraphs. */
export interface Pair {
  readonly one: Company;
  readonly other: Company;
  /** In how many paragraphs. */
  readonly paragraphs: number;
  /** From the one name to the other, in the first of them. */
  readonly at: Span;
}

/** A paragraph that names more is a list; what is said of it stays in proportion to the text. */
const MOST_IN_PARAGRAPH = 20;
/** More are not read. */
const MOST_PAIRS = 40;

/** People and organisations that are named in one paragraph, the most frequent pairs first. */
export function pairsOf(entities: readonly Entity[], text: string): Pair[] {
  const starts = paragraphStarts(text);
  const present = new Map<number, { readonly entity: Entity; readonly span: Span }[]>();
  for (const entity of entities) {
    if (entity.type === 'place') continue;
    for (const { span, form } of entity.mentions) {
      if (form !== 'name') continue;
      const paragraph = countBefore(starts, span[0] + 1, (start) => start);
      const here = present.get(paragraph) ?? [];
      if (here.length >= MOST_IN_PARAGRAPH || here.some((each) => each.entity === entity)) continue;
      here.push({ entity, span });
      present.set(paragraph, here);
    }
  }
  const pairs = new Map<string, Pair>();
  for (const [, here] of [...present].sort(([a], [b]) => a - b)) {
    here.forEach((one, i) => {
      for (const other of here.slice(i + 1)) {
        const key = `${one.entity.id} ${other.entity.id}`;
        const known = pairs.get(key);
        const at: Span = known?.at ?? [Math.min(one.span[0], other.span[0]), Math.max(one.span[1], other.span[1])];
        pairs.set(key, {
          one: companyOf(one.entity),
          other: companyOf(other.entity),
          paragraphs: (known?.paragraphs ?? 0) + 1,
          at,
        });
      }
    });
  }
  return [...pairs.values()].sort((a, b) => b.paragraphs - a.paragraphs).slice(0, MOST_PAIRS);
}

const companyOf = ({ id, name, type }: Entity): Company => ({ id, name, type });

/** Where paragraphs begin: behind blank lines, or behind any line where there are none. */
function paragraphStarts(text: string): number[] {
  const blank = [...text.matchAll(/(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*/g)];
  const ends = blank.length > 0 ? blank : [...text.matchAll(/\r\n?|\n/g)];
  return [0, ...ends.map(({ index, 0: { length } }) => index + length)];
}
