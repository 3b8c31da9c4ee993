import type { EntityType } from '../analysis';
import type { NameMention } from './nameFinder';
import type { RunContext } from './runContext';

/** A name as it was found: tokens `from` up to `to`. */
export interface FoundName {
  readonly context: RunContext;
  readonly name: NameMention;
  readonly from: number;
  readonly to: number;
}

/** Tokens that are a name in the end, and what it then is if not what it was. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly type?: EntityType;
}
