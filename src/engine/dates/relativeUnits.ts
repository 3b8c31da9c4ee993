import { fromToday, type DateRule } from './dateRule';
import { NUMBER, numberOf, PART, partNamed, UNIT, unitNamed, UNITS } from './dateWords';
import { moved, partOf, unitOf, weekdayOf } from './days';

/** Units of time that are seen from the day of the article: *last month*, *two years ago*. */
export const relativeUnits: readonly DateRule[] = [
  {
    id: 'date/unit-part',
    example: ['2019-05-15', 'He fell |late last year|.', '2018-09-01/2018-12-31'],
    pattern: `(?<part>${PART})[- ](?:in )?(?<which>last|this|next) (?<unit>${UNIT})`,
    confidence: 0.9,
    days: fromToday(({ part = '', which = '', unit = '' }, today) =>
      partOf(unitOf(today, unitNamed(unit), { last: -1, next: 1 }[which] ?? 0), partNamed(part)),
    ),
  },
  {
    id: 'date/unit-so-far',
    example: ['2019-05-15', 'He fell |earlier this week|.', '2019-05-13/2019-05-15'],
    pattern: `(?:[Ee]arlier|[Ss]o far) (?:in )?(?:this|the) (?<unit>${UNIT})`,
    confidence: 0.9,
    days: fromToday(({ unit = '' }, today) => ({ from: unitOf(today, unitNamed(unit)).from, to: today })),
  },
  {
    id: 'date/unit-left',
    example: ['2019-05-15', 'He flies |later this week|.', '2019-05-15/2019-05-19'],
    pattern: `[Ll]ater (?:in )?this (?<unit>${UNIT})`,
    confidence: 0.9,
    days: fromToday(({ unit = '' }, today) => ({ from: today, to: unitOf(today, unitNamed(unit)).to })),
  },
  {
    id: 'date/unit',
    example: ['2019-05-15', 'He fell |last month|.', '2019-04-01/2019-04-30'],
    pattern: `(?:[Ee]arlier )?(?<which>[Ll]ast|[Tt]his|[Nn]ext) (?<unit>${UNIT}|quarter)`,
    confidence: 0.92,
    fits: ({ before }) => !/\bthe $/i.test(before),
    days: fromToday(({ which = '', unit = '' }, today, { ask }) => {
      const by = { last: -1, next: 1 }[which.toLowerCase()] ?? 0;
      // The calendar has no decades.
      if (unit === 'decade' || unit === 'century') return unitOf(today, unit, by);
      // On a Sunday the week that ends is already the last one.
      const seenFrom = by < 0 && unit === 'week' && weekdayOf(today) === 6 ? today + 1 : today;
      return ask(`${which.toLowerCase()} ${unit}`, seenFrom);
    }),
  },
  {
    id: 'date/end-of-the-unit',
    example: ['2019-05-15', 'It will open by |the end of the year|.', '2019-12-01/2019-12-31'],
    pattern: `(?:[Tt]he )?(?<part>end|start|beginning|middle) of (?:the|this) (?<unit>week|month|year|decade|century)`,
    confidence: 0.85,
    days: fromToday(({ part = '', unit = '' }, today) => partOf(unitOf(today, unitNamed(unit)), partNamed(part))),
  },
  {
    id: 'date/ago',
    example: ['2019-05-15', 'He fell |a decade ago|.', '2009-01-01/2009-12-31'],
    pattern: `(?<number>${NUMBER}) (?<unit>${UNITS}) ago`,
    confidence: 0.88,
    days: fromToday(({ number = '', unit = '' }, today, { ask }) => {
      const named = unitNamed(unit);
      const count = numberOf(number);
      if (named === 'day') return ask(`${String(count)} days ago`, today);
      // A decade ago is a year, not ten of them.
      return unitOf(moved(today, named, -count), named === 'decade' || named === 'century' ? 'year' : named);
    }),
  },
  {
    id: 'date/ago-today',
    example: ['2019-05-15', 'He fell |ten years ago today|.', '2009-05-15/2009-05-15'],
    pattern: `(?<number>${NUMBER}) (?<unit>${UNITS}) ago (?:today|this day)`,
    confidence: 0.95,
    days: fromToday(({ number = '', unit = '' }, today) => {
      const day = moved(today, unitNamed(unit), -numberOf(number));
      return { from: day, to: day };
    }),
  },
  {
    id: 'date/past-units',
    example: ['2019-05-15', 'It fell over |the past three weeks|.', '2019-04-24/2019-05-15'],
    pattern: `(?:(?:[Tt]he )?(?:past|last) (?<number>${NUMBER}) (?<unit>${UNITS})|(?:[Tt]he (?:past|last)|[Pp]ast) (?<one>${UNIT}))`,
    confidence: 0.85,
    // *Last week* is that of the calendar; *the last week*, *the past week* are seven days.
    fits: ({ before }) => !/\b(?:these|those|his|her|its|their|our|my) $/i.test(before),
    days: fromToday(({ number, unit, one }, today) => ({
      from: moved(today, unitNamed(unit ?? one ?? 'day'), -(number ? numberOf(number) : 1)),
      to: today,
    })),
  },
  {
    id: 'date/next-units',
    example: ['2019-05-15', 'It will fall over |the next three weeks|.', '2019-05-15/2019-06-05'],
    pattern: `the (?:next|coming) (?:(?<number>${NUMBER}) )?(?<unit>${UNITS})`,
    confidence: 0.8,
    directions: ['future', 'open', 'near'],
    days: fromToday(({ number, unit = '' }, today) =>
      // *The coming weeks* may be any number of them.
      !number && unit.endsWith('s')
        ? null
        : { from: today, to: moved(today, unitNamed(unit), number ? numberOf(number) : 1) },
    ),
  },
  {
    id: 'date/in-units',
    example: ['2019-05-15', 'It will open |in two weeks|.', '2019-05-27/2019-06-02'],
    pattern: `[Ii]n (?<number>${NUMBER}) (?<unit>days|weeks|months|years|day|week|month|year)(?:['’]s? time)?`,
    confidence: 0.7,
    directions: ['future'],
    fits: ({ before }) => !/\b(?:time|first|only|once|twice|least|most|than) $/i.test(before),
    days: fromToday(({ number = '', unit = '' }, today) => {
      const named = unitNamed(unit);
      return unitOf(moved(today, named, numberOf(number)), named);
    }),
  },
];
