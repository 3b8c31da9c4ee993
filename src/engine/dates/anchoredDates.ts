import { fromLast, lastOf, type DateRule, type Seen } from './dateRule';
import {
  DAYTIME,
  MONTH,
  monthNumber,
  NUMBER,
  numberOf,
  SEASON,
  seasonDays,
  UNIT,
  unitNamed,
  UNITS,
  WEEKDAY,
  weekdayNumber,
} from './dateWords';
import { monthDays, moved, unitOf, weekdayOf, yearOf, type Days, type Unit } from './days';

/** How many days a unit has at most: *the following day* follows a day, not a year. */
const LONGEST: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 31, year: 366, decade: 3653, century: 36525 };
const COARSEST: Partial<Record<Unit, Unit>> = { decade: 'year', century: 'year' };

const beside = ({ from }: Days, unit: Unit, by: number): Days => unitOf(moved(from, unit, by), COARSEST[unit] ?? unit);

/** Where nothing was named, what was *two years earlier* is seen from the day of the article; so is *the previous month*. */
const lastOrToday = ({ named, today }: Seen, unit: Unit): Days | null =>
  lastOf(named, LONGEST[unit]) ?? (today === null ? null : { from: today, to: today });

const before: DateRule['days'] = ({ number = '', unit = '' }, seen) => {
  const last = lastOrToday(seen, unitNamed(unit));
  return last && beside(last, unitNamed(unit), -numberOf(number));
};

const after: DateRule['days'] = ({ number = '', unit = '' }, { named }) => {
  const last = lastOf(named, LONGEST[unitNamed(unit)]);
  return last && beside(last, unitNamed(unit), numberOf(number));
};

const near =
  (by: number): DateRule['days'] =>
  ({ unit, other }, seen) => {
    const named = unitNamed(unit ?? other ?? 'day');
    const last = by < 0 ? lastOrToday(seen, named) : lastOf(seen.named, LONGEST[named]);
    return last && unitOf(last.from, named, by);
  };

/** Dates that are seen from the last time named before them. */
export const anchoredDates: readonly DateRule[] = [
  {
    id: 'date/earlier',
    example: ['2019-05-15', 'It ended in 1998; |two years earlier|, it had begun.', '1996-01-01/1996-12-31'],
    pattern: `(?<number>${NUMBER}) (?<unit>${UNITS}) (?:earlier|before(?= ?[.,;)]|$)|previously)`,
    confidence: 0.75,
    days: before,
  },
  {
    id: 'date/later',
    example: ['2019-05-15', 'It began in 1998 and ended |two years later|.', '2000-01-01/2000-12-31'],
    pattern: `(?<number>${NUMBER}) (?<unit>${UNITS}) (?:later|after(?= ?[.,;)]|$)|afterwards?)`,
    confidence: 0.75,
    days: after,
  },
  {
    id: 'date/following',
    example: ['2019-05-15', 'It began on 3 May and ended |the following day|.', '2019-05-04/2019-05-04'],
    pattern: `(?:[Tt]he (?:following|next) (?<unit>${UNIT})|[Tt]he (?<other>day|week|month|year) after(?= ?[.,;)]|$))`,
    confidence: 0.75,
    directions: ['past', 'open', 'near'],
    days: near(1),
  },
  {
    id: 'date/previous',
    example: ['2019-05-15', 'It ended on 3 May, begun |the day before|.', '2019-05-02/2019-05-02'],
    pattern: `(?:[Tt]he (?:previous|preceding) (?<unit>${UNIT})|[Tt]he (?:(?<other>day|week|month|year)|night|evening) before(?= ?[.,;)]|$))`,
    confidence: 0.75,
    days: near(-1),
  },
  {
    id: 'date/same',
    example: ['2019-05-15', 'It began on 3 May and ended |that day|.', '2019-05-03/2019-05-03'],
    pattern: `(?:[Ll]ater |[Ee]arlier )?(?:[Tt]hat (?:very )?same|[Tt]he (?:very )?same|[Tt]hat) (?<unit>day|week|month|year|decade)`,
    confidence: 0.75,
    days: near(0),
  },
  {
    id: 'date/month-of-that-year',
    example: ['2019-05-15', 'It began in 1998 and ended in |November of that year|.', '1998-11-01/1998-11-30'],
    pattern: `(?<month>${MONTH}),? (?:of )?(?<which>that|the same|the following|the next|the previous) year`,
    confidence: 0.85,
    days: fromLast(({ month = '', which = '' }, last) =>
      monthDays(yearOf(last.from) + (/fol|next/.test(which) ? 1 : which.includes('prev') ? -1 : 0), monthNumber(month)),
    ),
  },
  {
    id: 'date/that-month',
    example: ['2019-05-15', 'It began in 1998 and ended |that November|.', '1998-11-01/1998-11-30'],
    pattern: `(?<which>[Tt]hat|[Tt]he (?:following|next|previous)) (?<month>${MONTH})`,
    confidence: 0.8,
    // *He said that May would go*.
    fits: ({ named, tagAfter }) => !named && !/^(?:AUX|VERB)/.test(tagAfter),
    days: fromLast(({ which = '', month = '' }, last) => {
      const inYear = monthDays(yearOf(last.from), monthNumber(month));
      const back = which.includes('prev');
      if (/that/i.test(which) || (back ? inYear.from < last.from : inYear.from > last.to)) return inYear;
      return monthDays(yearOf(last.from) + (back ? -1 : 1), monthNumber(month));
    }),
  },
  {
    id: 'date/that-weekday',
    example: ['2019-05-15', 'It began on 3 May and ended |the following Monday|.', '2019-05-06/2019-05-06'],
    pattern: `(?<which>[Tt]hat|[Tt]he (?:following|next|previous)) (?<weekday>${WEEKDAY})${DAYTIME}?`,
    confidence: 0.8,
    days: fromLast(({ which = '', weekday = '' }, { from }) => {
      const away = (weekdayNumber(weekday) - weekdayOf(from) + 7) % 7;
      const after = away === 0 && !/that/i.test(which) ? 7 : away;
      const day = from + (which.includes('prev') ? away - 7 : after);
      return { from: day, to: day };
    }, 7),
  },
  {
    id: 'date/season-of-that-year',
    example: ['2019-05-15', 'It began in 1998 and ended |that autumn|.', '1998-09-01/1998-11-30'],
    pattern: `[Tt]hat (?<season>${SEASON})`,
    confidence: 0.7,
    days: fromLast(({ season = '' }, { from }) => seasonDays(season, yearOf(from))),
  },
];
