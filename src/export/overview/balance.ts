import type { Span } from '../../engine/analysis';
import type { AnalysisIndex } from '../../engine/analysisIndex';
import { reportOf, wordsOf, type SourceFacts } from '../report';

/** What an editor may want to look at in the balance of sources; its words are made elsewhere. */
export type BalanceNote =
  | { readonly kind: 'nobody-quoted' }
  | { readonly kind: 'only-source'; readonly name: string }
  | { readonly kind: 'most-words'; readonly name: string; readonly share: number }
  | { readonly kind: 'no-person' }
  | { readonly kind: 'unnamed'; readonly count: number; readonly of: number; readonly share: number }
  | { readonly kind: 'no-speaker'; readonly count: number }
  | { readonly kind: 'undescribed'; readonly names: readonly string[] };

/** One who is quoted. */
export interface BalanceRow extends SourceFacts {
  /** The text gives a name: *the ministry*, of a state that it does not tell, has none. */
  readonly named: boolean;
  /** Where they are first quoted. */
  readonly at: Span;
}

/** Who is quoted how much. */
export interface Balance {
  /** Most words first. */
  readonly rows: readonly BalanceRow[];
  /** Quotations of nobody we know. */
  readonly unattributed: { readonly quotations: number; readonly words: number };
  /** What to look at, most important first. */
  readonly notes: readonly BalanceNote[];
}

/** From this share on, one source has most of the words. */
const MOST = 0.5;
/** Of fewer words a share says nothing. */
const FEW_WORDS = 30;
/** More sentences are not read. */
const MOST_NOTES = 3;

/** The balance of the sources of a text. */
export function balanceOf(index: AnalysisIndex): Balance {
  const { sources, unattributed } = reportOf(index);
  const rows = sources
    .map((source) => ({
      ...source,
      named: index.entity(source.key) !== undefined,
      at: source.quotations[0]?.segments[0] ?? ([0, 0] as const),
    }))
    .sort((a, b) => b.words - a.words);
  return {
    rows,
    unattributed: {
      quotations: unattributed.length,
      words: unattributed.reduce((sum, quotation) => sum + wordsOf(quotation), 0),
    },
    notes: notesOf(rows, unattributed.length).slice(0, MOST_NOTES),
  };
}

function notesOf(rows: readonly BalanceRow[], withoutSpeaker: number): BalanceNote[] {
  const [first] = rows;
  if (!first) return withoutSpeaker > 0 ? [{ kind: 'no-speaker', count: withoutSpeaker }] : [{ kind: 'nobody-quoted' }];
  const words = rows.reduce((sum, row) => sum + row.words, 0);
  const unnamed = rows.filter(({ named }) => !named);
  const undescribed = rows.filter(({ source, role }) => source === 'person' && role === null);
  const notes: BalanceNote[] = [];
  if (rows.length === 1) notes.push({ kind: 'only-source', name: first.name });
  else if (first.share >= MOST && words >= FEW_WORDS)
    notes.push({ kind: 'most-words', name: first.name, share: first.share });
  if (unnamed.length > 0) {
    const share = unnamed.reduce((sum, row) => sum + row.share, 0);
    notes.push({ kind: 'unnamed', count: unnamed.length, of: rows.length, share });
  }
  if (withoutSpeaker > 0) notes.push({ kind: 'no-speaker', count: withoutSpeaker });
  if (!rows.some(({ source }) => source === 'person' || source === 'unnamed-person' || source === 'unnamed-group'))
    notes.push({ kind: 'no-person' });
  if (undescribed.length > 0) notes.push({ kind: 'undescribed', names: undescribed.map(({ name }) => name) });
  return notes;
}
