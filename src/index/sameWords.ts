import type { Span } from '../engine/analysis';
import { comparableWords } from '../engine/compare/comparedWords';
import { compareQuoted } from '../engine/compare/compare';
import type { Piece } from '../engine/compare/comparison';
import { readTranscript } from '../engine/compare/transcript';
import { formKey, personWords } from '../engine/entities/formKey';
import { toEnd } from '../engine/steps';
import { wordSet } from '../engine/words/wordSet';
import data from './data/words.json';
import { fingerprintsOf, likeness, SHARED_RUN } from './fingerprints';
import { nameKey } from './nameKeys';
import { newestFirst, type FolderQueries, type IndexedArticle, type IndexedQuotation } from './queries';
import type { EntityRecord } from './record';
import { keysOf } from './keysOf';

/** A quotation of which it is asked where else its words stand. */
export interface AskedQuotation {
  /** The words claimed, see `quotedText`. */
  readonly text: string;
  readonly speakers: readonly Named[];
  /** The article it stands in, which is not asked; null when it is none of the folder's. */
  readonly path: string | null;
}

type Named = Pick<EntityRecord, 'type' | 'name' | 'aliases'>;

/**
 * How the words of one quotation stand to those of another, as far as both go: the same; one leaves out what the other has
 * between; others; or so few in common that it cannot be told.
 */
export type WordsVerdict = 'exact' | 'shortened' | 'changed' | 'partly';

/** Another article with words of a quotation. */
export interface SameWords {
  readonly article: IndexedArticle;
  /** In text order. */
  readonly quotations: readonly IndexedQuotation[];
  /** Null when the article's file has changed since it was read: its words cannot be compared. */
  readonly verdict: WordsVerdict | null;
  /** Whether dots or a break show each place where words were left out. */
  readonly marked: boolean;
  readonly speaker: 'same' | 'other' | 'unknown';
  /** Their words, as the other article has them; empty when it has changed. */
  readonly text: string;
  /** Articles that are copies of this one, as from an agency, and have the words in the same way. */
  readonly copies: readonly IndexedArticle[];
}

/** So many quotations with words in common are looked at. */
const MOST_CANDIDATES = 200;
/** Articles that have so much in common are copies of one. */
const COPY = 0.5;
/** Left out unseen, they turn the meaning round. */
const NEGATIONS = wordSet(data.negations);
/** *don’t*, *won't*, without its apostrophe. */
const CONTRACTED = /(?:do|does|did|is|are|was|were|wo|would|could|should|ca|has|have|had|must|need|might)nt$/;

/**
 * Where else words of a quotation stand in the folder: every article that shares seven of them in a row with it in a quotation,
 * judged, copies of one article as one; the newest first.
 * @param read the text of an article as the index has read it; null when it has changed since
 */
export async function sameWordsElsewhere(
  queries: FolderQueries,
  asked: AskedQuotation,
  read: (article: IndexedArticle) => Promise<string | null>,
): Promise<SameWords[]> {
  const candidates = queries
    .quotationsSharing(fingerprintsOf(keysOf(asked.text)), MOST_CANDIDATES)
    .filter(({ article }) => article.path !== asked.path);
  const byArticle = new Map<string, IndexedQuotation[]>();
  for (const candidate of candidates) {
    const known = byArticle.get(candidate.article.path);
    if (known) known.push(candidate);
    else byArticle.set(candidate.article.path, [candidate]);
  }
  const found: SameWords[] = [];
  for (const quotations of byArticle.values()) {
    const [first] = quotations;
    if (!first) continue;
    quotations.sort((a, b) => a.id - b.id);
    const speaker = speakerVerdict(asked.speakers, quotations);
    const article = await read(first.article);
    const text =
      article === null
        ? ''
        : claimedText(
            quotations.flatMap(({ pieces }) => pieces),
            article,
          );
    const judged = article === null ? { verdict: null, marked: false } : judgeWords(asked.text, text);
    found.push({ article: first.article, quotations, ...judged, speaker, text, copies: [] });
  }
  return withoutCopies(queries, found);
}

/** How the words of two quotations stand to each other, as far as both go. */
export function judgeWords(one: string, other: string): { verdict: WordsVerdict; marked: boolean } {
  const sides = [sideOf(one, other), sideOf(other, one)].filter((side) => sameWordsIn(side) >= SHARED_RUN);
  const verdicts = sides.map(verdictOf);
  if (verdicts.length === 0) return { verdict: 'partly', marked: false };
  if (sides.some(losesNegation)) return { verdict: 'changed', marked: false };
  if (verdicts.includes('exact')) return { verdict: 'exact', marked: true };
  if (!verdicts.includes('shortened')) return { verdict: 'changed', marked: false };
  const marked = sides.some((side, i) => verdicts[i] === 'shortened' && gapsOf(side).every((piece) => piece.marked));
  return { verdict: 'shortened', marked };
}

/** The words of pieces of a text; dots stand where others stand between two of them. */
export function claimedText(pieces: readonly Span[], text: string): string {
  return pieces
    .map((span, i) => {
      const before = pieces[i - 1];
      const between = before ? (/\S/.test(text.slice(before[1], span[0])) ? ' … ' : '\n') : '';
      return between + text.slice(...span);
    })
    .join('');
}

/** One quotation compared with another, without what lies beyond the ends of that one. */
interface Side {
  readonly quoted: string;
  readonly passage: string;
  readonly pieces: readonly Piece[];
}

function sideOf(quoted: string, passage: string): Side {
  const transcript = toEnd(readTranscript(passage));
  const pieces = [...compareQuoted(quoted, transcript).pieces];
  const [first, last] = [transcript.words[0]?.span[0], transcript.words.at(-1)?.span[1]];
  const spans = pieces.flatMap((piece) => (piece.passage ? [piece.passage] : []));
  if (spans[0]?.[0] === first) while (pieces[0]?.kind === 'added') pieces.shift();
  if (spans.at(-1)?.[1] === last) while (pieces.at(-1)?.kind === 'added') pieces.pop();
  return { quoted, passage, pieces };
}

function verdictOf({ pieces, passage }: Side): WordsVerdict {
  if (pieces.some(({ kind }) => kind === 'changed' || kind === 'added')) return 'changed';
  const gaps = gapsOf({ pieces });
  if (gaps.some((piece) => !piece.marked && piece.passage && hasNegation(passage.slice(...piece.passage)))) {
    return 'changed';
  }
  return gaps.length > 0 ? 'shortened' : 'exact';
}

/** Where the quotation has fewer words than the passage. */
const gapsOf = ({ pieces }: Pick<Side, 'pieces'>): readonly Piece[] =>
  pieces.filter(({ kind, passage }) => kind === 'leftOut' || (kind === 'bracketed' && passage !== null));

/** Whether one begins just behind a *not* of the other. */
function losesNegation({ quoted, passage, pieces }: Side): boolean {
  const same = pieces.find(({ kind }) => kind === 'same');
  const before = (text: string, at: number | undefined): boolean => {
    const words = comparableWords(text.slice(0, at ?? 0).replace(/^[^]*[.!?…\n]/, ''));
    return words.slice(-2).some(({ key }) => isNegation(key));
  };
  return before(quoted, same?.quote?.[0]) !== before(passage, same?.passage?.[0]);
}

function sameWordsIn({ quoted, pieces }: Side): number {
  const same = pieces.filter(({ kind }) => kind === 'same');
  return same.reduce((sum, { quote }) => sum + (quote ? comparableWords(quoted.slice(...quote)).length : 0), 0);
}

const hasNegation = (text: string): boolean => comparableWords(text).some(({ key }) => isNegation(key));

const isNegation = (key: string): boolean => NEGATIONS.has(key) || CONTRACTED.test(key);

function speakerVerdict(asked: readonly Named[], quotations: readonly IndexedQuotation[]): SameWords['speaker'] {
  const others = quotations.flatMap(({ speakers }) => speakers);
  const pairs = asked.flatMap((one) => others.map((other) => [one, other] as const));
  if (pairs.some(([one, other]) => isCalledAlike(one, other))) return 'same';
  return pairs.length > 0 && pairs.every(([one, other]) => one.type === other.type) ? 'other' : 'unknown';
}

/** Who says the same words and has the same surname is the same. */
function isCalledAlike(one: Named, other: Named): boolean {
  if (one.type !== other.type) return false;
  const keys = ({ type, name, aliases }: Named): string[] => {
    const forms = [name, ...aliases].map((form) => nameKey(type, form));
    return type === 'person' ? [...forms, nameKey(type, personWords(formKey(name)).at(-1) ?? '')] : forms;
  };
  const known = new Set(keys(one));
  return keys(other).some((key) => known.has(key));
}

/** Copies of an article stand with the newest of them, where they have the words in the same way. */
function withoutCopies(queries: FolderQueries, found: readonly SameWords[]): SameWords[] {
  const kept: { words: SameWords; sketch: readonly number[]; copies: IndexedArticle[] }[] = [];
  const newest = [...found].sort((a, b) => newestFirst(a.article, b.article));
  for (const words of newest) {
    const sketch = queries.sketchOf(words.article);
    const first = kept.find(
      (other) =>
        other.words.verdict === words.verdict &&
        other.words.marked === words.marked &&
        other.words.speaker === words.speaker &&
        likeness(other.sketch, sketch) >= COPY,
    );
    if (first) first.copies.push(words.article);
    else kept.push({ words, sketch, copies: [] });
  }
  return kept.map(({ words, copies }) => ({ ...words, copies }));
}
