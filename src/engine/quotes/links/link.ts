import type { Subject } from '../../syntax/subject';
import type { CueSite } from './cues';

/** How a cue stands to what it introduces. */
export type CuePlace = 'before' | 'behind' | 'clause' | 'clause-end' | 'colon';

/** A cue (or the mark that stands for one) that introduces a piece, and who it says speaks. */
export interface Link {
  readonly cue: CueSite | null;
  readonly subject: Subject | null;
  readonly place: CuePlace;
  /** The item of the colon or dash that stands for the cue, or -1. */
  readonly colon: number;
  /** The cue already introduces the words of somebody else. */
  readonly gapped?: boolean;
}

/** A link, and whether it needs no comparison with others. */
export interface SureLink {
  readonly link: Link;
  readonly sure: boolean;
}
