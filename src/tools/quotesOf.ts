import { fold } from '../export/spaces';
import { formsOf, nameKey } from '../index/nameKeys';
import type { Entity, Speaker } from '../engine/analysis';
import { schemaOf, USUAL_LEAST } from './inputs';
import { mayHoldName } from './mayHold';
import { quotationItem, readerOf, surenessOfQuotation } from './quotationItem';
import type { Tool } from './tool';

/** What somebody is quoted with. */
export const quotesOf: Tool = {
  name: 'quotes_of',
  title: 'Quotes of a Source',
  description:
    'What a person, an organisation or an unnamed source (such as "port officials") is quoted with in the articles: each ' +
    'quotation as printed, with file, line, all its speakers, how sure that is and the rules that decided it. Kind direct ' +
    'is word for word; mixed in part, between its marks; indirect is the reporter’s wording of what was said.',
  schema: schemaOf(['name', 'file', 'least', 'limit', 'cursor'], ['name']),
  hint: ({ name = '' }) => ({ kind: 'name', name }),
  mayHold: ({ name = '' }) => mayHoldName(name),
  items({ input: { name = '', least = USUAL_LEAST }, article }) {
    if (!article) return [];
    const { index } = article;
    const reader = readerOf(article);
    const called = new Set(index.analysis.entities.filter((entity) => isCalled(entity, name)).map(({ id }) => id));
    const words = sourceKey(name);
    const speaks = ({ entity, form, text }: Speaker): boolean =>
      entity ? called.has(entity.id) : form !== 'pronoun' && sourceKey(text) === words;
    return index.analysis.quotes
      .filter((quotation) => quotation.speakers.some(speaks) && surenessOfQuotation(quotation) >= least)
      .map((quotation) => quotationItem(quotation, article, reader));
  },
};

/** By a full name, another form, or a surname alone, whatever its accents. */
function isCalled({ type, name, aliases }: Entity, asked: string): boolean {
  return formsOf(type, name, aliases).includes(nameKey(type, asked));
}

/** The words for somebody without a name, whatever their article. */
const sourceKey = (words: string): string =>
  fold(words)
    .toLowerCase()
    .replace(/^(?:an?|the) /, '');
