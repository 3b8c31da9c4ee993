/** Verbs of one syllable that double their last letter: *quip*, *quipped*. */
const consonantVowelConsonant = /^[^aeiou]*(?:qu)?[aeiou][bdfgklmnprtvz]$/;

type Tense = 'base' | 'past' | 'present' | 'gerund';

/** The forms of a regular verb, each with its tense. */
export function regularForms(infinitive: string): readonly (readonly [form: string, tense: Tense])[] {
  return [
    [infinitive, 'base'],
    [pastForm(infinitive), 'past'],
    [thirdPerson(infinitive), 'present'],
    [withEnding(infinitive, 'ing'), 'gerund'],
  ];
}

/** The past of a regular verb. */
export const pastForm = (infinitive: string): string => withEnding(infinitive, 'ed');

function withEnding(verb: string, ending: 'ed' | 'ing'): string {
  if (verb.endsWith('ie') && ending === 'ing') return `${verb.slice(0, -2)}ying`;
  if (verb.endsWith('e') && !(ending === 'ing' && /(?:ee|oe|ye)$/.test(verb))) return `${verb.slice(0, -1)}${ending}`;
  if (ending === 'ed' && /[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${verb}${consonantVowelConsonant.test(verb) ? verb.slice(-1) : ''}${ending}`;
}

/** The present of a regular verb behind *he*. */
export function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}
