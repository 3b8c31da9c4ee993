import type { Entity, EntityLink, Span } from '../analysis';
import { countBefore } from '../analysisIndex';
import type { Ledger } from '../rules/ledger';
import { RuleBook } from '../rules/ruleBook';
import data from '../words/data/references.json';
import { singular } from '../words/quoteLexicon';
import { wordSet } from '../words/wordSet';

/** Names that the text joins: *Anna Berg and Lena Holt*. Document offsets. */
interface NamedGroup {
  readonly span: Span;
  readonly members: readonly Entity[];
  /** They begin a sentence: they are what it is about. */
  readonly begins: boolean;
}

/** A plural that speaks, and whom it may mean. */
interface PluralSpeaker {
  /** In small letters. */
  readonly words: string;
  /** Those that the text named together last. */
  readonly group: NamedGroup | null;
  /** What stands between them and the plural. */
  readonly between: string;
  /** Somebody else was named in between. */
  readonly others: boolean;
  /** The people whom its paragraph names before it. */
  readonly named: readonly Entity[];
}

const couples = wordSet(data.couples);
const people = wordSet(data.groups);

/** In UTF-16 units: names further apart are not joined, and a plural further off means others. */
const longestJoint = 60;
const farthest = 600;
/** Set by hand. */
const pluralSure = 0.8;

/** *, the mayor, and his brother*: what joins two names. */
const joint =
  /^(?:,? \(?\d{1,3}\)?,?|, (?:the|an?|his|her) [^,.;:“”"\n]{2,40},)?(?:,|,? and|,? &) (?:(?:his|her|their|the|a|an)(?: [\p{Ll}-]+){1,3},? )?(?:\p{Lu}[\p{L}.'’-]* ){0,3}$/u;
const closing = /\band\b|&/;

export const pluralBook = new RuleBook<PluralSpeaker, readonly Entity[]>('Whom does a plural mean?', [
  {
    id: 'plural/counted',
    example: 'Clara Hoffmann and Lena Brigham live in Oslo.\n\n|The two women| said they were afraid.',
    find: ({ words, group, others }) =>
      group && !others && countOf(words) === group.members.length ? group.members : null,
  },
  {
    id: 'plural/counted-apart',
    example: 'Dmitri Orlov met Walter Brigham on Monday. |Both| said the talks went well.',
    find: ({ words, named }) => (named.length > 1 && countOf(words) === named.length ? named : null),
  },
  {
    id: 'plural/described',
    example: 'Dmitri Orlov and Walter Brigham ran the shop. |The brothers| said it was shut.',
    find: ({ words, group, others }) => {
      const noun = /^(?:the|these) ([\p{Ll}-]+s|men|women)$/u.exec(words)?.[1];
      if (noun === undefined || others || !group) return null;
      const one = singular(noun);
      const bear = group.members.every(({ roles }) =>
        roles.some(({ text }) => text.toLowerCase().split(' ').includes(one)),
      );
      return people.has(noun) || bear ? group.members : null;
    },
  },
  {
    id: 'plural/they',
    example: 'Dmitri Orlov and Walter Brigham met on Monday. |They| said the talks went well.',
    find: ({ words, group, between, others }) =>
      words === 'they' && group?.begins && !others && speaksOnOfThem(between) ? group.members : null,
  },
]);

/** The sentences behind that of their names begin with them again. */
function speaksOnOfThem(between: string): boolean {
  if (between.includes('\n')) return false;
  const sentences = between
    .replace(/[“"][^“”"]*[”"]/g, (words) => words.replace(/[.!?](?=.)/g, ''))
    .split(/[.!?]["”]? /);
  return sentences.slice(1, -1).every((sentence) => {
    const [first = '', second = ''] = sentence.toLowerCase().split(/[ ,]/);
    return (
      first === 'they' ||
      first === 'both' ||
      (first === 'the' && (second === 'two' || people.has(second) || couples.has(second)))
    );
  });
}

/** *both officers*, *the two women*, *all three*: how many; 0 where they are not counted. */
function countOf(words: string): number {
  if (/^(?:both|the two|these two)\b(?! of\b(?! them))/.test(words) || couples.has(words.replace(/^the /, '')))
    return 2;
  if (/^(?:all three|the three|these three|the trio)\b/.test(words)) return 3;
  return /^(?:all four|the four|these four|the quartet)\b/.test(words) ? 4 : 0;
}

/** The names that a text joins, for the question whom *both officers* means. */
export class NamedGroups {
  readonly #groups: NamedGroup[] = [];
  readonly #text: string;
  readonly #mentions: readonly { readonly span: Span; readonly entity: Entity }[];
  readonly #ledger: Ledger;

  constructor(entities: readonly Entity[], text: string, ledger: Ledger) {
    this.#text = text;
    this.#ledger = ledger;
    this.#mentions = entities
      .flatMap((entity) =>
        entity.type === 'place'
          ? []
          : entity.mentions.flatMap(({ span, form }) => (form === 'name' ? [{ span, entity }] : [])),
      )
      .sort((a, b) => a.span[0] - b.span[0]);
    for (let i = 0; i < this.#mentions.length;) i = this.#readGroup(i);
  }

  /** Reads a group that begins with a mention; returns where the next may begin. */
  #readGroup(first: number): number {
    const from = this.#mentions[first]!;
    const members = [from.entity];
    let i = first + 1;
    for (let to = from.span[1]; i < this.#mentions.length; i++) {
      const { span, entity } = this.#mentions[i]!;
      const between = span[0] - to > longestJoint ? '' : this.#text.slice(to, span[0]);
      if (entity.type !== from.entity.type || members.includes(entity) || !joint.test(between)) break;
      members.push(entity);
      to = span[1];
      if (!closing.test(between)) continue;
      const before = this.#text.slice(Math.max(0, from.span[0] - 40), from.span[0]);
      const begins = /(?:^|[.!?\n]["”’]?)\s*(?:\p{Lu}[\p{L}.'’-]* |[Tt]he |[\p{Ll}-]+ )*$/u.test(before);
      this.#groups.push({ span: [from.span[0], to], members, begins });
      return i + 1;
    }
    return first + 1;
  }

  /** Whom a plural means that speaks; empty where it cannot be told. */
  linksOf(span: Span): readonly EntityLink[] {
    const words = this.#text.slice(...span).toLowerCase();
    if (!mayBePlural.test(words)) return [];
    const last = this.#groups[countBefore(this.#groups, span[0], ({ span: [, to] }) => to) - 1];
    const group = last && span[0] - last.span[1] <= farthest ? last : null;
    const near = Math.max(0, span[0] - farthest);
    const paragraph = near + this.#text.slice(near, span[0]).lastIndexOf('\n') + 1;
    const answer = pluralBook.answer(
      {
        words,
        group,
        between: group ? this.#text.slice(group.span[1], span[0]) : '',
        others: group !== null && this.#named(group.span[1], span[0]).some((each) => isAnother(each, group)),
        named: this.#named(paragraph, span[0]).filter(({ type }) => type === 'person'),
      },
      this.#ledger,
    );
    if (!answer) return [];
    const via = group ? [group.span] : [];
    return answer.found.map(({ id }) => ({ id, confidence: pluralSure, rule: answer.rule, via }));
  }

  /** Who is named in a stretch that is not longer than `farthest`. */
  #named(from: number, to: number): Entity[] {
    const found = new Set<Entity>();
    for (let i = countBefore(this.#mentions, from, ({ span }) => span[0]); i < this.#mentions.length; i++) {
      const { span, entity } = this.#mentions[i]!;
      if (span[0] >= to) break;
      found.add(entity);
    }
    return [...found];
  }
}

const mayBePlural = /^(?:they|both|the|these|all)\b/;

const isAnother = (entity: Entity, { members }: NamedGroup): boolean =>
  entity.type === members[0]?.type && !members.includes(entity);
