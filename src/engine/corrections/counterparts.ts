import type { Analysis, Entity, Mention, Quotation, Span } from '../analysis';
import { formKey } from '../entities/formKey';
import { createQuoteFinder } from './anchor';
import { bestFit } from './spans';
import { countBefore } from '../analysisIndex';

/** What stands where in a text, of an analysis that was made of it, or of an earlier version of it. */
export interface Counterparts {
  /** The quotation of our own analysis that each is. */
  readonly quotations: ReadonlyMap<Quotation, Quotation>;
  /** Where the words of each quotation are, for those that are no quotation of ours. */
  readonly words: ReadonlyMap<Quotation, Span>;
  /** Where each mention by name is. */
  readonly mentions: ReadonlyMap<Mention, Span>;
  /**
   * Whether the text of the other analysis had what stands at a span of ours: what is known on either side of it has moved by
   * the same distance. False where that cannot be told.
   */
  hadWords(span: Span): boolean;
}

/** How far something has moved: from its place in the other text to that in ours. */
interface Fixed {
  readonly from: number;
  readonly to: number;
}

/** Finds the quotations and names of another analysis (`theirs`) in the present text, whose analysis is `ours`; in short steps. */
export function* findCounterparts(theirs: Analysis, ours: Analysis, text: string): Generator<void, Counterparts, void> {
  const fixed: Fixed[] = [];
  const find = createQuoteFinder(text);
  const place = (exact: string, start: number): Generator<void, Span | undefined, void> =>
    find({ exact, prefix: '', suffix: '', start });

  const quotations = new Map<Quotation, Quotation>();
  const words = new Map<Quotation, Span>();
  const free = new Map<string, Quotation[]>();
  for (const quotation of ours.quotes) {
    const key = contentKey(quotation);
    const alike = free.get(key);
    if (alike) alike.push(quotation);
    else free.set(key, [quotation]);
  }
  for (const alike of free.values()) alike.sort(byStart);
  // In text order, as what stands before a place tells how far it has moved.
  for (const quotation of [...theirs.quotes].sort(byStart)) {
    const start = startOf(quotation);
    const alike = free.get(contentKey(quotation)) ?? [];
    const [match] = alike.splice(nearest(alike, start + shiftAt(fixed, start)), 1);
    if (!match) continue;
    quotations.set(quotation, match);
    fixed.push({ from: start, to: startOf(match) });
  }
  yield;
  const left = [...free.values()].flat();
  for (const quotation of theirs.quotes) {
    if (quotations.has(quotation)) continue;
    yield;
    const span = yield* place(quotation.content[0] ?? '', startOf(quotation) + shiftAt(fixed, startOf(quotation)));
    const match = span && bestFit(left, ({ segments }) => segments, span);
    if (match) {
      left.splice(left.indexOf(match), 1);
      quotations.set(quotation, match);
    } else if (span) {
      words.set(quotation, span);
    }
  }

  fixed.sort((a, b) => a.from - b.from);
  const mentions = new Map<Mention, Span>();
  const named = theirs.entities
    .flatMap((entity) => {
      const forms = [...new Set([entity.name, ...entity.aliases])];
      const keys = new Set(forms.map(formKey));
      return entity.mentions.map((mention) => ({ forms, keys, mention }));
    })
    .filter(({ mention }) => mention.form === 'name')
    .sort((a, b) => a.mention.span[0] - b.mention.span[0]);
  const ownNames = new Set(
    ours.entities.flatMap((entity) => entity.mentions.map(({ span: [start, end] }) => `${start} ${end}`)),
  );
  const found: Fixed[] = [];
  for (const { forms, keys, mention } of named) {
    const [start, end] = mention.span;
    yield;
    // Somebody may have written another name in the place of the one that stands there.
    const isThere = (at: number): boolean =>
      ownNames.has(`${at} ${at + end - start}`) || keys.has(formKey(fold(text.slice(at, at + end - start))));
    const shifts = [shiftAt(found, start), shiftAt(fixed, start), 0];
    const shift = shifts.find((by) => isThere(start + by));
    let span: Span | undefined = shift === undefined ? undefined : [start + shift, end + shift];
    for (const form of forms) {
      if (span) break;
      if (form.length === end - start) span = yield* place(form, start + (shifts[0] ?? 0));
    }
    if (!span) continue;
    mentions.set(mention, span);
    found.push({ from: start, to: span[0] });
  }

  const known = [...fixed, ...found].sort((a, b) => a.to - b.to);
  return {
    quotations,
    words,
    mentions,
    hadWords([start, end]) {
      const before = known[countBefore(known, start, ({ to }) => to) - 1] ?? { from: 0, to: 0 };
      const after = known[countBefore(known, end, ({ to }) => to)];
      return after !== undefined && after.to - after.from === before.to - before.from;
    },
  };
}

/** The words of an entity of another analysis where they stand here. */
export function placesOf({ mentions }: Entity, { mentions: places }: Counterparts): Span[] {
  return mentions.flatMap((mention) => {
    const span = places.get(mention);
    return span ? [span] : [];
  });
}

export const fold = (words: string): string => words.replace(/\s+/g, ' ').trim();

const startOf = ({ segments }: Quotation): number => segments[0]?.[0] ?? 0;
const byStart = (a: Quotation, b: Quotation): number => startOf(a) - startOf(b);
const contentKey = ({ content }: Quotation): string => content.map(fold).join('\n');

/** How far what stands last before a place has moved. */
function shiftAt(fixed: readonly Fixed[], at: number): number {
  const before = fixed[countBefore(fixed, at + 1, ({ from }) => from) - 1];
  return before ? before.to - before.from : 0;
}

/** Index of the quotation that begins nearest to an offset, of some in text order; 0 for none. */
function nearest(quotations: readonly Quotation[], at: number): number {
  const low = countBefore(quotations, at, startOf);
  const [before, behind] = [quotations[low - 1], quotations[low]];
  if (!before) return low;
  return behind && startOf(behind) - at < at - startOf(before) ? low : low - 1;
}
