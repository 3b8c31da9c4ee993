import { dayOf, type Days, type Part, type Unit } from './days';

/** Parts of the patterns of dates: English words of the calendar. Months and weekdays need their capital; *may* and *march* are none. */

/** A choice of words, the first letter of each small or capital. */
export const words = (list: string): string =>
  `(?:${list
    .split(' ')
    .map((word) => word.replaceAll('_', ' '))
    .map((word) => `[${word[0]?.toUpperCase() ?? ''}${word[0] ?? ''}]${word.slice(1)}`)
    .join('|')})`;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };
const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  );

export const MONTH = `(?:${MONTHS.join('|')})`;
/** A month that a number stands beside may be cut short. */
export const ANY_MONTH = `(?:${MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)`;
export const WEEKDAY = `(?:${WEEKDAYS.join('|')})`;
export const ANY_WEEKDAY = `(?:${WEEKDAY}|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\\b\\.?)`;
export const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d)';
export const YEAR = '(?:1\\d|20)\\d\\d(?![\\d%]|[.,]\\d)';
export const UNIT = '(?:day|week|month|year|decade|century)';
export const UNITS = '(?:days?|weeks?|months?|years?|decades?|century|centuries)';
export const SEASON = '(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)';
export const NUMBER = `(?:\\d{1,3}|[Aa]n?|[Aa] hundred|(?:${TENS.join('|')})-(?:${NUMBERS.slice(1, 10).join('|')})|${words(
  [...NUMBERS.slice(1), ...TENS.slice(1)].reverse().join(' '),
)})`;
export const ORDINAL = `(?:\\d{1,2}(?:st|nd|rd|th)|${words([...ORDINALS.slice(1)].reverse().join(' '))})`;
export const PART = `(?:[Ee]arly|[Mm]id(?:dle)?|[Ll]ate|(?:[Tt]he )?(?:[Ss]tart|[Bb]eginning|[Ee]nd|[Mm]iddle) of)`;
export const DAYTIME = '(?:,? (?:morning|afternoon|evening|night))';

/** The number of a month, 1 to 12. */
export const monthNumber = (word: string): number =>
  MONTHS.findIndex((month) => month.startsWith(word.slice(0, 3))) + 1;
/** The name of a month, 1 to 12. */
export const monthName = (month: number): string => MONTHS[month - 1] ?? '';
/** The number of a weekday, 0 for Monday. */
export const weekdayNumber = (word: string): number => WEEKDAYS.findIndex((day) => day.startsWith(word.slice(0, 3)));
/** The name of a weekday, 0 for Monday. */
export const weekdayName = (weekday: number): string => WEEKDAYS[weekday] ?? '';
/** The months of a season of the northern half, as meteorology counts them. */
export const seasonDays = (word: string, year: number): Days => ({
  from: dayOf(year, SEASONS[word.toLowerCase()] ?? 3, 1),
  to: dayOf(year, (SEASONS[word.toLowerCase()] ?? 3) + 3, 0),
});

/** What a number in digits or letters counts; NaN for what is none. */
export function numberOf(word: string): number {
  const lower = word.toLowerCase();
  if (/^\d/.test(lower)) return parseInt(lower, 10);
  if (lower === 'a' || lower === 'an') return 1;
  if (lower === 'a hundred') return 100;
  const ordinal = ORDINALS.indexOf(lower);
  if (ordinal > 0) return ordinal;
  const [ten = '', one] = lower.split('-');
  const tens = TENS.indexOf(ten);
  if (tens >= 0) return 20 + 10 * tens + (one ? NUMBERS.indexOf(one) : 0);
  const small = NUMBERS.indexOf(lower);
  return small < 0 ? NaN : small;
}

/** The unit of *weeks*, *centuries*. */
export function unitNamed(word: string): Unit {
  const lower = word.toLowerCase();
  return lower.startsWith('centur') ? 'century' : (lower.replace(/s$/, '') as Unit);
}

/** The part of a time that *early*, *the end of* or *later* stand for. */
export function partNamed(word: string): Part {
  const lower = word.toLowerCase();
  if (lower.includes('early')) return 'early';
  if (lower.includes('mid')) return 'mid';
  if (lower.includes('late')) return 'late';
  return lower.includes('end') ? 'end' : 'start';
}
