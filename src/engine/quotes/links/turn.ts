import type { Span } from '../../analysis';
import type { Ledger } from '../../rules/ledger';
import { RuleBook } from '../../rules/ruleBook';
import { ruling } from '../../rules/ruling';
import type { ParagraphQuotation } from '../reading';
import { sure } from '../sources/confidence';

/** A label and a colon at the beginning of a paragraph. */
interface TurnHead {
  readonly label: string;
  readonly name: Span;
  /** Where what is said begins. */
  readonly from: number;
}

/** *[00:01:12]*, *01:12 -* */
const time = String.raw`(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?\s+(?:[-–—|]\s+)?)?`;
/** *(laughs)*, *[00:15]*, *00:15*, and the colon. */
const remark = String.raw`(?:\s*(?:\([^()\n]{1,40}\)|\[[^[\]\n]{1,40}\]|\s\d{1,2}:\d{2}(?::\d{2})?(?=:)))?\s?:\s+(?=\S)`;
const turnHead = new RegExp(
  String.raw`^\s{0,8}["“]?${time}(?:([QA])\.\s+(?=\S)|(Q|A|Question|Answer|[A-Z][A-Z.'’-]+(?:[ ,]+[A-Z][A-Z.'’-]*){0,14})${remark})`,
);
const nameHead = new RegExp(
  String.raw`^\s{0,8}${time}(\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|bin|al|la|\d{1,2}\b)){0,4})(?:, [^:\n.!?]{2,60})?${remark}`,
  'u',
);
const smallHead = new RegExp(
  String.raw`^\s{0,8}${time}([qa]|\p{Ll}[\p{Ll}.'’-]+(?: \p{Ll}[\p{Ll}.'’-]*){0,2})${remark}`,
  'u',
);
/** *((Ann Reed))*, as wikis set who speaks in an interview. */
const bracketHead = /^\s{0,8}\(\((\p{Lu}[\p{L}.'’ -]{0,40}\p{L})\)\)(?:\s?:)?\s+(?=\S)/u;
/** The head is looked for in so many characters. */
const LONGEST_HEAD = 200;

/** A document with several such paragraphs is a transcript, or an interview. */
export const turnBook = new RuleBook<string, TurnHead>('Who has the turn in a transcript?', [
  {
    id: 'source/turn',
    example: '|REED|: We stay where we are.\n\nHILL: Why is that?\n\n|REED|: We like it here.\n\n|HILL|: Thank you.',
    find: (text) => {
      const match = turnHead.exec(text.slice(0, LONGEST_HEAD));
      const label = match?.[1] ?? match?.[2];
      if (!match || label === undefined) return null;
      const start = text.indexOf(label);
      return { label, name: [start, start + label.length], from: match[0].length };
    },
  },
  {
    // In small letters a document needs more turns to be a transcript.
    id: 'source/turn-name',
    example: '|Ann Reed|: We stay where we are.\n\n|Host|: Why is that?\n\n|Ann Reed|: We like it here.',
    find: (text) => {
      const match = nameHead.exec(text.slice(0, LONGEST_HEAD));
      const label = match?.[1];
      if (!match || label === undefined || !/\p{Ll}/u.test(label)) return null;
      const start = text.indexOf(label);
      return { label, name: [start, start + label.length], from: match[0].length };
    },
  },
  {
    id: 'source/turn-brackets',
    example:
      '((|ZK|)) Why did you stay?\n\n((|Ann Reed|)) We like it here.\n\n((|ZK|)) Will you leave?\n\n((|Ann Reed|)) No.',
    find: (text) => {
      const match = bracketHead.exec(text.slice(0, LONGEST_HEAD));
      const label = match?.[1];
      if (!match || label === undefined) return null;
      const start = text.indexOf(label);
      return { label, name: [start, start + label.length], from: match[0].length };
    },
  },
  {
    // As people type in a hurry.
    id: 'source/turn-small',
    example:
      '|ann reed|: We stay where we are.\n\n|tom|: Why is that?\n\n|ann reed|: We like it here.\n\n|tom|: Thank you.',
    find: (text) => {
      const match = smallHead.exec(text.slice(0, LONGEST_HEAD));
      const label = match?.[1];
      if (!match || label === undefined) return null;
      const start = match[0].indexOf(label);
      return { label, name: [start, start + label.length], from: match[0].length };
    },
  },
]);

/** *SMITH: We will win.*, with an opening mark before it or without: what may be a turn of a transcript, all of it said, without marks. */
export function turnOf(text: string, ledger: Ledger): ParagraphQuotation | null {
  const head = turnBook.answer(text, ledger);
  const end = text.trimEnd().length;
  if (!head || end <= head.found.from) return null;
  const { label, name, from } = head.found;
  // *A.* has a full stop there.
  // A time in front of it has colons of its own.
  const colon = Math.max(text.lastIndexOf(':', from - 1), name[1]);
  const cue: Span = head.rule === 'source/turn-brackets' ? [name[0] - 2, name[1] + 2] : [colon, colon + 1];
  const sign = head.rule === 'source/turn-brackets' ? ':' : text.charAt(colon);
  const letter = /^(?:[QAqa]|Question|Answer)$/.test(label);
  return {
    by: ruling('join/turn'),
    kind: 'direct',
    act: 'speech',
    modality: 'asserted',
    segments: [[from, end]],
    quoted: [],
    cue: { span: cue, text: text.slice(...cue), lemma: sign },
    speakers: [
      {
        span: name,
        form: letter ? 'nominal' : 'name',
        source: letter ? 'unnamed-person' : 'person',
        confidence: sure.turn,
        by: ruling(head.rule),
        name: letter ? null : [name[0], name[0] + (label.split(',')[0] ?? label).length],
      },
    ],
    open: false,
    parent: null,
  };
}
