import { fromToday, type DateRule, type Direction, type Place, type Seen } from './dateRule';
import { DAYTIME, WEEKDAY, weekdayName, weekdayNumber } from './dateWords';
import { unitOf, weekdayOf, type Days } from './days';

// Rules that differ in direction alone have one pattern.
const NAMED_DAY = `(?:(?:[Ee]arly|[Ll]ate|[Ll]ater|[Ee]arlier) (?:on )?|[Tt]his )?(?<weekday>${WEEKDAY})${DAYTIME}?`;
const WEEKEND = '(?:[Tt]he|[Tt]his|[Tt]he coming) weekend(?! of)';

const isNoName = ({ named }: Place): boolean => !named;
const isOnce = ({ before, after, named }: Place): boolean =>
  !named &&
  !/\b(?:[Ee]very|[Ee]ach|[Mm]ost|Black|Bloody|Super|Cyber|Ash|Palm|Holy|Fat)\s$/.test(before) &&
  !/^ (?:Times|Telegraph|Night Live|Mirror|Mail|Herald)\b/.test(after);

/** The last or next day of a name: the calendar gives one, weeks make it the one that is meant. */
function weekdayBy(word: string, today: number, direction: Direction, { ask }: Seen): Days | null {
  const found = ask(weekdayName(weekdayNumber(word)), today);
  if (!found) return null;
  const away = (((found.from - today) % 7) + 7) % 7;
  const back = away === 0 ? 0 : away - 7;
  const near = away < 4 ? away : back;
  const day = today + { past: back, open: back, near, future: away }[direction];
  return { from: day, to: day };
}

const weekend = (today: number, by: number): Days => {
  const saturday = unitOf(today, 'week', by).from + 5;
  return { from: saturday, to: saturday + 1 };
};

/** Dates that are seen from the day of the article. */
export const relativeDays: readonly DateRule[] = [
  {
    id: 'date/day-word',
    example: ['2019-05-15', 'He left |yesterday evening| alone.', '2019-05-14/2019-05-14'],
    pattern: `(?:[Ee]arlier |[Ll]ater |[Ll]ate |[Ee]arly )?(?<word>[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow)${DAYTIME}?`,
    confidence: 0.97,
    days: fromToday(({ word = '' }, today, { ask }) => ask(word.toLowerCase(), today)),
  },
  {
    id: 'date/last-night',
    example: ['2019-05-15', 'He left |last night| alone.', '2019-05-14/2019-05-14'],
    pattern: '(?:[Ll]ate )?[Ll]ast (?:night|evening)',
    confidence: 0.95,
    days: fromToday((_, today) => ({ from: today - 1, to: today - 1 })),
  },
  {
    id: 'date/this-morning',
    example: ['2019-05-15', 'He left |this morning| alone.', '2019-05-15/2019-05-15'],
    pattern: '(?:[Ll]ate |[Ee]arly |[Ee]arlier )?[Tt]his (?:morning|afternoon|evening)',
    confidence: 0.95,
    days: fromToday((_, today) => ({ from: today, to: today })),
  },
  {
    id: 'date/weekday-last',
    example: ['2019-05-15', 'He left |last Tuesday| alone.', '2019-05-07/2019-05-07'],
    pattern: `[Ll]ast (?<weekday>${WEEKDAY})${DAYTIME}?`,
    confidence: 0.85,
    fits: isNoName,
    days: fromToday(({ weekday = '' }, today, { ask }) => ask(`last ${weekday}`, today)),
  },
  {
    id: 'date/weekday-next',
    example: ['2019-05-15', 'He leaves |next Monday| alone.', '2019-05-20/2019-05-20'],
    pattern: `[Nn]ext (?<weekday>${WEEKDAY})${DAYTIME}?`,
    confidence: 0.85,
    fits: isNoName,
    days: fromToday(({ weekday = '' }, today, { ask }) => ask(`next ${weekday}`, today)),
  },
  {
    id: 'date/weekday-before',
    example: ['2019-05-15', 'On |Thursday|, he said it was over.', '2019-05-09/2019-05-09'],
    pattern: NAMED_DAY,
    confidence: 0.93,
    directions: ['past', 'open'],
    fits: isOnce,
    days: fromToday(({ weekday = '' }, today, seen) => weekdayBy(weekday, today, 'past', seen)),
  },
  {
    id: 'date/weekday-coming',
    example: ['2019-05-13', 'They must rule by |this coming Friday| there.', '2019-05-17/2019-05-17'],
    pattern: `(?:[Tt]his |[Tt]he )?(?:[Cc]oming|[Uu]pcoming) (?<weekday>${WEEKDAY})${DAYTIME}?`,
    confidence: 0.9,
    days: fromToday(({ weekday = '' }, today, seen) => weekdayBy(weekday, today, 'future', seen)),
  },
  {
    id: 'date/weekday-after',
    example: ['2019-05-15', 'The council will meet on |Thursday| again.', '2019-05-16/2019-05-16'],
    pattern: NAMED_DAY,
    confidence: 0.85,
    directions: ['future'],
    fits: isOnce,
    days: fromToday(({ weekday = '' }, today, seen) => weekdayBy(weekday, today, 'future', seen)),
  },
  {
    id: 'date/weekday-near',
    example: ['2019-09-19', 'The storm would pass |Wednesday night| there.', '2019-09-18/2019-09-18'],
    pattern: NAMED_DAY,
    confidence: 0.75,
    directions: ['near'],
    fits: isOnce,
    days: fromToday(({ weekday = '' }, today, seen) => weekdayBy(weekday, today, 'near', seen)),
  },
  {
    id: 'date/weekday-past',
    example: ['2019-05-15', 'It will discuss the events of |this past Saturday| there.', '2019-05-11/2019-05-11'],
    pattern: `(?:[Tt]his |[Tt]he )?[Pp]ast (?<weekday>${WEEKDAY})${DAYTIME}?`,
    confidence: 0.95,
    days: fromToday(({ weekday = '' }, today, seen) => weekdayBy(weekday, today, 'past', seen)),
  },
  {
    id: 'date/weekend-last',
    example: ['2019-05-15', 'It will discuss the events of |this past weekend| there.', '2019-05-11/2019-05-12'],
    pattern: '(?:[Ll]ast|[Tt]he last|[Tt]he past|[Tt]his past) weekend(?! of)',
    confidence: 0.9,
    days: fromToday((_, today) => weekend(today, -1)),
  },
  {
    id: 'date/weekend-before',
    example: ['2019-05-15', 'They met over |the weekend| there.', '2019-05-11/2019-05-12'],
    pattern: WEEKEND,
    confidence: 0.85,
    directions: ['past', 'open'],
    days: fromToday((_, today) => weekend(today, weekdayOf(today) >= 5 ? 0 : -1)),
  },
  {
    id: 'date/weekend-after',
    example: ['2019-05-15', 'They will meet |this weekend| there.', '2019-05-18/2019-05-19'],
    pattern: WEEKEND,
    confidence: 0.85,
    directions: ['future', 'near'],
    days: fromToday((_, today) => weekend(today, 0)),
  },
  {
    id: 'date/weekend-next',
    example: ['2019-05-15', 'They meet |next weekend| there.', '2019-05-25/2019-05-26'],
    pattern: '[Nn]ext weekend',
    confidence: 0.75,
    days: fromToday((_, today) => weekend(today, 1)),
  },
];
