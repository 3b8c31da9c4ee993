import { RuleBook, type Answer } from '../../rules/ruleBook';
import { ruling } from '../../rules/ruling';
import type { CueSite } from '../links/cues';
import type { SpeakerMention } from '../reading';
import { sure } from './confidence';

/** A cue without a subject of its own. */
interface CueWithoutSubject {
  readonly cue: CueSite;
  /** Who spoke in the sentence before, or in the same. */
  readonly before: readonly SpeakerMention[];
}

/** The speaker before it in the paragraph goes on. */
export const carriedBook = new RuleBook<CueWithoutSubject, readonly SpeakerMention[]>(
  'Who speaks where a cue has no subject?',
  [
    {
      id: 'source/goes-on-cue',
      example: '“We stay,” |Reed| said. Adding: “We like it here.”',
      find: ({ cue, before }) => (cue.form !== 'passive' ? before : null),
    },
  ],
);

/** The speakers before go on. */
export function goingOn({ rule, found }: Answer<readonly SpeakerMention[]>): SpeakerMention[] {
  return found.map((each) => ({ ...each, confidence: Math.min(each.confidence, sure.goesOn), by: ruling(rule) }));
}

/** Speakers of a sentence speak in the one beside it too, perhaps. */
export function speakingBeside({ rule, found }: Answer<readonly SpeakerMention[]>): SpeakerMention[] {
  return found.map((each) => ({ ...each, confidence: sure.beside, by: ruling(rule) }));
}
