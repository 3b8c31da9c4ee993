import type { Span } from '../../analysis';
import type { NameMention } from '../../names/nameFinder';
import data from '../../words/data/sources.json';
import type { QuoteLexicon } from '../../words/quoteLexicon';
import { wordSet } from '../../words/wordSet';

const complementing = wordSet(data.complementing);
const idle = wordSet(data.beforeComplements);
/** What may stand between a name and the end of its phrase: *, 71*, *(D-Ga.)*. */
const trail = /^(?:,\s+\d{1,3}|\s*\([^()]{1,30}\))?\s*,?$/;

/** Whether a name is a person’s. */
export const isPerson = ({ type }: NameMention): boolean => type === 'person';

/** The person whom the words end with, but for an age or a party. */
export function lastPerson(text: string, [from, to]: Span, names: readonly NameMention[]): NameMention | undefined {
  return names
    .filter(({ span }) => span[0] >= from && span[1] <= to && trail.test(text.slice(span[1], to)))
    .filter(isPerson)
    .at(-1);
}

/** Whether a name in the words is the one that they are about: nobody's owner, and no complement of another noun. */
export function isHead(text: string, [from, to]: Span, { span }: NameMention, end: number): boolean {
  if (span[0] < from || span[1] > Math.min(to, end)) return false;
  if (/^['’]s?\b|^['’](?:\s|$)/.test(text.slice(span[1]))) return false;
  const before = /([\p{L}]+) (?:(?:the|an?) )?$/u.exec(text.slice(from, span[0]))?.[1]?.toLowerCase();
  return before === undefined || !complementing.has(before);
}

/** *Secretary of State*, *The leader of the walking caravan*; but *the lawyer for actor* and *the mother of* lead to somebody else. */
export function isOffice(front: string, lexicon: QuoteLexicon): boolean {
  const words = front.trim().split(/\s+/);
  const nearest = words.at(-1) ?? '';
  if (nearest === '' || /['’]s?$/.test(nearest) || /^(?:and|or|&|,)$/.test(nearest)) return false;
  let at = words.length - 1;
  while (at >= 0 && !complementing.has(words[at]?.toLowerCase() ?? '')) at--;
  // *one of the authors, …* has its name behind a comma.
  if (at < 0) return isTitle(nearest, lexicon) || words.some((word) => isTitle(word, lexicon));
  if (words.slice(at + 1).every((word) => idle.has(word.toLowerCase()) || /\d/.test(word))) return false;
  if (isTitle(nearest, lexicon, false)) {
    const whole = words[at - 1] ?? '';
    return /^\p{Lu}/u.test(whole) && lexicon.nounKind(whole.toLowerCase()) !== 'person';
  }
  while (at > 0 && !isTitle(words[at - 1] ?? '', lexicon)) at--;
  return at > 0;
}

/** A noun for a person, or what is written like an office. */
export function isTitle(word: string, lexicon: QuoteLexicon, capital = true): boolean {
  const lower = word.toLowerCase();
  const kind = lexicon.nounKind(lower);
  if (kind === 'person' || /^\p{L}{3,}(?:ist|ian|er|or|man|woman)$/u.test(lower)) return true;
  return capital && /^\p{Lu}/u.test(word) && !/^(?:the|a|an)$/.test(lower);
}

/** Words that describe one person: *the chair of the water board*, *her sister-in-law*. */
export function isDescription(words: string, lexicon: QuoteLexicon): boolean {
  const head =
    words
      .split(/ (?:of|for|at|in|to|with|from|by|on) /)[0]
      ?.split(/\s+/)
      .at(-1)
      ?.toLowerCase() ?? '';
  const kin = head.split('-')[0] ?? '';
  return isTitle(head, lexicon, false) || isTitle(kin, lexicon, false) || /^(?:one) of /i.test(words);
}

/** The last word; empty when there is none. */
export function lastWord(words: string): string {
  return /\S+$/.exec(words.trim())?.[0] ?? '';
}
