import type { Resources } from '../resources';
import data from './data/entities.json';
import { readQuoteLexicon, singular, type QuoteLexicon } from './quoteLexicon';
import { readEntityLexicon, type EntityLexicon } from './entityLexicon';
import { readNameLexicon } from './nameLexicon';
import { wordSet } from './wordSet';

/** The lists that roles, nominals and pronouns are read with. */
export interface MentionLexicon extends Pick<EntityLexicon, 'origins'> {
  /** What a common noun in the singular, in small letters, stands for. */
  nounKind(word: string): 'person' | 'organization' | null;
  /** The words that quotations are read with. */
  readonly words: QuoteLexicon;
  readonly calendar: ReadonlySet<string>;
  /** Forms of the verbs that introduce what somebody says or thinks. */
  isSpeechVerb(form: string): boolean;
}

/** Titles that say nothing of what somebody does. */
export const honorifics = wordSet(data.honorifics);

/** Reads the lists. */
export function readMentionLexicon(resources: Resources): MentionLexicon {
  const quotes = readQuoteLexicon(resources);
  const names = readNameLexicon(resources);
  const { genders, origins } = readEntityLexicon(resources);
  return {
    origins,
    words: quotes,
    calendar: names.calendar,
    nounKind(word) {
      const known = names.roles.has(word) || genders.has(word) ? 'person' : quotes.nounKind(word);
      return known === 'person' || known === 'organization' ? known : null;
    },
    isSpeechVerb(form) {
      const kind = quotes.cueClass(quotes.infinitive(form));
      return kind !== undefined && kind !== 'show' && kind !== 'name';
    },
  };
}

/** Whether a noun stands for several: *ministers*. */
export function isPlural(word: string, lexicon: MentionLexicon): boolean {
  const one = singular(word);
  return one !== word && lexicon.nounKind(one) !== null;
}
