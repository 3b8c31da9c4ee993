import type { Span } from '../engine/analysis';
import { formKey, personWords } from '../engine/entities/formKey';
import { fingerprintsOf, likeness } from './fingerprints';
import { areOfSameWords, judgeWords, type WordsVerdict } from './judgeWords';
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

/** Another article with words of a quotation. */
export interface SameWords {
  readonly article: IndexedArticle;
  /** In text order. */
  readonly quotations: readonly IndexedQuotation[];
  /** Null when the article's file has changed since it was read: its words cannot be compared. */
  readonly verdict: WordsVerdict | null;
  /** Whether dots or a break show each place where words were left out. */
  readonly marked: boolean;
  /** Whether both claim the same words, however changed, and do not merely have a phrase in common; a paraphrase claims none. */
  readonly isOfSameWords: boolean;
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
    const textOf = (some: readonly IndexedQuotation[]): string =>
      article === null
        ? ''
        : claimedText(
            some.flatMap(({ pieces }) => pieces),
            article,
          );
    const text = textOf(quotations);
    const judged = article === null ? { verdict: null, marked: false } : judgeWords(asked.text, text);
    const claimed = textOf(quotations.filter(({ kind }) => kind !== 'indirect'));
    const isOfSameWords = areOfSameWords(asked.text, claimed);
    found.push({ article: first.article, quotations, ...judged, isOfSameWords, speaker, text, copies: [] });
  }
  return withoutCopies(queries, found);
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
