/**
 * Days of the proleptic Gregorian calendar, counted from 1 January 1970: day 0. No clock and no time zone has a part in it.
 */

/** The first and the last day of a time, both belonging to it. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** What days are counted in. */
export type Unit = 'day' | 'week' | 'month' | 'year' | 'decade' | 'century';

const MILLISECONDS = 86_400_000;

/** The number of a day; `month` counts from 1 and may lie outside of the year, as may `day` outside of the month. */
export function dayOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / MILLISECONDS;
}

/** The day of `2019-05-03`; null for what is no day of the calendar. */
export function fromIso(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === undefined) return null;
  const found = dayOf(Number(year), Number(month), Number(day));
  return toIso(found) === text ? found : null;
}

/** A day as `2019-05-03`. */
export function toIso(day: number): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

export const yearOf = (day: number): number => new Date(day * MILLISECONDS).getUTCFullYear();
/** The month of a day, 1 to 12. */
export const monthOf = (day: number): number => new Date(day * MILLISECONDS).getUTCMonth() + 1;
/** The day of the week, 0 for Monday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** All days of a month, which may lie outside of the year: month 0 is the December before. */
export const monthDays = (year: number, month: number): Days => ({
  from: dayOf(year, month, 1),
  to: dayOf(year, month + 1, 0),
});

/** All days of so many years. */
export const yearDays = (year: number, count = 1): Days => ({
  from: dayOf(year, 1, 1),
  to: dayOf(year + count - 1, 12, 31),
});

/** The whole unit in which a day lies, or the one `by` units later; weeks begin on Monday, centuries with the year 1 of a hundred. */
export function unitOf(day: number, unit: Unit, by = 0): Days {
  switch (unit) {
    case 'day':
      return { from: day + by, to: day + by };
    case 'week': {
      const monday = day - weekdayOf(day) + 7 * by;
      return { from: monday, to: monday + 6 };
    }
    case 'month':
      return monthDays(yearOf(day), monthOf(day) + by);
    case 'year':
      return yearDays(yearOf(day) + by);
    case 'decade':
      return yearDays(Math.floor(yearOf(day) / 10) * 10 + 10 * by, 10);
    case 'century':
      return yearDays(Math.floor((yearOf(day) - 1) / 100) * 100 + 1 + 100 * by, 100);
  }
}

/** The same day so many units later; at the end of a shorter month its last day. */
export function moved(day: number, unit: Unit, by: number): number {
  if (unit === 'day') return day + by;
  if (unit === 'week') return day + 7 * by;
  const months = { month: 1, year: 12, decade: 120, century: 1200 }[unit] * by;
  const { from, to } = monthDays(yearOf(day), monthOf(day) + months);
  const inMonth = day - monthDays(yearOf(day), monthOf(day)).from;
  return Math.min(from + inMonth, to);
}

/** Which part of a time is meant: *early 2018*, *mid-May*, *late last year*, *the end of the month*. */
export type Part = 'early' | 'mid' | 'late' | 'start' | 'end';

/** A third of a time, in whole months for years and more; for its start and its end the first and the last month of a year, the first and the last day of less. */
export function partOf({ from, to }: Days, part: Part): Days {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from) + 1;
  const edge = part === 'start' || part === 'end';
  if (months < 12) {
    const third = Math.round((to - from + 1) / 3);
    if (edge) return part === 'start' ? { from, to: from } : { from: to, to };
    if (part === 'early') return { from, to: from + third - 1 };
    return part === 'mid' ? { from: from + third, to: from + 2 * third - 1 } : { from: from + 2 * third, to };
  }
  const span = edge ? Math.max(1, months / 120) : months / 3;
  const begin = { early: 0, start: 0, mid: span, late: 2 * span, end: months - span }[part];
  const first = monthOf(from);
  return {
    from: dayOf(yearOf(from), first + Math.round(begin), 1),
    to: dayOf(yearOf(from), first + Math.round(begin + span), 0),
  };
}
