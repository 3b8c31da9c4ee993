import { RuleBook, type Answer } from '../../rules/ruleBook';
import { ruling } from '../../rules/ruling';
import { classAt, isComma, wordAt } from '../../syntax/clauseItems';
import { WordClass } from '../../words/quoteLexicon';
import { reachSure } from '../../syntax/subjectConfidence';
import { leadInSubject } from '../sources/leadIn';
import { namedAtMark } from '../sources/namedAtMark';
import type { CueSite } from './cues';
import { gappedSubject } from './gapped';
import type { Link, SureLink } from './link';
import { nearestCue } from './nearestCue';
import type { Sentence } from './sentence';
import { isWeak } from './weakCues';

/** A label in front of a headline ends within so many items. */
const LONGEST_LABEL = 12;

/** What stands before a marked piece. */
interface BeforePiece {
  readonly sentence: Sentence;
  readonly piece: number;
  /** The cue that may introduce it. */
  readonly cue: CueSite | null;
  /** A colon stands right before it. */
  readonly colon: boolean;
  /** A comma or dash does. */
  readonly comma: boolean;
  /** The link by which the cue already introduces an earlier piece. */
  readonly used: Link | undefined;
}

/** `none`: what stands there does not introduce the piece. */
export const beforeBook = new RuleBook<BeforePiece, SureLink | 'none'>(
  'How does what stands before a piece introduce it?',
  [
    {
      id: 'link/lead-in',
      example: 'Asked about it, |Ann Reed|: “We stay where we are.”',
      find: ({ sentence: { items, from, tools }, piece, colon }) => {
        const at = { items, from, colon: piece - 1, phrases: tools.phrases };
        const subject = colon ? leadInSubject(at, tools.ledger) : null;
        return subject && { link: { cue: null, subject, place: 'colon', colon: piece - 1 }, sure: true };
      },
    },
    {
      id: 'link/cue-in-front',
      example: 'Added |Ann Reed|: “We stay where we are.”',
      find: ({ sentence, piece, colon, comma }) => (colon || comma ? cueInFront(sentence, piece) : null),
    },
    {
      id: 'link/label',
      example: '|Reed|: Plan is “not good enough”',
      find: ({ sentence, piece, cue, colon }) =>
        !cue || (!colon && isWeak(sentence, cue, piece)) ? label(sentence, piece) : null,
    },
    {
      id: 'link/colon-bracket',
      example: '|Ann Reed| (laughs): “We stay where we are.”',
      find: (at) => (at.cue && at.colon && isInBrackets(at) ? colonAlone(at.sentence, at.piece) : null),
    },
    {
      id: 'link/colon-alone',
      example: '|The club|: “We stay where we are.”',
      find: ({ sentence, piece, cue, colon }) => (!cue && colon ? colonAlone(sentence, piece) : null),
    },
    {
      id: 'link/gapped',
      example: 'Hill called the plan “a bad joke on us”, |Ann Reed| “a start for the town”.',
      find: ({ sentence, piece, cue, used }) => {
        const found = cue && used ? gappedSubject(sentence, piece, used) : null;
        const subject = found && { ...found, by: ruling('link/gapped') };
        return subject && { link: { cue, subject, place: 'before', colon: -1, gapped: true }, sure: true };
      },
    },
    {
      id: 'link/spent',
      example: '“We stay where we are,” Reed said as the “long night” began.',
      find: ({ piece, cue, colon, comma, used }) =>
        cue && used?.place === 'behind' && !colon && !comma && piece > cue.to && gapBehind(used, piece) > 0
          ? 'none'
          : null,
    },
    {
      id: 'link/clause-of-source',
      example: 'Reed read it, according to the “long way down” report.',
      find: ({ sentence, piece, cue, colon, comma }) => {
        if (cue?.form !== 'source-follows' || comma || colon) return null;
        for (let i = cue.to; i < piece; i++) {
          if (wordAt(sentence.items, i) === ',') return { link: sentence.linkTo(cue, 'clause'), sure: false };
        }
        // Inside *according to the “…” report* nothing is quoted.
        return 'none';
      },
    },
    {
      id: 'link/colon',
      example: '|Reed| said in Leeds: “We stay where we are.”',
      find: ({ sentence, cue, colon }) => (cue && colon ? { link: sentence.linkTo(cue, 'colon'), sure: true } : null),
    },
    {
      id: 'link/before',
      example: '|Reed| said to us, “We stay where we are.”',
      find: ({ sentence, piece, cue, comma }) =>
        cue && (comma || cue.to === piece) ? { link: sentence.linkTo(cue, 'before'), sure: true } : null,
    },
    {
      id: 'link/clause',
      example: '|Reed| said the plan was “not good enough”.',
      find: ({ sentence, cue }) => (cue ? { link: sentence.linkTo(cue, 'clause'), sure: false } : null),
    },
  ],
);

/**
 * What stands before a marked piece and introduces it: *Smith said: “…”*; *Smith told reporters that the plan was “…”*;
 * *Smith: “…”*.
 * @param linked the link by which a cue already introduces an earlier piece, if any
 */
export function cueBefore(
  sentence: Sentence,
  piece: number,
  linked: (cue: CueSite) => Link | undefined,
): Answer<SureLink> | null {
  const { items, from, tools } = sentence;
  const colon = piece > from && wordAt(items, piece - 1) === ':';
  const comma = piece > from && isComma(items, piece - 1);
  const cue = nearestCue(sentence, piece);
  const used = cue ? linked(cue) : undefined;
  const answer = beforeBook.answer({ sentence, piece, cue, colon, comma, used }, tools.ledger);
  return answer === null || answer.found === 'none' ? null : { rule: answer.rule, found: answer.found };
}

/** Items between the attribution words and a piece behind them. */
function gapBehind({ cue, subject }: Link, piece: number): number {
  return piece - Math.max(cue?.to ?? 0, subject?.phrases.at(-1)?.to ?? 0);
}

/** *Reed (laughs): “…”*: what the brackets hold introduces nothing. */
function isInBrackets({ sentence: { items, from }, cue }: BeforePiece): boolean {
  let open = 0;
  for (let i = from; cue && i < cue.from; i++) open += wordAt(items, i) === '(' ? 1 : wordAt(items, i) === ')' ? -1 : 0;
  return open > 0;
}

/** *His message: “…”*; *TRUMP: “…”*. */
function colonAlone({ items, from, tools }: Sentence, piece: number): SureLink | null {
  const colon = piece - 1;
  const phrase = tools.phrases.startingAt(items, from, colon);
  const subject = phrase && namedAtMark({ items, phrase, mark: 'colon', at: colon }, tools.ledger);
  return phrase && { link: { cue: null, subject, place: 'colon', colon }, sure: true };
}

/** *Smith: Plan is “…”*: a name and a colon at the beginning, as headlines have it. */
function label({ items, from, tools }: Sentence, piece: number): SureLink | null {
  const phrase = tools.phrases.startingAt(items, from, Math.min(piece, from + LONGEST_LABEL));
  if (!phrase || wordAt(items, phrase.to) !== ':' || phrase.to >= piece) return null;
  // Right before the marks a colon says as much of anybody.
  const role = phrase.to < piece - 1 && tools.phrases.isRole(items, phrase);
  if (!items[phrase.head]?.capital && !role) return null;
  const subject = namedAtMark({ items, phrase, mark: 'label', at: phrase.to }, tools.ledger);
  return { link: { cue: null, subject, place: 'clause', colon: phrase.to }, sure: false };
}

/** *Said Reed: “…”*: a cue that opens the sentence, and nothing but who speaks up to the colon. */
function cueInFront({ items, from, tools }: Sentence, piece: number): SureLink | null {
  const word = wordAt(items, from);
  if (!(classAt(items, from) & WordClass.cue) || !(classAt(items, from) & (WordClass.past | WordClass.present)))
    return null;
  const subject = tools.subjects.whole.named(items, from + 1, piece - 1, reachSure.besideVerb);
  if (subject?.phrases.at(-1)?.to !== piece - 1) return null;
  const cue: CueSite = { from, to: from + 1, verb: from, lemma: word, cueClass: 'say', form: 'finite' };
  const by = ruling('link/cue-in-front');
  const colon = wordAt(items, piece - 1) === ':' ? piece - 1 : -1;
  return { link: { cue, subject: { by, ...subject }, place: colon < 0 ? 'before' : 'colon', colon }, sure: true };
}
