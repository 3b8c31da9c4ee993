import type { Entity } from '../analysis';
import { RuleBook } from '../rules/ruleBook';

/** Words that speak and are no name so far, and the persons by their last names in capitals; null where several bear it. */
interface LoneWord {
  readonly word: string;
  /** Organisations by each of their forms in small letters, without an article; null where several bear it. */
  readonly forms: ReadonlyMap<string, Entity | null>;
  readonly bearers: ReadonlyMap<string, Entity | null>;
  /** The same by their first words. */
  readonly heads: ReadonlyMap<string, Entity | null>;
  /** The same by the letters they begin with; organisations that are called so have them, too. */
  readonly initials: ReadonlyMap<string, Entity | null>;
  /** The same by the age that stands behind them. */
  readonly ages: ReadonlyMap<string, Entity | null>;
  /** The only force of police that the text names. */
  readonly police: Entity | null;
}

/** The name finder does not see every surname alone: those that are ordinary words, or all in capitals. */
export const surnameBook = new RuleBook<LoneWord, Entity>('Whose name is the one word that speaks?', [
  {
    id: 'link/police',
    example: 'The Thames Valley Police came. |Police| said it was late.',
    find: ({ word, police }) => (/^(?:the )?police$/i.test(word) ? police : null),
  },
  {
    id: 'link/surname',
    example: 'Tom Pope left. |Pope| said it rained.',
    find: ({ word, bearers }) =>
      /^\p{Lu}[\p{L}'’-]{2,}$/u.test(word) ? (bearers.get(word.toUpperCase()) ?? null) : null,
  },
  {
    id: 'link/first-word',
    example: 'Long Yifan, the swimmer, won. “Very fast,” |Long| added.',
    find: ({ word, heads }) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? (heads.get(word.toUpperCase()) ?? null) : null),
  },
  {
    id: 'link/age',
    example: 'Clara Hoffmann, 32, left Oslo. |The 32-year-old| said it was late.',
    find: ({ word, ages }) => ages.get(/^the (\d{1,3})-year-old$/i.exec(word)?.[1] ?? '') ?? null,
  },
  {
    id: 'link/initials',
    example:
      'Mayor Clara Hoffmann slept.\n\n((ZK)) Why did you stay?\n\n|CH| We like it.\n\n((ZK)) Why?\n\n|CH| It is warm.\n\n((ZK)) Will you leave?\n\n|CH| No.',
    find: ({ word, initials }) => (/^\p{Lu}{2,3}$/u.test(word) ? (initials.get(word) ?? null) : null),
  },
  {
    id: 'link/form',
    example: 'The Brookings Institution grew. |Brookings institution| said it was late.',
    find: ({ word, forms }) => {
      const plain = /^(?:the )?(.*?)(?: (?:magazine|newspaper))?$/i.exec(word)?.[1] ?? '';
      return /^\p{Lu}/u.test(plain) ? (forms.get(plain.toLowerCase()) ?? null) : null;
    },
  },
]);
/** How sure it is that one word that speaks is a name of the text. Set by hand. */
export const surnameSure = 0.8;
/** An age behind a name. */
const behindName = /^(?:, | \()(\d{1,3})(?:[,.;)]|$)/;
const policeName = /\bPolice(?: (?:Department|Force|Service))?$/;

/** Persons by the first (0) or last (-1) word of their names. */
function bearersOf(entities: readonly Entity[], place: 0 | -1): Map<string, Entity | null> {
  const bearers = new Map<string, Entity | null>();
  for (const entity of entities) {
    const words = entity.type === 'person' ? entity.name.split(' ') : [];
    const last = words.length > 1 ? words.at(place)?.toUpperCase() : undefined;
    if (last !== undefined) bearers.set(last, bearers.has(last) ? null : entity);
  }
  return bearers;
}

/** Persons by the first letters of their names: *CH* for Clara Hoffmann. */
function initialsOf(entities: readonly Entity[]): Map<string, Entity | null> {
  const found = new Map<string, Entity | null>();
  for (const entity of entities) {
    const words = entity.type === 'person' ? entity.name.match(/\p{Lu}[\p{L}'’-]+/gu) : null;
    if (!words || words.length < 2) continue;
    const letters = words.map((word) => word.charAt(0)).join('');
    found.set(letters, found.has(letters) ? null : entity);
  }
  return found;
}

/** Persons by their ages: *Clara Hoffmann, 32,*, *Clara Hoffmann (32)*. */
function agesOf(entities: readonly Entity[], text: string): Map<string, Entity | null> {
  const found = new Map<string, Entity | null>();
  for (const entity of entities)
    for (const { span, form } of entity.type === 'person' ? entity.mentions : []) {
      const age = form === 'name' ? behindName.exec(text.slice(span[1], span[1] + 8))?.[1] : undefined;
      if (age !== undefined) found.set(age, (found.get(age) ?? entity) === entity ? entity : null);
    }
  return found;
}

/** Organisations by their forms. */
function formsOf(entities: readonly Entity[]): Map<string, Entity | null> {
  const forms = new Map<string, Entity | null>();
  for (const entity of entities)
    for (const form of entity.type !== 'organization' ? [] : [entity.name, ...entity.aliases]) {
      const key = form.toLowerCase().replace(/^the /, '');
      forms.set(key, (forms.get(key) ?? entity) === entity ? entity : null);
    }
  return forms;
}

/** What the text knows of names, for the question whose a lone word is. */
export function loneNames(entities: readonly Entity[], text: string): Omit<LoneWord, 'word'> {
  const forces = entities.filter(({ type, name }) => type === 'organization' && policeName.test(name));
  return {
    bearers: bearersOf(entities, -1),
    heads: bearersOf(entities, 0),
    initials: initialsOf(entities),
    ages: agesOf(entities, text),
    forms: formsOf(entities),
    police: forces.length === 1 ? forces[0]! : null,
  };
}
