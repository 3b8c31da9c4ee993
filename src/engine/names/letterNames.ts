import type { DocumentName } from '../entities/documentName';
import { isWrittenAsAcronym } from './abbreviations';
import { doubtfulName } from './nameFinder';
import type { NameForm } from './nameForms';

/** So many turns of an interview make a name of the letters before them. */
const fewestTurns = 3;

/** *WN*, *DW*; but *JIM* and *HALE* are people. */
const isNoWord = /^(?:\p{Lu}{2}|[^\P{Lu}AEIOUY]{3,4})$/u;
const isShouted = ({ text }: DocumentName): boolean => /^\p{Lu}{2,4}$/u.test(text);

/** *NV*, who answers in an interview with Nora Vidal. */
export function isInitials(name: DocumentName, form: NameForm): boolean {
  return name.personal === true && form.initialsOf !== null && isShouted(name);
}

/** Letters in front of turn after turn, which are nobody's initials: those of who asks. */
export function isTurns(name: DocumentName, form: NameForm): boolean {
  return name.personal === true && isNoWord.test(name.text) && !form.sure && form.mentions >= fewestTurns;
}

/** The letters of an organisation that is named in full: *BLRS*. */
export function isLetters(name: DocumentName, form: NameForm): boolean {
  return form.lettersOf !== null && name.confidence < doubtfulName && isWrittenAsAcronym(name.text);
}
