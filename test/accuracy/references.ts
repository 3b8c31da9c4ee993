import type { Analysis, Entity, Span } from '../../src/engine/analysis';
import { f1, noCounts } from './counts';
import type { Documents, GoldDocument } from './gold';
import { foundNames, nameCore } from './names';
import { sameName } from './sources';
import { pairUp, similarity } from './spans';

interface Name {
  readonly chain: string;
  /** Its words in small letters. */
  readonly form: string;
  readonly entity: Entity | undefined;
}

const TYPES = ['PER', 'ORG', 'LOC'];
const RELATIVE = /^(?:who|whom|whose)$/i;

const isName = (type: string): boolean => type !== 'pronoun' && type !== 'nominal';

/** The gold's names, each with the entity that was found on it. */
function aligned({ text, mentions = [] }: GoldDocument, analysis: Analysis): Name[] {
  const gold = mentions
    .filter(([, , type]) => TYPES.includes(type))
    .map(([start, end, type, chain, nameStart = start, nameEnd = end]) => ({
      span: nameCore(text, [nameStart, nameEnd], type),
      chain,
    }));
  const found = foundNames(text, analysis);
  const pairs = pairUp(gold, found, (a, b) => similarity(a.span, b.span), 0);
  return gold.map(({ span, chain }, i) => ({
    chain,
    form: text
      .slice(...span)
      .toLowerCase()
      .replace(/\s+/g, ' '),
    entity: found[pairs.get(i) ?? -1]?.entity,
  }));
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return found;
}

/** Pairs of different wordings in a group, each with all its names. */
function wordings(group: readonly Name[]): [Name[], Name[]][] {
  const forms = [...groups(group, ({ form }) => form).values()];
  return forms.flatMap((a, i) => forms.slice(i + 1).map((b): [Name[], Name[]] => [a, b]));
}

/** Pairs of different names of one thing in one text, such as *Rex Tillerson* and *Tillerson*: F1. */
export function scoreAliases(documents: Documents): number {
  const counts = noCounts();
  for (const [document, analysis] of documents) {
    const names = aligned(document, analysis);
    for (const [a, b] of [...groups(names, ({ chain }) => chain).values()].flatMap(wordings)) {
      counts.gold += 1;
      if (a.some((x) => x.entity && b.some((y) => y.entity === x.entity))) counts.recalled += 1;
    }
    const found = names.filter(({ entity }) => entity);
    for (const [a, b] of [...groups(found, ({ entity }) => entity?.id ?? '').values()].flatMap(wordings)) {
      counts.found += 1;
      if (a.some((x) => b.some((y) => y.chain === x.chain))) counts.right += 1;
    }
  }
  return f1(counts);
}

/** Pronouns (or descriptions) that stand for somebody or something with a name, and lead to the right one: F1. */
export function scoreReferences(documents: Documents, form: 'pronoun' | 'nominal'): number {
  const counts = noCounts();
  for (const [document, analysis] of documents) {
    const { text, mentions = [] } = document;
    const byEntity = groups(
      aligned(document, analysis).filter(({ entity }) => entity),
      ({ entity }) => entity?.id ?? '',
    );
    const gold = mentions
      .filter(([, , type]) => type === form)
      .map(([start, end, , chain]): { span: Span; chain: string } => ({ span: [start, end], chain }));
    const found = analysis.entities.flatMap((entity) =>
      entity.mentions.filter((mention) => mention.form === form).map(({ span }) => ({ span, entity })),
    );
    const pairs = pairUp(gold, found, (a, b) => similarity(a.span, b.span), 0);
    const paired = new Set(pairs.values());
    const right = [...pairs].filter(([i, j]) => {
      const [chain, entity] = [gold[i]?.chain, found[j]?.entity];
      if (!entity) return false;
      const chains = [...groups(byEntity.get(entity.id) ?? [], (name) => name.chain)];
      const main = chains.sort((a, b) => b[1].length - a[1].length)[0]?.[0];
      // An entity none of whose names is in the gold goes by its own name.
      const named = mentions.filter((each) => isName(each[2]) && each[3] === chain);
      return main ? main === chain : named.some(([from, to]) => sameName(entity.name, text.slice(from, to)));
    }).length;
    counts.gold += gold.length;
    // Not everybody annotates relative pronouns.
    counts.found += found.filter(({ span }, j) => paired.has(j) || !RELATIVE.test(text.slice(...span))).length;
    counts.recalled += right;
    counts.right += right;
  }
  return f1(counts);
}
