import type { Correction } from './corrections/correction';
import { noLists, type UserLists } from './userLists';

/** What people told about a document, beside its text. */
export interface Guidance {
  readonly corrections: readonly Correction[];
  readonly lists: UserLists;
}

/** Nobody said anything. */
export const noGuidance: Guidance = { corrections: [], lists: noLists };
