import type { Gazetteer } from '../places/gazetteer';
import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import { ruling } from '../rules/ruling';
import { isAbbreviation, isCoined } from '../names/abbreviations';
import { declarationBook, type NamePair } from './declarations';
import { isBracketed, moveMembers, type Cluster, type LabelledName } from './documentName';

/** The text says that one name is another one of somebody or something named right before. */
export interface Declaration {
  readonly main: LabelledName;
  readonly other: LabelledName;
  /** How surely it does: 0 to 1. */
  readonly sure: number;
}

export const declaredTypeBook = new RuleBook<NamePair, LabelledName['type']>(
  'What is a short form in brackets, whatever it looks like?',
  [
    {
      // Vidal College of Pediatricians (VCPeds)
      id: 'declared/short-form',
      example: 'They sued the Northern Rail Authority (NoRA) again. NoRA lost.',
      find: ({ main, other }) =>
        isBracketed(other) &&
        main.type === 'organization' &&
        isCoined(other.text) &&
        isAbbreviation(other.text, main.text)
          ? 'organization'
          : null,
    },
  ],
);

/** The declarations of a document, and its names with the types that they give. Linear in the names. */
export function readDeclarations(
  names: readonly LabelledName[],
  gazetteer: Gazetteer | undefined,
  ledger: Ledger,
): { readonly names: readonly LabelledName[]; readonly declarations: readonly Declaration[] } {
  const declarations: Declaration[] = [];
  const types = new Map<string, LabelledName['type']>();
  names.forEach((other, i) => {
    const main = names[i - 1];
    if (main === undefined || main.key === other.key || !isAdjacent(main, other)) return;
    const pair = { main, other };
    const sure = declarationBook.find(pair, ledger) ?? 0;
    const type = gazetteer?.country(other.text) === undefined ? declaredTypeBook.find(pair, ledger) : null;
    if (type !== null) types.set(other.key, type);
    if (sure === 0) return;
    types.set(other.key, main.type);
    declarations.push({ main, other, sure });
  });
  if (types.size === 0) return { names, declarations };
  return {
    declarations,
    names: names.map((name) => {
      const type = types.get(name.key) ?? name.type;
      return type === name.type
        ? name
        : {
            ...name,
            type,
            by: ruling('alias/declared-form'),
            confidence: Math.min(name.confidence, 0.85),
          };
    }),
  };
}

/** Nothing that was taken for a name stands between them, and both stand in one paragraph. */
function isAdjacent(main: LabelledName, other: LabelledName): boolean {
  return other.before !== undefined && other.span[0] - other.before.length === main.span[1];
}

/** What may be one: the owners that a name may have, or those of both names of a declaration. */
interface MaybeOne {
  readonly declared: boolean;
  readonly cluster: Cluster;
  readonly owners: readonly Cluster[];
}

export const declaredBook = new RuleBook<MaybeOne, { readonly to: Cluster; readonly most: number }>(
  'Which are one after what the text tells?',
  [
    {
      id: 'alias/declared',
      example: 'They met Clara Hoffmann, also known as |Lena Vidal|.',
      find: ({ declared, owners: [to] }) => (declared && to ? { to, most: 1 } : null),
    },
    {
      // A name that may be either of two who turned out to be one is a name of that one, too.
      id: 'alias/settled',
      example: 'They met Clara Hoffmann, also known as Lena Hoffmann. Mrs |Hoffmann| slept.',
      find: ({ declared, cluster, owners }) => {
        const [to] = owners;
        return !declared && to && to !== cluster && owners.length > 1 && owners.every((owner) => owner === to)
          ? { to, most: 0.8 }
          : null;
      },
    },
  ],
);

/** Joins what the text says to be one. */
export function joinDeclared(
  clusters: readonly Cluster[],
  declarations: readonly Declaration[],
  ledger: Ledger,
): Cluster[] {
  if (declarations.length === 0) return [...clusters];
  const byKey = new Map<string, Cluster>();
  for (const cluster of clusters)
    for (const { name } of cluster.members) byKey.set(`${cluster.type} ${name.key}`, cluster);
  const owners = new Owners();
  for (const { main, other, sure } of declarations) {
    const to = byKey.get(`${main.type} ${main.key}`);
    const from = byKey.get(`${main.type} ${other.key}`);
    if (to !== undefined && from !== undefined) owners.join(from, to, sure);
  }
  const join = (cluster: Cluster, those: readonly Cluster[], declared: boolean, sure: number): void => {
    const answer = declaredBook.answer({ declared, cluster, owners: those }, ledger);
    if (answer === null) return;
    const { to, most } = answer.found;
    moveMembers(cluster, to, ruling(answer.rule, to.name), Math.min(most, sure));
  };
  // Each moves once, to the last of its owners: on the way of a long chain all would move with each step.
  for (const from of owners.owned()) {
    const { to, sure } = owners.of(from);
    join(from, [to], true, sure);
  }
  for (const cluster of clusters) {
    const those = cluster.maybe.map((other) => owners.of(other.cluster).to);
    join(cluster, those, false, 1);
  }
  return clusters.filter(({ members }) => members.length > 0);
}

/** Which cluster each belongs to in the end, and how surely. */
class Owners {
  readonly #next = new Map<Cluster, { readonly to: Cluster; readonly sure: number }>();

  owned(): Iterable<Cluster> {
    return this.#next.keys();
  }

  of(cluster: Cluster): { readonly to: Cluster; readonly sure: number } {
    const way: Cluster[] = [];
    let last = cluster;
    for (let next = this.#next.get(last); next !== undefined; next = this.#next.get(last)) {
      way.push(last);
      last = next.to;
    }
    // The way is as short as can be for the next who asks.
    let sure = 1;
    for (const step of way.reverse()) {
      sure = Math.min(sure, this.#next.get(step)?.sure ?? 1);
      this.#next.set(step, { to: last, sure });
    }
    return { to: last, sure };
  }

  join(from: Cluster, to: Cluster, sure: number): void {
    const [one, other] = [this.of(from).to, this.of(to).to];
    if (one !== other) this.#next.set(one, { to: other, sure });
  }
}
