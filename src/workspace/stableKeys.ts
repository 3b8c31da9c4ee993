import type { Analysis, Entity, Quotation, Span } from '../engine/analysis';
import { moveSpan, type TextChange } from '../worker/changes';
import { overlaps } from './overlaps';

/** The keys of one analysis; they stay with the same entity or quotation over versions. */
export interface KeyTable {
  readonly analysis: Analysis;
  /** Key by id. */
  readonly keys: ReadonlyMap<string, string>;
  /** Id by key; made when it is first asked for. */
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
  const inherit = <T extends Entity | Quotation>(next: readonly T[], before: readonly T[], kind: Kind<T>): void => {
    for (const [index, from] of match(next, before, kind, changes)) {
      const id = next[index]?.id;
      const key = previous?.keys.get(before[from]?.id ?? '');
      if (id !== undefined && key !== undefined) keys.set(id, key);
    }
  };
  if (previous) {
    inherit(analysis.entities, previous.analysis.entities, entityKind);
    inherit(analysis.quotes, previous.analysis.quotes, quotationKind);
  }

  let taken: Set<string> | undefined;
  for (const entity of analysis.entities) {
    if (keys.has(entity.id)) continue;
    taken ??= new Set(previous?.keys.values());
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
  let ids: Map<string, string> | undefined;
  return {
    analysis,
    keys,
    get ids() {
      return (ids ??= new Map([...keys].map(([id, key]) => [key, id])));
    },
    quotations,
  };
}

/** How the items of one kind are told apart. */
interface Kind<T> {
  readonly spansOf: (item: T) => readonly Span[];
  readonly sameLabel: (one: T, other: T) => boolean;
  readonly labelOf: (item: T) => string;
}

const entityKind: Kind<Entity> = {
  spansOf: ({ mentions }) => mentions.map(({ span }) => span),
  sameLabel: (one, other) => one.name === other.name && one.type === other.type,
  labelOf: ({ type, name }) => `${type}:${name.toLowerCase()}`,
};

const quotationKind: Kind<Quotation> = {
  spansOf: ({ segments }) => segments,
  sameLabel: (one, other) => one.kind === other.kind,
  labelOf: ({ kind, segments, cue, speakers }) =>
    [kind, ...segments.map(([start, end]) => end - start), cue?.text, ...speakers.map(({ text }) => text)].join(' '),
};

/** Index in `before` by index in `next`. */
function match<T>(
  next: readonly T[],
  before: readonly T[],
  kind: Kind<T>,
  changes: readonly TextChange[] | null,
): Map<number, number> {
  const { spansOf, labelOf } = kind;
  const matches = new Map<number, number>();
  const used = new Set<number>();
  const pair = (index: number, from: number): void => {
    if (matches.has(index) || used.has(from)) return;
    matches.set(index, from);
    used.add(from);
  };
  if (changes) {
    pairUnchanged(next, before, kind, changes, pair);
    const left = next.flatMap((item, index) => (matches.has(index) ? [] : [{ item, index }]));
    const right = before.flatMap((item, index) => (used.has(index) ? [] : [{ item, index }]));
    const moved = right.map(({ item }) => spansOf(item).map((span) => moveSpan(span, changes)));
    const candidates = overlaps(
      left.map(({ item }) => spansOf(item)),
      moved,
    ).flatMap(({ left: one, right: other, share }) => {
      const [a, b] = [left[one], right[other]];
      if (!a || !b) return [];
      return [{ left: a.index, right: b.index, share, alike: labelOf(a.item) === labelOf(b.item) ? 1 : 0 }];
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

/**
 * Pairs what stands in the very same words, nothing but moved: nearly everything after an edit, so that only the rest has
 * to be compared. Both lists are in text order; where they are not, the rest is longer.
 */
function pairUnchanged<T>(
  next: readonly T[],
  before: readonly T[],
  { spansOf, sameLabel }: Kind<T>,
  changes: readonly TextChange[],
  pair: (index: number, from: number) => void,
): void {
  const starts = before.map((item) => {
    const [first] = spansOf(item);
    return first ? moveSpan(first, changes)[0] : -1;
  });
  let from = 0;
  next.forEach((item, index) => {
    const spans = spansOf(item);
    const start = spans[0]?.[0] ?? -1;
    while (from < starts.length && (starts[from] ?? 0) < start) from++;
    for (let at = from; start >= 0 && starts[at] === start; at++) {
      const old = before[at];
      if (!old || !sameLabel(item, old) || !areMoved(spansOf(old), spans, changes)) continue;
      pair(index, at);
      return;
    }
  });
}

function areMoved(old: readonly Span[], next: readonly Span[], changes: readonly TextChange[]): boolean {
  return (
    old.length === next.length &&
    old.every((span, index) => {
      const [start, end] = moveSpan(span, changes);
      const now = next[index];
      return now !== undefined && end > start && now[0] === start && now[1] === end;
    })
  );
}
