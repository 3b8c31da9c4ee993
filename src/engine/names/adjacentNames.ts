import { hasHeadNoun, isCountry, isWholeName, type RunContext } from './runContext';
import { isHyphenMark } from './wordView';

type Range = readonly [from: number, to: number];

/** Cuts names that stand in a row: places, or a place or organisation and one of its people. */
export function splitNames(context: RunContext, from: number, to: number): Range[] {
  const { view, lexicon } = context;
  for (let i = from + 1; i + 1 < to; i++) {
    if (!lexicon.firstNames.has(view.lower(i)) || lexicon.common.has(view.lower(i)) || !view.nameLike(i)) continue;
    // Oslo University Kari Berg
    const organization = lexicon.organizationWords.anywhere.has(view.lower(i - 1)) && i - from > 1 && to - i <= 3;
    if (organization) return [...splitPlaces(context, from, i), [i, to]];
    // Peru Maria Flores
    const country = i < from + 3 && isCountry(context, from, i) && !isWholeName(context, from, i + 1);
    if (country && !hasHeadNoun(context, from, to))
      return [
        [from, i],
        [i, to],
      ];
  }
  return splitPlaces(context, from, to);
}

/** *Hohenfels Germany*, *Miramar California*, *Russia-U.S.* */
function splitPlaces(context: RunContext, from: number, to: number): Range[] {
  const { view, gazetteer, lexicon } = context;
  if (gazetteer === undefined || to - from < 2 || isWholeName(context, from, to)) return [[from, to]];
  for (let i = from + 1; i + 1 < to; i++) {
    if (!isHyphenMark(view.word(i))) continue;
    const isSide = (a: number, b: number): boolean =>
      isCountry(context, a, b) || lexicon.demonyms.has(view.slice(a, b).toLowerCase());
    if (isSide(from, i) && isSide(i + 1, to))
      return [
        [from, i],
        [i + 1, to],
      ];
  }
  for (let i = to - 1; i > from; i--) {
    if (isHyphenMark(view.word(i)) || isHyphenMark(view.word(i - 1))) continue;
    const kind = gazetteer.qualifier(view.slice(i, to))[0]?.kind;
    if (kind !== 'country' && kind !== 'admin1') continue;
    const first = view.lower(from);
    const personal = i - from === 1 && (lexicon.firstNames.has(first) || lexicon.common.has(first));
    if (!personal && !lexicon.demonyms.has(first) && gazetteer.has(view.slice(from, i)))
      return [
        [from, i],
        [i, to],
      ];
  }
  return [[from, to]];
}
