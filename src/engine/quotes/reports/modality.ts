import { RuleBook } from '../../rules/ruleBook';
import data from '../../words/data/reports.json';
import type { QuoteLexicon } from '../../words/quoteLexicon';
import { wordSet } from '../../words/wordSet';
import type { CueInTree, Report } from './report';
import { childBefore, isRefusal, isRefused } from './verbCues';

const conditions = wordSet(data.conditions);
const modals = wordSet(data.doubtfulModals);
const deniers = wordSet(data.deniers);
const expecting = wordSet(data.expecting);
const askers = wordSet(data.askers);

interface CueToJudge extends CueInTree {
  readonly lexicon: QuoteLexicon;
}

/** Whether a cue says that something has been said; *asserted* where nothing answers. */
export const modalityBook = new RuleBook<CueToJudge, Report['modality']>('Has it been said at all?', [
  {
    id: 'modality/not',
    example: 'She did not say |that it was over|.',
    find: ({ tree, cue: { verb } }) =>
      childBefore(tree, verb, (child) => tree.is(child, 'advmod') && /^(?:not|n't|never)$/.test(tree.word(child)))
        ? 'denied'
        : null,
  },
  {
    id: 'modality/refused',
    example: 'He declined to say |whether he would run|.',
    find: ({ tree, cue: { verb }, lexicon }) => (isRefused(tree, verb, lexicon) ? 'denied' : null),
  },
  {
    id: 'modality/refusal',
    example: 'The owner declined |to comment|.',
    // The refusal itself is what is reported.
    find: ({ cue }) => (isRefusal(cue.lemma) ? 'denied' : null),
  },
  {
    id: 'modality/nobody',
    example: 'Nobody said |that it was over|.',
    find: ({ tree, cue: { verb } }) => (deniers.has(tree.word(tree.first(tree.subject(verb)))) ? 'denied' : null),
  },
  {
    id: 'modality/question',
    example: 'Did Vale say |that it was over|?',
    find: (at) => (asksWhether(at) ? 'hypothetical' : null),
  },
  {
    id: 'modality/expected',
    example: 'Vale is expected to tell voters tonight |that she will stay|.',
    find: ({ tree, cue: { verb }, lexicon }) =>
      tree.word(verb - 1) === 'to' && expecting.has(lexicon.infinitive(tree.word(verb - 2))) ? 'hypothetical' : null,
  },
  {
    id: 'modality/condition',
    example: 'If he says |that he is ill|, we will wait.',
    find: ({ tree, cue: { verb } }) =>
      childBefore(tree, verb, (child) => tree.is(child, 'mark') && conditions.has(tree.word(child)))
        ? 'hypothetical'
        : null,
  },
  {
    id: 'modality/modal',
    example: 'Some would say |that he is ill|.',
    find: ({ tree, cue: { verb } }) =>
      childBefore(tree, verb, (child) => tree.is(child, 'aux') && modals.has(tree.word(child))) ? 'hypothetical' : null,
  },
]);

/** *Did he say …?*, *Who said …?*: the question is whether it was said, or by whom. */
function asksWhether({ tree, cue: { verb } }: CueToJudge): boolean {
  let end = tree.to;
  while (end > tree.from && /^["'”’)]+$/.test(tree.word(end - 1))) end--;
  if (tree.word(end - 1) !== '?') return false;
  const subject = tree.subject(verb);
  if (subject < 0) return false;
  if (askers.has(tree.word(subject))) return true;
  return tree.children(verb).some((child) => child < tree.first(subject) && tree.is(child, 'aux'));
}
