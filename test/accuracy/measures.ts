import type { Analysis } from '../../src/engine/analysis';
import type { Measure } from './floors';
import type { GoldDocument } from './gold';
import { scoreNames } from './names';
import { scoreIndirect, scoreMarked, scoreShown } from './quotations';
import { scoreAliases, scorePronouns } from './references';

/** Documents with what the engine says of them. */
export type Documents = readonly (readonly [GoldDocument, Analysis])[];

/** Each measure on documents whose gold has it, in percent. */
export const SCORERS: Readonly<Record<Measure, (documents: Documents) => number>> = {
  names: scoreNames,
  marked: (documents) => scoreMarked(documents).pieces,
  sources: (documents) => scoreMarked(documents).sources,
  indirect: scoreIndirect,
  shown: (documents) => scoreShown(documents).shown,
  found: (documents) => scoreShown(documents).found,
  aliases: scoreAliases,
  pronouns: scorePronouns,
};
