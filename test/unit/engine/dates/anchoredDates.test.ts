import * as assert from 'node:assert/strict';
import { phrases } from './phrases';

describe('dates seen from the last time named', () => {
  const cases: readonly (readonly [text: string, article: string | null, ...days: string[]])[] = [
    [
      'It ended in 1998; two decades earlier, it had begun.',
      '2019-05-15',
      '1998: 1998-01-01/1998-12-31',
      'two decades earlier: 1978-01-01/1978-12-31',
    ],
    [
      'It ended on 3 May 2018; two days earlier, it had begun.',
      '2019-05-15',
      '3 May 2018: 2018-05-03',
      'two days earlier: 2018-05-01',
    ],
    [
      'It ended on 3 May 2018; a week later, it began.',
      '2019-05-15',
      '3 May 2018: 2018-05-03',
      'a week later: 2018-05-07/2018-05-13',
    ],
    ['Two years earlier, it had begun.', '2019-05-15', 'Two years earlier: 2017-01-01/2017-12-31'],
    ['Two years later, it began.', '2019-05-15', 'Two years later: unknown'],
    [
      'It ended in 1998 and began two days later.',
      '2019-05-15',
      '1998: 1998-01-01/1998-12-31',
      'two days later: unknown',
    ],
    [
      'It began on 3 May 2018 and ended the following week.',
      '2019-05-15',
      '3 May 2018: 2018-05-03',
      'the following week: 2018-05-07/2018-05-13',
    ],
    [
      'It began on 3 May 2018 and ended the week after.',
      '2019-05-15',
      '3 May 2018: 2018-05-03',
      'the week after: 2018-05-07/2018-05-13',
    ],
    ['It will begin on 3 May 2018 and end the following week.', '2019-05-15', '3 May 2018: 2018-05-03'],
    [
      'It ended on 3 May 2018, begun the previous month.',
      '2019-05-15',
      '3 May 2018: 2018-05-03',
      'the previous month: 2018-04-01/2018-04-30',
    ],
    [
      'It ended on 3 May 2018, begun the previous decade.',
      '2019-05-15',
      '3 May 2018: 2018-05-03',
      'the previous decade: 2000-01-01/2009-12-31',
    ],
    ['It began the previous month.', '2019-05-15', 'the previous month: 2019-04-01/2019-04-30'],
    ['It began the following month.', '2019-05-15', 'the following month: unknown'],
    [
      'It began in 1998 and ended that same year.',
      '2019-05-15',
      '1998: 1998-01-01/1998-12-31',
      'that same year: 1998-01-01/1998-12-31',
    ],
    [
      'It began in 1998 and ended in March the following year.',
      '2019-05-15',
      '1998: 1998-01-01/1998-12-31',
      'March the following year: 1999-03-01/1999-03-31',
    ],
    [
      'It began in 1998 and ended in March of the previous year.',
      '2019-05-15',
      '1998: 1998-01-01/1998-12-31',
      'March of the previous year: 1997-03-01/1997-03-31',
    ],
    [
      'It began in 1998 and ended in March of the same year.',
      '2019-05-15',
      '1998: 1998-01-01/1998-12-31',
      'March of the same year: 1998-03-01/1998-03-31',
    ],
    [
      'It began in May 1998 and ended the following March.',
      '2019-05-15',
      'May 1998: 1998-05-01/1998-05-31',
      'the following March: 1999-03-01/1999-03-31',
    ],
    [
      'It began in May 1998 and ended the following November.',
      '2019-05-15',
      'May 1998: 1998-05-01/1998-05-31',
      'the following November: 1998-11-01/1998-11-30',
    ],
    [
      'It ended in May 1998 and began the previous March.',
      '2019-05-15',
      'May 1998: 1998-05-01/1998-05-31',
      'the previous March: 1998-03-01/1998-03-31',
    ],
    [
      'It ended in May 1998 and began the previous November.',
      '2019-05-15',
      'May 1998: 1998-05-01/1998-05-31',
      'the previous November: 1997-11-01/1997-11-30',
    ],
    [
      'It began in May 1998 and ended that March.',
      '2019-05-15',
      'May 1998: 1998-05-01/1998-05-31',
      'that March: 1998-03-01/1998-03-31',
    ],
    [
      'It began on 3 May 2018 and ended that Thursday.',
      '2019-05-15',
      '3 May 2018: 2018-05-03',
      'that Thursday: 2018-05-03',
    ],
    [
      'It began on 3 May 2018 and ended the following Thursday.',
      '2019-05-15',
      '3 May 2018: 2018-05-03',
      'the following Thursday: 2018-05-10',
    ],
    [
      'It began on 3 May 2018 and ended the previous Thursday.',
      '2019-05-15',
      '3 May 2018: 2018-05-03',
      'the previous Thursday: 2018-04-26',
    ],
    [
      'It began on 3 May 2018 and ended the previous Monday.',
      '2019-05-15',
      '3 May 2018: 2018-05-03',
      'the previous Monday: 2018-04-30',
    ],
    ['It began in 1998 and ended that Monday.', '2019-05-15', '1998: 1998-01-01/1998-12-31', 'that Monday: unknown'],
    [
      'It began in 1998 and burnt that summer.',
      '2019-05-15',
      '1998: 1998-01-01/1998-12-31',
      'that summer: 1998-06-01/1998-08-31',
    ],
  ];
  for (const [text, article, ...days] of cases)
    it(`${text} (${article ?? 'some day'})`, () => {
      assert.deepEqual(phrases(text, article), days);
    });
});
