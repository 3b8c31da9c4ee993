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

type Turns = readonly { readonly paragraph: Paragraph; readonly reading: QuotationReading }[];

/** Says of a paragraph of a transcript whether it is a turn. */
type IsTurn = (at: Turns[number]) => boolean;

/** What the turns of a document are, where it is a transcript; null where it is none. */
export function transcriptOf(paragraphs: Turns): IsTurn | null {
  const capitals = byCapitals(paragraphs);
  if (capitals) return capitals;
  const rule = ['source/turn-name', 'source/turn-small'].find((name) => isByNames(paragraphs, name));
  return rule === undefined ? null : (at) => ruleOf(at.reading) === rule;
}

const ruleOf = ({ turn }: QuotationReading): string | undefined => turn?.speakers[0]?.by.rule;

const labelsOf = (turns: Turns): string[] =>
  turns.map(({ paragraph, reading }) => paragraph.text.slice(...(reading.turn?.speakers[0]?.span ?? [0, 0])));

/**
 * Turns of two speakers at least: a single *NOTE: …* here and there makes no transcript. Who has letters for a label may be
 * named in full in a first turn: *Ann Reed: …*, then *AR: …*.
 */
function byCapitals(paragraphs: Turns): IsTurn | null {
  const turns = paragraphs.filter(({ reading }) => ruleOf(reading) === 'source/turn');
  const labels = new Set(labelsOf(turns));
  const isInFull: IsTurn = (at) =>
    ruleOf(at.reading) === 'source/turn-name' &&
    shortLabels(labelsOf([at])[0] ?? '').some((label) => labels.has(label));
  if (labels.size < 2 || turns.length + paragraphs.filter(isInFull).length < TURNS) return null;
  return (at) => ruleOf(at.reading) === 'source/turn' || isInFull(at);
}

/** *AR* and *REED* for *Ann Reed*. */
function shortLabels(name: string): string[] {
  const words = name.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  const initials = words.map((word) => word.charAt(0));
  return words.length < 2 ? [] : [initials.join(''), initials.join('.') + '.', (words.at(-1) ?? '').toUpperCase()];
}

/** *Note: …* and *Place: …* look like turns in small letters: most paragraphs are turns, and speakers come again; or turns answer questions. */
function isByNames(paragraphs: Turns, rule: string): boolean {
  const isTurn = ({ reading }: Turns[number]): boolean => ruleOf(reading) === rule;
  const turns = paragraphs.filter(isTurn);
  if (turns.length < 2) return false;
  const isQuestion = (at: Turns[number] | undefined): boolean =>
    at !== undefined && !isTurn(at) && /\?["”’]?\s*$/.test(at.paragraph.text);
  const answers = paragraphs.filter((at, i) => isTurn(at) && isQuestion(paragraphs[i - 1])).length;
  if (answers >= 2 && answers * 2 > turns.length) return true;
  const labels = labelsOf(turns);
  // *Ann Reed* first, then *Reed*
  const speakers = new Set(labels.map((label) => label.slice(label.lastIndexOf(' ') + 1)));
  const filled = paragraphs.filter(({ paragraph }) => paragraph.text.trim() !== '').length;
  return turns.length >= TURNS && turns.length * 2 > filled && speakers.size > 1 && speakers.size < labels.length;
}

/** The quotations of a paragraph, with the turn that it is. */
export function quotationsOf({ turn, quotations }: QuotationReading, ledger: Ledger): readonly ParagraphQuotation[] {
  if (!turn) return quotations;
  return transcriptBook.find({ turn, quotations }, ledger) ?? quotations;
}
