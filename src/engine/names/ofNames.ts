import { officeHeads } from '../words/personTitles';
import type { RunContext } from './runContext';

/**
 * The end of a run with what is joined by *of*, *for*, *on*, *at*, *against* or *and*: *University of Oslo*, *Department of
 * Health and Human Services*, *Food and Drug Administration*; the same end when nothing is.
 */
export function afterConnector(context: RunContext, from: number, end: number, limit: number): number {
  const { view, lexicon } = context;
  const connector = view.word(end);
  if (!/^(?:of|for|on|at|against|and)$/.test(connector)) return end;
  if (end - from > 1 && lexicon.organizations.longest(view, from, limit) === end) return end;
  const index = view.word(end + 1) === 'the' ? end + 2 : end + 1;
  if (index >= limit || !view.nameLike(index) || lexicon.calendar.has(view.lower(index))) return end;
  if (connector !== 'and') return belongsTogether(context, from, end, index, limit) ? index + 1 : end;
  return index === end + 1 ? afterAnd(context, from, end, limit) : end;
}

/** Whether the head before the connector takes what follows into its name. */
function belongsTogether(context: RunContext, from: number, end: number, index: number, limit: number): boolean {
  const { view, lexicon, gazetteer } = context;
  const connector = view.word(end);
  const head = view.lower(end - 1);
  // Minister of Trade, but President of Norway
  const office = (connector === 'of' || connector === 'for') && officeHeads.has(head);
  if (office && lexicon.common.has(view.lower(index)) && gazetteer?.has(view.word(index)) !== true) return true;
  if (lexicon.organizationWords.start.has(head)) return true;
  if (connector !== 'of') return false;
  if (lexicon.titles.longest(view, end - 1, limit) > index || lexicon.placeNouns.anywhere.has(head)) return true;
  return lexicon.organizationWords.anywhere.has(head) && end - 1 > from;
}

/** Two ordinary words inside a name with *of*, or ordinary words up to the one that makes an organisation or a title. */
function afterAnd({ view, lexicon }: RunContext, from: number, end: number, limit: number): number {
  const next = end + 1;
  for (let i = from; i < end; i++) {
    if (!/^(?:of|for|on)$/.test(view.word(i))) continue;
    return lexicon.common.has(view.lower(end - 1)) && lexicon.common.has(view.lower(next)) ? next + 1 : end;
  }
  const makesName = (lower: string): boolean =>
    lexicon.organizationWords.anywhere.has(lower) || lexicon.titles.has(lower);
  for (let i = from; i < end; i++) {
    if (!lexicon.common.has(view.lower(i)) || makesName(view.lower(i))) return end;
  }
  for (let i = next; i < Math.min(limit, next + 4); i++) {
    if (!lexicon.common.has(view.lower(i)) || !view.nameLike(i)) return end;
    if (makesName(view.lower(i))) return i > next ? i + 1 : end;
  }
  return end;
}
