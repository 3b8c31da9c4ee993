import { RuleBook, type Answer } from '../../rules/ruleBook';
import { classAt, isComma, isDash, isPieceAt, tail, wordAt } from '../../syntax/clauseItems';
import { WordClass } from '../../words/quoteLexicon';
import { namedAtMark } from '../sources/namedAtMark';
import type { Subject } from '../../syntax/subject';
import { isOnlySeen } from './cueAtEnd';
import { isFiniteVerb } from '../../syntax/finiteVerb';
import type { CueSite } from './cues';
import type { SureLink } from './link';
import type { Sentence } from './sentence';

const { adverb, conjunction, subordinator } = WordClass;
/** How far a cue may stand behind the piece it introduces, in items. */
const AHEAD = 45;
/** How many cues behind a piece are tried. */
const TRIES = 4;
/** A verb this near behind a name shows that it signs nothing, in items. */
const SIGNATURE_AHEAD = 12;

/** What stands behind a marked piece. */
interface BehindPiece {
  readonly sentence: Sentence;
  readonly piece: number;
  /** The first item behind the piece, and behind a comma or dash. */
  readonly at: number;
  /** How far it may be looked. */
  readonly limit: number;
  /** The piece ends as what goes on does: with a comma, a question. */
  readonly soft: boolean;
  /** The cue that is tried; null before any is. */
  readonly cue: CueSite | null;
}

/** Asked without a cue, then of the cues behind the piece by turns. */
export const behindBook = new RuleBook<BehindPiece, SureLink>('Which cue behind a piece introduces it?', [
  {
    id: 'link/signature',
    example: '“We stay where we are.” — |Ann Reed|',
    find: (at) => (at.cue === null ? signature(at) : null),
  },
  {
    id: 'link/headline-behind',
    example: '“We stay where we are”: |Reed| vows to fight on',
    find: ({ sentence: { items, from, to, tools }, piece, at, cue }) => {
      if (cue || piece !== from || wordAt(items, piece + 1) !== ':') return null;
      const phrase = tools.phrases.startingAt(items, at, to);
      if (!phrase || (phrase.to < to && !isFiniteVerb(items, phrase.to, tools.phrases))) return null;
      if (!items[phrase.head]?.capital && !tools.phrases.isRole(items, phrase)) return null;
      const subject = namedAtMark({ items, phrase, mark: 'label', at: piece + 1 }, tools.ledger);
      return { link: { cue: null, subject, place: 'behind', colon: piece + 1 }, sure: true };
    },
  },
  {
    id: 'link/told-by',
    example: '“You may go where you like,” he was told by |Ann Reed|.',
    find: ({ sentence: { items, tools }, at, limit, soft, cue }) => {
      if (cue?.form !== 'passive' || !soft) return null;
      let told = tools.phrases.startingAt(items, at, cue.from)?.to ?? cue.from + 1;
      while (told < cue.from && classAt(items, told) & WordClass.auxiliary) told++;
      if (told !== cue.from) return null;
      const subject = tools.subjects.of(items, at, limit, cue);
      return subject && subject.from >= cue.to
        ? { link: { cue, subject, place: 'behind', colon: -1 }, sure: true }
        : null;
    },
  },
  {
    id: 'link/according',
    example: 'Hill said the plan was “a bad joke on us,” according to |Reed|.',
    find: ({ sentence, at, cue }) =>
      cue?.form === 'source-follows' && cue.from === at ? { link: sentence.linkTo(cue, 'behind'), sure: true } : null,
  },
  {
    id: 'link/inverted',
    example: 'Hill said the plan was “a bad joke on us,” said |Reed|.',
    find: ({ sentence, at, limit, soft, cue }) => {
      if (!cue || cue.from > at + 1 || (cue.from !== at && !(classAt(sentence.items, at) & adverb))) return null;
      const subject = sentence.inverted(cue, limit);
      if (!subject || (!soft && !endsAfter(sentence, subject, cue))) return null;
      return { link: { cue, subject, place: 'behind', colon: -1 }, sure: soft };
    },
  },
  {
    id: 'link/quoted-behind',
    example: '“We stay where we are,” the paper quoted |Reed| as saying.',
    find: ({ sentence, at, cue }) => {
      if (cue?.form !== 'source-inside') return null;
      const reporter = sentence.tools.phrases.startingAt(sentence.items, at, cue.from);
      const beside = reporter !== null && cue.from - reporter.to <= 1;
      return beside ? { link: sentence.linkTo(cue, 'behind'), sure: true } : null;
    },
  },
  {
    id: 'link/behind',
    example: 'Hill said the plan was “a bad joke on us,” |Reed| said.',
    find: ({ sentence, at, limit, soft, cue }) => {
      const { items, tools } = sentence;
      if (cue?.form !== 'finite' || cue.from === at) return null;
      if (!soft && isOnlySeen(sentence, cue, at)) return null;
      const subject = tools.subjects.of(items, at, limit, cue);
      if (!subject || subject.from > at + (classAt(items, at) & adverb ? 1 : 0)) return null;
      if (classAt(items, at) & (subordinator | conjunction) || !sentence.canEnd(cue, soft)) return null;
      return { link: { cue, subject, place: 'behind', colon: -1 }, sure: soft };
    },
  },
]);

/** The cue right behind a marked piece: *“…,” said Smith*; *“…,” he said*; *“…,” according to Smith*; *“…” — Smith*. */
export function cueBehind(sentence: Sentence, piece: number): Answer<SureLink> | null {
  const { items, to, text, marks } = sentence;
  const mark = marks[items[piece]?.piece ?? -1];
  if (!mark) return null;
  const comma = piece + 1 < to && isComma(items, piece + 1);
  // *“…”; so said Reed*
  const so = soBehind(items, piece);
  const said = isDash(items, piece + 1) && (classAt(items, piece + 2) & WordClass.cue) !== 0;
  const parted = comma || said || wordAt(items, piece + 1) === ':';
  const at = so > 0 ? so : parted ? piece + 2 : piece + 1;
  if (at >= to || isPieceAt(items, at)) return null;
  const last = /([^\s"'”’»›]?)["'”’»›\s]*$/.exec(tail(text, mark.inner))?.[1] ?? '';
  const soft = comma || said || so > 0 || /[,?!—–-]/.test(last);
  const behind = { sentence, piece, at, limit: limitBehind(sentence, at), soft, cue: null };
  let answer = parted ? behindBook.answer(behind, sentence.tools.ledger) : null;
  let tries = 0;
  for (const cue of sentence.cuesBetween(at, behind.limit)) {
    if (answer || ++tries > TRIES) break;
    answer = behindBook.answer({ ...behind, cue }, sentence.tools.ledger);
  }
  return answer;
}

/** Behind *so*, right behind a piece or its comma or semicolon; -1 without it. */
function soBehind(items: Sentence['items'], piece: number): number {
  const at = /^[,;]$/.test(wordAt(items, piece + 1)) ? piece + 2 : piece + 1;
  return /^(?:so|thus)$/.test(wordAt(items, at)) ? at + 1 : -1;
}

/** *“…” — Jane Roe*: a name behind a dash, and nothing else. */
function signature({ sentence, piece, at }: BehindPiece): SureLink | null {
  const { items, to, tools } = sentence;
  if (!isDash(items, at - 1)) return null;
  const phrase = tools.phrases.startingAt(items, at, to);
  // *– the Riverside Choir*
  const named = items[wordAt(items, at) === 'the' ? at + 1 : at];
  if (!phrase || !named?.capital) return null;
  if (phrase.to < to && !isPieceAt(items, phrase.to) && !/^[.,;(]$/.test(wordAt(items, phrase.to))) return null;
  for (let i = phrase.to; i < Math.min(to, phrase.to + SIGNATURE_AHEAD) && !isPieceAt(items, i); i++)
    if (isFiniteVerb(items, i, tools.phrases)) return null;
  const subject = namedAtMark({ items, phrase, mark: 'dash', at: at - 1 }, tools.ledger);
  return { link: { cue: null, subject, place: 'behind', colon: piece + 1 }, sure: true };
}

function limitBehind({ items, to }: Sentence, from: number): number {
  const end = Math.min(to, from + AHEAD);
  for (let i = from; i < end; i++) if (isPieceAt(items, i)) return i;
  return end;
}

function endsAfter(sentence: Sentence, subject: Subject, cue: CueSite): boolean {
  const end = subject.phrases.at(-1)?.to ?? cue.to;
  return cue.cueClass !== 'judge' && sentence.closes(end);
}
