import type { Entity, EntityType, Span } from '../analysis';
import type { CheckedArticle, SpellingFinding } from './finding';
import { differByAtMost, withoutAccents } from './nearWords';

/** One spelling of a name, and where it stands. */
interface Spelling {
  readonly name: string;
  readonly words: readonly string[];
  /** The words without accents, in small letters. */
  readonly plain: readonly string[];
  readonly entity: Entity;
  readonly spans: readonly Span[];
}

/** Words shorter than this are too easily alike: *Iran*, *Iraq*. */
const SHORTEST: Readonly<Record<EntityType, number>> = { person: 5, organization: 7, place: 6 };
/** A surname alone beside a full name is less to go by: *David*, *Thomas Davis*. */
const SHORTEST_SURNAME = 6;
/** Of more spellings than this each is compared with so many others on either side. */
const REACH = 50;
/** In words from this length on, two letters may differ. */
const LONG = 9;
/** Two spellings that both stand here so often are two names. */
const OFTEN = 3;
/** Endings by which the names of a family, a people or its land differ. */
const endings = /^(?:s|es|a|n|an|ic|e|i|y|o|j|h)$/;

/**
 * Names that are spelt almost as another one: *Tillersen* beside *Tillerson*. The rarer spelling is pointed out, of two
 * equally frequent ones the later. Names of which the text shows that two are meant are left alone: other first names,
 * places that the gazetteer tells apart, endings of families.
 */
export function checkSpelling({ index, text: article }: CheckedArticle): SpellingFinding[] {
  const found = new Map<Spelling, Spelling>();
  for (const alike of groupByInitial(index.analysis.entities.flatMap((entity) => spellingsOf(entity, article)))) {
    const known = new Set(alike.flatMap(({ words }) => (words.length > 1 ? [words.at(-1)] : [])));
    for (const [one, other] of neighbours(alike)) {
      if (!isVariant(one, other, known)) continue;
      const [rare, usual] = one.spans.length < other.spans.length ? [one, other] : [other, one];
      if (!found.has(rare)) found.set(rare, usual);
    }
  }
  return [...found].flatMap(([rare, usual]) => {
    const [span] = rare.spans;
    const [first] = usual.spans;
    if (!span || !first) return [];
    const text = respelt(rare, usual);
    const edits = rare.spans.map((where) => ({ span: where, text }));
    return [{ rule: 'name-spelling', name: rare.name, other: usual.name, span, edits, related: [first] }];
  });
}

/** The rare spelling with the words of the usual one, but no more of them: a surname alone stays one. */
function respelt(rare: Spelling, usual: Spelling): string {
  if (rare.words.length === usual.words.length) return usual.name;
  const [wrong = '', right = ''] = [rare.words.at(-1), usual.words.at(-1)];
  return rare.name.slice(0, rare.name.length - wrong.length) + right;
}

/** The forms of a name as they stand in the text; those in capitals throughout say nothing of spelling. */
function spellingsOf(entity: Entity, text: string): Spelling[] {
  const byName = new Map<string, Span[]>();
  for (const { form, span } of entity.mentions) {
    if (form !== 'name') continue;
    const name = text
      .slice(...span)
      .replace(/\s+/g, ' ')
      .replace(/[‘’ʼ`´]/g, "'");
    if (!/\p{Ll}/u.test(name) || /\d/.test(name)) continue;
    const known = byName.get(name);
    if (known) known.push(span);
    else byName.set(name, [span]);
  }
  return [...byName].map(([name, spans]) => {
    const words = name.split(/[\s-]+/);
    return { name, spans, entity, words, plain: words.map(withoutAccents) };
  });
}

/** Only these are compared: same type, same first letter of the last word. */
function groupByInitial(spellings: readonly Spelling[]): Spelling[][] {
  const groups = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    const key = `${spelling.entity.type} ${spelling.plain.at(-1)?.slice(0, 1) ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(spelling);
    else groups.set(key, [spelling]);
  }
  return [...groups.values()];
}

/**
 * The pairs to compare: all, the earlier spelling first, unless there are many. Of many each is compared with those next to it in alphabetical
 * order, once by their first letters and once by their last, so that no list of names costs a square: the sorted neighbourhoods of Hernández and
 * Stolfo (The merge/purge problem for large databases, 1995).
 */
function* neighbours(spellings: readonly Spelling[]): Generator<readonly [Spelling, Spelling]> {
  const few = spellings.length <= REACH;
  const orders = few ? [spellings] : [sorted(spellings, fromStart), sorted(spellings, fromEnd)];
  for (const order of orders)
    for (let i = 0; i < order.length; i++)
      for (let k = i + 1; k < order.length && k <= i + REACH; k++) {
        const [one, other] = [order[i]!, order[k]!];
        yield few || (one.spans[0]?.[0] ?? 0) <= (other.spans[0]?.[0] ?? 0) ? [one, other] : [other, one];
      }
}

/** Surnames first. */
const fromStart = ({ plain }: Spelling): string => `${plain.at(-1) ?? ''} ${plain.join(' ')}`;
const fromEnd = ({ plain }: Spelling): string => plain.join(' ').split('').reverse().join('');

function sorted(spellings: readonly Spelling[], keyOf: (spelling: Spelling) => string): Spelling[] {
  const keyed = spellings.map((spelling) => ({ spelling, key: keyOf(spelling) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ spelling }) => spelling);
}

/** `known` holds the last words of names of several words. */
function isVariant(one: Spelling, other: Spelling, known: ReadonlySet<string | undefined>): boolean {
  if (one.spans.length >= OFTEN && other.spans.length >= OFTEN) return false;
  if (toldApart(one.entity, other.entity)) return false;
  const { type } = one.entity;
  if (one.words.length === other.words.length) {
    let different = -1;
    for (let i = 0; i < one.words.length; i++) {
      if (one.words[i] === other.words[i]) continue;
      if (different >= 0) return false;
      different = i;
    }
    return different >= 0 && nearly(one, different, other, different, SHORTEST[type]);
  }
  // A surname beside a full name, unless some full name has just that surname.
  if (type !== 'person' || Math.min(one.words.length, other.words.length) > 1) return false;
  const [short, full] = one.words.length === 1 ? [one, other] : [other, one];
  return !known.has(short.words[0]) && nearly(short, 0, full, full.words.length - 1, SHORTEST_SURNAME);
}

/** Two places of the gazetteer are two places, however alike. */
function toldApart(one: Entity, other: Entity): boolean {
  if (one === other || one.type !== 'place') return false;
  return one.place !== null && other.place !== null;
}

/** Whether a word of one spelling and a word of another are almost the same. */
function nearly(one: Spelling, i: number, other: Spelling, k: number, shortest: number): boolean {
  const [a = '', b = ''] = [one.plain[i], other.plain[k]];
  if (a === b) return one.words[i]?.toLowerCase() !== other.words[k]?.toLowerCase();
  if (!b.startsWith(a.charAt(0)) || Math.min(a.length, b.length) < shortest) return false;
  const limit = Math.min(a.length, b.length) >= LONG ? 2 : 1;
  return differByAtMost(limit, a, b) && !differInEnding(a, b);
}

/** *Clinton* and *Clintons*, *Ivanov* and *Ivanova*, *Kowalski* and *Kowalska*. */
function differInEnding(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  const [a, b] = [one.slice(same), other.slice(same)];
  const isEnding = (rest: string): boolean => rest === '' || endings.test(rest);
  return isEnding(a) && isEnding(b);
}
