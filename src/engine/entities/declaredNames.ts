import { ruling } from '../rules/ruling';
import type { Gazetteer } from '../places/gazetteer';
import { isAbbreviation, isCoined } from '../names/abbreviations';
import { moveMembers, type Cluster, type LabelledName } from './documentName';

/** The text says that one name is another one of somebody or something named right before. */
export interface Declaration {
  readonly main: LabelledName;
  readonly other: LabelledName;
  /** How surely it does: 0 to 1. */
  readonly sure: number;
}

const adverb = String.raw`(?:(?:more |most )?(?:also|now|then|later|earlier|once|often|sometimes|still|better|best|formerly|previously|originally|commonly|popularly|widely|locally|officially|usually|generally|collectively|affectionately|simply) )`;
const known = String.raw`(?:known(?: to [\p{L} ]{1,24})? (?:simply |only )?(?:as|by)|referred to as|a\.?k\.?a\.?|alias)`;
const called = String.raw`(?:called|named|nicknamed|dubbed|renamed|styled)`;
const kindOfName = String.raw`(?:(?:real|full|birth|given|legal|pen|stage|screen|ring|code|maiden|married|street|official|original|former|old|ancient|Arabic|English|Latin) ?-?name|nickname|pseudonym|nom de guerre|alias)`;
const end = String.raw`:? (?:the )?["“'‘«]?$`;
const start = String.raw`^(?: \([^()]{0,80}\)|\))?`;

/** Without one of these words, nothing is told. */
const telling = /name|known|called|referred|a\.?k\.?a|alias|dubbed|styled|née|born|\(or|self-|calling|pseudonym|nom de/;

/** What may stand between the two. A bare verb does not do: *Lund called Terhune*. */
const between = [
  // Lund, also known as Terhune; Lund, who was once called Terhune; Lund (formerly known as Terhune
  String.raw`${start}(?:,| \(|, (?:who|which|that)(?: is| was| has been)?|,? (?:is|was|are|were)) ${adverb}*${known}${end}`,
  String.raw`^ \(${adverb}*${known}${end}`,
  String.raw`${start}(?:,|, (?:who|which|that) (?:is|was)) ${adverb}+${called}${end}`,
  String.raw`^ \((?:${adverb}*${called}|${adverb}+|née|born|or)${end}`,
  String.raw`${start}(?:,| \(|, (?:who|which) (?:is|was)) (?:self-identified|self-described|calling (?:him|her|it)self)(?: as)?${end}`,
  // Lund, whose real name is Terhune; Lund was the pen name of the writer Terhune
  String.raw`${start}(?:, whose ${kindOfName} (?:is|was)|, ${kindOfName}| \(${kindOfName})${end}`,
  String.raw`^(?:[^()]{0,60}\))?,? (?:(?:is|was) )?(?:the|an?) ${kindOfName} (?:of|for)(?: (?:the )?\p{L}+){0,3}${end}`,
].map((pattern) => new RegExp(pattern, 'u'));

/** Chatham Islands (Rekohu in the Moriori language) */
const inOtherLanguage = /^ in (?:the )?(?:\p{L}+ ){1,2}(?:language|dialect|tongue)\b/u;
const placeBefore = /\b(?:in|of|at|from|near|to|on|for|around|outside|across) (?:the )?$/i;
const notOnly = /\b(?:also|formerly|previously|originally|once|then|now)\b/;

/** How surely the words between two names say so; 0 for not at all. */
function surenessOf(main: LabelledName, other: LabelledName): number {
  const { before = '', after = '' } = other;
  if (/^['’]s?\b/.test(after)) return 0;
  if (isBracketed(other)) return isForeignAcronym(main, other) ? 0.75 : 0;
  if (before === ' (' && inOtherLanguage.test(after)) return 0.8;
  if (!telling.test(before) || !between.some((pattern) => pattern.test(before))) return 0;
  // a plant in Everett, known as Paine Field
  if (main.type === 'place' && placeBefore.test(main.before ?? '') && !before.startsWith(' (') && !notOnly.test(before))
    return 0;
  return 0.9;
}

/** *Institutional Revolutionary Party (PRI)*: its letters are those of another language. */
function isForeignAcronym(main: LabelledName, other: LabelledName): boolean {
  return (
    main.type === 'organization' &&
    main.key.includes(' ') &&
    other.type === 'organization' &&
    /^\p{Lu}{3,6}$/u.test(other.text)
  );
}

/** *Vidal College of Pediatricians (VCPeds)*. */
function isShortForm(main: LabelledName, other: LabelledName): boolean {
  return (
    isBracketed(other) && main.type === 'organization' && isCoined(other.text) && isAbbreviation(other.text, main.text)
  );
}

/** Whether a name stands alone in brackets. */
export function isBracketed({ before = '', after = '' }: LabelledName): boolean {
  return before.endsWith('(') && after.startsWith(')');
}

/** The declarations of a document, and its names with the types that they give. Linear in the names. */
export function readDeclarations(
  names: readonly LabelledName[],
  gazetteer: Gazetteer | undefined,
): { readonly names: readonly LabelledName[]; readonly declarations: readonly Declaration[] } {
  const declarations: Declaration[] = [];
  const types = new Map<string, LabelledName['type']>();
  names.forEach((other, i) => {
    const main = names[i - 1];
    if (main === undefined || main.key === other.key || !isAdjacent(main, other)) return;
    const sure = surenessOf(main, other);
    const abbreviates = isShortForm(main, other);
    if ((sure === 0 && !abbreviates) || gazetteer?.country(other.text) !== undefined) return;
    if (abbreviates) types.set(other.key, 'organization');
    if (sure === 0 || (other.type !== main.type && (main.type === 'place' || isSure(other)))) return;
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

const isSure = ({ confidence }: LabelledName): boolean => confidence > 0.97;

/** Nothing that was taken for a name stands between them, and both stand in one paragraph. */
function isAdjacent(main: LabelledName, other: LabelledName): boolean {
  return other.before !== undefined && other.span[0] - other.before.length === main.span[1];
}

/**
 * Joins what the text says to be one. A name that may be either of two who turned out to be one is a name of that one, too.
 */
export function joinDeclared(clusters: readonly Cluster[], declarations: readonly Declaration[]): Cluster[] {
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
  // Each moves once, to the last of its owners: on the way of a long chain all would move with each step.
  for (const from of owners.owned()) {
    const { to, sure } = owners.of(from);
    moveMembers(from, to, ruling('alias/declared', to.name), sure);
  }
  for (const cluster of clusters) {
    const those = new Set(cluster.maybe.map((other) => owners.of(other.cluster).to));
    const [only] = those;
    if (cluster.maybe.length < 2 || those.size !== 1 || only === undefined || only === cluster) continue;
    moveMembers(cluster, only, ruling('alias/settled', only.name), 0.8);
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
