import { RuleBook } from '../../rules/ruleBook';
import { ruling } from '../../rules/ruling';
import type { SourcePhrase } from '../sources/cueSource';
import { sentenceEnd, sentenceStart, statementEnd } from '../../syntax/sentenceEdges';
import type { ReportedClause } from './report';
import type { SentenceTree, TokenRange } from '../../syntax/sentenceTree';
import { beginsClause } from '../../syntax/taggedPhrases';
import data from '../../words/data/reports.json';
import { wordSet } from '../../words/wordSet';

const commenting = wordSet(data.commenting);
const opening = wordSet(data.openingConjunctions);
const asideOpeners = wordSet(data.asideOpeners);

/** A source that *according to* names. Tokens; the end is exclusive. */
export interface PrepositionalCue {
  readonly from: number;
  readonly to: number;
  readonly lemma: string;
  readonly source: SourcePhrase;
  readonly clause: ReportedClause;
  /** The rule that gave it. */
  readonly rule: string;
}

/** The sources of the sentence behind *according to*; the rest of the sentence is what they say. */
export function accordingToCues(tree: SentenceTree): PrepositionalCue[] {
  const cues: PrepositionalCue[] = [];
  for (let token = tree.from; token + 2 < tree.to; token++) {
    const to = prepositionEnd(tree, token);
    if (to < 0) continue;
    const cue = cueAt(tree, token, to);
    if (cue) cues.push(cue);
  }
  return cues;
}

/** Behind *according to*, and behind *Per* that opens a sentence; -1 elsewhere. */
function prepositionEnd(tree: SentenceTree, token: number): number {
  if (tree.word(token) === 'according' && tree.word(token + 1) === 'to') return token + 2;
  return tree.word(token) === 'per' && token === sentenceStart(tree) && tree.part(token + 1) !== 'NUM' ? token + 1 : -1;
}

/** *according to* in its sentence. Tokens. */
interface PrepositionInTree {
  readonly tree: SentenceTree;
  readonly from: number;
  /** Of the sentence, without the marks at its edges. */
  readonly start: number;
  /** What stands before the preposition, and behind its source. */
  readonly before: TokenRange;
  readonly after: TokenRange;
}

/** Which part of the sentence is the source's. */
export const accordingBook = new RuleBook<PrepositionInTree, readonly TokenRange[]>(
  'What is said according to somebody?',
  [
    {
      id: 'report/according-between',
      example: '|The pump will|, according to Vale, |cost four pounds|.',
      find: ({ tree, from, before, after }) => (isBetween(tree, from, after[0]) ? [before, after] : null),
    },
    {
      id: 'report/according-goes-on',
      example: '|Ten people were hurt|, according to Vale, |ranging in age from six to ninety|.',
      find: ({ tree, from, before, after }) =>
        tree.word(from - 1) === ',' && goesOn(tree, from - 2, after) ? [before, after] : null,
    },
    {
      id: 'report/according-inside',
      example: 'The pump was old because, according to Vale, |nobody had looked at it|.',
      find: ({ tree, from, after }) =>
        tree.word(from - 1) === ',' && /^(?:SCONJ|CCONJ|ADP)$/.test(tree.part(from - 2)) ? [after] : null,
    },
    {
      id: 'report/according-joined',
      example: 'The pump was old and according to Vale |nobody had looked at it|.',
      find: ({ tree, from, after }) =>
        /^(?:SCONJ|CCONJ)$/.test(tree.part(from - 1)) && hasVerb(tree, ...after) ? [after] : null,
    },
    {
      id: 'report/according-main',
      example: 'While the pump was old, according to Vale |nobody had looked at it|.',
      // What stands before is only a clause of circumstance, and no comma ends the source.
      find: ({ tree, start, after }) =>
        opening.has(tree.word(start)) && tree.word(after[0]) !== ',' && beginsClause(tree, after[0]) ? [after] : null,
    },
    {
      id: 'report/according-statement',
      example: '|The pump was old|, according to Vale, but the owner disagreed.',
      // Behind a whole statement the writer goes on.
      find: ({ tree, from, start, before }) => (from > start + 1 && hasVerb(tree, start, from) ? [before] : null),
    },
    {
      id: 'report/according',
      example: 'According to the council, |the bridge will open in May|.',
      find: ({ before, after }) => [before, after],
    },
  ],
);

/** Whether a statement goes on behind the comma that ends its source: with a participle, with *as well as*, or with what its verb takes. */
function goesOn(tree: SentenceTree, last: number, [from, to]: TokenRange): boolean {
  const first = from + 1;
  if (tree.word(from) !== ',' || first >= to || hasMainVerb(tree, first, to)) return false;
  const word = tree.word(first);
  if (word === 'as' && tree.word(first + 1) === 'well') return true;
  if (tree.part(first) === 'VERB') return word.endsWith('ing') && !commenting.has(word);
  return tree.part(last) === 'VERB' && tree.part(first) === 'DET';
}

/** Whether a stretch has a finite verb outside of its relative clauses. */
function hasMainVerb(tree: SentenceTree, from: number, to: number): boolean {
  let relative = false;
  for (let token = from; token < to; token++) {
    if (/^(?:who|which|that|whose|where|when|and)$/.test(tree.word(token))) relative = tree.word(token) !== 'and';
    if (!relative && tree.isPredicate(token)) return true;
  }
  return false;
}

interface Preposition {
  readonly tree: SentenceTree;
  readonly according: number;
  /** Behind the preposition. */
  readonly to: number;
}

/** The head of the source. */
export const accordingSourceBook = new RuleBook<Preposition, number>('Who stands behind “according to”?', [
  {
    id: 'source/according-pronoun',
    example: 'According to |him|, it was among the longest roads in the land.',
    find: ({ tree, to }) => (tree.part(to) === 'PRON' && tree.isPunctuation(to + 1) ? to : null),
  },
  {
    id: 'source/tree-according',
    example: 'According to |Anna Vale of the town council|, the road was shut.',
    // The parser makes *according* a preposition on the source, or a participle with the source on it.
    find: ({ tree, according }) => {
      const up = tree.head(according);
      const down = tree.child(according, 'obl');
      const head =
        tree.is(according, 'case') && up > according + 1 ? up : down > according ? down : tree.head(according + 1);
      // What stands behind the first comma is the statement, whatever the parser hangs on it.
      return head > according + 1 && !tree.isPunctuation(head) && !isBehindComma(tree, according, head) ? head : null;
    },
  },
  {
    id: 'source/according-noun',
    example: 'That is according to |early figures from the harbour|.',
    // Without help from the parser: the first noun that no other follows.
    find: ({ tree, according, to }) => {
      for (let token = to; token < Math.min(tree.to, according + REACH); token++)
        if (isNoun(tree, token) && !isNoun(tree, token + 1)) return token;
      return null;
    },
  },
]);

/** How far behind *according* the noun of its source is looked for, in tokens. */
const REACH = 10;

function cueAt(tree: SentenceTree, from: number, to: number): PrepositionalCue | null {
  const [start, end] = [sentenceStart(tree), sentenceEnd(tree)];
  const answer = accordingSourceBook.answer({ tree, according: from, to }, tree.ledger);
  if (!answer) return null;
  const { found: head, rule } = answer;
  const comma = isAuxiliaryBefore(tree, from) ? commaBehind(tree, to, end) : -1;
  const sourceEnd = comma >= 0 ? comma : phraseEnd(tree, to, head, from <= start + 1 ? end : -1);
  const said = accordingBook.answer(
    { tree, from, start, before: [start, from], after: [sourceEnd, Math.min(end, statementEnd(tree, sourceEnd))] },
    tree.ledger,
  );
  const ranges = said?.found.filter(([a, b]) => hasWord(tree, a, b)) ?? [];
  if (!said || ranges.length === 0) return null;
  const lemma = to - from === 1 ? 'per' : 'according to';
  const source = { head, by: ruling(rule, lemma), within: [to, sourceEnd] as const };
  const clause: ReportedClause = { pattern: 'according', ranges, cueEnd: to };
  return { from, to, lemma, source, clause, rule: said.rule };
}

/**
 * Behind the source. Where the phrase opens the sentence (`limit` is then the sentence's end) its first comma that no apposition stands behind
 * ends it, whatever the tree hangs on the source.
 */
function phraseEnd(tree: SentenceTree, from: number, head: number, limit: number): number {
  if (limit < 0) {
    let end = tree.end(head);
    if (/^['’]s?$/.test(tree.word(end - 1))) while (isNoun(tree, end)) end++;
    for (let token = head + 1; token < end; token++) if (tree.word(token) === ',') end = token;
    return end;
  }
  for (let token = from; token < limit; token++) {
    // *a March 14, 2019 press release*
    if (tree.word(token) !== ',' || /^(?:19|20)\d\d$/.test(tree.word(token + 1))) continue;
    if (opensAside(tree, head, token + 1) && !tree.isTime(token - 1)) continue;
    const end = asideEnd(tree, token + 1, limit);
    if (end < 0) return token;
    token = end - 1;
  }
  return tree.end(head);
}

/** *According to Smith, a lawyer of the firm, …*, *…, who was there, …*: the comma that ends what only tells who the source is; -1 for anything else. */
function asideEnd(tree: SentenceTree, from: number, limit: number): number {
  let end = from;
  while (end < limit && tree.word(end) !== ',') end++;
  if (end >= limit) return -1;
  if (/^(?:who|which|whose)$/.test(tree.word(from))) return end;
  const opens =
    tree.part(from) === 'DET' ||
    /^['’]s$/.test(tree.word(from + 1)) ||
    asideOpeners.has(tree.word(from)) ||
    tree.isTime(from + 1);
  return opens && !hasVerb(tree, from, end) ? end : -1;
}

/** *The pump will, according to …* */
function isAuxiliaryBefore(tree: SentenceTree, from: number): boolean {
  if (tree.word(from - 1) !== ',' || tree.part(from - 2) !== 'AUX') return false;
  // *worse than it ever has been, according to …*: that clause has its verb.
  return !hasVerb(tree, tree.from, from - 2);
}

/** Whether a comma parts a preposition that opens the sentence from a word; one before a year parts nothing. */
function isBehindComma(tree: SentenceTree, from: number, head: number): boolean {
  if (from > sentenceStart(tree)) return false;
  for (let token = from; token < head; token++)
    if (tree.word(token) === ',' && !/^(?:19|20)\d\d$/.test(tree.word(token + 1))) return true;
  return false;
}

function commaBehind(tree: SentenceTree, from: number, end: number): number {
  for (let token = from; token < end; token++) if (tree.word(token) === ',') return token;
  return -1;
}

/** Whether the sentence's verb is cut in two, or stands behind the source: *The firm that built it, according to Vale, was broke.* */
function isBetween(tree: SentenceTree, from: number, behind: number): boolean {
  if (tree.word(behind) !== ',') return false;
  if (isAuxiliaryBefore(tree, from)) return true;
  return tree.word(from - 1) === ',' && tree.part(behind + 1) === 'AUX';
}

function opensAside(tree: SentenceTree, head: number, token: number): boolean {
  return tree
    .children(head)
    .some(
      (child) =>
        tree.first(child) === token &&
        /^(?:appos|acl|nmod|conj)/.test(tree.relation(child)) &&
        !opensStatement(tree, child, token),
    );
}

/** Behind a comma, a relative clause without *who* or *which* is the statement itself, which a parser has hung on the source. */
function opensStatement(tree: SentenceTree, verb: number, from: number): boolean {
  if (!tree.relation(verb).startsWith('acl') || /^(?:who|whom|whose|which|that)$/.test(tree.word(from))) return false;
  return [tree.writtenSubject(verb), tree.passiveSubject(verb)].some((subject) => subject >= from && subject < verb);
}

function hasWord(tree: SentenceTree, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (!tree.isPunctuation(token)) return true;
  return false;
}

const isNoun = (tree: SentenceTree, token: number): boolean => /^(?:NOUN|PROPN)$/.test(tree.part(token));

function hasVerb(tree: SentenceTree, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (tree.isPredicate(token)) return true;
  return false;
}
