import { formKey, generationOf, personWords } from '../engine/entities/formKey';
import { wordSet } from '../engine/words/wordSet';
import data from './data/words.json';
import { isFullName, nameKey } from './nameKeys';
import type { EntityRecord } from './record';

/** Whether two entities of different articles are one, and the rule that says so. */
export interface JoinVerdict {
  readonly verdict: 'same' | 'not same' | 'undecided';
  readonly rule: JoinRule;
}

/** The rules, in the order in which they answer. */
export type JoinRule =
  | 'join/settled'
  | 'join/type'
  | 'join/place-id'
  | 'join/surname-only'
  | 'join/surname-and-role'
  | 'join/other-name'
  | 'join/generation'
  | 'join/middle-name'
  | 'join/place-without-id'
  | 'join/shared-role'
  | 'join/shared-company'
  | 'join/body-of-many'
  | 'join/short-name'
  | 'join/other-roles'
  | 'join/full-name';

/** An entity as it is compared over articles. */
export interface Joinable extends Pick<EntityRecord, 'type' | 'name' | 'aliases' | 'roles' | 'geonameId'> {
  /** The keys of what else its article names, see `nameKey`; asked for only when the names leave it open. */
  readonly company: () => ReadonlySet<string>;
}

/** What a person has settled about two entities; undefined when nothing. */
export type Settled = (a: Joinable, b: Joinable) => JoinVerdict['verdict'] | undefined;

const bodies = wordSet(data.bodies);
/** What stands before the name of a body at home. */
const COUNTRY = /^(?:u\.?s\.?(?:a\.?)?|u\.?k\.?|united states|united kingdom|american|british)$/;
const roleWords = wordSet(data['role-words']);

/**
 * Whether two entities of different articles are the same: for people by first and last name, with what their roles and who is
 * named beside them say for or against it; never by a surname alone. In doubt undecided, which joins nothing.
 */
export function judgeJoin(a: Joinable, b: Joinable, settled: Settled = () => undefined): JoinVerdict {
  const told = settled(a, b);
  if (told) return { verdict: told, rule: 'join/settled' };
  if (a.type !== b.type) return { verdict: 'not same', rule: 'join/type' };
  if (a.type === 'place' && a.geonameId !== null && b.geonameId !== null) {
    return { verdict: a.geonameId === b.geonameId ? 'same' : 'not same', rule: 'join/place-id' };
  }
  if (a.type === 'person' && !(isFullName(a.name) && isFullName(b.name))) {
    const isOneOffice = surnamesMeet(a, b) && shares(tellingWords(a.roles), tellingWords(b.roles));
    if (isOneOffice && (isNamedAlike(a, b) || shares(a.company(), b.company()))) {
      return { verdict: 'same', rule: 'join/surname-and-role' };
    }
    return { verdict: surnamesMeet(a, b) ? 'undecided' : 'not same', rule: 'join/surname-only' };
  }
  if (!namesMeet(a, b)) return { verdict: 'not same', rule: 'join/other-name' };
  if (a.type === 'place') return { verdict: 'undecided', rule: 'join/place-without-id' };
  if (a.type === 'person') {
    const [one, other] = [formKey(a.name), formKey(b.name)];
    if (generationOf(one) !== generationOf(other)) return { verdict: 'undecided', rule: 'join/generation' };
    if (!middlesMeet(one, other)) return { verdict: 'not same', rule: 'join/middle-name' };
  }
  if (shares(tellingWords(a.roles), tellingWords(b.roles))) return { verdict: 'same', rule: 'join/shared-role' };
  if (a.type === 'organization' && !isNamedAlike(a, b) && !isOnlyShorter(a, b)) {
    return { verdict: 'undecided', rule: 'join/short-name' };
  }
  const mayDiffer =
    a.type === 'person' ? a.roles.length > 0 && b.roles.length > 0 : [a, b].some(({ name }) => isBodyOfMany(name));
  if (mayDiffer && shares(a.company(), b.company())) return { verdict: 'same', rule: 'join/shared-company' };
  if (mayDiffer) {
    return { verdict: 'undecided', rule: a.type === 'person' ? 'join/other-roles' : 'join/body-of-many' };
  }
  return { verdict: 'same', rule: 'join/full-name' };
}

/** Entities that are one, and what may belong to them. */
export interface Joined<T extends Joinable> {
  /** The newest first, as they were given. */
  readonly members: readonly T[];
  /** Joined ones of which it is open whether they are the same, as indexes into the answer, and why. */
  readonly undecided: readonly { readonly other: number; readonly rule: JoinRule }[];
}

/** Joins entities of different articles that are the same; each stands in one of the answers. */
export function joinEntities<T extends Joinable>(entities: readonly T[], settled?: Settled): Joined<T>[] {
  const groups: { members: T[]; undecided: Map<number, JoinRule> }[] = [];
  for (const entity of entities) {
    const doubts = new Map<number, JoinRule>();
    const home = groups.findIndex(({ members }, i) => {
      const verdicts = sample(members).map((member) => judgeJoin(entity, member, settled));
      if (verdicts.some(({ verdict }) => verdict === 'not same')) return false;
      if (verdicts.some(({ verdict }) => verdict === 'same')) return true;
      const [doubt] = verdicts;
      if (doubt) doubts.set(i, doubt.rule);
      return false;
    });
    const group = groups[home];
    if (group) group.members.push(entity);
    else if (!joinNameless(entity, groups, doubts)) groups.push({ members: [entity], undecided: doubts });
  }
  groups.forEach(({ undecided }, i) => {
    for (const [other, rule] of undecided) groups[other]?.undecided.set(i, rule);
  });
  return groups.map(({ members, undecided }) => ({
    members,
    undecided: [...undecided].map(([other, rule]) => ({ other, rule })),
  }));
}

/** The words of roles that tell who somebody is. */
export function tellingWords(roles: readonly string[]): Set<string> {
  const words = roles.flatMap((role) => formKey(role).split(/[^\p{L}\p{N}]+/u));
  return new Set(words.filter((word) => word.length > 1 && !roleWords.has(word)));
}

/** All who have but one surname stand in one group, which is never joined with a full name. */
function joinNameless<T extends Joinable>(
  entity: T,
  groups: readonly { members: T[]; undecided: Map<number, JoinRule> }[],
  doubts: ReadonlyMap<number, JoinRule>,
): boolean {
  if (entity.type !== 'person' || isFullName(entity.name)) return false;
  for (const i of doubts.keys()) {
    const group = groups[i];
    const [first] = group?.members ?? [];
    if (!group || !first || isFullName(first.name)) continue;
    group.members.push(entity);
    for (const [other, rule] of doubts) if (other !== i) group.undecided.set(other, rule);
    return true;
  }
  return false;
}

/** Of many members the first and the last few: each has been judged by those before it. */
const sample = <T>(members: readonly T[]): readonly T[] =>
  members.length <= 6 ? members : [...members.slice(0, 3), ...members.slice(-3)];

const keysOf = ({ type, name, aliases }: Joinable): Set<string> =>
  new Set([name, ...aliases].map((form) => nameKey(type, form)));

const isNamedAlike = (a: Joinable, b: Joinable): boolean => nameKey(a.type, a.name) === nameKey(b.type, b.name);

/** Whether one name is the other's without its country, or an acronym: what else is left out may make it another body. */
function isOnlyShorter(a: Joinable, b: Joinable): boolean {
  const [one, other] = [formKey(a.name).split(' '), formKey(b.name).split(' ')];
  const [short, long, company] = one.length < other.length ? [one, other, b.company()] : [other, one, a.company()];
  const rest = long.filter((word) => !short.includes(word) && !roleWords.has(word));
  if (rest.length === long.filter((word) => !roleWords.has(word)).length) return true;
  return company.has(rest.join(' ')) || COUNTRY.test(rest.join(' '));
}

/** By the names; of organisations also one's name by which the other's article calls it too. */
function namesMeet(a: Joinable, b: Joinable): boolean {
  if (isNamedAlike(a, b)) return true;
  const [one, other] = [nameKey(a.type, a.name), nameKey(b.type, b.name)];
  return a.type === 'organization' && (keysOf(a).has(other) || keysOf(b).has(one));
}

function surnamesMeet(a: Joinable, b: Joinable): boolean {
  const last = ({ name }: Joinable): string => nameKey('person', personWords(formKey(name)).at(-1) ?? '');
  return last(a) === last(b);
}

/** Middle names come and go, but two that are there are the same, or one is the other's initial. */
function middlesMeet(one: string, other: string): boolean {
  const [a, b] = [one, other].map((key) => personWords(key).slice(1, -1));
  if (!a || !b || a.length === 0 || b.length === 0) return true;
  return a.some((word) => b.some((each) => word.startsWith(each) || each.startsWith(word)));
}

const isBodyOfMany = (name: string): boolean =>
  formKey(name)
    .split(' ')
    .every((word) => bodies.has(word));

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const each of a) if (b.has(each)) return true;
  return false;
}
