import { RuleBook } from '../../rules/ruleBook';
import { ruling } from '../../rules/ruling';
import { classAt, isPieceAt, wordAt, type Item, type Region } from '../../syntax/clauseItems';
import { WordClass } from '../../words/quoteLexicon';
import type { Spoken } from '../draft';
import type { SpeakerMention } from '../reading';
import { goingOn, speakingBeside } from '../sources/carried';
import { sure } from '../sources/confidence';
import { speakersOf } from '../sources/speakerMentions';
import { viewOf } from '../sources/viewOf';
import { oneSource, ruledSubject, type FoundSubject } from '../../syntax/subject';
import { verbBefore, type Attribution, type Attributor } from './attribution';

/** Longer sentences are not searched for who speaks in the next one, in items. */
const LONGEST_SENTENCE = 150;

/** How long a clause is that names who speaks, before a semicolon, in items. */
const LONGEST_CLAUSE = 12;

/** A marked piece in a clause, without a cue. */
interface LoosePiece {
  readonly tools: Attributor;
  readonly items: readonly Item[];
  readonly index: number;
  /** The first item of its sentence. */
  readonly from: number;
  readonly last: Spoken | null;
}

/** `link/none` leaves the source open. */
export const bareBook = new RuleBook<LoosePiece, readonly SpeakerMention[]>('Who says marked words without a cue?', [
  {
    id: 'source/view',
    example: 'The pier is “a shame for the county”, in |Ann Reed|’s view.',
    find: ({ tools, items, index, from }) => {
      const found = viewOf(items, index, from, tools.phrases);
      return found && speakersOf(items, { ...found, by: ruling('source/view') }, tools);
    },
  },
  {
    // The clause that named them is over.
    id: 'source/semicolon',
    example: '“We stay where we are,” |Reed| said; “a long way down for all.”',
    find: ({ items, index, last }) =>
      last && wordAt(items, index - 1) === ';' && isSpoken(items, index)
        ? goingOn({ rule: 'source/semicolon', found: last.draft.speakers })
        : null,
  },
  {
    id: 'source/no-cue',
    example: '|Reed| opened the door to “a long way down for all”.',
    find: ({ tools, items, index, from }) => {
      const verb = verbBefore(items, index, from, tools.phrases);
      const found = verb >= 0 ? tools.subjects.leftOf(items, from, verb) : null;
      return found && speakersOf(items, { ...found, by: ruling('source/no-cue'), confidence: sure.noCue }, tools);
    },
  },
  {
    id: 'source/goes-on',
    example: '“We stay where we are,” |Reed| said. Then “a long way down for all”.',
    find: ({ last }) => (last ? goingOn({ rule: 'source/goes-on', found: last.draft.speakers }) : null),
  },
  {
    id: 'link/none',
    example: 'Then “a long way down for all” again.',
    find: () => [],
  },
]);

/** *Reed said; “…”*: a cue before the semicolon, or a little further back. */
function isSpoken(items: readonly Item[], index: number): boolean {
  for (let i = index - 2; i >= Math.max(0, index - LONGEST_CLAUSE) && !isPieceAt(items, i); i--)
    if (classAt(items, i) & WordClass.cue) return true;
  return false;
}

/** An utterance that stands by itself. */
interface Utterance {
  readonly tools: Attributor;
  readonly region: Region;
  /** Its sentence. */
  readonly s: number;
  readonly last: Spoken | null;
  /** Others wait for a speaker. */
  readonly waiting: boolean;
}

/** Speakers for a quotation of its own; or it is a part of the one before; or it waits for a speaker. */
export const utteranceBook = new RuleBook<Utterance, readonly SpeakerMention[] | 'joins' | 'waits'>(
  'Whose is an utterance that stands by itself?',
  [
    {
      id: 'source/sentence-before',
      example: '|Reed| told us about it. “We stay where we are.”',
      find: ({ tools, region, s, last, waiting }) => {
        if (last?.sentence === s || last?.sentence === s - 1 || waiting) return null;
        const found = speakersOfSentence(tools, region, s - 1);
        return found && goingOn({ rule: 'source/sentence-before', found });
      },
    },
    {
      id: 'source/subject-before',
      example: '|Ann Reed| opened the door. “We stay where we are.”',
      find: ({ tools, region: { items, sentences }, s, last, waiting }) => {
        if (last || s === 0 || waiting) return null;
        const subject = tools.subjects.main(items, sentences[s - 1] ?? 0, sentences[s] ?? 0);
        const found = speakersOf(items, subject, tools);
        return found.some(({ source }) => source === 'person' || source === 'unnamed-person')
          ? speakingBeside({ rule: 'source/subject-before', found })
          : null;
      },
    },
    {
      id: 'link/waits',
      example: '“Why should we stay?” “We like it here,” Reed said.',
      find: ({ last }) => (last ? null : 'waits'),
    },
    {
      id: 'link/goes-on',
      example: '“We stay where we are,” Reed said. “We like it here.”',
      find: ({ s, last }) => (last?.draft.content.kind === 'direct' && s - last.sentence <= 1 ? 'joins' : null),
    },
    {
      id: 'source/goes-on-later',
      example: '“We stay where we are,” |Reed| said. It rained. “We like it here.”',
      find: ({ last }) => last && goingOn({ rule: 'source/goes-on-later', found: last.draft.speakers }),
    },
  ],
);

/** Who speaks in a sentence without marks: *… , she said. “…”*. */
function speakersOfSentence(tools: Attributor, { items, sentences }: Region, s: number): SpeakerMention[] | null {
  const [from, to] = [sentences[s] ?? 0, sentences[s + 1] ?? 0];
  if (s < 0 || to - from > LONGEST_SENTENCE) return null;
  const cue = tools
    .cuesOf(items, from, to)
    .filter(({ cueClass, form }) => /^(?:say|ask|name|judge)$/.test(cueClass) && form !== 'passive')
    .at(-1);
  const found = cue ? tools.subjects.of(items, from, to, cue) : null;
  return found && speakersOf(items, found, tools);
}

/** Utterances that waited, and a quotation with a cue behind them. */
interface WaitedFor {
  readonly attribution: Attribution;
  readonly direct: boolean;
  /** How many sentences lie between. */
  readonly distance: number;
}

/** *“Why?” “Because,” she said*: utterances just before an attributed one are the same speaker's. */
export const waitedBook = new RuleBook<WaitedFor, 'joins' | 'beside'>('Whose are utterances before a quotation?', [
  {
    id: 'link/waited',
    example: '“Why should we stay? We must go.” “We like it here,” Reed said.',
    find: ({ attribution: { place }, direct, distance }) =>
      place === 'behind' && distance <= 1 && direct ? 'joins' : null,
  },
  {
    id: 'source/beside',
    example: '“Why should we stay here now?” |Ann Reed| said: “We like it here.”',
    find: () => 'beside',
  },
]);

/** Utterances that nobody was named before, and the sentence behind them. */
interface SentenceBehind {
  readonly tools: Attributor;
  readonly items: readonly Item[];
  readonly from: number;
  readonly to: number;
}

/** Weakly, who is named behind. */
export const behindUtteranceBook = new RuleBook<SentenceBehind, FoundSubject>('Who spoke before a sentence?', [
  {
    id: 'source/beside-cue',
    example: '“Why should we stay here now?” On Monday |Reed| said so often.',
    find: ({ tools, items, from, to }) => {
      const cue = tools.cuesOf(items, from, to)[0];
      return cue ? tools.subjects.of(items, from, to, cue) : null;
    },
  },
  {
    id: 'source/beside-phrase',
    example: '“Why should we stay here now?” |Ann Reed| left the hall.',
    find: ({ tools, items, from, to }) => {
      const phrase = to > from ? tools.phrases.startingAt(items, from, to) : null;
      return phrase && oneSource(phrase, sure.beside);
    },
  },
]);

/** Who is named behind an utterance; nobody where no rule sees one. */
export function speakersBehind(at: SentenceBehind): SpeakerMention[] {
  const answer = behindUtteranceBook.answer(at, at.tools.ledger);
  if (!answer) return [];
  return speakingBeside({ rule: answer.rule, found: speakersOf(at.items, ruledSubject(answer), at.tools) });
}
