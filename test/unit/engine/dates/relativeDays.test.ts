import * as assert from 'node:assert/strict';
import { phrases } from './phrases';

describe('days seen from the day of the article', () => {
  const cases: readonly (readonly [text: string, article: string | null, ...days: string[]])[] = [
    ['On Monday he left.', '2019-05-15', 'Monday: 2019-05-13'],
    ['He left on Wednesday.', '2019-05-15', 'Wednesday: 2019-05-15'],
    ['The council will meet on Wednesday.', '2019-05-15', 'Wednesday: 2019-05-15'],
    ['The storm would pass on Thursday.', '2019-05-19', 'Thursday: 2019-05-16'],
    ['The storm would pass on Monday.', '2019-05-15', 'Monday: 2019-05-13'],
    ['The storm would pass on Saturday.', '2019-05-15', 'Saturday: 2019-05-18'],
    ['Every Monday he left.', '2019-05-15'],
    ['On Black Friday he left.', '2019-05-15'],
    ['The Sunday Times said so.', '2019-05-15'],
    ['He left on Monday evening.', '2019-05-15', 'Monday evening: 2019-05-13'],
    ['They met over the weekend.', '2019-05-15', 'the weekend: 2019-05-11/2019-05-12'],
    ['They met over the weekend.', '2019-05-18', 'the weekend: 2019-05-18/2019-05-19'],
    ['They met over the weekend.', '2019-05-19', 'the weekend: 2019-05-18/2019-05-19'],
    ['They will meet this weekend.', '2019-05-18', 'this weekend: 2019-05-18/2019-05-19'],
    ['They met on the weekend of the vote.', '2019-05-15'],
  ];
  for (const [text, article, ...days] of cases)
    it(`${text} (${article ?? 'some day'})`, () => {
      assert.deepEqual(phrases(text, article), days);
    });
});
