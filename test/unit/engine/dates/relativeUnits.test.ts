import * as assert from 'node:assert/strict';
import { phrases } from './phrases';

describe('units of time seen from the day of the article', () => {
  const cases: readonly (readonly [text: string, article: string | null, ...days: string[]])[] = [
    ['He fell early this month.', '2019-05-15', 'early this month: 2019-05-01/2019-05-10'],
    ['It will open mid next year.', '2019-05-15', 'mid next year: 2020-05-01/2020-08-31'],
    ['Earlier this year he fell.', '2019-05-15', 'Earlier this year: 2019-01-01/2019-05-15'],
    ['It grew so far this century.', '2019-05-15', 'so far this century: 2001-01-01/2019-05-15'],
    ['Later this month he flies.', '2019-05-15', 'Later this month: 2019-05-15/2019-05-31'],
    ['He fell last decade.', '2019-05-15', 'last decade: 2000-01-01/2009-12-31'],
    ['He fell this century.', '2019-05-15', 'this century: 2001-01-01/2100-12-31'],
    ['He fell last week.', '2019-05-15', 'last week: 2019-05-06/2019-05-12'],
    ['He fell last week.', '2019-05-19', 'last week: 2019-05-13/2019-05-19'],
    ['It opens next week.', '2019-05-19', 'next week: 2019-05-20/2019-05-26'],
    ['He fell last month.', '2019-05-19', 'last month: 2019-04-01/2019-04-30'],
    ['He fell the last week of it.', '2019-05-15', 'the last week: 2019-05-08/2019-05-15'],
    ['It opened at the start of the month.', '2019-05-15', 'the start of the month: 2019-05-01'],
    ['It opened at the middle of this year.', '2019-05-15', 'the middle of this year: 2019-05-01/2019-08-31'],
    ['He fell two days ago.', '2019-05-15', 'two days ago: 2019-05-13'],
    ['He fell 3 weeks ago.', '2019-05-15', '3 weeks ago: 2019-04-22/2019-04-28'],
    ['He fell two decades ago.', '2019-05-15', 'two decades ago: 1999-01-01/1999-12-31'],
    ['He fell a century ago.', '2019-05-15', 'a century ago: 1919-01-01/1919-12-31'],
    ['He fell a hundred years ago.', '2019-05-15', 'a hundred years ago: 1919-01-01/1919-12-31'],
    ['He fell twenty-one days ago.', '2019-05-15', 'twenty-one days ago: 2019-04-24'],
    ['It fell over the last week.', '2019-05-15', 'the last week: 2019-05-08/2019-05-15'],
    ['It fell over the past year.', '2019-05-15', 'the past year: 2018-05-15/2019-05-15'],
    ['It fell over these past three weeks.', '2019-05-15'],
    ['It fell over his last two years.', '2019-05-15'],
    ['It will fall over the coming weeks.', '2019-05-15', 'the coming weeks: unknown'],
    ['It will fall over the coming week.', '2019-05-15', 'the coming week: 2019-05-15/2019-05-22'],
    ['It fell over the next three weeks.', '2019-05-15'],
    ['It will open in a week.', '2019-05-15', 'in a week: 2019-05-20/2019-05-26'],
    ['It will open for the first time in two weeks.', '2019-05-15'],
    ['It opened in two weeks.', '2019-05-15'],
  ];
  for (const [text, article, ...days] of cases)
    it(`${text} (${article ?? 'some day'})`, () => {
      assert.deepEqual(phrases(text, article), days);
    });
});
