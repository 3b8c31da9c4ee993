import type { Ledger } from '../../rules/ledger';
import { RuleBook } from '../../rules/ruleBook';
import { ruling } from '../../rules/ruling';
import type { Paragraph } from '../../text/paragraph';
import type { ParagraphQuotation, QuotationReading } from '../reading';
import { sure } from '../sources/confidence';

type Placed = readonly { readonly paragraph: Paragraph; readonly reading: QuotationReading }[];

/** An interview with labels in brackets: *((Ann Reed)) We like it here.* */
export interface Interview {
  /** Who mostly asks: what they say is no quotation. */
  readonly askers: ReadonlySet<string>;
  /** The last paragraph with a label. */
  readonly last: number;
}

interface InterviewPlace extends Interview {
  readonly paragraphs: Placed;
  readonly index: number;
  readonly ledger: Ledger;
}

/** What a paragraph of an interview holds: all of it one answer, or nothing that is quoted. */
export interface InterviewPart {
  readonly answer: ParagraphQuotation | null;
  /** The paragraph that names who answers. */
  readonly named: Paragraph;
}

/** So many labels make an interview. */
const fewestLabels = 3;
/** An answer has so many paragraphs at most. */
const longestAnswer = 12;
/** *NR We like it here*, behind a question: letters without a colon, or a name before *I* and *we*. */
const plainLabel =
  /^(\p{Lu}{2,3}|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}(?= (?:I|We|My|Our|Yes|No|Well)\b))\s+(?=["“]?\p{Lu})/u;
/** What stands between answers and is none: quotations set apart, and who signs them. */
const setApart = /^\s*["“‘—–>*#-]/;

/** How the paragraphs of an interview are read. */
export const interviewBook = new RuleBook<InterviewPlace, InterviewPart>(
  'What does a paragraph of an interview hold?',
  [
    {
      id: 'join/interview-question',
      example:
        '((ZK)) Did Vale say that it rained?\n\n((Ann Reed)) We like it.\n\n((ZK)) Why?\n\n((Ann Reed)) Because we do.',
      find: (at) => {
        const named = at.paragraphs[at.index]?.paragraph;
        return named && asks(at, at.index) ? { answer: null, named } : null;
      },
    },
    {
      id: 'join/interview-answer',
      example:
        '((ZK)) Why did you stay?\n\n((Ann Reed)) |Vale said that it rained.|\n\n((ZK)) Why?\n\n((Ann Reed)) |Because it did.|',
      find: ({ paragraphs, index }) => {
        const here = paragraphs[index];
        return here?.reading.turn ? { answer: here.reading.turn, named: here.paragraph } : null;
      },
    },
    {
      id: 'join/interview-letters',
      example:
        '((ZK)) Why did you stay?\n\nAnn Reed |We like it.|\n\n((ZK)) Why?\n\nAR |It is warm.|\n\n((ZK)) Will you leave?\n\nAR |No.|',
      find: (at) => {
        const here = at.paragraphs[at.index]?.paragraph;
        const match = here && asks(at, at.index - 1) ? plainLabel.exec(here.text.slice(0, 80)) : null;
        return here && match?.[1] !== undefined
          ? { answer: answerOf(here, match[1], match[0].length), named: here }
          : null;
      },
    },
    {
      id: 'join/interview-goes-on',
      example:
        '((ZK)) Why did you stay?\n\n((Ann Reed)) We like it.\n\n|The bay is warm.|\n\n((ZK)) Why?\n\n((Ann Reed)) |It is.|',
      find: (at) => {
        const { paragraphs, index, last } = at;
        const here = paragraphs[index]?.paragraph;
        if (!here || index > last || setApart.test(here.text) || here.kind === 'heading') return null;
        for (let i = index - 1; i >= Math.max(0, index - longestAnswer); i--) {
          if (asks(at, i)) return null;
          const before = paragraphs[i];
          if (!before?.reading.turn) continue;
          const end = here.text.trimEnd().length;
          const { speakers, cue: _cue, ...turn } = before.reading.turn;
          const by = ruling('join/interview-goes-on');
          const answer: ParagraphQuotation = {
            ...turn,
            by,
            cue: null,
            speakers,
            segments: [[here.text.search(/\S/), end]],
          };
          return { answer, named: before.paragraph };
        }
        return null;
      },
    },
  ],
);

/** The interview that a document is, by its labels in brackets; null where it is none. */
export function interviewOf(paragraphs: Placed): Interview | null {
  const turns = new Map<string, { all: number; questions: number }>();
  let [labels, last] = [0, -1];
  for (const [index, { paragraph, reading }] of paragraphs.entries()) {
    const label = labelOf(paragraph, reading);
    if (label === null) continue;
    labels++;
    last = index;
    const count = turns.get(label) ?? { all: 0, questions: 0 };
    count.all++;
    if (paragraph.text.includes('?')) count.questions++;
    turns.set(label, count);
  }
  if (labels < fewestLabels) return null;
  const askers = [...turns].filter(([, { all, questions }]) => questions * 2 > all).map(([label]) => label);
  return { askers: new Set(askers), last };
}

/** What a paragraph of an interview holds; null where it stands beside the interview. */
export function interviewPart(
  interview: Interview,
  paragraphs: Placed,
  index: number,
  ledger: Ledger,
): InterviewPart | null {
  return interviewBook.find({ ...interview, paragraphs, index, ledger }, ledger);
}

/** The answer, with what it quotes of others in marks. */
export function quotationsIn({ answer }: InterviewPart, { quotations }: QuotationReading): ParagraphQuotation[] {
  if (!answer) return [];
  const inner = quotations.filter(
    ({ quoted, cue, speakers }) => quoted.length > 0 && cue && speakers.some(({ form }) => form !== 'pronoun'),
  );
  return [answer, ...inner.map((each) => ({ ...each, parent: 0 }))];
}

/** The label in brackets that a paragraph opens with, or null. */
function labelOf(paragraph: Paragraph, { turn }: QuotationReading): string | null {
  const speaker = turn?.speakers[0];
  return speaker?.by.rule === 'source/turn-brackets' ? paragraph.text.slice(...speaker.span) : null;
}

function asks({ paragraphs, askers }: InterviewPlace, index: number): boolean {
  const at = paragraphs[index];
  const label = at ? labelOf(at.paragraph, at.reading) : null;
  return label !== null && askers.has(label);
}

function answerOf({ text }: Paragraph, label: string, from: number): ParagraphQuotation {
  const by = ruling('source/turn-brackets');
  return {
    by: ruling('join/interview-letters'),
    kind: 'direct',
    act: 'speech',
    modality: 'asserted',
    segments: [[from, text.trimEnd().length]],
    quoted: [],
    cue: null,
    speakers: [
      { span: [0, label.length], form: 'name', source: 'person', confidence: sure.turn, by, name: [0, label.length] },
    ],
    open: false,
    parent: null,
  };
}
