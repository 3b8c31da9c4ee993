import type { Analysis, Span } from '../analysis';
import type { JudgedFile } from './analysisFile';
import type { Correction, Judgement, TextQuote } from './correction';
import type { LeftOut } from './difference';
import { readBack } from './readBack';

interface Confirmable {
  readonly confirmed?: boolean;
}

/** What a file brings to an article. */
export interface ImportPlan {
  /** What it says otherwise, of words of the text. */
  readonly judgements: readonly (Judgement<Span> & Confirmable)[];
  /** What it says of words that are not in the text: kept, as they may come back. */
  readonly orphans: readonly (Judgement<TextQuote> & Confirmable)[];
  /** Corrections as they are in a file of corrections, whether their words are there or not. */
  readonly corrections: readonly Correction[];
  /** How many entries are so already. */
  readonly same: number;
  readonly left: readonly LeftOut[];
  /** How many entries make no sense. */
  readonly unread: number;
  /** Whether anything of it is about this text; corrections of their own tell that themselves. */
  readonly related: boolean;
}

/**
 * Compares what a file says of an article with what is known of it; in short steps.
 * @param known the corrections that the article has
 */
export function* planImport(
  file: JudgedFile,
  ours: Analysis,
  text: string,
  known: readonly Correction[],
): Generator<void, ImportPlan, void> {
  if (file.kind === 'analysis') {
    return { ...(yield* readBack(file.analysis, ours, text, file.whole)), corrections: [], unread: file.unread };
  }
  const { corrections, foreign } = file.sidecar;
  const ids = new Set(known.map(({ id }) => id));
  const said = new Set(known.map(gist));
  const news = corrections.filter((correction) => !ids.has(correction.id) && !said.has(gist(correction)));
  return {
    judgements: [],
    orphans: [],
    corrections: news,
    same: corrections.length - news.length,
    left: [],
    unread: foreign.corrections.length,
    related: true,
  };
}

/** What a correction says, whoever said it and when. */
function gist({ id: _id, time: _time, ...judgement }: Correction): string {
  return JSON.stringify(Object.entries(judgement).sort());
}
