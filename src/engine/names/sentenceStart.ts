import { hasHeadNoun, isCountry, isWholeName, type RunContext } from './runContext';
import { isHyphenMark } from './wordView';

/** Index of the first word of a run that can be a name's: past *The*, and where a sentence begins past ordinary words. */
export function skipOpening(context: RunContext, from: number, to: number, initial: boolean): number {
  const { view, lexicon } = context;
  if (view.lower(from) === 'the' && from + 1 < to) return isPartOfPlace(context, from, to) ? from : from + 1;
  if (!initial) return from;
  let start = from;
  while (start + 1 < to && (lexicon.common.has(view.lower(start)) || lexicon.openers.has(view.lower(start)))) {
    const known = lexicon.organizations.longest(view, start, to) > start + 1;
    if (known || lexicon.titles.longest(view, start, to) > start) break;
    if (!lexicon.openers.has(view.lower(start)) && mayBeginName(context, start, to)) break;
    start++;
    if (isHyphenMark(view.word(start)) && start + 1 < to) start++;
  }
  return start;
}

/** Whether the tokens are one word that opens sentences (*We*, *Despite*) and neither a known organisation nor a country. */
export function isOpener(context: RunContext, from: number, to: number): boolean {
  const { view, lexicon } = context;
  if (to - from > 1 || !lexicon.openers.has(view.lower(from))) return false;
  return lexicon.organizations.longest(view, from, to) === from && !isCountry(context, from, to);
}

/** *The Hague*. */
function isPartOfPlace({ view, gazetteer }: RunContext, from: number, to: number): boolean {
  const name = view.slice(from, to);
  return gazetteer?.has(name) === true && gazetteer.lookup(name)[0]?.name.toLowerCase().startsWith('the ') === true;
}

/** An ordinary word that the words behind it make a part of a name: *World Bank*, *Mark Smith*, *Long Beach*. */
function mayBeginName(context: RunContext, start: number, to: number): boolean {
  const { view, lexicon } = context;
  const lower = view.lower(start);
  if (lexicon.firstNames.has(lower) || isWholeName(context, start, to) || hasHeadNoun(context, start, to)) return true;
  if (lexicon.placeNouns.start.has(lower) || lexicon.organizationWords.start.has(lower)) return true;
  return isHyphenMark(view.word(start + 1)) || lexicon.common.has(view.lower(start + 1));
}
