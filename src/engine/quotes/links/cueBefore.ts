import { RuleBook, type Answer } from '../../rules/ruleBook';
import { classAt, isComma, wordAt, type Item } from '../../syntax/clauseItems';
import data from '../../words/data/links.json';
import { WordClass } from '../../words/quoteLexicon';
import { wordSet } from '../../words/wordSet';
import { namedAtMark } from '../sources/namedAtMark';
import { firstCueFrom, type CueSite } from './cues';
import type { Link, SureLink } from './link';
import type { Sentence } from './sentence';
import { isPlausible, isWeak, REACH } from './weakCues';

const { adverb, auxiliary, conjunction, negation } = WordClass;
/** How many cues before a piece are looked at. */
const TRIES = 6;
/** More words than this, before *according to*, are no opening adverb. */
const LONGEST_OPENING = 3;
/** A label in front of a headline ends within so many items. */
const LONGEST_LABEL = 12;
/** So many items before a verb may say that it is yet to come. */
const FUTURE_BEFORE = 3;
const future = wordSet(data.future);

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
      id: 'link/label',
      example: '|Reed|: Plan is “not good enough”',
      find: ({ sentence, piece, cue, colon }) =>
        !cue || (!colon && isWeak(sentence, cue, piece)) ? label(sentence, piece) : null,
    },
    {
      id: 'link/colon-alone',
      example: '|The club|: “We stay where we are.”',
      find: ({ sentence, piece, cue, colon }) => (!cue && colon ? colonAlone(sentence, piece) : null),
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

/** The nearest cue to the left; a thought in a speech yields to the speech around it. */
function nearestCue(sentence: Sentence, piece: number): CueSite | null {
  const { items, cues } = sentence;
  const last = firstCueFrom(cues, piece) - 1;
  const nearest = cues[last];
  if (!nearest || nearest.to > piece) return null;
  const colon = wordAt(items, piece - 1) === ':';
  let first: CueSite | null = null;
  for (let i = last; i >= 0 && i > last - TRIES; i--) {
    const cue = cues[i];
    if (!cue || crosses(sentence, cue, piece)) break;
    if (colon) {
      if (i === last ? !isPurpose(cue) : cue.form === 'finite' && !isWeak(sentence, cue, piece)) return cue;
      continue;
    }
    const plausible = isPlausible(sentence, cue, piece);
    if (!plausible && cue.form === 'passive') continue;
    first ??= cue;
    if (plausible && !isWeak(sentence, cue, piece)) return sourceOver(sentence, cue, piece) ?? cue;
  }
  if (colon) return nearest;
  return first && isPlausible(sentence, first, piece) ? first : null;
}

/** A deed that somebody calls for or means to do: *a call to raise rates*. */
function isPurpose({ form, cueClass }: CueSite): boolean {
  return form === 'infinitive' && (cueClass === 'act' || cueClass === 'show' || cueClass === 'think');
}

/** Whether a semicolon, or too many words, part the cue from the piece. */
function crosses({ items }: Sentence, cue: CueSite, piece: number): boolean {
  if (piece - cue.to >= REACH) return true;
  for (let i = cue.to; i < piece; i++) if (wordAt(items, i) === ';') return true;
  return false;
}

/** A cue behind *according to Smith, …*. */
interface CueInClause {
  readonly sentence: Sentence;
  readonly cue: CueSite;
}

/** *According to Smith, the plan will add “…”*: the cue behind the source reports nothing. */
export const overBook = new RuleBook<CueInClause, true>(
  'Does the source that opens a sentence speak over a cue in it?',
  [
    {
      id: 'link/over-thing',
      example: 'According to |a report|, the road offers “more than a way home”.',
      find: ({ sentence, cue }) => {
        const phrase = sentence.subjectOf(cue)?.phrases[0];
        return (phrase !== undefined && sentence.tools.phrases.isThing(sentence.items, phrase)) || null;
      },
    },
    {
      id: 'link/over-future',
      example: 'According to |Reed|, Hill will call the plan “not good enough”.',
      find: ({ sentence, cue }) => isFuture(sentence.items, cue) || null,
    },
  ],
);

function sourceOver(sentence: Sentence, cue: CueSite, piece: number): CueSite | null {
  const source = sentence.cues[0];
  if (source?.form !== 'source-follows' || source === cue || !opens(sentence, source.from)) return null;
  if (crosses(sentence, source, piece)) return null;
  return overBook.find({ sentence, cue }, sentence.tools.ledger) && source;
}

/** Whether only conjunctions and adverbs stand between the beginning of the sentence and an item. */
function opens({ items, from }: Sentence, index: number): boolean {
  if (index - from > LONGEST_OPENING) return false;
  for (let i = from; i < index; i++) if (!(classAt(items, i) & (conjunction | adverb))) return false;
  return true;
}

/** *will add*, *would offer*: nothing is said yet. */
function isFuture(items: readonly Item[], cue: CueSite): boolean {
  for (let i = cue.verb - 1; i >= cue.verb - FUTURE_BEFORE; i--) {
    if (future.has(wordAt(items, i))) return true;
    if (!(classAt(items, i) & (adverb | auxiliary | negation))) return false;
  }
  return false;
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
  if (!phrase || wordAt(items, phrase.to) !== ':' || !items[phrase.head]?.capital || phrase.to >= piece) return null;
  const subject = namedAtMark({ items, phrase, mark: 'label', at: phrase.to }, tools.ledger);
  return { link: { cue: null, subject, place: 'clause', colon: phrase.to }, sure: false };
}
