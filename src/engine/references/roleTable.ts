import { ruling, type Ruling } from '../rules/ruling';
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

/** Nouns for any firm: *the company* needs no role that says so. */
const firm = /^(?:company|firm|corporation|giant|maker|conglomerate)$/;
/** Words of a nominal that say nothing of who it is. */
const idle =
  /^(?:new|old|young|liberal|conservative|embattled|incumbent|ousted|powerful|popular|one|two|three|four|five|six|seven|eight|term|time|year|former|current|then|late|veteran|senior|top|\d+|first|second|newly|outgoing|incoming|longtime)$/;
/** What organisations are called that are no firms. */
const noFirm =
  /\b(?:ministry|department|university|college|party|court|police|council|parliament|congress|senate|union|army|agency|commission|committee|government|state|church|school|institute|association|league|house|nations|office|authority|bureau|federation|front|movement)\b/;

/** The roles of all entities of a document, for the question whom *the minister* means. */
export class RoleTable {
  /** By entity and head. */
  readonly #byHead = new Map<string, KnownRole[]>();
  readonly #roles = new Map<string, Role[]>();
  readonly #genders = new Map<string, Gender>();
  readonly #byEntity = new Map<string, KnownRole[]>();
  readonly #firms = new Set<string>();
  /** Roles that are known, with their entity: a text repeats them. */
  readonly #known = new Set<string>();

  constructor(
    entities: readonly Entity[],
    private readonly lexicon: EntityLexicon,
  ) {
    for (const entity of entities) {
      if (entity.type !== 'organization') continue;
      const words = formKey(entity.name).split(' ');
      for (const word of new Set(words)) this.#know(word, entity, words);
      if (!noFirm.test(words.join(' '))) this.#firms.add(entity.id);
    }
  }

  /** Adds what a paragraph says of an entity; `span` is the role's in the document. */
  add(entity: Entity, role: RoleMention, span: Span): void {
    if (entity.type !== role.kind) return;
    const roles = this.#roles.get(entity.id) ?? [];
    roles.push({ text: role.text, span });
    this.#roles.set(entity.id, roles);
    this.#know(role.head, entity, role.text.toLowerCase().split(/[\s-]+/));
    const gender = this.lexicon.genders.get(role.head);
    if (gender !== undefined && !this.#genders.has(entity.id)) this.#genders.set(entity.id, gender);
  }

  rolesOf(entity: Entity): readonly Role[] {
    return this.#roles.get(entity.id) ?? [];
  }

  /** Adds a title before a name. */
  addTitle(entity: Entity, title: string): void {
    const gender = genderOfTitle(this.lexicon, title);
    if (gender !== null) this.#genders.set(entity.id, gender);
    const plain = title.toLowerCase().replace(/\./g, '');
    if (entity.type !== 'person') return;
    for (const noun of this.lexicon.titleNouns.get(plain) ?? []) this.#know(noun, entity, plain.split(' '));
  }

  #know(head: string, entity: Entity, words: readonly string[]): void {
    const key = `${entity.id} ${head} ${words.join(' ')}`;
    if (this.#known.has(key)) return;
    this.#known.add(key);
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
    const { origins } = this.lexicon;
    const origin = origins.get(nominal.word);
    const found = new Map<string, NominalLink>();
    const telling = nominal.modifiers.filter((word) => !idle.test(word));
    const consider = (entity: Entity, confidence: number, by: Ruling): void => {
      if (entity.type !== nominal.kind || (found.get(entity.id)?.confidence ?? 0) >= confidence) return;
      found.set(entity.id, { entity, confidence, by });
    };
    const named = [...near].flatMap((entity) => {
      const roles = this.#byHead.get(`${entity.id} ${nominal.word}`) ?? [];
      const role = roles.find(({ words }) => telling.every((word) => words.has(word)));
      return role ? [{ entity, number: role.number }] : [];
    });
    // In the order in which the text gives them.
    named.sort((a, b) => a.number - b.number);
    for (const { entity } of named) consider(entity, telling.length > 0 ? 0.9 : 0.8, ruling('nominal/role'));
    if (telling.length > 0) return [...found.values()];
    for (const entity of recent) {
      const isFrom = ({ words }: KnownRole): boolean => [...words].some((word) => origins.get(word) === origin);
      if (origin !== undefined && this.#byEntity.get(entity.id)?.some(isFrom) === true)
        consider(entity, 0.6, ruling('nominal/origin'));
      if (firm.test(nominal.word) && this.#firms.has(entity.id)) consider(entity, 0.7, ruling('nominal/firm'));
    }
    return [...found.values()];
  }
}

/** More roles of one entity than these say nothing new. */
const mostRoles = 100;

function pushSome<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.length < mostRoles) list.push(value);
}
