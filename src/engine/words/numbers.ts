import { isDigit } from '../text/characters';

const maxGroups = 6;

function digitsEnd(text: string, from: number): number {
  let end = from;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** `9/11` and `11/28/2000` are dates and stay whole; `1/2` and `20/20` are cut. */
function slashJoins(text: string, start: number, slash: number, end: number): boolean {
  if (text.charCodeAt(start - 1) === 0x2f && isDigit(text.charCodeAt(start - 2))) return true;
  const left = slash - start;
  const right = end - slash - 1;
  if (left === 3 && right === 3) return true;
  if (left > 2 || (right > 2 && right !== 4)) return false;
  if (text.charCodeAt(end) === 0x2f && isDigit(text.charCodeAt(end + 1))) return true;
  const first = Number(text.slice(start, slash));
  const second = Number(text.slice(slash + 1, end));
  if (first > 12) return false;
  return right > 1 ? second <= 31 || right === 4 : second > 5 || first >= second;
}

/** The end of `713-853-3989`, `974-6721`, `2004-11-17`; `start` for a range such as `5-10`, which is cut. */
function hyphenGroupsEnd(text: string, start: number, firstEnd: number): number {
  let end = firstEnd;
  let previous = firstEnd - start;
  let last = 0;
  let groups = 1;
  while (groups < maxGroups && text.charCodeAt(end) === 0x2d && isDigit(text.charCodeAt(end + 1))) {
    if (groups > 1) previous = last;
    const next = digitsEnd(text, end + 1);
    last = next - end - 1;
    end = next;
    groups++;
    if (last > 5) return start;
  }
  if (groups === 2) return last === 4 && (previous === 3 || previous === 5) ? end : start;
  return groups > 2 && groups < maxGroups ? end : start;
}

/**
 * The end of the number that begins at `start`: `1,000.50`, `10:30`, `11/28/2000`, `713-853-3989`.
 * A unit, an ordinal's letters or a percent sign stay outside.
 */
export function numberEnd(text: string, start: number): number {
  let end = digitsEnd(text, start);
  const whole = hyphenGroupsEnd(text, start, end);
  if (whole > start) return whole;
  let groupStart = start;
  for (;;) {
    const mark = text.charCodeAt(end);
    if (mark !== 0x2e && mark !== 0x2c && mark !== 0x3a && mark !== 0x2f) return end;
    if (!isDigit(text.charCodeAt(end + 1))) return end;
    const next = digitsEnd(text, end + 1);
    if (mark === 0x2c && next - end !== 4) return end;
    if (mark === 0x2f && !slashJoins(text, groupStart, end, next)) return end;
    if (mark === 0x2f) {
      const phone = hyphenGroupsEnd(text, end + 1, next);
      if (phone > next) return phone;
    }
    groupStart = end + 1;
    end = next;
  }
}

const units = new Set(
  `bn mn tn mm cm km kg mg lb lbs oz ft mi mph kph kmh hz khz mhz ghz kw mw gw kwh mwh mb gb tb kb
  am pm hr hrs min mins sec secs yr yrs pc pct bbl ha sqm sq cc ml kt kts`.split(/\s+/),
);
const magnitudes = new Set(['k', 'm', 'b', 't']);

/** True for letters that stand right after a number and are a word of their own: `5|m`, `10|pm`, `$3.2|bn`, `$5|M`. */
export function isUnit(letters: string, afterCurrency: boolean): boolean {
  if (letters.length > 1) return units.has(letters.toLowerCase());
  return (
    letters === 'k' || letters === 'm' || letters === 'g' || (afterCurrency && magnitudes.has(letters.toLowerCase()))
  );
}
