import { scoreDates } from './dates';
import type { Measure } from './floors';
import type { Documents } from './gold';
import { scoreNames } from './names';
import { scorePlaces } from './places';
import { scoreIndirect, scoreMarked, scoreShown, scoreSources } from './quotations';
import { scoreAliases, scoreReferences } from './references';

/** Each measure on documents whose gold has it, in percent. */
export const SCORERS: Readonly<Record<Measure, (documents: Documents) => number>> = {
  names: scoreNames,
  marked: (documents) => scoreMarked(documents).pieces,
  sources: (documents) => scoreMarked(documents).sources,
  indirect: scoreIndirect,
  saidBy: scoreSources,
  shown: (documents) => scoreShown(documents).shown,
  found: (documents) => scoreShown(documents).found,
  aliases: scoreAliases,
  pronouns: (documents) => scoreReferences(documents, 'pronoun'),
  descriptions: (documents) => scoreReferences(documents, 'nominal'),
  places: scorePlaces,
  dates: scoreDates,
};
