import type { Analysis, Span } from '../engine/analysis';
import type { ComparisonStatus, Piece } from '../engine/compare/comparison';
import { isFound, type Claim, type Judgement } from '../engine/compare/judge';
import { createAnalysisIndex } from '../engine/analysisIndex';
import { speakerName } from '../export/attribution';
import { createTextReader } from '../export/textReader';
import { printable } from './streams';

/** What checking a quotation has shown, as `--json` writes it. Lines are counted from 1, spans are UTF-16 and half-open. */
export interface CheckedQuotation {
  readonly id: string;
  readonly found: boolean;
  readonly status: ComparisonStatus;
  readonly line: number;
  readonly segments: readonly Span[];
  readonly speakers: readonly string[];
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
    const { comparison } = judgement;
    return [
      {
        id,
        found: isFound(comparison),
        status: comparison.status,
        line: reader.line(segments[0]?.[0] ?? 0),
        segments,
        speakers: quotation.speakers.map((speaker) => speakerName(speaker, index)),
        quoted,
        transcript: passageOf(judgement),
        differences: differencesOf(judgement),
      },
    ];
  });
}

function passageOf({ comparison: { stretches }, source }: Judgement): CheckedQuotation['transcript'] {
  const [first] = stretches;
  if (!source || !first) return null;
  const { text } = source.transcript;
  const passage = stretches.map((stretch) => folded(text.slice(...stretch.passage))).join(' […] ');
  return { file: source.name, line: createTextReader(source.text).line(first.passage[0]), passage };
}

function differencesOf({ comparison: { pieces, quoted }, source }: Judgement): Difference[] {
  return pieces.flatMap(({ kind, quote, passage, marked }) =>
    kind === 'same'
      ? []
      : [
          {
            kind,
            quoted: quote && folded(quoted.slice(...quote)),
            said: passage && folded(source?.transcript.text.slice(...passage) ?? ''),
            marked,
          },
        ],
  );
}

const folded = (words: string): string => words.replace(/\s+/g, ' ').trim();

const statusWords: Readonly<Record<ComparisonStatus, string>> = {
  exact: 'exact',
  shortened: 'shortened',
  changed: 'changed',
  partly: 'partly found',
  missing: 'not found',
};

/** A line for each quotation, and for each difference that is to be looked at. */
export function checkLines(file: string, quotations: readonly CheckedQuotation[]): string {
  return quotations
    .map(({ found, status, line, speakers, quoted, transcript, differences }) => {
      const verdict = status === 'shortened' && !found ? 'shortened without a mark' : statusWords[status];
      const where = transcript ? [`${transcript.file}:${String(transcript.line)}`] : [];
      const parts = [...where, folded(quoted), ...(speakers.length > 0 ? [speakers.join(', ')] : [])];
      const first = `${found ? 'ok' : 'NOT OK'} ${file}:${String(line)}: ${verdict}: ${parts.join(' · ')}`;
      const others = found || status === 'missing' ? [] : differences.map(differenceLine);
      return [first, ...others].map((each) => `${printable(each)}\n`).join('');
    })
    .join('');
}

function differenceLine({ kind, quoted, said, marked }: Difference): string {
  switch (kind) {
    case 'leftOut':
      return `    left out${marked ? ', with a mark' : ''}: ${said ?? ''}`;
    case 'added':
      return `    not said: ${quoted ?? ''}`;
    case 'missing':
      return `    not found: ${quoted ?? ''}`;
    case 'changed':
    case 'bracketed':
      return `    said: ${said ?? ''}; quoted: ${quoted ?? ''}`;
  }
}
