import type { Entity } from '../analysis';
import { RuleBook } from '../rules/ruleBook';
import data from '../words/data/references.json';
import { wordSet } from '../words/wordSet';
import type { NamedOwner } from './documentOwner';

/** Words that may be a state's: *the Saudi government*, *the embassy of France in Rome*. */
interface StateWords {
  readonly words: string;
  /** Where they begin in the document. */
  readonly start: number;
  readonly names: readonly NamedOwner[];
  /** The country that a word is for, when the text names it. */
  readonly countryOf: (word: string) => Entity | null;
}

const speaking = wordSet(data.stateSpeakers);
const isSpeaking = (noun: string | undefined): boolean => noun !== undefined && speaking.has(noun.toLowerCase());

/** A government speaks for its state, and an embassy for the one that sent it. */
export const stateBook = new RuleBook<StateWords, Entity>('Which state does its government speak for?', [
  {
    id: 'state/of-name',
    example: '|The government of France| said the talks would go on.',
    find: ({ words, start, names }) =>
      names.find(
        ({ entity, span: [from] }) =>
          entity.type === 'place' &&
          isSpeaking(/^(?:the )?([\p{L}]+) of (?:the )?$/iu.exec(words.slice(0, from - start))?.[1]),
      )?.entity ?? null,
  },
  {
    id: 'state/named',
    example: '|The US government| said the talks would go on.',
    find: ({ words, start, names }) =>
      names.find(
        ({ entity, span: [from, to] }) =>
          entity.type === 'place' &&
          /^(?:the )?$/i.test(words.slice(0, from - start)) &&
          isSpeaking(/^(?:['’]s?)? (?:\p{Ll}+ )?(\p{L}+)(?: in .*)?$/u.exec(words.slice(to - start))?.[1]),
      )?.entity ?? null,
  },
  {
    id: 'state/people',
    example: 'It rained in Saudi Arabia. |The Saudi government| said the talks would go on.',
    find: ({ words, countryOf }) => {
      const [, people = '', noun] = /^(?:the )?(\p{Lu}[\p{L}-]+) (?:\p{Ll}+ )?(\p{L}+)(?: in .*)?$/iu.exec(words) ?? [];
      return isSpeaking(noun) ? countryOf(people) : null;
    },
  },
]);

/** Says which country of a text a word for its people is for: *Saudi*; null where the text names it nowhere. */
export function countriesOf(
  entities: readonly Entity[],
  origins: ReadonlyMap<string, string>,
): (word: string) => Entity | null {
  const byCode = new Map<string, Entity>();
  for (const entity of entities) {
    const { place } = entity;
    if (place?.kind === 'country' && place.country !== null && !byCode.has(place.country))
      byCode.set(place.country, entity);
  }
  return (word) => byCode.get(origins.get(word.toLowerCase()) ?? '') ?? null;
}
