import { ruling, type Ruling } from '../rules/ruling';
import type { EntityType } from '../analysis';
import type { Gazetteer } from '../places/gazetteer';
import type { LabelledName } from '../entities/documentName';
import { acronymsOf, organizationKey } from '../entities/formKey';

/**
 * Gives names of different types one type where the document shows that they name one thing: a country is a place
 * however it is written, the short form of an organisation is no person. Linear in the names.
 */
export function settleTypes(names: readonly LabelledName[], gazetteer: Gazetteer | undefined): LabelledName[] {
  const organizations = organizationForms(names, gazetteer);
  const countries = countriesAmong(names, gazetteer);
  const surnames = surnamesAmong(names);
  const isOrganization = ({ key, text }: LabelledName): boolean =>
    organizations.full.has(organizationKey(key)) && gazetteer?.has(text) !== true;
  return names.map((name) => {
    const { type, key, text } = name;
    if (type === 'place')
      return key.includes(' ') && isOrganization(name) ? retyped(name, 'organization', elsewhere) : name;
    if (isCountryName(text, countries, gazetteer)) return retyped(name, 'place', ruling('name/country-form'));
    if (type === 'organization') {
      const bearer = organizations.short.has(key) || isCapitals(text) ? undefined : surnames.get(key);
      return bearer === undefined || bearer > name.span[0]
        ? name
        : retyped(name, 'person', ruling('name/surname-before'));
    }
    if (name.title !== undefined) return name;
    if (key.includes(' ')) return isOrganization(name) ? retyped(name, 'organization', elsewhere) : name;
    if (surnames.has(key)) return name;
    const full = organizations.short.get(key) ?? (isCapitals(text) ? organizations.acronyms.get(key) : undefined);
    return full === undefined ? name : retyped(name, 'organization', ruling('name/short-organization', full));
  });
}

const elsewhere = ruling('name/organization-elsewhere');

function retyped(name: LabelledName, type: EntityType, by: Ruling): LabelledName {
  const { title: _, ...rest } = name;
  return { ...rest, type, by, confidence: Math.min(name.confidence, 0.85) };
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

/** Surnames of people named in full, each with where it is named so first. */
function surnamesAmong(names: readonly LabelledName[]): Map<string, number> {
  const surnames = new Map<string, number>();
  for (const { type, key, span } of names) {
    const last = key.slice(key.lastIndexOf(' ') + 1);
    if (type === 'person' && last !== key && !surnames.has(last)) surnames.set(last, span[0]);
  }
  return surnames;
}

const isCapitals = (text: string): boolean => /^(?:\p{Lu}[.-]?){2,6}$/u.test(text);

/** The codes of the countries that are named as places. */
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
