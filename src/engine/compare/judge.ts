import type { Quotation } from '../analysis';
import { compareQuoted } from './compare';
import type { Comparison, ComparisonStatus } from './comparison';
import { comparableWords, type ComparableWord } from './comparedWords';
import { quotedText, wordForWord } from './quotedText';
import { spokenText } from './spokenText';
import { readTranscript, type Transcript } from './transcript';

/** A transcript under the name by which it is told from the others. */
export interface Source {
  readonly name: string;
  /** As it was given. */
  readonly text: string;
  /** What is said in it, at the same offsets. */
  readonly transcript: Transcript;
}

/** A quotation and the words that it claims were said. */
export interface Claim {
  readonly quotation: Quotation;
  readonly quoted: string;
}

/** How a quotation stands to the transcript that has most of it; `source` is null when none has. */
export interface Judgement {
  readonly comparison: Comparison;
  readonly source: Source | null;
}

/** From the best to the worst. */
const order: readonly ComparisonStatus[] = ['exact', 'shortened', 'changed', 'partly', 'missing'];
/** A quotation is compared with so many transcripts, those with the most of its word pairs. */
const CANDIDATES = 6;
/** So few words stand in any speech: they are looked for where the longer quotations of the article were said. */
const SHORT = 3;

/** What is to be found in transcripts: the quotations that give words, with their words. */
export function claimsOf(quotations: readonly Quotation[], text: string): Claim[] {
  return wordForWord(quotations)
    .map((quotation) => ({ quotation, quoted: quotedText(quotation, text) }))
    .filter(({ quoted }) => comparableWords(quoted).length > 0);
}

/** Whether the words were said: all of them, or with a sign wherever some are left out. */
export function isFound({ status, pieces }: Comparison): boolean {
  if (status === 'exact') return true;
  return status === 'shortened' && pieces.every(({ kind, marked }) => kind !== 'leftOut' || marked);
}

/** Reads transcripts, of captions what is said, in steps that yield the share done (0 to 1). */
export function* readSources(
  texts: readonly { readonly name: string; readonly text: string }[],
): Generator<number, Source[], void> {
  const sources: Source[] = [];
  for (const { name, text } of texts) {
    const reading = readTranscript(spokenText(text));
    let step = reading.next();
    for (; !step.done; step = reading.next()) yield (sources.length + step.value) / texts.length;
    sources.push({ name, text, transcript: step.value });
  }
  return sources;
}

/**
 * Looks for quoted texts of one article in transcripts, in steps that yield the share done. Of several transcripts the one
 * counts that has the words best. Returns the judgements in the order of the texts.
 */
export function* judgeQuoted(
  quoted: readonly string[],
  sources: readonly Source[],
): Generator<number, Judgement[], void> {
  const texts = quoted.map((text, i) => ({ i, text, words: comparableWords(text) }));
  const long = texts.filter(({ words }) => words.length > SHORT);
  const found = new Map<number, Judgement>();
  for (const { i, text, words } of long) {
    found.set(i, judgeOne(text, words, sources));
    yield found.size / quoted.length;
  }
  const heard = sources.filter((source) => [...found.values()].some((one) => one.source === source));
  for (const { i, text, words } of texts.filter((one) => !long.includes(one))) {
    found.set(i, judgeOne(text, words, heard.length > 0 ? heard : sources));
    yield found.size / quoted.length;
  }
  return quoted.map((text, i) => found.get(i) ?? nowhere(text));
}

const nowhere = (quoted: string): Judgement => ({
  comparison: { status: 'missing', quoted, pieces: [], stretches: [] },
  source: null,
});

function judgeOne(quoted: string, words: readonly ComparableWord[], sources: readonly Source[]): Judgement {
  let best = nowhere(quoted);
  for (const source of likeliest(words, sources)) {
    const comparison = compareQuoted(quoted, source.transcript);
    if (isBetter(comparison, best.comparison)) best = { comparison, source };
    if (best.comparison.status === 'exact') break;
  }
  return best;
}

function isBetter(one: Comparison, other: Comparison): boolean {
  if (isFound(one) !== isFound(other)) return isFound(one);
  const better = order.indexOf(other.status) - order.indexOf(one.status);
  return better === 0 ? sameLength(one) > sameLength(other) : better > 0;
}

function sameLength({ pieces }: Comparison): number {
  return pieces.reduce((sum, { kind, quote }) => sum + (kind === 'same' && quote ? quote[1] - quote[0] : 0), 0);
}

/** The transcripts that may have the words, the likeliest first. */
function likeliest(words: readonly ComparableWord[], sources: readonly Source[]): Source[] {
  return sources
    .map((source) => ({ source, likeness: likenessOf(words, source.transcript) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, CANDIDATES)
    .map(({ source }) => source);
}

/** How many pairs of neighbours a transcript has too; between equals the share of the words decides. */
function likenessOf(words: readonly ComparableWord[], { words: said, positions }: Transcript): number {
  const known = words.filter(({ key }) => positions(key).length > 0).length;
  const pairs = words.filter(({ key }, i) => {
    const next = words[i + 1]?.key;
    if (next === undefined) return false;
    const [here, there] = [positions(key), positions(next)];
    return here.length < there.length
      ? here.some((at) => said[at + 1]?.key === next)
      : there.some((at) => said[at - 1]?.key === key);
  });
  return pairs.length + known / (words.length + 1);
}
