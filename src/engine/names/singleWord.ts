import type { Evidence } from './evidence';
import type { NameLexicon } from '../words/nameLexicon';
import type { NamePart } from '../entities/nameParts';
import { NameSigns } from './nameSigns';
import { isHeadNoun, type RunContext } from './runContext';
import { hasInnerCapital, isAcronym, isInitial } from './wordShape';

export const singleWordSigns = new NameSigns('What does the form of a single word tell of it?', {
  'one-letter': { none: 3, example: 'They took |B| to the gate, and B, 61, agreed.' },
  'head-noun-alone': { none: 1.5, example: 'They met |University|, 61, and left.' },
  'inner-capital': { organization: 1.5, example: 'They sold |HarlowSoft| shares.' },
  surname: { person: 0.8, example: 'They saw |Kowalski| leaving.' },
  acronym: { organization: 2, person: -2.5, example: 'They asked the |ZKRW| about it.' },
  'acronym-word': { none: 3.8, example: 'They asked |WELL| about it.' },
  'acronym-unknown': { none: 0.8, example: 'They asked the |ZKRW| about it.' },
  'first-name': { person: 0.8, example: 'They saw |Emily| leaving.' },
  'derived-word': { none: 2, example: '|Shippers|, 61, agreed.' },
  'unknown-word': { none: -0.5, example: 'Yesterday |Quillen| was away.' },
  'ordinary-opening': { none: 4.5, example: '|Officials|, who left, agreed.' },
  'ordinary-opening-name': { none: 3, example: '|Rice|, who left, agreed.' },
  'ordinary-word-alone': { none: 2.2, example: 'They asked |Charter|, who agreed.' },
  'ordinary-name': { none: 1, example: 'They asked |Rice|, who agreed.' },
});
const { signs } = singleWordSigns;

/** Adds what the form of a name of a single word tells. */
export function weighSingleWord({ view, lexicon }: RunContext, part: NamePart, evidence: Evidence): void {
  const word = view.word(part.from);
  const lower = view.lower(part.from);
  const common = lexicon.common.has(lower);
  if (isInitial(word)) evidence.add(signs['one-letter']);
  if (isHeadNoun(lexicon, lower)) evidence.add(signs['head-noun-alone']);
  if (hasInnerCapital(word) && word.length > 3) evidence.add(signs['inner-capital']);
  if (lexicon.surnames.has(lower)) evidence.add(signs.surname);
  if (isAcronym(word) && part.style !== 'capitals') {
    evidence.add(signs.acronym);
    evidence.add(common && word.length > 2 ? signs['acronym-word'] : signs['acronym-unknown']);
    return;
  }
  if (lexicon.firstNames.has(lower)) evidence.add(signs['first-name']);
  if (!common) {
    evidence.add(part.initial && isDerived(lexicon, lower) ? signs['derived-word'] : signs['unknown-word']);
    return;
  }
  const known = lexicon.firstNames.has(lower) || lexicon.surnames.has(lower);
  if (part.initial) evidence.add(known ? signs['ordinary-opening-name'] : signs['ordinary-opening']);
  else evidence.add(known ? signs['ordinary-name'] : signs['ordinary-word-alone']);
}

/** *Shippers*, *Restocking*: a word made from an ordinary one, which no list has. */
function isDerived({ common, surnames }: NameLexicon, lower: string): boolean {
  const ending = /(?:ers|er|ed|ing|es|s|ly|ness)$/.exec(lower);
  if (ending === null || surnames.has(lower)) return false;
  const stem = lower.slice(0, ending.index);
  if (stem.length < 4) return false;
  return common.has(stem) || common.has(`${stem}e`) || (/(.)\1$/.test(stem) && common.has(stem.slice(0, -1)));
}
