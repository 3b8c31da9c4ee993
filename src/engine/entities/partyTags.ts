import type { NameFinder, NameMention } from './nameFinder';

/** *(R-Ohio)*, *, D-Iowa City,*: party, hyphen and the place that elects, in brackets or behind a comma. */
const tag =
  /(?:\(|, )(?:D|R|I|DFL)[-‐‑–](\p{Lu}[\p{L}'’]*\.?(?:[ -]?\p{Lu}[\p{L}'’]*\.?){0,3})(?=[),;:.”"]|\s*$| [—–-])/gu;

/** A full stop that ends a sentence, not an abbreviation: *R-Fairfax.*, not *D-Calif.* */
const sentenceEnd = /(?<=\p{Ll}{5})\.$/u;

/** A finder for which the party of a politician is no part of a name: *R-Ohio* is the place Ohio. */
export function withoutPartyTags(finder: NameFinder): NameFinder {
  return {
    find(tokens) {
      const names = finder.find(tokens);
      const places = placesBehindParties(tokens.text);
      if (places.length === 0) return names;
      const apart = names.filter(({ span: [from, to] }) => !places.some(({ span }) => from < span[1] && span[0] < to));
      return [...apart, ...places].sort((a, b) => a.span[0] - b.span[0]);
    },
  };
}

function placesBehindParties(text: string): NameMention[] {
  return [...text.matchAll(tag)].map(({ index, 0: whole, 1: words = '' }): NameMention => {
    const start = index + whole.length - words.length;
    const span = [start, start + words.replace(sentenceEnd, '').length] as const;
    return { span, type: 'place', confidence: 0.93, reason: 'where a politician is elected' };
  });
}
