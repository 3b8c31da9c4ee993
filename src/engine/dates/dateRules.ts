import { absoluteDates } from './absoluteDates';
import { anchoredDates } from './anchoredDates';
import type { DateRule } from './dateRule';
import { relativeDays } from './relativeDays';
import { relativeUnits } from './relativeUnits';
import { yearlyDays } from './yearlyDays';

/** All the ways in which dates are read; of two that begin together the longer phrase counts, then the first rule. */
export const dateRules: readonly DateRule[] = [
  ...absoluteDates,
  ...anchoredDates,
  ...yearlyDays,
  ...relativeDays,
  ...relativeUnits,
];
