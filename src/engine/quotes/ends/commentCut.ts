import { RuleBook } from '../../rules/ruleBook';
import type { SentenceTree } from '../../syntax/sentenceTree';
import { beginsClause } from '../../syntax/taggedPhrases';
import data from '../../words/data/ends.json';
import reports from '../../words/data/reports.json';
import { wordSet } from '../../words/wordSet';
import { commenting } from '../reports/parenthesis';
import type { VerbCue } from '../reports/verbCues';

const modals = wordSet(data.modals);
const subordinators = wordSet(data.subordinators);
const openingParticiples = wordSet(data.openingParticiples);
const deedsWithout = wordSet(reports.deedsWithout);
const deeds = wordSet(reports.deeds);
const rooms = wordSet(reports.rooms);
const gestures = wordSet(reports.gestures);
const gesturing = wordSet(reports.gesturing);
const faces = wordSet(reports.faces);
const closingMark = /^(?:["”’]|'')$/;
/** In tokens, before the cue. */
const LONGEST_OPENING = 14;

/** A token inside what the tree takes for what is said. One is made for each clause, and goes on over its tokens. */
interface Place {
  readonly tree: SentenceTree;
  readonly cue: VerbCue;
  /** A token of what is said, from which on its end is looked for. */
  readonly from: number;
  readonly end: number;
  /** The cue opens the sentence: the main clause comes behind what is reported. */
  readonly opens: boolean;
  /** The subject of the cue is a relative pronoun. */
  readonly relative: boolean;
  token: number;
  word: string;
  /** Before the token, with a closing mark between them or without; -1 where none stands behind `from`. */
  comma: number;
}

/** What cuts a reported clause; the answers are where. Asked at each token behind a comma or a dash, and at each *and*. */
export const commentCutBook = new RuleBook<Place, number>('Does the writer or the speaker go on here?', [
  {
    id: 'end/comment',
    example: 'Vale said |the ferry was late|, adding that nobody cared.',
    find: ({ word, comma }) => (comma >= 0 && commenting.has(word) ? comma : null),
  },
  {
    id: 'end/without',
    example: 'Vale said |the ferry had sunk| without elaborating.',
    find: ({ tree, token, word, comma }) =>
      word === 'without' && deedsWithout.has(tree.word(token + 1)) ? (comma >= 0 ? comma : token) : null,
  },
  {
    id: 'end/even-as',
    example: 'Vale said |the ferry was late|, even as the owner left the town.',
    find: ({ tree, token, word, comma }) =>
      comma >= 0 && word === 'even' && tree.word(token + 1) === 'as' ? comma : null,
  },
  {
    id: 'end/contrast',
    example: 'Vale said |the ferry was late|, while the owner called it a lie.',
    // *that, while it rained, they went*
    find: ({ tree, word, comma }) =>
      comma >= 0 && /^(?:though|although|while)$/.test(word) && tree.word(comma - 1) !== 'that' ? comma : null,
  },
  {
    id: 'end/main-verb',
    // *Smith, asked about it, smiled*; *Smith, who declined to comment, said*
    example: 'Vale, asked about |the ferry|, smiled.',
    find: ({ tree, cue, relative, token, comma }) =>
      comma >= 0 && (cue.form === 'participle' || relative) && tree.isFinite(token) ? comma : null,
  },
  {
    id: 'end/compared',
    example: 'Vale said |the fares fell to ten pounds|, compared with twelve in May.',
    find: ({ word, comma }) => (comma >= 0 && word === 'compared' ? comma : null),
  },
  {
    id: 'end/main-clause',
    example: 'Asked |whether the ferry was sold|, Vale smiled.',
    find: ({ tree, opens, token, comma }) => (comma >= 0 && opens && beginsClause(tree, token) ? comma : null),
  },
  {
    id: 'end/apposed-clause',
    // *…, a number that surprised them*
    example: 'Vale said |the ferry was sold|, a step that few had expected.',
    find: ({ tree, token, word, comma }) =>
      comma >= 0 && (word === 'a' || word === 'an') && beginsClause(tree, token) ? comma : null,
  },
  {
    id: 'end/dash',
    example: 'Vale said |the ferry had sunk| – an error that cost him the vote.',
    find: ({ tree, from, end, token }) =>
      isDash(tree, token - 1) && tree.part(token) === 'DET' && token - 1 > from && !hasDash(tree, token, end)
        ? token - 1
        : null,
  },
  {
    id: 'end/second-cue',
    example: 'Vale said |the ferry was late| and told the crew to rest.',
    find: ({ tree, cue, token, word, comma }) =>
      cue.past && word === 'and' && tree.isPastCue(token + 1) && tree.writtenSubject(token + 1) < 0
        ? comma >= 0
          ? comma
          : token
        : null,
  },
  {
    id: 'end/left',
    // A thing does not leave the room: who said it did.
    example: 'Vale said |the ferry was leaking| and walked out.',
    find: ({ tree, cue, from, token, word, comma }) =>
      word === 'and' &&
      comma < 0 &&
      cue.past &&
      cue.cueClass === 'say' &&
      tree.isPlainPast(token + 1) &&
      isOfSpeaker(tree, cue.verb, from, token + 1)
        ? token
        : null,
  },
  {
    id: 'end/deed',
    // *would fail, and left*: nobody would left, so it is the speaker who did.
    example: 'Vale announced |there would be a vote|, and sold his boat.',
    find: ({ tree, cue, from, token, word, comma }) =>
      cue.past && word === 'and' && tree.isPlainPast(token + 1) && hasModal(tree, from, comma < 0)
        ? comma >= 0
          ? comma
          : token
        : null,
  },
]);

interface Beginning {
  readonly tree: SentenceTree;
  readonly start: number;
  readonly token: number;
}

/** What cuts a reported clause before the word that the tree takes for its verb. */
export const earlyCutBook = new RuleBook<Beginning, number>('Is the verb of what is said that of a comment?', [
  {
    id: 'end/comment-taken',
    example: 'Vale said |the wall “should be mended by May,”| referring to the storm.',
    find: ({ tree, start, token }) => {
      const comma = commenting.has(tree.word(token)) ? commaBefore(tree, token) : -1;
      return comma > start ? comma : null;
    },
  },
]);

/** Where, behind a comma or a dash, the writer or another deed of the speaker goes on inside what the tree takes for the clause. */
export function commentCut(tree: SentenceTree, cue: VerbCue, start: number, from: number, end: number): number {
  for (let token = start + 1; token <= from; token++) {
    if (commaBefore(tree, token) < 0) continue;
    const cut = earlyCutBook.find({ tree, start, token }, tree.ledger);
    if (cut !== null) return cut;
  }
  const relative = /^(?:who|which|that)$/.test(tree.word(tree.subject(cue.verb)));
  const opens = opensSentence(tree, cue);
  const at: Place = { tree, cue, from, end, opens, relative, token: from, word: '', comma: -1 };
  while (++at.token < end) {
    const { token } = at;
    const comma = commaBefore(tree, token);
    at.comma = comma > from ? comma : -1;
    at.word = tree.word(token);
    if (at.comma < 0 && !/^(?:and|without)$/.test(at.word) && !isDash(tree, token - 1)) continue;
    const cut = commentCutBook.find(at, tree.ledger);
    if (cut !== null) return cut;
  }
  return end;
}

/** Whether a verb hangs on the cue, and the clause that is reported is about a thing. */
function isOfSpeaker(tree: SentenceTree, cue: number, clause: number, verb: number): boolean {
  const about = tree.writtenSubject(clause);
  const isDeed = deeds.has(tree.word(verb)) || departs(tree, verb);
  if (about < 0) return isDeed;
  // *he was tired and walked out*: what is said is how somebody is, not what somebody does.
  if (departs(tree, verb) && tree.children(clause).some((child) => /^(?:cop|aux)/.test(tree.relation(child))))
    return true;
  const ofThing = tree.part(about) === 'NOUN' && !tree.isSpeaker(about);
  return ofThing && (tree.head(verb) === cue || isDeed);
}

/** *left the room*, *walked out*, *shook her head*: ends a talk or goes with it. A ferry may have left the harbour. */
function departs(tree: SentenceTree, verb: number): boolean {
  const [word, next] = [tree.word(verb), tree.word(verb + 1)];
  if (gestures.has(word)) return true;
  if (/^(?:his|her|their|my)$/.test(next)) return gesturing.has(word) && faces.has(tree.word(verb + 2));
  if (word === 'left') return rooms.has(tree.word(verb + 2));
  return /^(?:walked|stormed)$/.test(word) && /^(?:out|off|away)$/.test(next);
}

/**
 * @param token the verb of the clause or what marks it
 * @param alone no other auxiliary, with which a participle could go on: *would be bought and sold*
 */
function hasModal(tree: SentenceTree, token: number, alone: boolean): boolean {
  const verb = tree.is(token, 'mark') ? tree.head(token) : token;
  const auxiliaries = tree.children(verb).filter((child) => child < verb && /^(?:aux|cop)/.test(tree.relation(child)));
  return (auxiliaries.length < 2 || !alone) && auxiliaries.some((child) => modals.has(tree.word(child)));
}

/** The comma before a token, with a closing mark between them or without; -1 when there is none. */
function commaBefore(tree: SentenceTree, token: number): number {
  const before = closingMark.test(tree.word(token - 1)) ? token - 2 : token - 1;
  return tree.word(before) === ',' ? before : -1;
}

/** *When she announced …, …*; *Asked whether …, …*: the main clause comes behind what is reported. */
function opensSentence(tree: SentenceTree, { from }: VerbCue): boolean {
  if (openingParticiples.has(tree.word(from)) && startsClause(tree, from)) return true;
  let first = from - 1;
  while (!startsClause(tree, first) && from - first < LONGEST_OPENING) first--;
  return subordinators.has(tree.word(first));
}

const startsClause = (tree: SentenceTree, token: number): boolean =>
  token <= tree.from || /^(?:[,;:—–―]|--)$/.test(tree.word(token - 1));

/** Whether a comment between dashes ends before the clause does. */
function hasDash(tree: SentenceTree, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (isDash(tree, token)) return true;
  return false;
}

/** A dash with a blank before it: hyphens have none. */
export function isDash(tree: SentenceTree, token: number): boolean {
  const { starts, ends } = tree.tokens;
  return /^(?:[—–―-]|--)$/.test(tree.word(token)) && (starts[token] ?? 0) > (ends[token - 1] ?? 0);
}
