import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import { ruling, type Ruling } from '../rules/ruling';
import data from '../words/data/references.json';
import { wordSet } from '../words/wordSet';
import type { Entity, Role, Span } from '../analysis';
import { genderOfTitle, type EntityLexicon, type Gender } from '../words/entityLexicon';
import { formKey } from '../entities/formKey';
import type { Reference } from './mentionReading';
import type { RoleMention } from '../entities/roleReader';

/** What the text says one entity is. */
interface KnownRole {
  /** Counts all roles as the text gives them. */
  readonly number: number;
  /** The words of the role, in small letters; for an organisation also those of its name. */
  readonly words: ReadonlySet<string>;
}

/** A nominal and whom it stands for. */
export interface NominalLink {
  readonly entity: Entity;
  /** Before the distance is looked at: 0 to 1. */
  readonly confidence: number;
  readonly by: Ruling;
}

const firms = wordSet(data.firms);
const idle = wordSet(data['idle-modifiers']);
const noFirms = wordSet(data['no-firms']);
const anybody = wordSet(data.anybody);
const past = wordSet(data.past);
const owners = wordSet(data.owners);
/** *the 45th president* */
const figure = /^\d+$/;

/** A description, and an entity that it may mean. */
interface Description {
  readonly nominal: Reference;
  /** The modifiers that say who it is. */
  readonly telling: readonly string[];
  readonly entity: Entity;
  /** The words of its role or name where the description's noun is one of them; null for one that was only spoken of lately. */
  readonly words: ReadonlySet<string> | null;
  readonly table: RoleTable;
}

/** Answers how surely it does, before the distance is looked at. The figures were set by hand. */
export const nominalBook = new RuleBook<Description, number>('Does a description fit this entity?', [
  {
    id: 'nominal/role',
    example: 'Clara Hoffmann, the mayor of Oslo, left. |The mayor| slept.',
    find: ({ telling, words }) =>
      words && telling.every((word) => words.has(word)) ? (telling.length > 0 ? 0.9 : 0.8) : null,
  },
  {
    // the company
    id: 'nominal/firm',
    example: 'Lockheed Martin grew. |The company| sold its plants.',
    find: ({ nominal, entity, words, table }) =>
      words === null && firms.has(nominal.word) && table.isFirm(entity) ? 0.7 : null,
  },
  {
    // the Italian
    id: 'nominal/origin',
    example: 'Clara Hoffmann, a German runner, left. |The German| won the race.',
    find: ({ nominal, entity, words, table }) => (words === null && table.isFrom(entity, nominal.word) ? 0.6 : null),
  },
]);

/** The roles of all entities of a document, for the question whom *the minister* means. */
export class RoleTable {
  /** By entity and head. */
  readonly #byHead = new Map<string, KnownRole[]>();
  readonly #roles = new Map<string, Role[]>();
  readonly #genders = new Map<string, Gender>();
  readonly #byEntity = new Map<string, KnownRole[]>();
  readonly #firms = new Set<string>();
  /** By head. */
  readonly #bearers = new Map<string, Set<Entity>>();
  /** Roles that are known, with their entity: a text repeats them. */
  readonly #known = new Set<string>();

  readonly #lexicon: EntityLexicon;
  readonly #ledger: Ledger;

  constructor(entities: readonly Entity[], lexicon: EntityLexicon, ledger: Ledger) {
    this.#lexicon = lexicon;
    this.#ledger = ledger;
    for (const entity of entities) {
      if (entity.type !== 'organization') continue;
      const words = formKey(entity.name).split(' ');
      for (const word of new Set(words)) this.#know(word, entity, words);
      if (!words.some((word) => noFirms.has(word))) this.#firms.add(entity.id);
    }
  }

  /** Adds what a paragraph says of an entity; `span` is the role's in the document. */
  add(entity: Entity, role: RoleMention, span: Span): void {
    if (entity.type !== role.kind) return;
    const roles = this.#roles.get(entity.id) ?? [];
    roles.push({ text: role.text, span });
    this.#roles.set(entity.id, roles);
    this.#know(role.head, entity, role.text.toLowerCase().split(/[\s-]+/));
    const gender = this.#lexicon.genders.get(role.head);
    if (gender !== undefined && !this.#genders.has(entity.id)) this.#genders.set(entity.id, gender);
  }

  rolesOf(entity: Entity): readonly Role[] {
    return this.#roles.get(entity.id) ?? [];
  }

  /** Adds a title before a name. */
  addTitle(entity: Entity, title: string): void {
    const gender = genderOfTitle(this.#lexicon, title);
    if (gender !== null) this.#genders.set(entity.id, gender);
    const plain = title.toLowerCase().replace(/\./g, '');
    if (entity.type !== 'person') return;
    for (const noun of this.#lexicon.titleNouns.get(plain) ?? []) this.#know(noun, entity, plain.split(' '));
  }

  #know(head: string, entity: Entity, words: readonly string[]): void {
    const key = `${entity.id} ${head} ${words.join(' ')}`;
    if (this.#known.has(key)) return;
    this.#known.add(key);
    const bearers = this.#bearers.get(head) ?? new Set();
    this.#bearers.set(head, bearers.size < mostRoles ? bearers.add(entity) : bearers);
    const role = { number: this.#known.size, words: new Set(words) };
    pushSome(this.#byHead, `${entity.id} ${head}`, role);
    pushSome(this.#byEntity, entity.id, role);
  }

  /** What titles and roles say: *Mrs*, *spokeswoman*, *father of three*. */
  gender(entity: Entity): Gender | null {
    return this.#genders.get(entity.id) ?? null;
  }

  /**
   * Whom *the minister*, *the ministry* or *the Italian* may mean, each once.
   * @param near entities spoken of nearby: a role is asked for of these alone, as a text may have thousands of ministers
   * @param recent entities spoken of lately: *the company* is one of them.
   */
  candidates(nominal: Reference, near: Iterable<Entity>, recent: Iterable<Entity>): NominalLink[] {
    const telling = this.#telling(nominal);
    const found = new Map<string, NominalLink>();
    const consider = (entity: Entity, words: ReadonlySet<string> | null): void => {
      if (entity.type !== nominal.kind || found.has(entity.id)) return;
      const answer = nominalBook.answer({ nominal, telling, entity, words, table: this }, this.#ledger);
      if (answer) found.set(entity.id, { entity, confidence: answer.found, by: ruling(answer.rule) });
    };
    const named = [...near].flatMap((entity) =>
      (this.#byHead.get(`${entity.id} ${nominal.word}`) ?? []).map(({ words, number }) => ({ entity, words, number })),
    );
    // In the order in which the text gives them.
    named.sort((a, b) => a.number - b.number);
    for (const { entity, words } of named) consider(entity, words);
    if (telling.length === 0) for (const entity of recent) consider(entity, null);
    return [...found.values()];
  }

  /** The one entity of the whole text that a description fits, named before or only later; null when there are several. */
  soleBearer(nominal: Reference): Entity | null {
    if (anybody.has(nominal.word)) return null;
    const telling = this.#telling(nominal);
    const fits = [...(this.#bearers.get(nominal.word) ?? [])].filter(
      (entity) => entity.type === nominal.kind && (entity.type === 'person' || isNounOf(entity, nominal.word)),
    );
    if (fits.length === 0 || (telling.length === 0 && fits.length > 1)) return null;
    const meant = fits.filter(({ id }) =>
      (this.#byHead.get(`${id} ${nominal.word}`) ?? []).some(
        ({ words }) => ![...words].some((word) => past.has(word)) && telling.every((word) => words.has(word)),
      ),
    );
    return meant.length === 1 ? meant[0]! : null;
  }

  /** The modifiers that say who it is. */
  #telling({ modifiers, determiner }: Reference): string[] {
    return modifiers.filter(
      (word) => !idle.has(word) && !figure.test(word) && !(determiner === 'genitive' && owners.has(word)),
    );
  }

  isFirm({ id }: Entity): boolean {
    return this.#firms.has(id);
  }

  /** Whether the text says that an entity is from where this word is for: *Italian*. */
  isFrom({ id }: Entity, word: string): boolean {
    const { origins } = this.#lexicon;
    const origin = origins.get(word);
    if (origin === undefined) return false;
    const isOfOrigin = ({ words }: KnownRole): boolean => [...words].some((each) => origins.get(each) === origin);
    return this.#byEntity.get(id)?.some(isOfOrigin) === true;
  }
}

/** *the ministry* for *Ministry of Health*; *the city* means no *City Council*. */
export function isNounOf({ name }: Pick<Entity, 'name'>, noun: string): boolean {
  const key = formKey(name.split(/ (?:of|for|on) /)[0] ?? name);
  return key.endsWith(noun) && !/[\p{L}\p{N}]$/u.test(key.slice(0, key.length - noun.length));
}

/** More roles of one entity than these say nothing new. */
const mostRoles = 100;

function pushSome<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.length < mostRoles) list.push(value);
}
