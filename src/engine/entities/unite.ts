import type { Entity, Mention } from '../analysis';
import type { Gazetteer } from '../places/gazetteer';
import type { Tokens } from '../text/tokens';
import { labelNames } from './documentLabels';
import { formKey } from './formKey';
import type { Cluster, DocumentName } from './documentName';
import { uniteOrganizations } from './organizations';
import { unitePersons } from './persons';
import { unitePlaces } from './placeForms';

/**
 * The entities behind the names of a document, in order of their first mention; every name that is kept is a mention of
 * exactly one. First each form gets one label by what the whole document tells, then the forms of one entity are joined.
 * Linear in the number of names.
 * @param names in text order, without overlaps; document offsets.
 * @param paragraphs the tokens of all paragraphs: looked at only if a name at the beginning of a sentence is in doubt, for
 * whether it also occurs in small letters.
 */
export function uniteEntities(
  names: readonly DocumentName[],
  gazetteer: Gazetteer | undefined,
  paragraphs: Iterable<Tokens> = [],
): Entity[] {
  const labelled = labelNames(names, paragraphs);
  const clusters = [
    ...unitePersons(labelled.filter(({ type }) => type === 'person')),
    ...uniteOrganizations(labelled.filter(({ type }) => type === 'organization')),
    ...unitePlaces(
      labelled.filter(({ type }) => type === 'place'),
      gazetteer,
    ),
  ];
  for (const { members } of clusters) members.sort((a, b) => a.name.span[0] - b.name.span[0]);
  clusters.sort((a, b) => firstOffset(a) - firstOffset(b));
  return clusters.map((cluster, i) => toEntity(cluster, `e${String(i + 1)}`));
}

function firstOffset(cluster: Cluster): number {
  return cluster.members[0]?.name.span[0] ?? 0;
}

function toEntity({ type, members, name }: Cluster, id: string): Entity {
  const aliases = new Map<string, string>();
  for (const { name: form } of members) if (!aliases.has(form.key)) aliases.set(form.key, form.text);
  aliases.delete(formKey(name));
  return {
    id,
    type,
    name,
    aliases: [...aliases.values()],
    roles: [],
    maybeSameAs: [],
    mentions: members.map(({ name: { span }, confidence, reason }): Mention => ({
      span,
      form: 'name',
      confidence,
      reason,
      reading: 'literal',
    })),
    place: null,
  };
}
