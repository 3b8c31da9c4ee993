import { ruling } from '../rules/ruling';
import type { Gazetteer } from '../places/gazetteer';
import { isAbbreviation, isCoined, isWrittenAsAcronym } from '../names/abbreviations';
import { isBracketed } from './declaredNames';
import { addName, emptyCluster, moveMembers, type Cluster, type LabelledName } from './documentName';
import { emptyEntityLexicon, type EntityLexicon } from '../words/entityLexicon';
import { acronymsOf, formKey, organizationKey } from './formKey';

/** *Department of Defense*, *Defense Department*. */
const headOf = /^(department|ministry|office|bureau) (?:of|for) (?:the )?(.+)$/;

/**
 * Unites the mentions of organisations: by name without the legal form, by what lists and brackets say, then acronyms and
 * short forms with the full name. A short form that stands before its full name, or has several, is left for a person to join.
 * @param names in text order.
 */
export function uniteOrganizations(
  names: readonly LabelledName[],
  lexicon: EntityLexicon = emptyEntityLexicon,
  gazetteer?: Gazetteer,
): Cluster[] {
  const clusters = new Map<string, Cluster>();
  const declared = new Map<Cluster, Cluster>();
  let before: Cluster | undefined;
  for (const name of names) {
    const key = keyOf(name, lexicon);
    const cluster = clusters.get(key) ?? emptyCluster('organization', name.text);
    clusters.set(key, cluster);
    addName(cluster, name);
    if (before && isBracketed(name) && isCoined(name.text) && isAbbreviation(name.text, before.name))
      declared.set(cluster, before);
    before = cluster;
  }
  for (const [short, full] of declared) moveMembers(short, full, ruling('alias/declared-acronym', full.name), 0.95);
  const fullNames = new FullNames(clusters, lexicon.organizationWords, gazetteer);
  for (const [key, cluster] of clusters) if (cluster.members.length > 0) fullNames.join(key, cluster);
  return [...clusters.values()].filter((cluster) => cluster.members.length > 0);
}

/** The key that all known names of the organisation have. */
function keyOf(name: LabelledName, { organizationVariants }: EntityLexicon): string {
  const key = organizationKey(name.key).replace(headOf, '$2 $1');
  return organizationVariants.get(key) ?? key;
}

/** More full names than this that begin alike are not compared with each other. */
const mostCompared = 40;

/** The full names of a document, by the short forms they may have. */
class FullNames {
  readonly #byAcronym = new Map<string, Cluster>();
  readonly #byShortForm = new Map<string, Cluster[]>();

  constructor(
    clusters: ReadonlyMap<string, Cluster>,
    private readonly generic: ReadonlySet<string>,
    private readonly gazetteer: Gazetteer | undefined,
  ) {
    for (const [key, cluster] of clusters) {
      if (cluster.members.length === 0) continue;
      const keys = new Set([key, ...cluster.members.map(({ name }) => name.key), formKey(cluster.name)]);
      for (const acronym of [...keys].flatMap(acronymsOf))
        if (!this.#byAcronym.has(acronym)) this.#byAcronym.set(acronym, cluster);
      for (const short of [...shortFormsOf(key, generic), ...this.#nicknamesOf(cluster, key)]) {
        const known = this.#byShortForm.get(short);
        if (known) known.push(cluster);
        else this.#byShortForm.set(short, [cluster]);
      }
    }
  }

  /** Joins the cluster with the one full name it is short for. */
  join(key: string, cluster: Cluster): void {
    const full = isWrittenAsAcronym(cluster.name) ? this.#ofAcronym(key.replace(/ /g, '')) : undefined;
    if (full !== undefined && full !== cluster) {
      moveMembers(cluster, full, ruling('alias/acronym', full.name), 0.9);
      return;
    }
    if (key.length < 3 || cluster.members.some(({ name }) => isLonger(name.key, key))) return;
    const longer = withoutParts(
      (this.#byShortForm.get(key) ?? []).filter(
        (other) => other !== cluster && other.members.length > 0 && !this.#isBranch(other, cluster),
      ),
    );
    // Ford: the Ford Motor Company, not the Ford Taurus
    const plain = longer.filter((other) => this.#isGenericTail(other, cluster));
    const [only] = plain.length === 1 ? plain : longer;
    if (only && (plain.length === 1 || (longer.length === 1 && isIntroducedBefore(only, cluster))))
      moveMembers(cluster, only, ruling('alias/organization-short', only.name), 0.8);
    else for (const other of longer) cluster.maybe.push({ cluster: other, confidence: 0.6 / longer.length });
  }

  /** *USAF* is the *Air Force* of a text that means no other. */
  #ofAcronym(letters: string): Cluster | undefined {
    return (
      this.#byAcronym.get(letters) ?? (/^u[sk]../.test(letters) ? this.#byAcronym.get(letters.slice(2)) : undefined)
    );
  }

  /** *Pirates* for the *Pittsburgh Pirates*. */
  #nicknamesOf({ name }: Cluster, key: string): string[] {
    const at = name.lastIndexOf(' ');
    return at > 0 && this.gazetteer?.has(name.slice(0, at)) === true ? [key.slice(key.lastIndexOf(' ') + 1)] : [];
  }

  /** *China Eastern* leaves nothing out but what an airline is called. */
  #isGenericTail(full: Cluster, short: Cluster): boolean {
    const rest = formKey(restOf(full, short)).split(' ');
    return rest[0] !== '' && rest.every((word) => this.generic.has(word));
  }

  /** *Ford Australia* is not *Ford*. */
  #isBranch(full: Cluster, short: Cluster): boolean {
    const rest = restOf(full, short);
    return rest !== '' && this.gazetteer?.country(rest) !== undefined;
  }
}

/** Without names that are only longer than another of them: a *League Draft* is no other league. */
function withoutParts(clusters: readonly Cluster[]): readonly Cluster[] {
  if (clusters.length > mostCompared) return clusters;
  return clusters.filter((one) => !clusters.some((other) => one.name.startsWith(`${other.name} `)));
}

/** What the full name has behind the words of the short one, which may also leave out its beginning. */
function restOf(full: Cluster, short: Cluster): string {
  return full.name.startsWith(short.name) ? full.name.slice(short.name.length).trim() : '';
}

/** *Apple Inc.* is a full name, so *Apple* is not short for *Apple Corps*. */
const isLonger = (form: string, key: string): boolean => form.length > key.length && form.startsWith(`${key} `);

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

/** *Lockheed* for *Lockheed Martin*, *Red Sox* for *Boston Red Sox*, *the Court* for *the Circuit Court* or *the Court of Appeals*. */
function shortFormsOf(key: string, generic: ReadonlySet<string>): Set<string> {
  const words = key.split(' ');
  if (words.length < 2 || words.length > 8) return new Set();
  const forms = new Set<string>();
  for (let to = 1; to < words.length; to++)
    if (!/^(?:of|for|and|the)$/.test(words[to - 1] ?? '')) forms.add(words.slice(0, to).join(' '));
  if (words.length > 2 || /^u[sk] /.test(key)) forms.add(words.slice(1).join(' '));
  const last = words.at(-1) ?? '';
  if (generic.has(last)) forms.add(last);
  return forms;
}
