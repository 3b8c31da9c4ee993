import type { Evidence } from './evidence';
import type { NameLexicon } from '../words/nameLexicon';
import type { NamePart } from '../entities/nameParts';
import { isHeadNoun, type RunContext } from './runContext';
import { hasInnerCapital, isAcronym, isInitial } from './wordShape';

/** Adds what the form of a name of a single word tells. */
export function weighSingleWord({ view, lexicon }: RunContext, part: NamePart, evidence: Evidence): void {
  const word = view.word(part.from);
  const lower = view.lower(part.from);
  const common = lexicon.common.has(lower);
  if (isInitial(word)) evidence.add('none', 3);
  if (!view.nameLike(part.from)) evidence.add('none', 2);
  if (isHeadNoun(lexicon, lower)) evidence.add('none', 1.5);
  if (hasInnerCapital(word) && word.length > 3) evidence.add('organization', 1.5, 'name/inner-capital');
  if (lexicon.surnames.has(lower)) evidence.add('person', 0.8, 'name/surname');
  if (isAcronym(word) && part.style !== 'capitals') {
    evidence.add('organization', 2, 'name/acronym');
    evidence.add('person', -2.5);
    evidence.add('none', common && word.length > 2 ? 3.8 : 0.8);
    return;
  }
  if (lexicon.firstNames.has(lower)) evidence.add('person', 0.8, 'name/first-name');
  if (!common) {
    evidence.add('none', part.initial && isDerived(lexicon, lower) ? 2 : -0.5);
    return;
  }
  const known = lexicon.firstNames.has(lower) || lexicon.surnames.has(lower);
  if (part.initial) evidence.add('none', known ? 3 : 4.5);
  else evidence.add('none', known ? 1 : 2.2);
}

/** *Shippers*, *Restocking*: a word made from an ordinary one, which no list has. */
function isDerived({ common, surnames }: NameLexicon, lower: string): boolean {
  const ending = /(?:ers|er|ed|ing|es|s|ly|ness)$/.exec(lower);
  if (ending === null || surnames.has(lower)) return false;
  const stem = lower.slice(0, ending.index);
  if (stem.length < 4) return false;
  return common.has(stem) || common.has(`${stem}e`) || (/(.)\1$/.test(stem) && common.has(stem.slice(0, -1)));
}
