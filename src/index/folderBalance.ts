import type { EntityType } from '../engine/analysis';
import type { People } from '../engine/people/peopleOf';
import type { BalanceMeasure } from './balanceMeasure';
import { namedInLine } from './namedLines';
import type { FolderQueries } from './queries';
import { PER_ARTICLE } from './schema';
import { linesOf, statesOf } from './segment';
import { eachRow, type Value } from './sqlite';

/** The quotations of some articles of the folder. */
export interface BalanceCount {
  /** A month as `2024-05`, an author, a section; null where the articles do not say it. */
  readonly key: string | null;
  readonly articles: number;
  /** Quotations of which it can be told whether they count. */
  readonly told: number;
  /** Those of them that count. */
  readonly counted: number;
}

/** The balance of a folder, in three ways: months in their order, authors and sections with most quotations first. */
export interface FolderBalance {
  readonly months: readonly BalanceCount[];
  readonly authors: readonly BalanceCount[];
  readonly sections: readonly BalanceCount[];
  readonly all: BalanceCount;
}

interface Tally {
  articles: number;
  told: number;
  counted: number;
}

/** So many articles are counted in a step. */
const IN_ONE_STEP = 50;

const QUOTATIONS = `select quotation.id, min(said.entity) from quotation
  left join said on said.quotation = quotation.id and said.entity between
    quotation.id / ${String(PER_ARTICLE)} * ${String(PER_ARTICLE)}
    and (quotation.id / ${String(PER_ARTICLE)} + 1) * ${String(PER_ARTICLE)} - 1
  where quotation.id >= ? and quotation.id < ? group by quotation.id`;

/** Counts all quotations of a folder; goes through all of its articles, so it comes in steps. */
export function* folderBalance(
  queries: FolderQueries,
  measure: BalanceMeasure,
  people: People,
): Generator<void, FolderBalance, void> {
  const [months, authors, sections] = [newTallies(), newTallies(), newTallies()];
  const all: Tally = { articles: 0, told: 0, counted: 0 };
  const answers = new Map<string, boolean | undefined>();
  const countsFor = (type: EntityType, name: string): boolean | undefined => {
    if (measure.kind === 'named') return true;
    const key = `${type} ${name}`;
    if (!answers.has(key)) {
      const value = people.factsOf({ type, name })[measure.key];
      answers.set(key, value === undefined ? undefined : value.toLowerCase() === measure.value.toLowerCase());
    }
    return answers.get(key);
  };
  for (const { db, dead } of queries.segments) {
    const tallies = new Map<number, readonly Tally[]>();
    for (const { article, date, author, section, problem } of statesOf(db)) {
      if (dead.has(article) || problem !== null) continue;
      const own = [all, months(date?.slice(0, 7) ?? null), authors(author), sections(section)];
      for (const tally of own) tally.articles++;
      tallies.set(article, own);
    }
    const counted = [...tallies.keys()].sort((a, b) => a - b);
    let lines: { readonly article: number; readonly of: readonly string[] } = { article: -1, of: [] };
    const count = ([id, speaker]: readonly Value[]): undefined => {
      const article = Math.floor(Number(id) / PER_ARTICLE);
      const own = tallies.get(article) ?? [];
      if (lines.article !== article) lines = { article, of: linesOf(db, article) };
      const line = typeof speaker === 'number' ? lines.of[speaker % PER_ARTICLE] : undefined;
      const source = line === undefined ? undefined : namedInLine(line);
      const unknown = measure.kind === 'named' ? false : undefined;
      const counts = source ? countsFor(source.type, source.name) : unknown;
      if (counts === undefined) return undefined;
      for (const tally of own) {
        tally.told++;
        if (counts) tally.counted++;
      }
      return undefined;
    };
    for (let at = 0; at < counted.length; at += IN_ONE_STEP) {
      const [first = 0, last = first] = [counted[at], counted[Math.min(at + IN_ONE_STEP, counted.length) - 1]];
      eachRow(db, QUOTATIONS, [first * PER_ARTICLE, (last + 1) * PER_ARTICLE], count);
      yield;
    }
  }
  const byTold = (a: BalanceCount, b: BalanceCount): number =>
    b.told - a.told || (String(a.key) < String(b.key) ? -1 : 1);
  return {
    months: [...months.entries()].sort((a, b) => (String(a.key) < String(b.key) ? -1 : 1)),
    authors: [...authors.entries()].sort(byTold),
    sections: [...sections.entries()].sort(byTold),
    all: { key: null, ...all },
  };
}

/** Tallies by a key; of articles without one, too. */
function newTallies(): ((key: string | null) => Tally) & { entries(): BalanceCount[] } {
  const tallies = new Map<string | null, Tally>();
  const of = (key: string | null): Tally => {
    const known = tallies.get(key) ?? { articles: 0, told: 0, counted: 0 };
    tallies.set(key, known);
    return known;
  };
  return Object.assign(of, { entries: () => [...tallies].map(([key, tally]) => ({ key, ...tally })) });
}
