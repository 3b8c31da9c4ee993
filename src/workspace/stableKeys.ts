import type { Analysis, Entity, Quotation, Span } from '../engine/analysis';
import { moveSpan, type TextChange } from '../worker/changes';
import { overlaps } from './overlaps';

/** The keys of one analysis; they stay with the same entity or quotation over versions. */
export interface KeyTable {
  readonly analysis: Analysis;
  /** Key by id. */
  readonly keys: ReadonlyMap<string, string>;
  /** Id by key. */
  readonly ids: ReadonlyMap<string, string>;
  /** How many quotations got a new key so far. */
  readonly quotations: number;
}

/**
 * Gives the entities and quotations of an analysis the keys they had in the previous one. The same is what stands in the
 * same words, told by how far mentions or segments overlap once the changes of the text are accounted for; then what
 * has the same name. Everything else gets a new key.
 * @param changes what was changed in the text in between; null when that is not known
 */
export function assignKeys(
  analysis: Analysis,
  previous: KeyTable | null,
  changes: readonly TextChange[] | null,
): KeyTable {
  const keys = new Map<string, string>();
  const old = previous?.analysis;
  if (previous && old) {
    const inherit = (
      next: readonly { id: string }[],
      before: readonly { id: string }[],
      matches: Map<number, number>,
    ) => {
      for (const [index, from] of matches) {
        const id = next[index]?.id;
        const key = previous.keys.get(before[from]?.id ?? '');
        if (id !== undefined && key !== undefined) keys.set(id, key);
      }
    };
    inherit(
      analysis.entities,
      old.entities,
      match(analysis.entities, old.entities, mentionSpans, entityLabel, changes),
    );
    inherit(analysis.quotes, old.quotes, match(analysis.quotes, old.quotes, segmentSpans, quotationLabel, changes));
  }

  const taken = new Set(previous ? previous.ids.keys() : []);
  for (const entity of analysis.entities) {
    if (keys.has(entity.id)) continue;
    const base = `${entity.type}:${entity.name}`;
    let key = base;
    for (let count = 2; taken.has(key); count += 1) key = `${base} (${count})`;
    taken.add(key);
    keys.set(entity.id, key);
  }
  let quotations = previous?.quotations ?? 0;
  for (const { id } of analysis.quotes) {
    if (!keys.has(id)) keys.set(id, `quote:${++quotations}`);
  }
  return { analysis, keys, ids: new Map([...keys].map(([id, key]) => [key, id])), quotations };
}

const mentionSpans = (entity: Entity): readonly Span[] => entity.mentions.map(({ span }) => span);
const entityLabel = ({ type, name }: Entity): string => `${type}:${name.toLowerCase()}`;
const segmentSpans = ({ segments }: Quotation): readonly Span[] => segments;
const quotationLabel = ({ kind, segments, cue, speakers }: Quotation): string =>
  [kind, ...segments.map(([start, end]) => end - start), cue?.text, ...speakers.map(({ text }) => text)].join(' ');

/** Index in `before` by index in `next`. */
function match<T>(
  next: readonly T[],
  before: readonly T[],
  spansOf: (item: T) => readonly Span[],
  labelOf: (item: T) => string,
  changes: readonly TextChange[] | null,
): Map<number, number> {
  const matches = new Map<number, number>();
  const used = new Set<number>();
  const pair = (index: number, from: number): void => {
    if (matches.has(index) || used.has(from)) return;
    matches.set(index, from);
    used.add(from);
  };
  if (changes) {
    const moved = before.map((item) => spansOf(item).map((span) => moveSpan(span, changes)));
    const candidates = overlaps(next.map(spansOf), moved).map(({ left, right, share }) => {
      const a = next[left];
      const b = before[right];
      return { left, right, share, alike: a && b && labelOf(a) === labelOf(b) ? 1 : 0 };
    });
    candidates.sort((a, b) => b.share - a.share || b.alike - a.alike || a.left - b.left || a.right - b.right);
    for (const { left, right } of candidates) pair(left, right);
  }
  const free = new Map<string, number[]>();
  before.forEach((item, from) => {
    if (used.has(from)) return;
    const label = labelOf(item);
    const list = free.get(label);
    if (list) list.push(from);
    else free.set(label, [from]);
  });
  for (const list of free.values()) list.reverse();
  next.forEach((item, index) => {
    const from = matches.has(index) ? undefined : free.get(labelOf(item))?.pop();
    if (from !== undefined) pair(index, from);
  });
  return matches;
}
