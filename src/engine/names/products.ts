import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import data from '../words/data/names.json';
import { wordSet } from '../words/wordSet';
import type { NameForm } from './nameForms';

const products = wordSet(data.products);
const fewestVersions = 2;

export const productBook = new RuleBook<NameForm, true>('Is what has the name made by somebody?', [
  {
    id: 'product/version',
    example: 'They sold Zorbos 8 early. Users of Zorbos 7 left. Zorbos grew.',
    find: ({ versions, words, fullName, votes }) => {
      // Ohio 63 and U.S. 79 are roads.
      const place = votes.place > Math.max(votes.person, votes.organization);
      return (versions >= fewestVersions && words.length === 1 && fullName === null && !place) || null;
    },
  },
  {
    id: 'product/last-word',
    example: 'They use Quillen Linux at work.',
    find: ({ words }) => (words.length > 1 && products.has(words.at(-1) ?? '')) || null,
  },
]);

/** Keys of the forms that name products, and of their acronyms. */
export function productsAmong(forms: ReadonlyMap<string, NameForm>, ledger: Ledger): ReadonlySet<string> {
  const found = new Set<string>();
  for (const form of forms.values()) if (productBook.find(form, ledger) === true) found.add(form.key);
  return found;
}
