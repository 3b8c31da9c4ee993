import { dayRange, plainDay, plainMonth } from './absoluteDates';
import { fromToday, type DateRule, type Direction, type Place, type Seen, type Words } from './dateRule';
import {
  ANY_MONTH,
  ANY_WEEKDAY,
  DAY,
  DAYTIME,
  MONTH,
  PART,
  partNamed,
  SEASON,
  seasonDays,
  weekdayNumber,
} from './dateWords';
import { partOf, unitOf, weekdayOf, yearOf, type Days } from './days';

const RANGE = '(?:\\s?[-–—]\\s?|\\s(?:to|until|till|through|and)\\s)';
const DAY_MONTH = `(?:(?<weekday>${ANY_WEEKDAY}),? )?(?:the )?(?:(?<day>${DAY})(?: of)? (?<month>${ANY_MONTH})|(?<us>${ANY_MONTH}) (?:the )?(?<usDay>${DAY}))${DAYTIME}?`;
const DAY_RANGE = `(?:[Ff]rom |[Bb]etween )?(?:(?<day>\\d{1,2}(?:st|nd|rd|th)?)(?: (?<month>${ANY_MONTH}))?${RANGE}(?<to>${DAY}) (?<toMonth>${ANY_MONTH})|(?<us>${ANY_MONTH}) (?<usDay>\\d{1,2}(?:st|nd|rd|th)?)${RANGE}(?:(?<usTo>${ANY_MONTH}) )?(?<usToDay>${DAY}))`;
const IN_MONTH = `(?:(?<part>${PART})[- ]|[Tt]his )?(?<month>${MONTH})`;
const HOLIDAY =
  "(?:Christmas(?: (?:Day|Eve))?|New Year['’]s (?:Eve|Day)|Easter(?: (?:Sunday|Monday))?|Good Friday|Thanksgiving(?: Day)?|Halloween|Independence Day|(?:the )?Fourth of July|Veterans Day|Columbus Day|Boxing Day|Canada Day)";
/** Holidays that the calendar does not know by their names. */
const PLAIN_HOLIDAYS: Readonly<Record<string, string | undefined>> = {
  "New Year's Eve": 'December 31',
  "New Year's Day": 'January 1',
  'Fourth of July': 'July 4',
};
const away = ({ which }: Words): number => ({ last: -1, next: 1 })[which ?? ''] ?? 0;
const DIRECTIONS = ['past', 'future', 'open'] as const;

const isNoName = ({ named }: Place): boolean => !named;
/** A month alone needs a word of time before it, or a thing behind it: *in May*, *May's vote*; *May* alone may be anybody, and *March* a command. */
const isMonth = ({ before, after, tag, named }: Place, { part }: Words): boolean => {
  if (named || !/^(?:$|PROPN|NOUN)/.test(tag) || /^ (?:Day|Madness|Fools)\b/.test(after) || /\bevery $/i.test(before))
    return false;
  return (
    part !== undefined ||
    /^['’]s \p{Ll}/u.test(after) ||
    afterTime.test(before) ||
    (determined.test(before) && /^ (?!on\b|for\b)\p{Ll}/u.test(after))
  );
};
const afterTime =
  /\b(?:in|since|until|till|by|of|from|during|through|before|after|for|to|between|as)[ -]$|(?:ber|ary|\d|March|April|May|June|July|August),? (?:and|or) $/i;
const determined = /(?:\b(?:the|a|this|its|their|his|her)|\w['’]s) $/i;
/** A holiday alone may be a name, or what somebody loves; behind these words it is a day. */
const isHoliday = ({ before, after, named }: Place): boolean =>
  !named &&
  /\b(?:on|at|since|before|after|until|till|by|over|during|around|eve of|of|and|or) (?:the )?$/.test(before) &&
  !/^-|^ (?:\p{Lu}|themed|Island)/u.test(after);

/** One of three years: the last in which a day was, the next in which it will be, or the one that is nearest. */
function inYear(today: number, direction: Direction, daysOf: (year: number) => Days | null): Days | null {
  const found = [-1, 0, 1].flatMap((by) => daysOf(yearOf(today) + by) ?? []);
  if (direction === 'past') return found.filter(({ from }) => from <= today).at(-1) ?? null;
  if (direction === 'future') return found.find(({ to }) => to >= today) ?? null;
  const far = ({ from, to }: Days): number => Math.abs((from + to) / 2 - today);
  return found.sort((a, b) => far(a) - far(b))[0] ?? null;
}

const dayIn = ({ day, month, us, usDay }: Words, { ask }: Seen): ((year: number) => Days | null) => {
  return (year) => plainDay(day ?? usDay, month ?? us, String(year), ask);
};
const monthIn = ({ part, month = '' }: Words, { ask }: Seen): ((year: number) => Days | null) => {
  return (year) => {
    const days = ask(`${plainMonth(month)} ${String(year)}`, 0);
    return days && part ? partOf(days, partNamed(part)) : days;
  };
};

/** Days that come every year, so that their year is to be found. */
export const yearlyDays: readonly DateRule[] = [
  {
    id: 'date/day-month-weekday',
    example: ['2019-05-15', 'They never met on |Tuesday, 4 December| there.', '2018-12-04/2018-12-04'],
    pattern: DAY_MONTH,
    confidence: 0.97,
    // A weekday settles the year.
    days: fromToday(({ weekday, ...words }, today, seen) =>
      weekday === undefined
        ? null
        : inYear(today, 'open', (year) => {
            const days = dayIn(words, seen)(year);
            return days && weekdayOf(days.from) === weekdayNumber(weekday) ? days : null;
          }),
    ),
  },
  {
    id: 'date/day-month-in-year-named',
    example: ['2019-05-15', 'He ruled until 2017 and resigned on |November 21|.', '2017-11-21/2017-11-21'],
    pattern: DAY_MONTH,
    confidence: 0.85,
    directions: ['past', 'open', 'near'],
    fits: isNoName,
    days: (words, seen) => (seen.year === null ? null : dayIn(words, seen)(seen.year)),
  },
  {
    id: 'date/month-in-year-named',
    example: ['2019-05-15', 'He ruled until 2017 and resigned in |November| alone.', '2017-11-01/2017-11-30'],
    pattern: IN_MONTH,
    confidence: 0.8,
    directions: ['past', 'open', 'near'],
    fits: isMonth,
    days: (words, seen) => (seen.year === null ? null : monthIn(words, seen)(seen.year)),
  },
  {
    id: 'date/day-month-of-year',
    example: ['2019-05-15', 'It closed on |3 March last year|.', '2018-03-03/2018-03-03'],
    pattern: `${DAY_MONTH},? (?:of |in )?(?<which>last|this|next) year`,
    confidence: 0.97,
    days: fromToday((words, today, seen) => dayIn(words, seen)(yearOf(today) + away(words))),
  },
  {
    id: 'date/month-of-year',
    example: ['2019-05-15', 'It closed in |March last year|.', '2018-03-01/2018-03-31'],
    pattern: `${IN_MONTH},? (?:of |in )?(?<which>last|this|next) year`,
    confidence: 0.97,
    days: fromToday((words, today, seen) => monthIn(words, seen)(yearOf(today) + away(words))),
  },
  ...DIRECTIONS.map((direction): DateRule => ({
    id: `date/day-month-${direction}`,
    example: (
      {
        past: ['2020-01-15', 'She resigned on |3 May|.', '2019-05-03/2019-05-03'],
        future: ['2019-12-15', 'She will resign on |March 3|.', '2020-03-03/2020-03-03'],
        open: ['2019-09-15', 'It was the deadline of |October 31|.', '2019-10-31/2019-10-31'],
      } as const
    )[direction],
    pattern: DAY_MONTH,
    confidence: direction === 'open' ? 0.85 : 0.93,
    directions: direction === 'open' ? ['open', 'near'] : [direction],
    fits: isNoName,
    days: fromToday((words, today, seen) => inYear(today, direction, dayIn(words, seen))),
  })),
  ...DIRECTIONS.map((direction): DateRule => ({
    id: `date/day-range-${direction}`,
    example: (
      {
        past: ['2020-01-15', 'It ran |from May 3 to 5|.', '2019-05-03/2019-05-05'],
        future: ['2019-12-15', 'It will run |from 3 to 5 May|.', '2020-05-03/2020-05-05'],
        open: ['2019-12-15', 'The meeting of |3-5 January| is off.', '2020-01-03/2020-01-05'],
      } as const
    )[direction],
    pattern: DAY_RANGE,
    confidence: 0.9,
    directions: direction === 'open' ? ['open', 'near'] : [direction],
    days: fromToday((words, today, { ask }) => inYear(today, direction, (year) => dayRange(words, String(year), ask))),
  })),
  {
    id: 'date/month-last',
    example: ['2019-05-15', 'It closed |last May|.', '2018-05-01/2018-05-31'],
    pattern: `(?:[Ll]ast|[Tt]his past) (?<month>${MONTH})`,
    confidence: 0.85,
    fits: isNoName,
    days: fromToday((words, today, seen) => inYear(unitOf(today, 'month').from - 1, 'past', monthIn(words, seen))),
  },
  {
    id: 'date/month-next',
    example: ['2019-05-15', 'It opens |next March|.', '2020-03-01/2020-03-31'],
    pattern: `(?:[Nn]ext|[Cc]oming) (?<month>${MONTH})`,
    confidence: 0.85,
    fits: isNoName,
    days: fromToday((words, today, seen) => inYear(unitOf(today, 'month').to + 1, 'future', monthIn(words, seen))),
  },
  ...DIRECTIONS.map((direction): DateRule => ({
    id: `date/month-${direction}`,
    example: (
      {
        past: ['2019-05-15', 'It closed in |late March| there.', '2019-03-21/2019-03-31'],
        future: ['2019-05-15', 'It will open in |March| at last.', '2020-03-01/2020-03-31'],
        open: ['2019-11-15', 'The plan for the |January| vote is old.', '2020-01-01/2020-01-31'],
      } as const
    )[direction],
    pattern: IN_MONTH,
    confidence: direction === 'open' ? 0.85 : 0.92,
    directions: direction === 'open' ? ['open', 'near'] : [direction],
    fits: isMonth,
    days: fromToday((words, today, seen) => inYear(today, direction, monthIn(words, seen))),
  })),
  {
    id: 'date/season-last',
    example: ['2019-05-15', 'It burnt |last summer|.', '2018-06-01/2018-08-31'],
    pattern: `[Ll]ast (?<season>${SEASON})`,
    confidence: 0.8,
    days: fromToday(({ season = '' }, today) =>
      inYear(today, 'past', (year) => (seasonDays(season, year).to < today ? seasonDays(season, year) : null)),
    ),
  },
  {
    id: 'date/season-near',
    example: ['2019-05-15', 'It opens |this summer|.', '2019-06-01/2019-08-31'],
    pattern: `(?:[Tt]his|[Nn]ext) (?<season>${SEASON})`,
    confidence: 0.75,
    days: fromToday(({ season = '' }, today) => inYear(today, 'open', (year) => seasonDays(season, year))),
  },
  {
    id: 'date/season-year',
    example: ['', 'It burnt in |the summer of 2012|.', '2012-06-01/2012-08-31'],
    pattern: `(?:[Tt]he )?(?:(?:early|late|mid)[- ])?(?<season>${SEASON})(?: of)? (?<year>(?:1\\d|20)\\d\\d)`,
    confidence: 0.9,
    days: ({ season = '', year = '' }) => seasonDays(season, Number(year)),
  },
  ...DIRECTIONS.map((direction): DateRule => ({
    id: `date/holiday-${direction}`,
    example: (
      {
        past: ['2019-05-15', 'They met at |Christmas|.', '2018-12-25/2018-12-25'],
        future: ['2019-05-15', 'They will meet at |Christmas|.', '2019-12-25/2019-12-25'],
        open: ['2019-05-15', 'The eve of |Easter| is cold.', '2019-04-21/2019-04-21'],
      } as const
    )[direction],
    pattern: `(?:[Ll]ast |[Nn]ext |[Tt]his )?(?<holiday>${HOLIDAY})(?:,? (?<year>20\\d\\d|1\\d{3}))?`,
    confidence: 0.85,
    directions: direction === 'open' ? ['open', 'near'] : [direction],
    fits: isHoliday,
    days: ({ holiday = '', year }, { today, ask }) => {
      const plain = PLAIN_HOLIDAYS[holiday.replace('’', "'").replace(/^the /, '')] ?? holiday;
      const daysOf = (of: number): Days | null => ask(`${plain} ${String(of)}`, 0);
      if (year) return daysOf(Number(year));
      return today === null ? null : inYear(today, direction, daysOf);
    },
  })),
];
