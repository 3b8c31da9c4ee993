import { RuleBook } from '../../rules/ruleBook';
import type { SentenceTree } from '../../syntax/sentenceTree';
import data from '../../words/data/ends.json';
import { wordSet } from '../../words/wordSet';
import { isOccasion } from '../reports/occasion';
import { commenting } from '../reports/parenthesis';
import { sentenceEnd } from '../../syntax/sentenceEdges';
import { isDash } from './commentCut';

const clauseOpeners = wordSet(data.clauseOpeners);
const phraseEnds = wordSet(data.phraseEnds);
/** How far up the tree a verb is followed. */
const HIGHEST = 8;

/** A token in or behind a noun phrase. One is made for each phrase, and goes on over its tokens. */
interface Place {
  readonly tree: SentenceTree;
  /** Behind the phrase in the tree. */
  readonly from: number;
  token: number;
  word: string;
  /** A word that opens a clause has been passed. */
  clause: boolean;
}

/** What ends a noun phrase inside of what the tree takes for it. */
export const phraseCutBook = new RuleBook<Place, true>('Does a noun phrase end here, inside its tree?', [
  {
    id: 'reach/occasion-inside',
    example: 'Vale praised |the plan| in an interview.',
    find: ({ tree, token }) => isOccasion(tree, token) || null,
  },
  {
    id: 'reach/comment-inside',
    example: 'Vale defended |his call to raise the fares to ten pounds an hour|, saying the crew would gain.',
    find: ({ tree, token, word }) => (word === ',' && commenting.has(tree.word(token + 1))) || null,
  },
]);

/** What ends a noun phrase behind its end in the tree; not asked in brackets. */
export const phraseEndBook = new RuleBook<Place, true>('Does a noun phrase end here, behind its tree?', [
  {
    id: 'reach/mark',
    example: 'Vale praised |the crew|, who had worked all night.',
    find: ({ tree, token, word }) => /^[,;:]$/.test(word) || isDash(tree, token) || null,
  },
  {
    id: 'reach/conjunction',
    example: 'Vale condemned |the attack| because it was cruel.',
    find: ({ word }) => phraseEnds.has(word) || null,
  },
  {
    id: 'reach/occasion',
    example: 'Vale condemned |the attack| on Monday.',
    find: ({ tree, token }) => isOccasion(tree, token) || null,
  },
  {
    id: 'reach/deed',
    // What the same speaker does next.
    example: 'Vale praised |the plan| and left the room.',
    find: ({ tree, token }) => (tree.part(token) === 'CCONJ' && isDeed(tree, token + 1)) || null,
  },
  {
    id: 'reach/verb',
    example: 'A petition calling on |him to be kept out of the town| has reached the mayor.',
    find: ({ tree, from, token, clause }) =>
      (!clause && /^(?:AUX|VERB)$/.test(tree.part(token)) && !hangsBefore(tree, token, from)) || null,
  },
]);

/**
 * How far a noun phrase that stands for what is said goes on behind its end in the tree: what follows without a comma, *a win* in the north,
 * *a ban* on cars entering the town, nearly always belongs to it, whatever the parser hangs it on.
 */
export function phraseReach(tree: SentenceTree, head: number, from: number): number {
  const at: Place = { tree, from, token: head, word: '', clause: false };
  for (; at.token < from; at.token++) {
    at.word = tree.word(at.token);
    if (phraseCutBook.find(at, tree.ledger)) return at.token;
  }
  const end = sentenceEnd(tree);
  let open = 0;
  for (at.token = from; at.token < end; at.token++) {
    const word = tree.word(at.token);
    if (word === '(') open++;
    else if (word === ')' && --open < 0) return at.token;
    if (open > 0) continue;
    at.word = word;
    at.clause ||= clauseOpeners.has(word);
    if (phraseEndBook.find(at, tree.ledger)) return at.token;
  }
  return Math.max(from, end);
}

/** Whether a token hangs, over others or directly, on one before `from`. */
function hangsBefore(tree: SentenceTree, token: number, from: number): boolean {
  let node = token;
  for (let steps = 0; steps < HIGHEST && node >= from; steps++) node = tree.head(node);
  return node >= 0 && node < from;
}

function isDeed(tree: SentenceTree, first: number): boolean {
  let verb = first;
  while (tree.part(verb) === 'ADV') verb++;
  return tree.part(verb) === 'AUX' || (tree.part(verb) === 'VERB' && !tree.word(verb).endsWith('ing'));
}
