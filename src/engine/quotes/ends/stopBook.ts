import { SignBook, learntSigns } from '../../rules/signBook';
import learnt from './stopWeights.json';

/**
 * What each sign of an end is named and shown by. Nothing of it stands for what a mark other than these parts from words which the parser hangs
 * somewhere else.
 */
const examples = {
  /** Where the rules of `contentEnd` and its like end it. */
  rule: 'Vale said |the ferry was late|, but the crew was tired.',
  comma: 'Vale said |the ferry was late|, but the crew was tired.',
  semicolon: 'Vale said |the ferry was late|; the crew was tired.',
  dash: 'Vale said |the ferry was late| – a week later it sank.',
  /** Only a word parts it. */
  'no-mark': 'Vale said |the ferry was late because it rained|.',
  and: 'Vale said |the ferry was late and the crew was tired|.',
  but: 'Vale said |the ferry was late|, but the crew was tired.',
  relative: 'Vale said |the ferry was late, which was true|.',
  reason: 'Vale said |the ferry was late because it rained|.',
  participle: 'Vale said |the ferry was late, leaving the crew in Leeds|.',
  'clause-follows': 'Vale said |the ferry was late and the crew was tired|.',
  'past-follows': 'Vale said |the ferry sank and the crew left|.',
  /** A verb of saying without a subject of its own. */
  'cue-follows': 'Vale says |the ferry was late| and tells the crew to rest.',
  'cue-later': 'Vale said |the ferry was late|, but Reed said it was not.',
  /** What follows hangs on what is reported. */
  inside: 'Vale said |the ferry was late, leaving the crew in Leeds|.',
  'on-cue': 'Vale said |the ferry was late|, but Reed said it was not.',
  'no-verb-yet': 'Vale said |the crew, which was tired, would rest|.',
} as const;
export type StopSign = keyof typeof examples;

/** Log-odds that what is reported ends here. Written by `npm run learn`. */
export const stopBook = new SignBook<StopSign>(
  'Does what is reported end here?',
  'stop',
  learntSigns(examples, learnt.signs),
);

/** Log-odds of an end of which no sign speaks. */
export const stopBias = learnt.bias;

/** Where what is reported may end. */
export interface Stop {
  /** The token behind it. */
  readonly token: number;
  /** In the paragraph's text, UTF-16. */
  readonly offset: number;
  readonly signs: readonly StopSign[];
  /** The end of the sentence: it ends here, if nowhere before. */
  readonly last: boolean;
}
