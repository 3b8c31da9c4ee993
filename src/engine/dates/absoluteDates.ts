import {
  ANY_MONTH,
  ANY_WEEKDAY,
  DAY,
  DAYTIME,
  monthName,
  monthNumber,
  numberOf,
  ORDINAL,
  PART,
  partNamed,
  YEAR,
} from './dateWords';
import { dayOf, partOf, yearDays, type Days } from './days';
import type { Calendar, DateRule, Place, Words } from './dateRule';

const PLAIN_DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const DASH = '(?:\\s?[-–—]\\s?|\\s(?:to|until|till|through|and)\\s)';
/** Any day does for what names its year. */
const ANY_TODAY = 0;

const inPart = (days: Days | null, part: string | undefined): Days | null =>
  days && part ? partOf(days, partNamed(part)) : days;

const years = (first: string, last: string): Days | null => {
  const from = Number(first);
  const to = last.length === 2 ? Number(first.slice(0, 2) + last) : Number(last);
  return from <= to && to - from < 500 ? { from: yearDays(from).from, to: yearDays(to).to } : null;
};

const monthRange: DateRule['days'] = ({ month = '', from, to = '', year = '' }, { ask }) => {
  const first = ask(`${plainMonth(month)} ${from ?? year}`, ANY_TODAY);
  const last = ask(`${plainMonth(to)} ${year}`, ANY_TODAY);
  return first && last && first.from <= last.to ? { from: first.from, to: last.to } : null;
};

const half: DateRule['days'] = ({ which, year = '' }) => {
  const { from, to } = yearDays(Number(year));
  const july = dayOf(Number(year), 7, 1);
  return which === 'first' ? { from, to: july - 1 } : { from: july, to };
};

const decade: DateRule['days'] = ({ part, year, short = '' }) => {
  const first = year ? Number(year) : Number(short) + (Number(short) > 30 ? 1900 : 2000);
  // *The 1900s* are the century as a rule, *the 1910s* never.
  return inPart(yearDays(first, first % 100 === 0 && first < 2000 ? 100 : 10), part);
};

const century: DateRule['days'] = ({ part, which = '' }) => {
  const number = numberOf(which);
  return number >= 10 && number <= 30 ? inPart(yearDays(number * 100 - 99, 100), part) : null;
};

/** Words that a year follows, and those that a count of things follows. */
const beforeYear =
  /(?:\b(?:in|since|until|till|by|of|from|during|before|after|through|throughout|early|late|between|for|around|circa|dat(?:es?|ed|ing) (?:back )?to|\d{4},? and|\d{4},? or)|[(,])\s?$|^$/i;
const isTime = /^ (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|hours)\b|^[-–]\p{L}/u;
const determined = /\b(?:the|[a-z]+'s|his|her|its|their)\s$/i;
const beforeCount =
  /(?:\b(?:than|about|some|nearly|over|least|most|around|approximately|roughly|up to|almost|or|number|no\.|room|flight|route|highway|section|act)|[$£€#.:/§])\s?$/i;
const isCounted =
  /^\s?(?:people|persons|men|women|deaths?|cases|miles?|km|kilomet|met(?:er|re)|feet|ft|kg|tonnes?|tons?|pounds?|dollars?|euros?|percent|per cent|°|hours?|UTC|GMT|local|votes?|BCE?\b)/;
/** In *of 2000 workers* a number counts; in *the 2016 election* it names the year; *2019-nCoV* and *2024 Friday, UTC* are neither. */
const isYear = ({ before, after, tagAfter, named }: Place, year: number): boolean => {
  if (beforeCount.test(before) || isCounted.test(after) || isTime.test(after)) return false;
  if (!isNotFiscal({ before, after })) return false;
  if (/\bin (?:early |late )?$|\bsince $|\($|\b\d{4} and $/i.test(before)) return true;
  if (/^\s[a-z]/.test(after) && tagAfter.endsWith('/NNS')) return determined.test(before);
  if (beforeYear.test(before)) return true;
  // A number with a thing behind it is a year only if it is one of our time.
  return !named && year >= 1800 && year < 2100 && /^\s\p{L}/u.test(after);
};
const isNotFiscal = ({ before, after }: Pick<Place, 'before' | 'after'>): boolean =>
  !/\bfiscal (?:year )?$/i.test(before) && !/^\s?BCE?\b/.test(after);

/** Dates that hold whenever the article was written. */
export const absoluteDates: readonly DateRule[] = [
  {
    id: 'date/iso',
    example: ['', 'It was updated on |2019-05-03|.', '2019-05-03/2019-05-03'],
    pattern: `(?<iso>(?:1\\d|20)\\d\\d-[01]\\d-[0-3]\\d)(?:T[\\d:.]+Z?)?`,
    confidence: 0.99,
    days: ({ iso = '' }, { ask }) => ask(iso, ANY_TODAY),
  },
  {
    id: 'date/slashes',
    example: ['', 'The form is of |5/3/2019|.', '2019-05-03/2019-05-03'],
    pattern: `(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>(?:1\\d|20)\\d\\d)`,
    confidence: 0.6,
    days: ({ month = '', day = '', year = '' }, { ask }) =>
      // Americans put the month first; what has a month above 12 was not written by one.
      Number(month) > 12
        ? ask(`${year}-${day.padStart(2, '0')}-${month.padStart(2, '0')}`, ANY_TODAY)
        : ask(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, ANY_TODAY),
  },
  {
    id: 'date/full',
    example: ['', 'Born on |Sept. 11, 2001|, she moved.', '2001-09-11/2001-09-11'],
    pattern: `(?:${ANY_WEEKDAY},? )?(?:the )?(?:(?<day>${DAY})(?: of)? (?<month>${ANY_MONTH})|(?<us>${ANY_MONTH}) (?:the )?(?<usDay>${DAY})),? (?:in )?(?<year>${YEAR})${DAYTIME}?`,
    confidence: 0.99,
    days: ({ day, month, us, usDay, year = '' }, { ask }) => plainDay(day ?? usDay, month ?? us, year, ask),
  },
  {
    id: 'date/day-range',
    example: ['', 'It ran |from 3 to 5 June 2018| there.', '2018-06-03/2018-06-05'],
    pattern: `(?:[Ff]rom |[Bb]etween )?(?:(?<day>${PLAIN_DAY})(?: (?<month>${ANY_MONTH}))?${DASH}(?<to>${DAY}) (?<toMonth>${ANY_MONTH})|(?<us>${ANY_MONTH}) (?<usDay>${PLAIN_DAY})${DASH}(?:(?<usTo>${ANY_MONTH}) )?(?<usToDay>${DAY})),? (?<year>${YEAR})`,
    confidence: 0.97,
    days: (words, { ask }) => dayRange(words, words['year'] ?? '', ask),
  },
  {
    id: 'date/month-year',
    example: ['', 'It opened in |late May 2018| there.', '2018-05-21/2018-05-31'],
    pattern: `(?:(?<part>${PART})[- ])?(?<month>${ANY_MONTH})(?:,? | of )(?<year>${YEAR})`,
    confidence: 0.98,
    days: ({ part, month = '', year = '' }, { ask }) => inPart(ask(`${plainMonth(month)} ${year}`, ANY_TODAY), part),
  },
  {
    id: 'date/month-range',
    example: ['', 'She served |from March to May 2018| there.', '2018-03-01/2018-05-31'],
    pattern: `(?:[Ff]rom |[Bb]etween )?(?<month>${ANY_MONTH})(?: (?<from>${YEAR}))?${DASH}(?<to>${ANY_MONTH})(?:,? | of )(?<year>${YEAR})`,
    confidence: 0.95,
    days: monthRange,
  },
  {
    id: 'date/years',
    example: ['', 'He led it |between 2010 and 2014| alone.', '2010-01-01/2014-12-31'],
    pattern: `(?:[Ff]rom (?<from>${YEAR}) (?:to|until|till|through)|[Bb]etween (?<between>${YEAR}) and|(?<open>${YEAR})(?: to| until| through)) (?<to>${YEAR})`,
    confidence: 0.97,
    days: ({ from, between, open, to = '' }) => years(from ?? between ?? open ?? '', to),
  },
  {
    id: 'date/years-dash',
    example: ['', 'The war of |1939-45| ended it.', '1939-01-01/1945-12-31'],
    pattern: `(?<from>${YEAR})[-–—/](?<to>(?:(?:1\\d|20)\\d\\d|\\d\\d))(?![-–/]?\\d)`,
    confidence: 0.9,
    fits: isNotFiscal,
    days: ({ from = '', to = '' }) => years(from, to),
  },
  {
    id: 'date/year',
    example: ['', 'It fell |late in 1989|, at last.', '1989-09-01/1989-12-31'],
    pattern: `(?:(?:(?<part>${PART})[- ])(?:in )?)?(?:the year )?(?<year>${YEAR})`,
    confidence: 0.95,
    fits: (place, { part, year }) => part !== undefined || isYear(place, Number(year)),
    days: ({ part, year = '' }, { ask }) => inPart(ask(`in ${year}`, ANY_TODAY), part),
  },
  {
    id: 'date/quarter',
    example: ['', 'Sales fell in |the third quarter of 2018|.', '2018-07-01/2018-09-30'],
    pattern: `(?:[Tt]he )?(?:(?<which>first|second|third|fourth|1st|2nd|3rd|4th)[- ]quarter(?: of| in)?|[Qq](?<digit>[1-4])(?: of)?) (?<year>${YEAR})`,
    confidence: 0.97,
    fits: isNotFiscal,
    days: ({ which = '', digit, year = '' }, { ask }) => ask(`Q${digit ?? String(numberOf(which))} ${year}`, ANY_TODAY),
  },
  {
    id: 'date/half',
    example: ['', 'Sales fell in |the first half of 2018|.', '2018-01-01/2018-06-30'],
    pattern: `(?:[Tt]he )?(?<which>first|second|latter) half of (?<year>${YEAR})`,
    confidence: 0.97,
    days: half,
  },
  {
    id: 'date/decade',
    example: ['', 'She sang in |the early 1990s| there.', '1990-01-01/1993-04-30'],
    pattern: `(?:[Tt]he )?(?:(?<part>${PART})[- ](?:the )?)?(?:(?<year>(?:1\\d|20)\\d0)['’]?s|['’‘](?<short>\\d0)s)`,
    confidence: 0.95,
    days: decade,
  },
  {
    id: 'date/century',
    example: ['', 'It dates from |the 19th century|.', '1801-01-01/1900-12-31'],
    pattern: `(?:[Tt]he )?(?:(?<part>${PART})[- ](?:the )?)?(?<which>${ORDINAL})[- ]century`,
    confidence: 0.95,
    fits: isNotFiscal,
    days: century,
  },
];

/** A month's name as the calendar knows it. */
export const plainMonth = (word: string): string => monthName(monthNumber(word));

/** One day of a year, from its words; null when there is no such day, as 31 April. */
export function plainDay(day: string | undefined, month: string | undefined, year: string, ask: Calendar): Days | null {
  const days = ask(`${plainMonth(month ?? '')} ${String(numberOf(day ?? ''))}, ${year}`, ANY_TODAY);
  return days && new Date(days.from * 86_400_000).getUTCDate() === numberOf(day ?? '') ? days : null;
}

/** The days of a range of one year, in British or American order. */
export function dayRange(words: Words, year: string, ask: Calendar): Days | null {
  const { day, month, to, toMonth, us, usDay, usTo, usToDay } = words;
  const first = us ? plainDay(usDay, us, year, ask) : plainDay(day, month ?? toMonth, year, ask);
  const last = us ? plainDay(usToDay, usTo ?? us, year, ask) : plainDay(to, toMonth, year, ask);
  return first && last && first.from < last.to ? { from: first.from, to: last.to } : null;
}
