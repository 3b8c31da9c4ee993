import { RuleBook } from '../../rules/ruleBook';
import type { SentenceTree, TokenRange } from '../../syntax/sentenceTree';
import { insertedSubject, subjectAtEnd } from '../../syntax/subjectBehind';
import { standsInPhrase } from '../../syntax/taggedPhrases';
import data from '../../words/data/reports.json';
import { wordSet } from '../../words/wordSet';
import type { CueInTree } from './report';
import { parts, sentenceEnd } from '../../syntax/sentenceEdges';
import type { VerbCue } from './verbCues';

/** Words between a subject and its verb, or behind the verb, that a reporting clause may hold. */
const lightParts: ReadonlySet<string> = new Set(['ADV', 'AUX', 'PART', 'INTJ']);
const relatives = wordSet(data.relatives);
/** The longest subject that is looked over, in tokens. */
const LONGEST = 40;
/** The same where only the kinds of the words tell. */
const LONGEST_BY_WORDS = 14;
/** The longest time, place or hearer behind a cue, in tokens. */
const LONGEST_PHRASE = 8;

interface CueWithSubject extends CueInTree {
  /** In the tree; -1 without one. */
  readonly subject: number;
  /** Where the subject begins that stands beside the cue, before it; -1 without one. */
  readonly beside: number;
}

/** The shapes of a clause that says no more than who speaks. */
export const reportingClauseBook = new RuleBook<CueWithSubject, TokenRange>('Which words only say who speaks?', [
  {
    id: 'frame/inserted',
    example: '|The bridge|, said Orr, |is unsafe|.',
    find: ({ tree, cue: { verb, to } }) => {
      const behind = insertedSubject(tree, verb, to);
      return behind && [verb, behind[1]];
    },
  },
  {
    id: 'frame/inverted',
    example: '|The race will be tight|, said Dan Orr, director of the institute.',
    find: inverted,
  },
  {
    id: 'frame/nouns-behind',
    example: '|The plan is dead|, said a man from the harbour.',
    find: ({ tree, cue: { verb, from, to, frames }, subject, beside }) => {
      const behind = subject <= verb && beside < 0 && !frames.has('to') ? subjectAtEnd(tree, from, to) : null;
      return behind && [from, behind[1]];
    },
  },
  {
    id: 'frame/words-before',
    example: '|The harbour wall is sound|, Ms. Orr-Hale said.',
    // What the parser hangs on a subject may be what is said.
    find: ({ tree, cue, subject, beside }) => {
      if (subject > cue.verb || (beside >= 0 && parts(tree, beside - 1))) return null;
      const start = wordsBefore(tree, cue.from);
      return start < 0 ? null : [start, behindCue(tree, cue)];
    },
  },
  {
    id: 'frame/subject',
    example: '|Taxes will rise|, the mayor said.',
    find: ({ tree, cue, beside }) => (beside < 0 ? null : [beside, behindCue(tree, cue)]),
  },
]);

/**
 * The tokens of a subject with its cue, in either order and with nothing else, found by the order of the words, as parsers often hang such
 * clauses wrongly; null when the cue has no subject beside it.
 */
export function reportingClause(tree: SentenceTree, cue: VerbCue): TokenRange | null {
  const { verb } = cue;
  const subject = tree.subject(verb);
  if (subject <= verb && relatives.has(tree.word(subject))) return null;
  const beside = subject >= 0 && subject <= verb && isBeside(tree, subject, verb) ? tree.first(subject) : -1;
  const found = reportingClauseBook.find({ tree, cue, subject, beside }, tree.ledger);
  if (!found || subject > verb) return found;
  const [from, to] = found;
  if (from >= verb) return found;
  if (verb - from > LONGEST) return null;
  return tree.word(from - 1) === 'as' ? [from - 1, to] : found;
}

/** *…, said Jane Roe on Monday* */
function inverted({ tree, cue: { verb, to }, subject }: CueWithSubject): TokenRange | null {
  if (subject <= verb) return null;
  const end = tree.end(subject);
  if (tree.first(subject) !== to || end - to > LONGEST || tree.word(to) === 'that') return null;
  return [verb, behind(tree, verb, end)];
}

function isBeside(tree: SentenceTree, subject: number, verb: number): boolean {
  for (let token = tree.end(subject); token < verb; token++) if (!isLight(tree, token)) return false;
  return true;
}

/** The start of a subject before the cue, by the kinds of its words alone, behind a comma; -1 without one. */
function wordsBefore(tree: SentenceTree, cueFrom: number): number {
  let from = cueFrom;
  while (tree.part(from - 1) === 'ADV') from--;
  // *a spokeswoman, Anna White, said*
  if (tree.word(from - 1) === ',') {
    const aside = nounsBefore(tree, from - 1);
    if (aside < from - 1 && tree.word(aside - 1) === ',') from = aside - 1;
  }
  const start = nounsBefore(tree, from);
  if (!/^(?:PROPN|NOUN|PRON|NUM)$/.test(tree.part(from - 1))) return -1;
  if (start >= from || !parts(tree, start - 1) || /^(?:ADP|CCONJ)$/.test(tree.part(start))) return -1;
  return relatives.has(tree.word(start)) ? -1 : start;
}

/** Where the nouns, and what goes with them, that end before a token begin. */
function nounsBefore(tree: SentenceTree, end: number): number {
  let from = end;
  while (from > tree.from && end - from < LONGEST_BY_WORDS && standsInPhrase(tree, from - 1)) from--;
  return from;
}

/** A comma between a subject with an apposition and its verb is light, too. */
function isLight(tree: SentenceTree, token: number): boolean {
  return lightParts.has(tree.part(token)) || tree.word(token) === ',';
}

function behindCue(tree: SentenceTree, { verb, to, frames }: VerbCue): number {
  return behind(tree, verb, to, frames.has('to'));
}

/** Behind the times, places and hearers that follow the cue: *she said on Monday*, *he told reporters in Rome*. */
function behind(tree: SentenceTree, verb: number, from: number, hears = false): number {
  // *…, it says, would be late*: a comma right behind the cue ends the clause.
  if (parts(tree, from)) return from;
  let end = from;
  for (const child of tree.children(verb)) {
    if (child < end || tree.first(child) !== end) continue;
    if (!/^(?:obl|advmod|iobj|obj|nmod)/.test(tree.relation(child)) || tree.end(child) - end > LONGEST_PHRASE) break;
    end = tree.end(child);
  }
  if (end >= sentenceEnd(tree) || parts(tree, end)) return end;
  // Whatever the parser hangs it on: nothing but nouns up to the next comma.
  if (!hears && !/^(?:ADP|ADV)$/.test(tree.part(from)) && !tree.word(from).endsWith('day')) return end;
  let last = from;
  while (last < sentenceEnd(tree) && last - from < LONGEST_BY_WORDS && isCircumstance(tree, last)) last++;
  return last >= sentenceEnd(tree) || parts(tree, last) ? last : end;
}

function isCircumstance(tree: SentenceTree, token: number): boolean {
  return standsInPhrase(tree, token) || tree.part(token) === 'ADV' || /^["'“”‘’]+$/.test(tree.word(token));
}
