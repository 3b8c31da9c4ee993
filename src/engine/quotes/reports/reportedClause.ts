import { RuleBook, type Answer } from '../../rules/ruleBook';
import type { SentenceTree } from '../../syntax/sentenceTree';
import { clause } from './finiteClause';
import { toldClause } from './hearerClause';
import { infinitive, infinitiveByWords } from './infinitive';
import { outerContent } from './parenthesis';
import type { CueInTree, ReportedClause } from './report';
import { predicate, predicateByWords } from './predicate';
import { thing, topic } from './reportedPhrase';
import { rest } from './restClause';
import { thatBehindAsides, thatClause } from './thatClause';
import type { VerbCue } from './verbCues';

/** The ways in which a verb has what it reports, in the order of how much they can be trusted. */
export const reportBook = new RuleBook<CueInTree, ReportedClause>('What does this verb report?', [
  {
    id: 'report/around',
    example: '|The plan|, she said, |is dead|.',
    find: outer,
  },
  {
    id: 'report/that',
    example: 'Smith figures |that getting a second job was an adequate reward|.',
    find: thatClause,
  },
  {
    id: 'report/that-behind-aside',
    example: 'Vale told Orr, the harbour master, |that the slope was sliding|.',
    find: thatBehindAsides,
  },
  {
    id: 'report/told',
    example: 'Vale told Orr |it was over|.',
    find: toldClause,
  },
  {
    id: 'report/infinitive',
    example: 'Smith vowed |to stay in the town|.',
    find: infinitive,
  },
  {
    id: 'report/infinitive-words',
    example: 'The council begged |captains to vote for the crew|.',
    find: infinitiveByWords,
  },
  {
    id: 'report/clause',
    example: 'The campaign says |the auguries foretell a triumph|.',
    find: clause,
  },
  {
    id: 'report/predicate',
    example: 'Smith called |the plan useless|.',
    find: predicate,
  },
  {
    id: 'report/predicate-words',
    example: 'Vale called |the plan and the vote on it a stunt|.',
    find: predicateByWords,
  },
  {
    id: 'report/topic',
    example: 'Smith warned of |trouble in the town|.',
    find: topic,
  },
  {
    id: 'report/rest',
    example: 'The minister says |a rule that used to work no longer does|.',
    find: rest,
  },
  {
    id: 'report/thing',
    example: 'Smith condemned |the attack on the town|.',
    find: thing,
  },
]);

/** What a verb reports; null when the sentence shows nothing that its frames allow. */
export function clauseOfVerb(tree: SentenceTree, cue: VerbCue): Answer<ReportedClause> | null {
  return reportBook.answer({ tree, cue }, tree.ledger);
}

function outer({ tree, cue }: CueInTree): ReportedClause | null {
  const ranges = outerContent(tree, cue);
  return ranges && { pattern: 'around', ranges, cueEnd: cue.to };
}
