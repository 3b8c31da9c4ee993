import type { Ruling } from '../rules/ruling';
import type { EntityType, Span } from '../analysis';
import type { DocumentName } from '../entities/documentName';
import { formKey } from '../entities/formKey';
import { toDocument, type Paragraph } from '../text/paragraph';
import { rulingOf, type PlacedCorrection } from './correction';
import { createFit, overlap } from './spans';

/** What is to become of the names written alike. */
type Fate = { readonly type: EntityType; readonly by: Ruling } | 'none';

type NameJudgement = Extract<PlacedCorrection, { kind: 'name' | 'notAName' }>;

/**
 * The names of a document after corrections: what is no name is gone, what was overlooked is there, with the type that was
 * said. `ignored` are names that are none in any article.
 */
export function correctNames(
  names: readonly DocumentName[],
  paragraphs: readonly Paragraph[],
  corrections: readonly PlacedCorrection[],
  ignored: readonly string[],
): readonly DocumentName[] {
  const judgements = corrections.filter(
    (correction): correction is NameJudgement => correction.kind === 'name' || correction.kind === 'notAName',
  );
  if (judgements.length === 0 && ignored.length === 0) return names;
  const fates = new Map<string, Fate>(ignored.map((name) => [formKey(name), 'none']));
  const alone: NameJudgement[] = [];
  const nameAt = createFit(names, ({ span }) => [span]);
  let all = names;
  for (const judgement of judgements) {
    const words = wordsAt(paragraphs, judgement.target);
    if (judgement.here === true) {
      alone.push(judgement);
    } else if (words !== undefined) {
      const fate: Fate = judgement.kind === 'name' ? { type: judgement.type, by: rulingOf(judgement) } : 'none';
      fates.set(formKey(words), fate);
      // An edit may have made the name longer or shorter.
      const name = nameAt(judgement.target);
      if (name && fate === 'none') fates.set(formKey(name.text), fate);
    }
    // A name that the engine overlooked, everywhere or here.
    if (judgement.kind === 'name' && words !== undefined) {
      const places =
        judgement.here === true ? [judgement.target] : occurrences(paragraphs, words).concat([judgement.target]);
      all = insert(all, places, words, judgement);
    }
  }
  const judged = all.flatMap((name) => {
    const fate = fates.get(formKey(name.text));
    return fate === 'none' ? [] : [fate ? forced(name, fate) : name];
  });
  return alone.reduce((list, judgement) => correctOne(list, judgement), judged);
}

function correctOne(names: DocumentName[], judgement: NameJudgement): DocumentName[] {
  return names.flatMap((name) => {
    if (overlap(name.span, judgement.target) === 0) return [name];
    return judgement.kind === 'notAName' ? [] : [forced(name, { type: judgement.type, by: rulingOf(judgement) })];
  });
}

function forced(name: DocumentName, fate: Exclude<Fate, 'none'>): DocumentName {
  return { ...name, ...fate, confidence: 1, initial: false };
}

/**
 * Puts in names at places where none stands that is as long. At the very place that was pointed at, whatever else stands
 * there gives way.
 */
function insert(
  names: readonly DocumentName[],
  places: readonly Span[],
  text: string,
  judgement: NameJudgement & { readonly kind: 'name' },
): readonly DocumentName[] {
  const { target, type } = judgement;
  const same = (a: Span, b: Span): boolean => a[0] === b[0] && a[1] === b[1];
  const result: DocumentName[] = [];
  let next = 0;
  let end = 0;
  for (const span of [...places].sort((a, b) => a[0] - b[0])) {
    if (span[0] < end) continue;
    while ((names[next]?.span[1] ?? Infinity) <= span[0]) result.push(names[next++]!);
    let after = next;
    while ((names[after]?.span[0] ?? Infinity) < span[1]) after++;
    const rivals = names.slice(next, after);
    const stays = same(span, target)
      ? rivals.some((rival) => same(rival.span, span))
      : rivals.some((rival) => rival.span[1] - rival.span[0] >= span[1] - span[0]);
    if (stays) continue;
    result.push({ span, text, type, confidence: 1, by: rulingOf(judgement) });
    [next, end] = [after, span[1]];
  }
  return [...result, ...names.slice(next)];
}

/** The clean words at a document span, if it lies in prose. */
function wordsAt(paragraphs: readonly Paragraph[], span: Span): string | undefined {
  for (const paragraph of paragraphs) {
    if (paragraph.start > span[0]) return undefined;
    const end = toDocument(paragraph, [paragraph.text.length, paragraph.text.length])[0];
    if (end < span[1]) continue;
    const from = offsetIn(paragraph, span[0]);
    const to = offsetIn(paragraph, span[1]);
    return to > from ? paragraph.text.slice(from, to) : undefined;
  }
  return undefined;
}

/** The offset in the paragraph's text of an offset in the document. */
function offsetIn({ map, start }: Paragraph, offset: number): number {
  const relative = offset - start;
  if (!map) return relative;
  let index = 0;
  while (index < map.starts.length && (map.starts[index] ?? 0) < relative) index++;
  return index;
}

/** Where words stand as words of their own. */
function occurrences(paragraphs: readonly Paragraph[], words: string): Span[] {
  const places: Span[] = [];
  for (const paragraph of paragraphs) {
    const { text } = paragraph;
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const end = at + words.length;
      if (!isLetter(text, at - 1) && !isLetter(text, end)) places.push(toDocument(paragraph, [at, end]));
    }
  }
  return places;
}

function isLetter(text: string, at: number): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
}
