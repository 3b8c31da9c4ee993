import { Memory } from '../memory';
import data from '../words/data/formKey.json';
import { wordSet } from '../words/wordSet';

/** Keys of names: forms that a reader takes for the same name have the same key. */

const longestName = 200;
const mostRemembered = 5000;

/** Remembers the answers of the last few thousand questions: while a text is edited its names stay the same. */
function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Memory<T>(mostRemembered);
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      found = answer(text);
      known.set(text, found);
    }
    return found;
  };
}

/** Small letters without accents, stops and a leading *the*; one blank for a run of blanks and hyphens. */
export const formKey = remembered((text: string): string => {
  let key = text.length > longestName ? text.slice(0, longestName) : text;
  key = key.toLowerCase();
  if (/[^\x20-\x7e]/.test(key))
    key = key
      .normalize('NFKD')
      .replace(/[\p{Mn}\p{Cf}]+/gu, '')
      .replace(/[’‘]/g, "'");
  if (key.includes('&')) key = key.replace(/ ?& ?/g, ' and ');
  if (/[.\-‐‑–\s'"]/.test(key))
    key = key
      .replace(/[.'"]+/g, '')
      .replace(/[\s\-‐‑–]+/g, ' ')
      .trim();
  if (key.startsWith('the ')) key = key.slice(4);
  return key === '' ? text : key;
});

const legalForms = wordSet(data['legal-forms']);

/**
 * The key of an organisation without what says its legal form or that it is American or British: *Boeing Company* →
 * `boeing`, *U.S. Air Force* → `air force`.
 */
export const organizationKey = remembered((key: string): string => {
  const short = key.replace(/^(?:usa|united states) (?=.)/, 'us ').replace(/^united kingdom (?=.)/, 'uk ');
  const words = short.replace(/^(?:us|uk) (?=.* )/, '').split(' ');
  while (words.length > 1 && legalForms.has(words.at(-1) ?? '')) words.pop();
  if (words.length > 1 && words.at(-1) === 'and') words.pop();
  return words.join(' ');
});

const digits: Readonly<Record<string, string>> = {
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  ten: '10',
  twenty: '20',
};
const smallWords = wordSet(data['small-words']);

/** The acronyms that the words of a key may make, small: with and without its small words (*Group of Seven*: `g7`); none for a single word. */
export function acronymsOf(key: string): string[] {
  const words = key.split(' ');
  if (words.length < 2) return [];
  const first = (list: readonly string[]): string =>
    list.map((word) => digits[word] ?? (/^\d/.test(word) ? word : (word[0] ?? ''))).join('');
  const telling = words.filter((word) => !smallWords.has(word));
  return telling.length === words.length || telling.length < 2 ? [first(words)] : [first(telling), first(words)];
}

const generations = wordSet(data.generations);
const letters = wordSet(data['letters-after-names']);
const isAfterName = (word: string): boolean => generations.has(word) || letters.has(word);

/** *jr*, *sr*, *iii* at the end of a person's key; empty for most. */
export function generationOf(key: string): string {
  const last = key.slice(key.lastIndexOf(' ') + 1);
  return generations.has(last) ? last : '';
}

const articleParticles = wordSet(data['name-articles']);

/** The telling words of a person's key: no *Jr*, no Arabic article; but *Ben* in front is a first name. */
export const personWords = remembered((key: string): readonly string[] => {
  const words = key.split(' ').filter((word, i, all) => !(i > 0 && i < all.length - 1 && articleParticles.has(word)));
  while (words.length > 1 && isAfterName(words.at(-1) ?? '')) words.pop();
  if (words.length > 1 && words[0] !== 'ben' && articleParticles.has(words[0] ?? '')) words.shift();
  return words;
});

/** One spelling for the usual ways to write a foreign name: *Sergei*, *Sergey*; *Yanukovich*, *Yanukovych*. */
export const spellingKey = remembered((word: string): string =>
  word
    .replace(/y/g, 'i')
    .replace(/ks/g, 'x')
    .replace(/ph/g, 'f')
    .replace(/sch/g, 'sh')
    .replace(/oo|ou/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/(\p{L})\1+/gu, '$1'),
);

/** First and last word of a person's full name, in one spelling: middle names and initials come and go. */
export function personKey(words: readonly string[]): string {
  const last = spellingKey(words.at(-1) ?? '');
  return words.length < 2 ? last : `${spellingKey(words[0] ?? '')} ${last}`;
}
