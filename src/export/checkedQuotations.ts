import type { Analysis, Span } from '../engine/analysis';
import type { ComparisonStatus, Piece } from '../engine/compare/comparison';
import { isFound, type Claim, type Judgement } from '../engine/compare/judge';
import { createAnalysisIndex } from '../engine/analysisIndex';
import { speakerName } from './attribution';
import { fold } from './spaces';
import { createTextReader } from './textReader';

/** What checking a quotation has shown, as `--json` writes it. Lines are counted from 1, spans are UTF-16 and half-open. */
export interface CheckedQuotation extends CheckedWords {
  readonly id: string;
  readonly line: number;
  readonly segments: readonly Span[];
  readonly speakers: readonly string[];
}

/** What looking for words in transcripts has shown. */
export interface CheckedWords {
  readonly found: boolean;
  readonly status: ComparisonStatus;
  readonly quoted: string;
  /** Where most of it stands; null when it stands nowhere. */
  readonly transcript: { readonly file: string; readonly line: number; readonly passage: string } | null;
  readonly differences: readonly Difference[];
}

/** Words that differ: those of the article, those of the transcript; null where one has none. */
export interface Difference {
  readonly kind: Exclude<Piece['kind'], 'same'>;
  readonly quoted: string | null;
  readonly said: string | null;
  /** Left out where the article shows it. */
  readonly marked: boolean;
}

/** What the judgements of an article's claims say, in the order of the text. */
export function checkedQuotations(
  { analysis, text }: { readonly analysis: Analysis; readonly text: string },
  claims: readonly Claim[],
  judgements: readonly Judgement[],
): CheckedQuotation[] {
  const [reader, index] = [createTextReader(text), createAnalysisIndex(analysis)];
  return claims.flatMap(({ quotation, quoted }, i): CheckedQuotation[] => {
    const judgement = judgements[i];
    if (!judgement) return [];
    const { id, segments } = quotation;
    const { found, status, transcript, differences } = checkedWords(judgement);
    const line = reader.line(segments[0]?.[0] ?? 0);
    const speakers = quotation.speakers.map((speaker) => speakerName(speaker, index));
    return [{ id, found, status, line, segments, speakers, quoted, transcript, differences }];
  });
}

/** What one judgement says, whoever is quoted. */
export function checkedWords(judgement: Judgement): CheckedWords {
  const { comparison } = judgement;
  return {
    found: isFound(comparison),
    status: comparison.status,
    quoted: comparison.quoted,
    transcript: passageOf(judgement),
    differences: differencesOf(judgement),
  };
}

function passageOf({ comparison: { stretches }, source }: Judgement): CheckedQuotation['transcript'] {
  const [first] = stretches;
  if (!source || !first) return null;
  const { text } = source.transcript;
  const passage = stretches.map((stretch) => fold(text.slice(...stretch.passage))).join(' […] ');
  return { file: source.name, line: createTextReader(source.text).line(first.passage[0]), passage };
}

function differencesOf({ comparison: { pieces, quoted }, source }: Judgement): Difference[] {
  return pieces.flatMap(({ kind, quote, passage, marked }) =>
    kind === 'same'
      ? []
      : [
          {
            kind,
            quoted: quote && fold(quoted.slice(...quote)),
            said: passage && fold(source?.transcript.text.slice(...passage) ?? ''),
            marked,
          },
        ],
  );
}
