import type { Gazetteer } from '../places/gazetteer';
import data from '../words/data/entities.json';
import { wordSet } from '../words/wordSet';
import type { Cluster } from './documentName';
import { acronymsOf, formKey } from './formKey';

const openEnds = wordSet(data['open-ends']);

/** The full names of a document, by the short forms they may have. */
export class FullNames {
  readonly #byAcronym = new Map<string, Cluster>();
  readonly #byShortForm = new Map<string, Cluster[]>();
  readonly #generic: ReadonlySet<string>;
  readonly #gazetteer: Gazetteer | undefined;

  /** @param generic words that say what an organisation is: *airlines* */
  constructor(clusters: ReadonlyMap<string, Cluster>, generic: ReadonlySet<string>, gazetteer: Gazetteer | undefined) {
    this.#generic = generic;
    this.#gazetteer = gazetteer;
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

  /** *USAF* is the *Air Force* of a text that means no other. */
  ofAcronym(letters: string): Cluster | undefined {
    return (
      this.#byAcronym.get(letters) ?? (/^u[sk]../.test(letters) ? this.#byAcronym.get(letters.slice(2)) : undefined)
    );
  }

  ofShortForm(key: string): readonly Cluster[] {
    return this.#byShortForm.get(key) ?? [];
  }

  /** *Pirates* for the *Pittsburgh Pirates*. */
  #nicknamesOf({ name }: Cluster, key: string): string[] {
    const at = name.lastIndexOf(' ');
    return at > 0 && this.#gazetteer?.has(name.slice(0, at)) === true ? [key.slice(key.lastIndexOf(' ') + 1)] : [];
  }

  /** *China Eastern* leaves nothing out but what an airline is called. */
  addsOnlyKind(full: Cluster, short: Cluster): boolean {
    const rest = formKey(restOf(full, short)).split(' ');
    return rest[0] !== '' && rest.every((word) => this.#generic.has(word));
  }

  isCountry(words: string): boolean {
    return words !== '' && this.#gazetteer?.country(words) !== undefined;
  }
}

/** What the full name has behind the words of the short one, which may also leave out its beginning. */
export function restOf(full: Cluster, short: Cluster): string {
  return full.name.startsWith(short.name) ? full.name.slice(short.name.length).trim() : '';
}

/** *Lockheed* for *Lockheed Martin*, *Red Sox* for *Boston Red Sox*, *the Court* for *the Circuit Court* or *the Court of Appeals*. */
function shortFormsOf(key: string, generic: ReadonlySet<string>): Set<string> {
  const words = key.split(' ');
  if (words.length < 2 || words.length > 8) return new Set();
  const forms = new Set<string>();
  for (let to = 1; to < words.length; to++)
    if (!openEnds.has(words[to - 1] ?? '')) forms.add(words.slice(0, to).join(' '));
  if (words.length > 2 || /^u[sk] /.test(key)) forms.add(words.slice(1).join(' '));
  const last = words.at(-1) ?? '';
  if (generic.has(last)) forms.add(last);
  return forms;
}
