import { RuleBook } from '../../rules/ruleBook';
import type { Ledger } from '../../rules/ledger';
import type { Paragraph } from '../../text/paragraph';
import type { ParagraphQuotation, QuotationReading } from '../reading';

/** A document with this many paragraphs that look like turns (*SMITH: …*) is a transcript. */
const TURNS = 3;

/** A turn of a transcript. */
interface Turn {
  readonly turn: ParagraphQuotation;
  readonly quotations: readonly ParagraphQuotation[];
}

/** What a turn makes of the quotations of its paragraph. */
export const transcriptBook = new RuleBook<Turn, readonly ParagraphQuotation[]>('Which quotations does a turn hold?', [
  {
    id: 'join/turn-in-marks',
    // The turn gives its speaker to the quotation that the marks make.
    example: '“ANNA: The road is shut.”\n\nTOM: It is not.\n\nANNA: It is.',
    find: ({ turn, quotations }) => {
      const start = turn.segments[0]?.[0] ?? 0;
      const inMarks = quotations.find(
        ({ segments }) => (segments[0]?.[0] ?? Infinity) <= start && start < (segments[0]?.[1] ?? 0),
      );
      const { speakers, cue } = turn;
      return inMarks
        ? quotations.map((quotation) => (quotation === inMarks ? { ...quotation, speakers, cue } : quotation))
        : null;
    },
  },
  {
    id: 'join/turn',
    // The turn itself with what it quotes.
    example: 'ANNA: |The road is shut.|\n\nTOM: |It is not.|\n\nANNA: |It is.|',
    find: ({ turn, quotations }) => [
      turn,
      ...quotations.map((inner) => ({ ...inner, parent: inner.parent === null ? 0 : inner.parent + 1 })),
    ],
  },
]);

/** Turns of two speakers at least: a single *Note: …* here and there makes no transcript. */
export function isTranscript(
  paragraphs: readonly { readonly paragraph: Paragraph; readonly reading: QuotationReading }[],
): boolean {
  const turns = paragraphs.filter(({ reading }) => reading.turn !== null);
  const names = new Set(
    turns.map(({ paragraph, reading }) => {
      const span = reading.turn?.speakers[0]?.span ?? [0, 0];
      return paragraph.text.slice(span[0], span[1]);
    }),
  );
  return turns.length >= TURNS && names.size > 1;
}

/** The quotations of a paragraph, in a transcript with the turn that it is. */
export function quotationsOf(
  { turn, quotations }: QuotationReading,
  transcript: boolean,
  ledger: Ledger,
): readonly ParagraphQuotation[] {
  if (!transcript || !turn) return quotations;
  return transcriptBook.find({ turn, quotations }, ledger) ?? quotations;
}
