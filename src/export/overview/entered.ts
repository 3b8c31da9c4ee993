import type { AnalysisIndex } from '../../engine/analysisIndex';
import type { People } from '../../engine/people/peopleOf';
import type { BalanceRow } from './balance';

/** How many sources have one value, and what share of the quoted words is theirs: 0 to 1. */
export interface EnteredRow {
  /** Null: nobody entered it. */
  readonly value: string | null;
  readonly sources: number;
  readonly words: number;
  readonly share: number;
}

/** The sources of a text by something that people entered of them. */
export interface EnteredCount {
  /** `part`, `group`, `gender`, or what a newsroom calls it. */
  readonly key: string;
  /** Most sources first, what nobody entered last. */
  readonly rows: readonly EnteredRow[];
}

/** Keys that every newsroom counts, in their order; others follow by their letters. */
const first = ['part', 'group', 'gender'];

/**
 * Counts the sources by what was entered of them; a key that was entered of none is no count.
 * @param without keys that are left out
 */
export function enteredCounts(
  rows: readonly BalanceRow[],
  index: AnalysisIndex,
  people: People,
  without: ReadonlySet<string> = new Set(),
): EnteredCount[] {
  const described = rows.map((row) => {
    const entity = index.entity(row.key);
    return { row, facts: entity ? people.factsOf(entity) : {} };
  });
  const keys = [...new Set(described.flatMap(({ facts }) => Object.keys(facts)))].filter((key) => !without.has(key));
  const rank = (key: string): string => (first.includes(key) ? String(first.indexOf(key)) : `9 ${key}`);
  return keys
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
    .map((key) => {
      const counts = new Map<string | null, EnteredRow>();
      for (const { row, facts } of described) {
        const value = Object.hasOwn(facts, key) ? (facts[key]?.trim() ?? null) : null;
        const before = counts.get(value) ?? { value, sources: 0, words: 0, share: 0 };
        const { sources, words, share } = before;
        counts.set(value, { value, sources: sources + 1, words: words + row.words, share: share + row.share });
      }
      return { key, rows: [...counts.values()].sort(mostFirst) };
    });
}

function mostFirst(a: EnteredRow, b: EnteredRow): number {
  if ((a.value === null) !== (b.value === null)) return a.value === null ? 1 : -1;
  return b.sources - a.sources || b.words - a.words;
}
