import { acronymsOf, formKey, organizationKey } from './formKey';
import type { Cluster, LabelledName } from './documentName';

type OpenCluster = Cluster & { name: string };

/** Unites the mentions of organisations: by name without the legal form, then acronyms and short forms with the full name. */
export function uniteOrganizations(names: readonly LabelledName[]): Cluster[] {
  const clusters = new Map<string, OpenCluster>();
  for (const name of names) {
    const key = organizationKey(name.key);
    let cluster = clusters.get(key);
    if (cluster === undefined) {
      cluster = { type: 'organization', members: [], name: name.text };
      clusters.set(key, cluster);
    }
    if (name.text.length > cluster.name.length) cluster.name = name.text;
    cluster.members.push({ name, confidence: name.confidence, reason: name.reason });
  }
  const byAcronym = new Map<string, OpenCluster>();
  const byFirstWord = new Map<string, OpenCluster | null>();
  for (const [key, cluster] of clusters) {
    const whole = formKey(cluster.name);
    for (const acronym of [...acronymsOf(key), ...(whole === key ? [] : acronymsOf(whole))])
      if (!byAcronym.has(acronym)) byAcronym.set(acronym, cluster);
    const words = key.split(' ');
    if (words.length > 1) setUnique(byFirstWord, words[0] ?? '', cluster);
  }
  for (const [key, cluster] of clusters) {
    const acronym = isWrittenAsAcronym(cluster.name) ? byAcronym.get(key.replace(/ /g, '')) : undefined;
    if (acronym !== undefined) move(cluster, acronym, `acronym of ${acronym.name}`, 0.9);
    else if (!key.includes(' ')) {
      const full = byFirstWord.get(key);
      if (full && key.length > 2 && !cluster.name.includes(' ')) move(cluster, full, `short for ${full.name}`, 0.8);
    }
  }
  return [...clusters.values()].filter((cluster) => cluster.members.length > 0);
}

/** Null marks an entry that means several. */
function setUnique(map: Map<string, OpenCluster | null>, key: string, cluster: OpenCluster): void {
  const known = map.get(key);
  map.set(key, known === undefined || known === cluster ? cluster : null);
}

/** Capitals or a capital and few letters: *WHO*, *UN*, *MoD*, *G-7*. */
function isWrittenAsAcronym(text: string): boolean {
  const letters = text.replace(/[^\p{L}\d]/gu, '');
  return letters.length > 1 && letters.length <= 8 && letters.replace(/\p{Ll}/gu, '').length * 2 > letters.length;
}

function move(from: OpenCluster, to: OpenCluster, reason: string, sure: number): void {
  if (from === to) return;
  for (const { name, confidence } of from.members.splice(0)) {
    to.members.push({ name, confidence: Math.min(confidence, sure), reason });
  }
}
