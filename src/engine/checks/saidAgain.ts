import type { Quotation } from '../analysis';
import { quoteWords } from './quoteWords';

/** A quotation and its words as they are compared. */
export interface Said {
  readonly quotation: Quotation;
  readonly words: readonly string[];
}

/** Quotations share a run of so many words before they are compared. */
const RUN = 3;
/** A run that stands in so many quotations says nothing, and comparing them all would cost a square. */
const MOST = 20;

/** Pairs of quotations, the earlier first, that share a run of words; not one that stands in the other. */
export function saidAgain(quotations: readonly Quotation[], fewest: number): [Said, Said][] {
  const byRun = new Map<string, Said[]>();
  const found: [Said, Said][] = [];
  for (const quotation of quotations) {
    if (quotation.kind !== 'direct') continue;
    const words = quoteWords(quotation);
    if (words.length < fewest) continue;
    const said = { quotation, words };
    const met = new Set<Said>();
    for (let i = 0; i + RUN <= words.length; i++) {
      const run = words.slice(i, i + RUN).join(' ');
      const known = byRun.get(run);
      if (!known) byRun.set(run, [said]);
      else if (known.length < MOST && known.at(-1) !== said) {
        for (const other of known) met.add(other);
        known.push(said);
      }
    }
    met.delete(said);
    for (const other of met) if (!isNested(other.quotation, quotation)) found.push([other, said]);
  }
  return found;
}

function isNested(one: Quotation, other: Quotation): boolean {
  return one.parent === other.id || other.parent === one.id;
}
