import type { Evidence } from './evidence';
import type { NamePart } from '../entities/nameParts';
import { NameSigns } from './nameSigns';
import { isCountry, type RunContext } from './runContext';
import data from '../words/data/names.json';
import { wordSet } from '../words/wordSet';
import { hasLetter, isGaelicSurname, isInitial } from './wordShape';
import { isHyphenMark } from './wordView';

export const severalWordsSigns = new NameSigns('What do the forms of the words of a name tell?', {
  'surname-form': { person: 2, example: "They asked |O'Grellan|." },
  ampersand: { organization: 3.5, example: 'They hired |Quillen & Terhune|.' },
  'no-letter': { none: 1.5, example: 'They hired |Quillen & Terhune|.' },
  'given-name-form': { person: 2, example: 'They met |Lin Xiao-qi|.' },
  initial: { person: 3, example: 'They saw |Ilvenna K. Terhune|.' },
  'initial-last': { person: 0.5, example: 'They saw |Ilvenna K.| leaving.' },
  particle: { person: 1, example: 'They saw |Ilvenna van Terhune|.' },
  'particle-behind-first-name': { person: 2, example: 'They saw |Emily van Terhune|.' },
  initials: { person: 2.5, example: 'They saw |K. Terhune|.' },
  'first-name-before': { person: 2.8, example: 'They saw |Emily Terhune|.' },
  'first-name-ordinary': { person: 1.2, example: 'They saw |Mark Stone|.' },
  'surname-last': { person: 1.2, example: 'They saw |Ilvenna Kowalski|.' },
  generation: { person: 3, example: 'They saw |Samuel Terhune Jr.| leaving.' },
  'many-words': { person: -2, example: 'They saw |Emily Ilvenna Zorb Quillen Terhune|.' },
  'no-ordinary-word': { none: -1.2, example: 'They saw |Ilvenna Terhune|.' },
  'unknown-words': { person: 1.3, example: 'They saw |Ilvenna Terhune|.' },
  'ordinary-word': { organization: 0.7, example: 'They joined |Terhune Systems|.' },
  'ordinary-words': { none: 1.6, organization: 1.2, person: -0.8, example: 'They joined |Blue Circle| shares.' },
  'country-last': { organization: 1.2, person: -1, example: 'They hired |Terhune Norway|.' },
});
const { signs } = severalWordsSigns;
const generations = wordSet(data.generations);

/** Adds what the forms of the words of a name tell: initials, particles, first names, how many are ordinary words. */
export function weighWords(context: RunContext, { from, to }: NamePart, evidence: Evidence): void {
  const { view, lexicon } = context;
  const firstName = lexicon.firstNames.has(view.lower(from));
  let words = 0;
  let common = 0;
  let place = false;
  for (let i = from; i < to; i++) {
    const word = view.word(i);
    if (isHyphenMark(word)) continue;
    words++;
    if (lexicon.common.has(view.lower(i))) common++;
    if (lexicon.placeNouns.anywhere.has(view.lower(i))) place = true;
    if (isGaelicSurname(word)) evidence.add(signs['surname-form']);
    if (word === '&') evidence.add(signs.ampersand);
    if (!hasLetter(word)) evidence.add(signs['no-letter']);
    if (i === from) continue;
    // Choi Soo-young
    if (i > from + 1 && isHyphenMark(view.word(i - 1)) && /^\p{Ll}{1,6}$/u.test(word))
      evidence.add(signs['given-name-form']);
    if (isInitial(word)) evidence.add(i === to - 1 ? signs['initial-last'] : signs.initial);
    if (lexicon.particles.has(word)) evidence.add(firstName ? signs['particle-behind-first-name'] : signs.particle);
  }
  if (words < 2) return;
  if (isInitial(view.word(from)) && words <= 4) evidence.add(signs.initials);
  if (firstName && words <= 5)
    evidence.add(common === words ? signs['first-name-ordinary'] : signs['first-name-before']);
  const last = view.lower(to - 1);
  if (lexicon.surnames.has(last)) evidence.add(signs['surname-last']);
  if (generations.has(last)) evidence.add(signs.generation);
  if (words > 4) evidence.add(signs['many-words']);
  if (common === 0) {
    evidence.add(signs['no-ordinary-word']);
    if (words <= 4 && !place) evidence.add(signs['unknown-words']);
  } else if (common < words) evidence.add(signs['ordinary-word']);
  else evidence.add(signs['ordinary-words']);
  // Vodafone Germany
  if (isCountry(context, to - 1, to)) evidence.add(signs['country-last']);
}
