import type { PlaceMention } from './placeQuestion';

const region = String.raw`(?:,? \(?\p{Lu}[\p{L}.' -]{1,24}\)?)?`;
const day = String.raw`(?:,? \p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:, \d{4})?)?`;
const agency = String.raw`(\s?\([\p{L}\d .,&/-]{2,30}\))?`;
/** What stands between the place of a dateline and its text: the region, the day, the agency, a dash. */
const behind = new RegExp(String.raw`^${region}${day}${agency},?(?: ?[—–]| ?--| -| _|:)\s?(?=[\p{Lu}“"‘'\d])`, 'u');
const reach = 90;
/** A weaker joint than a long dash says so only behind capitals or an agency. */
const longDash = /[—–]|--/;

/** Whether a mention is the place of a dateline: *PERTH, Australia (AAP) — Beaches …*. */
export function isDateline({ paragraph, span: [start, end] }: PlaceMention): boolean {
  if (/\S/.test(paragraph.slice(0, start))) return false;
  const found = behind.exec(paragraph.slice(end, end + reach));
  if (found === null) return false;
  const name = paragraph.slice(start, end);
  const capitals = name.length > 3 && name === name.toUpperCase();
  return capitals || (!found[0].includes(':') && (found[1] !== undefined || longDash.test(found[0])));
}
