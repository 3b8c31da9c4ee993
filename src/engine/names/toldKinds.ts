import type { EntityType } from '../analysis';
import type { LabelledName } from '../entities/documentName';
import { isBracketed } from '../entities/documentName';
import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import { ruling, type Ruling } from '../rules/ruling';
import data from '../words/data/names.json';
import { alternatives } from '../words/wordSet';

/** A name and the one before it in the document. */
interface NameInText {
  readonly name: LabelledName;
  readonly previous: LabelledName | undefined;
}

/** Words that may stand before the noun, none of which leads to another: *a booming online education company*. */
const plain = String.raw`(?:(?!(?:${alternatives(data.toldApart)}) )[\p{L}\p{M}’'-]+ ){0,5}?`;
/** *is a company*, *, a South Korean girl group,*: the noun is the last of its phrase. */
const isOne = (nouns: string): RegExp =>
  new RegExp(
    String.raw`^(?:,| (?:is|was)) (?:now |also |already )?(?:an?|the) ${plain}(?:${nouns})(?:[,.;:)]| (?:${alternatives(data.toldBehind)})\b|$)`,
    'u',
  );
const isOrganization = isOne(alternatives(data.toldKinds));
const isPlace = isOne(alternatives(data.toldPlaces));
const placeBefore = new RegExp(String.raw`(?:^|[^\p{L}-])(?:${alternatives(data.toldPlaces)})s? of ["“‘']?$`, 'u');
const kindBefore = new RegExp(String.raw`(?:^|[^\p{L}-])(?:${alternatives(data.toldBefore)}) ["“‘']?$`, 'u');
/** No verb: *the company Vale runs* is somebody's. */
const closed = /^["”’']?(?:[,.;:)]|$| (?:and|in|on|to|at|for|with)\b)/u;
/** In UTF-16 units, before a name: no noun of the lists is longer. */
const farthest = 24;
/** In words: a name this long is nobody's club, and a scorer stands behind it in brackets. */
const longName = 4;

export const toldBook = new RuleBook<NameInText, EntityType>('What does the text say this name to be?', [
  {
    id: 'told/is-a',
    example: '|Ilvenna| is a booming online company. They met Ilvenna’s founders.',
    find: ({ name: { after = '' } }) => (isOrganization.test(after) ? 'organization' : null),
  },
  {
    id: 'told/kind-before',
    example: 'She left the opposition party |Ilvenna|. He led Ilvenna’s team in talks.',
    find: ({ name: { before = '', after = '' } }) =>
      kindBefore.test(before.slice(-farthest)) && closed.test(after) ? 'organization' : null,
  },
  {
    id: 'told/brackets',
    example: 'The Terhune Chamber of Construction (|Capac|) called on members to wait.',
    find: ({ name, previous }) =>
      previous?.type === 'organization' &&
      previous.text.split(' ').length >= longName &&
      previous.span[1] + 2 === name.span[0] &&
      !name.key.includes(' ') &&
      isBracketed(name)
        ? 'organization'
        : null,
  },
  {
    id: 'told/is-a-place',
    example: '|Ilvenna|, a village near Oslo, is dry. Ilvenna’s well is old.',
    find: ({ name: { after = '' } }) => (isPlace.test(after) ? 'place' : null),
  },
  {
    id: 'told/place-of',
    example: 'They left the settlement of |Ilvenna|. Ilvenna’s well is old.',
    find: ({ name: { before = '' } }) => (placeBefore.test(before.slice(-farthest)) ? 'place' : null),
  },
]);

/** No name is surer than this of a type that the text says it has. */
const sureOfType = 0.85;

/** Makes names that seem to be people's those of the organisations and places that the text says they are. Linear in the names. */
export function settleTold(
  names: readonly LabelledName[],
  firstNames: ReadonlySet<string>,
  ledger: Ledger,
): readonly LabelledName[] {
  const told = new Map<string, { readonly type: EntityType; readonly by: Ruling }>();
  const people = new Set<string>();
  names.forEach((name, i) => {
    if (name.type !== 'person') return;
    const words = name.key.split(' ');
    if (words.length > 1) for (const word of words) people.add(word);
    if (name.title !== undefined || (words.length > 1 && firstNames.has(words[0] ?? ''))) people.add(name.key);
    const answer = toldBook.answer({ name, previous: names[i - 1] }, ledger);
    if (answer !== null && !told.has(name.key)) told.set(name.key, { type: answer.found, by: ruling(answer.rule) });
  });
  if (told.size === 0) return names;
  return names.map((name) => {
    const other = name.type === 'person' && name.title === undefined && !people.has(name.key) && told.get(name.key);
    return other ? { ...name, ...other, confidence: Math.min(name.confidence, sureOfType) } : name;
  });
}
