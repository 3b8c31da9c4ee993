import { RuleBook } from '../../rules/ruleBook';
import type { SentenceTree, TokenRange } from '../../syntax/sentenceTree';
import data from '../../words/data/reports.json';
import { wordSet } from '../../words/wordSet';
import { occasions } from './occasion';
import { reportingClause } from './reportingClause';
import { parts, statementEnd, statementStart } from '../../syntax/sentenceEdges';
import { isHiddenPast } from '../../syntax/taggedPhrases';
import type { VerbCue } from './verbCues';

/** Participles with which the writer goes on about the speaker or what was said. */
export const commenting = wordSet(data.commenting);
const timeUnits = wordSet(data.timeUnits);
const connectives = wordSet(data.connectives);
const leading = wordSet(data.leadingPrepositions);
const opening = wordSet(data.openingConjunctions);

/** A clause that says who speaks, in its sentence. Tokens. */
interface ClauseInSentence {
  readonly tree: SentenceTree;
  readonly from: number;
  readonly to: number;
  /** Of the sentence, without the marks at its edges. */
  readonly start: number;
  readonly end: number;
  /** Commas, dashes or the sentence's end part the clause from what stands around it. */
  readonly apart: boolean;
  /** The clause closes the sentence. */
  readonly closes: boolean;
}

/** What is said, before the clause, behind it, or both. */
export const aroundBook = new RuleBook<ClauseInSentence, readonly TokenRange[]>(
  'What stands around the clause that says who speaks?',
  [
    {
      id: 'around/as-clause',
      example: 'As Smith put it, |the river was clean|.',
      find: ({ tree, from, to, start, end }) =>
        from <= start && tree.word(from) === 'as' && tree.word(to) === ',' ? [[to, end]] : null,
    },
    {
      id: 'around/closing',
      example: '|Taxes will rise|, the mayor said.',
      // *In a speech in Rome, she said.*: what stands before is no statement.
      find: ({ tree, apart, closes, start, from }) =>
        apart && closes && isStatement(tree, start, from) ? [[start, from]] : null,
    },
    {
      id: 'around/according',
      example: '|The bridge is not safe|, Vale said, according to the Post.',
      find: (at) => beforeComment(at, at.tree.word(at.to + 1) === 'according'),
    },
    {
      id: 'around/comment',
      example: '|The bridge is not safe|, Vale said, citing the cost.',
      find: (at) => beforeComment(at, commenting.has(at.tree.word(at.to + 1))),
    },
    {
      id: 'around/time-after',
      example: '|The harbour wall is sound|, the mayor said, a day after the storm.',
      find: (at) =>
        beforeComment(at, timeUnits.has(at.tree.word(at.to + 2)) && /^(?:after|before)$/.test(at.tree.word(at.to + 3))),
    },
    {
      id: 'around/connective',
      example: 'Still, Vale said, |the bridge was safe|.',
      find: ({ tree, apart, closes, start, from, to, end }) =>
        apart && !closes && connectives.has(tree.word(start)) && from - start <= 2 ? [[to, end]] : null,
    },
    {
      id: 'around/occasion',
      example: 'In a statement on Monday, Vale said, |the bridge was safe|.',
      find: ({ tree, apart, closes, start, from, to, end }) =>
        apart && !closes && tellsOccasion(tree, start, from) ? [[to, end]] : null,
    },
    {
      id: 'around/inside',
      example: '|The bridge|, Smith said, |will open in May|.',
      find: ({ apart, closes, start, from, to, end }) =>
        apart && !closes
          ? [
              [start, from],
              [to, end],
            ]
          : null,
    },
  ],
);

/**
 * What stands around a reporting clause: *The plan, she said, is dead*; *The plan is dead, said Smith.*
 * Null when the cue is not in such a clause.
 */
export function outerContent(tree: SentenceTree, cue: VerbCue): readonly TokenRange[] | null {
  if (cue.form !== 'active' || (cue.cueClass !== 'say' && cue.cueClass !== 'ask')) return null;
  const clause = reportingClause(tree, cue);
  if (!clause) return null;
  const [from, to] = clause;
  const [start, end] = [statementStart(tree, from), statementEnd(tree, cue.to)];
  const closes = to >= end || isBracketToEnd(tree, to, end);
  const inverted = from === cue.from && to > cue.to;
  const parted = parts(tree, to) && (inverted || !hasObject(tree, cue, to));
  const apart = from > start + 1 && parts(tree, from - 1) && (closes || parted);
  return aroundBook.find({ tree, from, to, start, end, apart, closes }, tree.ledger);
}

/** *announced a vote, …*: a noun phrase right behind a cue that may have one. */
function hasObject(tree: SentenceTree, { frames, to }: VerbCue, end: number): boolean {
  if ((!frames.has('thing') && !frames.has('topic')) || end <= to) return false;
  return !/^(?:ADP|ADV)$/.test(tree.part(to)) && !tree.isTime(to);
}

/** *…, Vale said (she lives nearby).* */
function isBracketToEnd(tree: SentenceTree, from: number, end: number): boolean {
  if (tree.word(from) !== '(') return false;
  for (let token = from + 1; token < end; token++) if (tree.word(token) === ')') return token === end - 1;
  return true;
}

/** *The plan is dead, she said, adding …*: what stands before, if it is a statement. */
function beforeComment({ tree, apart, closes, start, from }: ClauseInSentence, comment: boolean): TokenRange[] | null {
  return comment && apart && !closes && isStatement(tree, start, from) ? [[start, from]] : null;
}

/** *In an interview, she said, …*: what stands before only leads up to the cue. */
function tellsOccasion(tree: SentenceTree, from: number, to: number): boolean {
  if (!leading.has(tree.word(from))) return false;
  for (let token = from; token < to; token++)
    if (occasions.has(tree.word(token)) || /^(?:19|20)\d\d$/.test(tree.word(token))) return true;
  return false;
}

function isStatement(tree: SentenceTree, from: number, to: number): boolean {
  let first = from;
  // *As the vote neared, the town was quiet, she said*: the statement comes behind the comma.
  if (opening.has(tree.word(from))) while (first < to && tree.word(first) !== ',') first++;
  for (let token = first; token < to; token++) {
    const part = tree.part(token);
    if (part === 'VERB' || part === 'AUX' || isHiddenPast(tree, token)) return true;
  }
  return false;
}
