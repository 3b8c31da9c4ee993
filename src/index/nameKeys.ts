import type { EntityType } from '../engine/analysis';
import { formKey, organizationKey, personKey, personWords } from '../engine/entities/formKey';

/** A name as it is compared over articles: whatever its accents, stops and middle names. */
export function nameKey(type: EntityType, name: string): string {
  const key = formKey(name);
  if (type === 'person') return personKey(personWords(key));
  return type === 'organization' ? organizationKey(key) : key;
}

/** Whether a person's name has more than one part: a surname alone tells nobody from another. */
export function isFullName(name: string): boolean {
  return personWords(formKey(name)).length > 1;
}

/** The keys under which an entity is found: of its name and of all other forms; of a person, the surname too. */
export function formsOf(type: EntityType, name: string, aliases: readonly string[]): string[] {
  const keys = [name, ...aliases].map((form) => nameKey(type, form));
  if (type === 'person') keys.push(personKey(personWords(formKey(name)).slice(-1)));
  return [...new Set(keys)];
}
