import type { Evidence } from './evidence';
import type { NamePart } from '../entities/nameParts';
import { isCountry, type RunContext } from './runContext';
import { hasLetter, isGaelicSurname, isInitial } from './wordShape';
import { isHyphenMark } from './wordView';

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
    if (isGaelicSurname(word)) evidence.add('person', 2, 'name/surname-form');
    if (word === '&') evidence.add('organization', 3.5, 'name/ampersand');
    if (!hasLetter(word)) evidence.add('none', 1.5);
    if (i === from) continue;
    // Choi Soo-young
    if (i > from + 1 && isHyphenMark(view.word(i - 1)) && /^\p{Ll}{1,6}$/u.test(word))
      evidence.add('person', 2, 'name/given-name-form');
    if (isInitial(word)) evidence.add('person', i === to - 1 ? 0.5 : 3, 'name/initial');
    if (lexicon.particles.has(word)) evidence.add('person', firstName ? 2 : 1, 'name/particle');
  }
  if (words < 2) return;
  if (isInitial(view.word(from)) && words <= 4) evidence.add('person', 2.5, 'name/initials');
  if (firstName && words <= 5) evidence.add('person', common === words ? 1.2 : 2.8, 'name/first-name-before');
  const last = view.lower(to - 1);
  if (lexicon.surnames.has(last)) evidence.add('person', 1.2, 'name/surname-last');
  if (/^(?:jr|sr|ii|iii)$/.test(last)) evidence.add('person', 3, 'name/generation');
  if (words > 4) evidence.add('person', -2);
  if (common === 0) {
    evidence.add('none', -1.2);
    if (words <= 4 && !place) evidence.add('person', 1.3, 'name/unknown-words');
  } else if (common < words) evidence.add('organization', 0.7, 'name/ordinary-word');
  else {
    evidence.add('none', 1.6);
    evidence.add('organization', 1.2, 'name/ordinary-words');
    evidence.add('person', -0.8);
  }
  // Vodafone Germany
  if (isCountry(context, to - 1, to)) {
    evidence.add('organization', 1.2, 'name/country-last');
    evidence.add('person', -1);
  }
}
