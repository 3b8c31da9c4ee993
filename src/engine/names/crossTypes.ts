import { plainLedger, type Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import { ruling, type Ruling } from '../rules/ruling';
import type { EntityType } from '../analysis';
import type { Gazetteer } from '../places/gazetteer';
import data from '../words/data/names.json';
import { alternatives } from '../words/wordSet';
import type { LabelledName } from '../entities/documentName';
import { settleFirstNames } from './firstNamePlaces';
import { settleTold } from './toldKinds';
import { acronymsOf, formKey, organizationKey } from '../entities/formKey';

const clubPeople = new RegExp(`^ (?:${alternatives(data.clubPeople)})\\b`);

/** A name, and what the document's other names show. */
interface NameAmong {
  readonly name: LabelledName;
  readonly organizations: OrganizationForms;
  /** Codes of countries that are named as places. */
  readonly countries: ReadonlySet<string>;
  /** Surnames of people named in full, each with where it is named so first. */
  readonly surnames: ReadonlyMap<string, number>;
  readonly gazetteer: Gazetteer | undefined;
}

export const typeBook = new RuleBook<NameAmong, LabelledName>(
  'Which type do the names of the document give this one?',
  [
    {
      id: 'name/country-form',
      example: 'They left the |Netherlands|. They met |Holland|, 61, today.',
      find: countryForm,
    },
    { id: 'name/surname-owns', example: '|Christie|’s office said so. Chris Christie said so.', find: surnameOwns },
    { id: 'name/surname-before', example: 'They met |Emily Boeing|. They sued |Boeing|.', find: surnameBefore },
    {
      id: 'name/organization-elsewhere',
      example: 'They sued |Terhune Valley Inc.| They left |Terhune Valley|.',
      find: organizationElsewhere,
    },
    {
      id: 'name/club',
      example: 'They praised |Leeds| striker Emily Terhune. It rained in |Leeds|.',
      find: cityClub,
    },
    {
      id: 'name/short-organization',
      example: 'They sued |Terhune Energy Inc.| They met |Terhune|, 61, today.',
      find: shortOrganization,
    },
  ],
);

/**
 * Gives names of different types one type where the document shows that they name one thing: a country is a place
 * however it is written, the short form of an organisation is no person. Linear in the names.
 */
export function settleTypes(
  names: readonly LabelledName[],
  gazetteer: Gazetteer | undefined,
  ledger: Ledger = plainLedger,
  firstNames: ReadonlySet<string> = new Set(),
): LabelledName[] {
  const organizations = organizationForms(names, gazetteer);
  const countries = countriesAmong(names, gazetteer);
  const surnames = surnamesAmong(names);
  const typed = names.map(
    (name) => typeBook.find({ name, organizations, countries, surnames, gazetteer }, ledger) ?? name,
  );
  return settleFirstNames(settleTold(typed, firstNames, ledger), firstNames, gazetteer, ledger);
}

function countryForm({ name, countries, gazetteer }: NameAmong): LabelledName | null {
  const isCountry = name.type !== 'place' && isCountryName(name.text, countries, gazetteer);
  return isCountry ? retyped(name, 'place', ruling('name/country-form')) : null;
}

/** *Christie's office* in a text about Chris Christie. */
function surnameOwns({ name, surnames }: NameAmong): LabelledName | null {
  const text = name.text.replace(/['’]s$/, '');
  if (name.type !== 'organization' || text === name.text || !/^ \p{Ll}/u.test(name.after ?? '')) return null;
  const key = formKey(text);
  if (!surnames.has(key)) return null;
  const span = [name.span[0], name.span[0] + text.length] as const;
  return { ...retyped(name, 'person', ruling('name/surname-owns')), text, key, span };
}

function surnameBefore({ name, organizations, surnames }: NameAmong): LabelledName | null {
  if (name.type !== 'organization' || organizations.short.has(name.key) || isCapitals(name.text)) return null;
  const bearer = surnames.get(name.key);
  if (bearer === undefined || bearer > name.span[0]) return null;
  return retyped(name, 'person', ruling('name/surname-before'));
}

/** A name of several words that is an organisation's elsewhere. */
function organizationElsewhere({ name, organizations, gazetteer }: NameAmong): LabelledName | null {
  const { type, key, text, title } = name;
  if (type === 'organization' || (type === 'person' && title !== undefined) || !key.includes(' ')) return null;
  if (!organizations.full.has(organizationKey(key)) || gazetteer?.has(text) === true) return null;
  return retyped(name, 'organization', ruling('name/organization-elsewhere'));
}

/** *Leeds striker Emily Lund*; but *Norway striker* plays for the country. */
function cityClub({ name, gazetteer }: NameAmong): LabelledName | null {
  if (name.type !== 'place' || !clubPeople.test(name.after ?? '')) return null;
  const [place] = gazetteer?.lookup(name.text) ?? [];
  return place?.kind === 'city' ? retyped(name, 'organization', ruling('name/club')) : null;
}

function shortOrganization({ name, organizations, surnames }: NameAmong): LabelledName | null {
  const { type, key, text, title } = name;
  if (type !== 'person' || title !== undefined || key.includes(' ') || surnames.has(key)) return null;
  const full = organizations.short.get(key) ?? (isCapitals(text) ? organizations.acronyms.get(key) : undefined);
  return full === undefined ? null : retyped(name, 'organization', ruling('name/short-organization', full));
}

/** No name is surer than this of a type that other names give it. */
const sureOfType = 0.85;

function retyped(name: LabelledName, type: EntityType, by: Ruling): LabelledName {
  const { title: _, ...rest } = name;
  return { ...rest, type, by, confidence: Math.min(name.confidence, sureOfType) };
}

interface OrganizationForms {
  readonly full: ReadonlySet<string>;
  /** The name in full by the first word of its key (of a team also the last), and by its acronyms. */
  readonly short: ReadonlyMap<string, string>;
  readonly acronyms: ReadonlyMap<string, string>;
}

function organizationForms(names: readonly LabelledName[], gazetteer: Gazetteer | undefined): OrganizationForms {
  const full = new Set<string>();
  const short = new Map<string, string>();
  const acronyms = new Map<string, string>();
  for (const { type, key, text } of names) {
    if (type !== 'organization') continue;
    const own = organizationKey(key);
    if (full.has(own)) continue;
    full.add(own);
    if (key.includes(' ')) short.set(own.split(' ', 1)[0] ?? '', text);
    // Pittsburgh Pirates
    const last = text.lastIndexOf(' ');
    if (last > 0 && gazetteer?.has(text.slice(0, last)) === true) short.set(key.slice(key.lastIndexOf(' ') + 1), text);
    for (const acronym of [...acronymsOf(key), ...acronymsOf(own)]) acronyms.set(acronym, text);
  }
  return { full, short, acronyms };
}

function surnamesAmong(names: readonly LabelledName[]): Map<string, number> {
  const surnames = new Map<string, number>();
  for (const { type, key, span } of names) {
    const last = key.slice(key.lastIndexOf(' ') + 1);
    if (type === 'person' && last !== key && !surnames.has(last)) surnames.set(last, span[0]);
  }
  return surnames;
}

const isCapitals = (text: string): boolean => /^(?:\p{Lu}[.-]?){2,6}$/u.test(text);

function countriesAmong(names: readonly LabelledName[], gazetteer: Gazetteer | undefined): Set<string> {
  const texts = new Set(names.flatMap(({ type, text }) => (type === 'place' ? [text] : [])));
  return new Set([...texts].flatMap((text) => gazetteer?.country(text) ?? []));
}

/** *U.S.*, *United Kingdom*, or any name of a country that is a place elsewhere; *Jordan* alone may be a man. */
function isCountryName(text: string, countries: ReadonlySet<string>, gazetteer: Gazetteer | undefined): boolean {
  const code = gazetteer?.country(text);
  if (code === undefined) return false;
  return text.includes(' ') || isCapitals(text) || countries.has(code);
}
