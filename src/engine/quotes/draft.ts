import type { Cue } from '../analysis';
import type { Ruling } from '../rules/ruling';
import type { Content } from './ends/content';
import type { SpeakerMention } from './reading';

/** A quotation in the making; `pieces` are indexes of marked pieces. */
export interface Draft {
  content: Content;
  readonly by: Ruling;
  readonly act: 'speech' | 'thought';
  readonly cue: Cue | null;
  readonly speakers: readonly SpeakerMention[];
  pieces: number[];
}

/** A quotation that was read, and the sentence it ended in. */
export interface Spoken {
  readonly draft: Draft;
  readonly sentence: number;
}
