import { RuleBook } from '../../rules/ruleBook';
import type { SentenceTree } from '../../syntax/sentenceTree';
import type { CueInTree } from '../reports/report';
import { sentenceEnd } from '../../syntax/sentenceEdges';
import type { VerbCue } from '../reports/verbCues';
import { commentCut } from './commentCut';

/** How far the reach of a cue is followed up the tree. */
const HIGHEST = 6;

/** How far what a cue reports may go at most. */
export const contentReachBook = new RuleBook<CueInTree, number>('How far may what this cue reports go?', [
  {
    id: 'end/governs-rest',
    // A parser hangs on the cue or beside it much that English hangs on the clause.
    example: 'When Vale announced |that the ferry was sold|, the crowd cheered.',
    find: ({ tree, cue }) => (governsRest(tree, cue.verb) ? sentenceEnd(tree) : null),
  },
]);

/** Something that hangs on a cue and stands behind the words that it reports. */
interface ChildOfCue extends CueInTree {
  readonly child: number;
  /** Its first token. */
  readonly opens: number;
}

/** What hangs on a cue and is no part of what it reports; the answers are where that ends. */
export const beyondBook = new RuleBook<ChildOfCue, number>('Does the speaker or the writer go on here?', [
  {
    id: 'end/coordinated',
    example: 'Reed said |the plan was “not good enough”|, but Hill called it a start.',
    find: ({ tree, cue, child, opens }) =>
      tree.relation(child) === 'conj' &&
      !hasThat(tree, child) &&
      (cue.past || tree.isCue(child)) &&
      !sharesSubject(tree, opens)
        ? opens
        : null,
  },
  {
    id: 'end/beside',
    example: 'Hill said |the road was shut| and the plan “will not work” in Leeds, Reed said.',
    find: ({ tree, child, opens }) => (tree.relation(child) === 'parataxis' ? opens : null),
  },
  {
    id: 'end/participle',
    // *…, adding that …*: goes on about the speaker.
    example: 'The mayor told the crew |that Vale left the town|, asking for rain.',
    find: ({ tree, child, opens }) =>
      tree.is(child, 'advcl') && tree.word(child).endsWith('ing') && tree.child(child, 'mark') < 0 ? opens : null,
  },
]);

/**
 * Where a reported clause ends: at the end of the sentence, if the cue governs it. A coordinated verb of the cue's own subject, a participle
 * that goes on about the speaker, and a comment of the writer end it before.
 * @param inside a token of what is reported
 * @param start its first token, where that is known
 */
export function contentEnd(tree: SentenceTree, cue: VerbCue, inside: number, start = inside): number {
  const { verb } = cue;
  const reach = contentReachBook.find({ tree, cue }, tree.ledger) ?? tree.end(verb);
  return commentCut(tree, cue, start, inside, Math.min(reach, beyond(tree, cue, inside) ?? reach));
}

function beyond(tree: SentenceTree, cue: VerbCue, inside: number): number | null {
  for (const child of tree.children(cue.verb)) {
    const opens = tree.first(child);
    if (child <= inside || child <= cue.verb || opens <= inside) continue;
    const end = beyondBook.find({ tree, cue, child, opens }, tree.ledger);
    if (end !== null) return end;
  }
  return null;
}

/** Whether a cue is the main verb, or what the parser made the main verb stands in what is said. */
function governsRest(tree: SentenceTree, verb: number): boolean {
  let node = verb;
  for (let depth = 0; depth < HIGHEST; depth++) {
    const head = tree.head(node);
    if (head < 0) return true;
    const relation = tree.relation(node);
    const misled = head > node && (relation === 'parataxis' || (relation === 'advcl' && tree.child(node, 'mark') < 0));
    if (!misled && relation !== 'conj' && relation !== 'xcomp' && relation !== 'ccomp') return false;
    node = head;
  }
  return false;
}

/** *said he was tired and would go*, *and left*: of the one spoken of, not of the speaker, unless it is a verb of saying. */
function sharesSubject(tree: SentenceTree, opens: number): boolean {
  if (tree.part(opens) !== 'CCONJ') return false;
  const next = tree.part(opens + 1);
  return next === 'AUX' || (next === 'VERB' && !tree.isCue(opens + 1));
}

function hasThat(tree: SentenceTree, token: number): boolean {
  return tree.children(token).some((child) => tree.is(child, 'mark') && tree.word(child) === 'that');
}
