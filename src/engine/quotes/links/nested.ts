import { RuleBook } from '../../rules/ruleBook';
import type { Attribution } from './attribution';

/** Inside another quotation only what a cue stands right beside is a quotation of its own. */
export const innerLinkBook = new RuleBook<Attribution, boolean>('Are marks inside a quotation one of their own?', [
  {
    id: 'nested/no-source',
    example: '“The mayor: ‘not good enough’, and left,” Reed said.',
    find: ({ cue, subject }) => (!cue || subject === null ? false : null),
  },
  {
    id: 'nested/thought',
    example: '“She hoped ‘we stay’ for good,” Reed said.',
    find: ({ cue }) => (cue?.cueClass === 'think' || cue?.cueClass === 'act' ? false : null),
  },
  {
    id: 'nested/beside',
    example: '“She said, ‘We stay where we are,’ and left,” Reed said.',
    find: ({ place, cue, pieces }) => (place !== 'clause' && place !== 'clause-end') || cue?.to === pieces[0] || null,
  },
]);
