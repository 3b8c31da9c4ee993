import type { Gazetteer } from '../places/gazetteer';
import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import { ruling } from '../rules/ruling';
import { isAbbreviation, isCoined, isWrittenAsAcronym } from '../names/abbreviations';
import data from '../words/data/entities.json';
import { alternatives } from '../words/wordSet';
import type { EntityLexicon } from '../words/entityLexicon';
import { addName, emptyCluster, isBracketed, moveMembers, type Cluster, type LabelledName } from './documentName';
import { organizationKey } from './formKey';
import { FullNames, restOf } from './organizationForms';

/** *Department of Defense*, *Defense Department*. */
const headOf = new RegExp(`^(${alternatives(data.offices)}) (?:of|for) (?:the )?(.+)$`);

/**
 * Unites the mentions of organisations: by name without the legal form, by what lists and brackets say, then acronyms and
 * short forms with the full name. A short form that stands before its full name, or has several, is left for a person to join.
 * @param names in text order.
 */
export function uniteOrganizations(
  names: readonly LabelledName[],
  lexicon: EntityLexicon,
  gazetteer: Gazetteer | undefined,
  ledger: Ledger,
): Cluster[] {
  const clusters = new Map<string, Cluster>();
  const declared = new Map<Cluster, Cluster>();
  let before: Cluster | undefined;
  for (const name of names) {
    const key = keyOf(name, lexicon);
    const cluster = clusters.get(key) ?? emptyCluster('organization', name.text);
    clusters.set(key, cluster);
    addName(cluster, name);
    if (before && bracketBook.find({ before, name }, ledger)) declared.set(cluster, before);
    before = cluster;
  }
  for (const [short, full] of declared) moveMembers(short, full, ruling('alias/declared-acronym', full.name), 0.95);
  const fullNames = new FullNames(clusters, lexicon.organizationWords, gazetteer);
  for (const [key, short] of clusters) {
    const answer = short.members.length > 0 ? shortNameBook.answer({ key, short, fullNames, ledger }, ledger) : null;
    if (answer === null) continue;
    const { full, sure, maybe } = answer.found;
    if (full) moveMembers(short, full, ruling(answer.rule, full.name), sure);
    else for (const cluster of maybe) short.maybe.push({ cluster, confidence: sure });
  }
  return [...clusters.values()].filter((cluster) => cluster.members.length > 0);
}

/** The key that all known names of the organisation have. */
function keyOf(name: LabelledName, { organizationVariants }: EntityLexicon): string {
  const key = organizationKey(name.key).replace(headOf, '$2 $1');
  return organizationVariants.get(key) ?? key;
}

/** A name, and the organisation named before it. */
interface NameBehind {
  readonly before: Cluster;
  readonly name: LabelledName;
}

export const bracketBook = new RuleBook<NameBehind, true>('Is this the acronym of the organisation named before?', [
  {
    id: 'alias/declared-acronym',
    example: 'They sued Terhune Steel Workers (|TSWK|). |TSWK| denied it.',
    find: ({ before, name }) =>
      isBracketed(name) && isCoined(name.text) && isAbbreviation(name.text, before.name) ? true : null,
  },
]);

/** An organisation that may be named in short, and all that are named in full. */
interface ShortName {
  readonly key: string;
  readonly short: Cluster;
  readonly fullNames: FullNames;
  readonly ledger: Ledger;
}

/** Which organisation it is, or else which it may be, each so surely. */
interface FullName {
  readonly full: Cluster | null;
  /** 0 to 1. */
  readonly sure: number;
  readonly maybe: readonly Cluster[];
}

const of = (full: Cluster, sure: number): FullName => ({ full, sure, maybe: [] });

export const shortNameBook = new RuleBook<ShortName, FullName>('Which full name is this short for?', [
  {
    id: 'alias/acronym',
    example: 'The European Union met. The |EU| agreed.',
    find: ({ key, short, fullNames }) => {
      const full = isWrittenAsAcronym(short.name) ? fullNames.ofAcronym(key.replace(/ /g, '')) : undefined;
      return full && full !== short ? of(full, 0.9) : null;
    },
  },
  {
    // Apple Inc. is a full name, so Apple is not short for Apple Corps
    id: 'alias/full-already',
    example: 'They sued Harlow Foods Group. They sold Harlow Inc. shares.',
    find: ({ key, short }) =>
      short.members.some(({ name }) => name.key.length > key.length && name.key.startsWith(`${key} `))
        ? { full: null, sure: 0, maybe: [] }
        : null,
  },
  {
    // Ford: the Ford Motor Company, not the Ford Taurus
    id: 'alias/organization-kind',
    example: 'They left Harlow Motor Company. They met Harlow Taurus Club. They sold |Harlow| shares.',
    find: (at) => {
      const [only, another] = longerNames(at).filter((full) => at.fullNames.addsOnlyKind(full, at.short));
      return only && !another ? of(only, 0.8) : null;
    },
  },
  {
    id: 'alias/organization-short',
    example: 'Lockheed Martin grew. They sold |Lockheed| shares.',
    find: (at) => {
      const [only, another] = longerNames(at);
      return only && !another && isIntroducedBefore(only, at.short) ? of(only, 0.8) : null;
    },
  },
  {
    id: 'alias/organization-maybe',
    example: 'Terhune Hospital and Terhune University met. They sold Terhune shares.',
    find: (at) => {
      const maybe = longerNames(at);
      return maybe.length > 0 ? { full: null, sure: 0.6 / maybe.length, maybe } : null;
    },
  },
]);

/** The full names that a short one may stand for. */
function longerNames({ key, short, fullNames, ledger }: ShortName): readonly Cluster[] {
  if (key.length < 3) return [];
  const longer = fullNames
    .ofShortForm(key)
    .filter(
      (full) =>
        full !== short && full.members.length > 0 && branchBook.find({ full, short, fullNames }, ledger) !== true,
    );
  return withoutParts(longer);
}

/** A short name and a longer one. */
interface NamePair {
  readonly full: Cluster;
  readonly short: Cluster;
  readonly fullNames: FullNames;
}

export const branchBook = new RuleBook<NamePair, true>('Is the longer name another organisation’s?', [
  {
    // Ford Australia is not Ford
    id: 'branch/country',
    example: 'They sued Ford Australia. They sold Ford shares.',
    find: ({ full, short, fullNames }) => (fullNames.isCountry(restOf(full, short)) ? true : null),
  },
]);

/** More full names than this that begin alike are not compared with each other. */
const mostCompared = 40;

/** Without names that are only longer than another of them: a *League Draft* is no other league. */
function withoutParts(clusters: readonly Cluster[]): readonly Cluster[] {
  if (clusters.length > mostCompared) return clusters;
  return clusters.filter((one) => !clusters.some((other) => one.name.startsWith(`${other.name} `)));
}

/** What stands this near to the beginning may be a headline. */
const headline = 250;

/** A text names an organisation in full before it goes on with a short form; only a headline may be shorter. */
function isIntroducedBefore(full: Cluster, short: Cluster): boolean {
  const first = firstOffset(full);
  const before = short.members.filter(({ name }) => name.span[0] < first);
  return before.length === 0 || (before.length === 1 && first < headline);
}

function firstOffset({ members }: Cluster): number {
  return members.reduce((first, { name }) => Math.min(first, name.span[0]), Infinity);
}
