import { classAt, wordAt, type Item } from '../../syntax/clauseItems';
import type { NounPhrases } from '../../syntax/nounPhrases';
import data from '../../words/data/links.json';
import { WordClass, type QuoteLexicon } from '../../words/quoteLexicon';
import { wordSet } from '../../words/wordSet';

/** The form of a verb that may introduce a quotation. */
export type CueForm = 'finite' | 'gerund' | 'infinitive' | 'passive';

const {
  auxiliary,
  adverb,
  negation,
  base,
  past,
  present,
  gerund,
  subject,
  preposition,
  determiner,
  possessive,
  conjunction,
  relative,
} = WordClass;
const be = wordSet(data.be);
const beforeGerunds = wordSet(data.beforeGerunds);
/** How many words before a verb may be its auxiliaries. */
const AUXILIARIES = 6;

/** The auxiliaries before a verb, nearest first, adverbs left out. */
function auxiliariesBefore(items: readonly Item[], index: number, low: number): string[] {
  const found: string[] = [];
  for (let i = index - 1; i >= low && i >= index - AUXILIARIES; i--) {
    const classes = classAt(items, i);
    if (classes & auxiliary) found.push(wordAt(items, i));
    else if (wordAt(items, i) === "'s" && classAt(items, i - 1) & subject) found.push('is');
    else if (!(classes & (adverb | negation))) break;
  }
  return found;
}

/** In which form a cue verb stands at an item; null where it is a noun, or no verb of a clause. */
export function cueForm(
  items: readonly Item[],
  index: number,
  low: number,
  item: Item,
  lexicon: QuoteLexicon,
  phrases: NounPhrases,
): CueForm | null {
  const { classes } = item;
  const auxiliaries = auxiliariesBefore(items, index, low);
  const before = classAt(items, index - 1);
  if (classes & gerund) {
    const clitic = wordAt(items, index - 1) === "'s" && !(classAt(items, index - 2) & subject);
    if (before & (determiner | possessive) || clitic) return null;
    if (before & preposition && !beforeGerunds.has(wordAt(items, index - 1))) return null;
    return auxiliaries.some((word) => be.has(word)) ? 'finite' : 'gerund';
  }
  if (classes & past && !(classes & base && auxiliaries.length === 0 && before & (determiner | preposition))) {
    if (phrases.isNominal(items, index)) return null;
    const nearest = auxiliaries[0];
    if (nearest !== undefined && be.has(nearest)) return 'passive';
    return 'finite';
  }
  if (index > low && wordAt(items, index - 1) === 'to') return 'infinitive';
  if (classes & present) return phrases.isNominal(items, index) ? null : 'finite';
  // *has written*; in *was written* and in *a letter written in May* the noun before it does not write.
  if (!(classes & base)) return auxiliaries.length === 0 || be.has(auxiliaries[0] ?? '') ? 'passive' : 'finite';
  // A bare form is a verb behind a plural subject, a pronoun or an auxiliary; else it is a noun or an order.
  if (auxiliaries.length > 0) return 'finite';
  if (phrases.isNominal(items, index)) return null;
  const subjectBefore = before & subject && !/^(?:he|she|it)$/.test(wordAt(items, index - 1));
  const plural = /[^s]s$/.test(wordAt(items, index - 1)) || lexicon.nounKind(wordAt(items, index - 1)) === 'group';
  const adverbial = (before & (adverb | conjunction | relative)) !== 0;
  return subjectBefore || plural || adverbial ? 'finite' : null;
}
