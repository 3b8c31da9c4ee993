import type { Entity, Mention } from '../analysis';
import type { Gazetteer } from '../places/gazetteer';
import { plainLedger, type Ledger } from '../rules/ledger';
import { settleTypes } from '../names/crossTypes';
import { joinDeclared, readDeclarations } from './declaredNames';
import { labelNames } from '../names/documentLabels';
import { formKey } from './formKey';
import type { Cluster, DocumentName } from './documentName';
import { emptyEntityLexicon, type EntityLexicon } from '../words/entityLexicon';
import { uniteOrganizations } from './organizations';
import { unitePersons } from './persons';
import { unitePlaces } from './placeForms';

/**
 * The entities behind the names of a document, in order of their first mention; every name that is kept is a mention of
 * exactly one. First each form gets one label by what the whole document tells, then the forms of one entity are joined.
 * Where the evidence is too thin to join two, each says that it may be the other. Linear in the number of names.
 * @param names in text order, without overlaps; document offsets.
 * @param paragraphs the words in small letters of each paragraph: looked at only if a name at the beginning of a sentence is in doubt, for
 * whether it also occurs in small letters.
 */
export function uniteEntities(
  names: readonly DocumentName[],
  gazetteer: Gazetteer | undefined,
  paragraphs: Iterable<readonly string[]> = [],
  lexicon: EntityLexicon = emptyEntityLexicon,
  ledger: Ledger = plainLedger,
): Entity[] {
  const declared = readDeclarations(labelNames(names, paragraphs, ledger), gazetteer, ledger);
  const labelled = settleTypes(declared.names, gazetteer, ledger, lexicon.firstNames);
  const separate = [
    ...unitePersons(
      labelled.filter(({ type }) => type === 'person'),
      lexicon,
      ledger,
    ),
    ...uniteOrganizations(
      labelled.filter(({ type }) => type === 'organization'),
      lexicon,
      gazetteer,
      ledger,
    ),
    ...unitePlaces(
      labelled.filter(({ type }) => type === 'place'),
      gazetteer,
      ledger,
    ),
  ];
  const clusters = joinDeclared(separate, declared.declarations, ledger);
  for (const { members } of clusters) members.sort((a, b) => a.name.span[0] - b.name.span[0]);
  clusters.sort((a, b) => firstOffset(a) - firstOffset(b));
  const ids = new Map(clusters.map((cluster, i) => [cluster, `e${String(i + 1)}`]));
  return clusters.map((cluster) => toEntity(cluster, ids));
}

function firstOffset(cluster: Cluster): number {
  return cluster.members[0]?.name.span[0] ?? 0;
}

function toEntity(cluster: Cluster, ids: ReadonlyMap<Cluster, string>): Entity {
  const { type, members, name, maybe } = cluster;
  const aliases = new Map<string, string>();
  for (const { name: form } of members) if (!aliases.has(form.key)) aliases.set(form.key, form.text);
  aliases.delete(formKey(name));
  return {
    id: ids.get(cluster) ?? '',
    type,
    name,
    aliases: [...aliases.values()],
    roles: [],
    maybeSameAs: maybe.flatMap(({ cluster: other, confidence }) => {
      const id = ids.get(other);
      return id === undefined ? [] : [{ id, confidence }];
    }),
    mentions: members.map(({ name: { span }, confidence, by }): Mention => ({
      span,
      form: 'name',
      confidence,
      ...by,
      reading: 'literal',
    })),
    place: null,
  };
}
