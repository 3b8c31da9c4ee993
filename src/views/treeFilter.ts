import type { Entity, Quotation } from '../engine/analysis';
import type { Sources } from '../export/attribution';
import { speakerName } from '../export/attribution';

/** What is shown. */
export interface TreeFilter {
  entity(entity: Entity): boolean;
  quotation(quotation: Quotation): boolean;
}

/**
 * Lets pass what holds every word of the query somewhere: an entity in its names, roles and place, a quotation in its
 * words and its speakers' names. Case and accents do not count. An empty query lets everything pass.
 */
export function createTreeFilter(query: string, sources: Sources): TreeFilter {
  const words = foldCase(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return { entity: () => true, quotation: () => true };
  const holds = (parts: readonly (string | null | undefined)[]): boolean => {
    const text = foldCase(parts.filter(Boolean).join('\n'));
    return words.every((word) => text.includes(word));
  };
  return {
    entity: ({ name, aliases, roles, place }) =>
      holds([name, ...aliases, ...roles.map((role) => role.text), place?.name, place?.admin1, place?.country]),
    quotation: ({ content, speakers }) =>
      holds([...content, ...speakers.flatMap((speaker) => [speaker.text, speakerName(speaker, sources)])]),
  };
}

const foldCase = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
