import { regression } from './logistic';

/** Something that is so or not, with the signs that speak for and against it. */
export interface SignedCase {
  readonly signs: readonly string[];
  /** How strongly some signs are there; the others once. */
  readonly amounts?: Readonly<Record<string, number>>;
  readonly right: boolean;
  /** The text that it is from: cases of one text are learnt from together, or not at all. */
  readonly text: string;
  /** From the project's own news; other texts are of other kinds, in which more or less is right. */
  readonly news: boolean;
}

/** Log-odds of a case without signs, and of each sign. */
export interface SignWeights {
  readonly bias: number;
  readonly signs: Readonly<Record<string, number>>;
}

/** The weights with what they are worth on texts that they were not learnt from. */
export interface FittedSigns {
  readonly weights: SignWeights;
  readonly penalty: number;
  /** What weights learnt from the other texts say of each case of the news. */
  readonly guesses: readonly Guess[];
}
interface Guess {
  /** 0 to 1. */
  readonly sure: number;
  readonly right: boolean;
}

const FOLDS = 8;
/** How much a weight costs: of these the one that tells most of texts that it has not seen. */
const PENALTIES = [1, 2, 4, 8, 16];
/** What all texts that are not news have in common. */
const OTHER = 'other-corpus';

/**
 * Fits the weights of signs by a logistic regression whose penalty is cross-validated.
 * @param names the signs, which keep their order; one that is never there weighs nothing
 */
export function fitSigns(cases: readonly SignedCase[], names: readonly string[]): FittedSigns {
  const texts = [...new Set(cases.map(({ text }) => text))].sort();
  const foldOf = new Map(texts.map((id, i) => [id, i % FOLDS]));
  const all = [...names, OTHER];
  const rows = cases.map(({ signs, amounts = {}, right, text, news }) => {
    const there = new Set(news ? signs : [...signs, OTHER]);
    return {
      values: [1, ...all.map((name) => amounts[name] ?? (there.has(name) ? 1 : 0))],
      right,
      fold: foldOf.get(text) ?? 0,
      news,
    };
  });
  const tried = PENALTIES.map((penalty) => ({ penalty, guesses: unseen(rows, penalty) }));
  const chosen = tried.reduce((a, b) => (lossOf(b.guesses) < lossOf(a.guesses) ? b : a));
  const [bias = 0, ...learnt] = learn(rows, chosen.penalty);
  const signs = Object.fromEntries(names.map((name, i) => [name, twoDigits(learnt[i] ?? 0)]));
  return { ...chosen, weights: { bias: twoDigits(bias), signs } };
}

/** In nats a case. */
export const lossOf = (guesses: readonly Guess[]): number =>
  guesses.reduce((sum, { sure, right }) => sum - Math.log(right ? sure : 1 - sure), 0) / guesses.length;

interface Row {
  readonly values: readonly number[];
  readonly right: boolean;
  readonly fold: number;
  readonly news: boolean;
}

function unseen(rows: readonly Row[], penalty: number): Guess[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const others = rows.filter((row) => row.fold !== fold);
    const weights = learn(others, penalty);
    return rows
      .filter((row) => row.fold === fold && row.news)
      .map(({ values, right }) => {
        const odds = values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
        return { sure: 1 / (1 + Math.exp(-odds)), right };
      });
  }).flat();
}

function learn(rows: readonly Row[], penalty: number): number[] {
  const width = rows[0]?.values.length ?? 1;
  const penalties = Array.from({ length: width }, (_, i) => (i === 0 ? 0.001 : penalty));
  return regression(rows, penalties, new Array<number>(width).fill(0));
}

const twoDigits = (value: number): number => Math.round(100 * value) / 100;
