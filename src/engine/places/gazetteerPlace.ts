import type { PlaceCandidate } from '../analysis';
import type { PlaceType } from './format';

/** A place of the gazetteer. */
export interface GazetteerPlace extends PlaceCandidate {
  /** Its number in the file: the same place has the same number under all its names. */
  readonly id: number;
  readonly type: PlaceType;
  /** How likely the name means it before anything is read: about the decimal logarithm of its population. */
  readonly importance: number;
}
