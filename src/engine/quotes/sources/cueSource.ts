import { RuleBook } from '../../rules/ruleBook';
import { ruling, type Ruling } from '../../rules/ruling';
import type { SentenceTree, TokenRange } from '../../syntax/sentenceTree';
import { subjectOfVerb } from '../../syntax/treeSubject';
import data from '../../words/data/syntax.json';
import { wordSet } from '../../words/wordSet';
import type { CueInTree } from '../reports/report';
import type { VerbCue } from '../reports/verbCues';

/** The words that stand for who speaks: the head of the phrase, and why it is taken. */
export interface SourcePhrase {
  readonly head: number;
  readonly by: Ruling;
  /** It reaches no further, whatever the tree says: tokens. */
  readonly within?: TokenRange;
}

const quoting = wordSet(data.quoting);

/** Who speaks by a passive or a participle. */
export const passiveSourceBook = new RuleBook<CueInTree, number>('Whose words does this passive report?', [
  {
    id: 'source/tree-agent',
    example: 'The plan was criticized by |residents|.',
    find: ({ tree, cue }) => orNull(tree.child(cue.verb, 'obl:agent')),
  },
  {
    id: 'source/tree-quoted',
    example: '|The mayor| was quoted that the plan was dead.',
    find: ({ tree, cue: { verb, form, lemma } }) =>
      form === 'passive' && quoting.has(lemma) ? orNull(tree.passiveSubject(verb)) : null,
  },
]);

/** Whose words a verb reports; null when the sentence does not say. */
export function sourceOfVerb(tree: SentenceTree, cue: VerbCue, lemmaOf: (word: string) => string): SourcePhrase | null {
  const { verb, form } = cue;
  const answer =
    form === 'passive' || form === 'participle'
      ? passiveSourceBook.answer({ tree, cue }, tree.ledger)
      : subjectOfVerb(tree, verb, lemmaOf);
  if (!answer) return null;
  const within = answer.found > verb ? { within: [cue.to, agentEnd(tree, cue, answer.found)] as const } : {};
  return { head: answer.found, by: ruling(answer.rule), ...within };
}

/** *was accused by the town of lying*: what it is accused of is no part of who accuses. */
function agentEnd(tree: SentenceTree, { frames, form }: VerbCue, agent: number): number {
  const of = form === 'passive' && frames.has('of') ? tree.child(agent, 'nmod') : -1;
  const taken = of < 0 ? tree.child(agent, 'acl') : of;
  if (form !== 'passive' || !frames.has('of') || taken < agent) return tree.to;
  return tree.word(tree.first(taken)) === 'of' ? tree.first(taken) : tree.to;
}

const orNull = (token: number): number | null => (token < 0 ? null : token);
