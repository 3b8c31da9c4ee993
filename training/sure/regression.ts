import type { FrequencyTable, Stretch } from '../../src/engine/quotes/sure/frequencyTable';
import { logOdds } from '../../src/engine/quotes/sure/frequencyTable';
import type { Signs } from '../../src/engine/quotes/sure/signs';
import { regression } from '../weights/logistic';

/** A link of an annotated text: what it looks like, and whether it is right. */
export interface Case {
  readonly signs: Signs;
  readonly right: boolean;
  /** Cases of one text are learnt from together, or not at all. */
  readonly text: string;
}

/** A sign that is rarer says nothing. */
const LEAST = 5;
const FOLDS = 8;
/** With fewer wrong ones than this nobody can say where a line of confidences bends. */
const LEAST_WRONG = 100;
/** How much a weight costs: of these the one that tells most of texts that it has not seen. */
const PENALTIES = [0.5, 1, 2, 4, 8];

/**
 * The table that tells how often links are right, and how well it tells that of texts it was not made from.
 * @param sound the share of right links that the annotation calls right: one reader alone overlooks some
 */
export function fitTable(cases: readonly Case[], sound = 1): { readonly table: FrequencyTable; readonly loss: number } {
  const tried = PENALTIES.map((penalty) => ({ penalty, ...unseen(cases, penalty, sound) }));
  const best = tried.reduce((a, b) => (b.loss < a.loss ? b : a));
  const table = learn(cases, best.penalty, sound);
  const stretch = stretchOf(best.scores, sound);
  return { table: rounded({ ...table, stretch }), loss: best.loss };
}

interface Score {
  readonly odds: number;
  readonly right: boolean;
}

/** What tables made from the other texts say of each text. */
function unseen(
  cases: readonly Case[],
  penalty: number,
  sound: number,
): { readonly scores: Score[]; readonly loss: number } {
  const folds = [...new Set(cases.map(({ text }) => text))].sort().map((text, i) => [text, i % FOLDS] as const);
  const foldOf = new Map(folds);
  const scores: Score[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const table = learn(
      cases.filter(({ text }) => foldOf.get(text) !== fold),
      penalty,
      sound,
    );
    for (const each of cases)
      if (foldOf.get(each.text) === fold) scores.push({ odds: oddsOf(each.signs, table), right: each.right });
  }
  return { scores, loss: lossOf(scores, sound) };
}

function lossOf(scores: readonly Score[], sound: number): number {
  const loss = scores.map(({ odds, right }) => {
    const share = sound / (1 + Math.exp(-odds));
    return -Math.log(right ? share : 1 - share);
  });
  return loss.reduce((sum, each) => sum + each, 0) / scores.length;
}

const oddsOf = ({ names, raw }: Signs, table: Weights): number =>
  names.reduce((sum, name) => sum + (table.signs[name] ?? 0), table.base + table.raw * logOdds(raw));

/** What makes frequencies of what is said of unseen texts: learnt from the scores of texts that were left out, never from those learnt from. */
function stretchOf(scores: readonly Score[], sound: number): Stretch {
  const fit = (bends: boolean): number[] => {
    const rows = scores.map(({ odds, right }) => ({ values: [1, odds, bends ? odds * Math.abs(odds) : 0], right }));
    return regression(rows, [0.01, 1, 1], [0, 1, 0], sound);
  };
  const bent = fit(scores.filter(({ right }) => !right).length >= LEAST_WRONG);
  // Surer is never righter for being less sure.
  const [shift = 0, scale = 1, bend = 0] = (bent[1] ?? 0) < 0 || (bent[2] ?? 0) < 0 ? fit(false) : bent;
  return { shift, scale: Math.max(0, scale), bend };
}

const twoDigits = (value: number): number => Math.round(100 * value) / 100;

const rounded = ({ base, raw, signs, stretch: { shift, scale, bend } }: FrequencyTable): FrequencyTable => ({
  stretch: { shift: twoDigits(shift), scale: twoDigits(scale), bend: twoDigits(bend) },
  base: twoDigits(base),
  raw: twoDigits(raw),
  signs: Object.fromEntries(
    Object.entries(signs)
      .map(([name, weight = 0]) => [name, twoDigits(weight)] as const)
      .filter(([, weight]) => weight !== 0),
  ),
});

type Weights = Omit<FrequencyTable, 'stretch'>;

function learn(cases: readonly Case[], penalty: number, sound: number): Weights {
  const counts = new Map<string, number>();
  for (const { signs } of cases) for (const name of signs.names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= LEAST && count < cases.length).map(([name]) => name);
  known.sort();
  const fit = (withRaw: boolean): number[] => {
    const rows = cases.map(({ signs, right }) => {
      const own = new Set(signs.names);
      return { values: [1, withRaw ? logOdds(signs.raw) : 0, ...known.map((name) => (own.has(name) ? 1 : 0))], right };
    });
    return regression(rows, [0.001, 0.1, ...known.map(() => penalty)], [0, 0, ...known.map(() => 0)], sound);
  };
  let weights = fit(true);
  // Surer rules are never righter for being less sure.
  if ((weights[1] ?? 0) < 0) weights = fit(false);
  const [base = 0, raw = 0, ...rest] = weights;
  return { base, raw, signs: Object.fromEntries(known.map((name, i) => [name, rest[i] ?? 0])) };
}
