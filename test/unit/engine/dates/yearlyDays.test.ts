import * as assert from 'node:assert/strict';
import { phrases } from './phrases';

describe('days that come every year', () => {
  const cases: readonly (readonly [text: string, article: string | null, ...days: string[]])[] = [
    ['They met on Tuesday, 4 December there.', '2019-05-15', 'Tuesday, 4 December: 2018-12-04'],
    ['They met on Monday, 4 December there.', '2019-05-15', 'Monday, 4 December: 2018-12-04'],
    ['It was the deadline of October 31.', '2019-09-15', 'October 31: 2019-10-31'],
    [
      'He ruled until 2017 and will resign on November 21.',
      '2019-05-15',
      '2017: 2017-01-01/2017-12-31',
      'November 21: 2019-11-21',
    ],
    [
      'He ruled until 2019 and resigned on November 21.',
      '2019-05-15',
      '2019: 2019-01-01/2019-12-31',
      'November 21: 2018-11-21',
    ],
    [
      'He won the 2016 election and resigned on November 21.',
      '2019-05-15',
      '2016: 2016-01-01/2016-12-31',
      'November 21: 2018-11-21',
    ],
    [
      'He ruled in 2030 and resigned on November 21.',
      '2019-05-15',
      '2030: 2030-01-01/2030-12-31',
      'November 21: 2018-11-21',
    ],
    [
      'He ruled since 3 May 2017 and resigned on November 21.',
      '2019-05-15',
      '3 May 2017: 2017-05-03',
      'November 21: 2017-11-21',
    ],
    ['It closed on 3 March next year.', '2019-05-15', '3 March next year: 2020-03-03'],
    ['It closed on 3 March this year.', '2019-05-15', '3 March this year: 2019-03-03'],
    ['It closed in March next year.', '2019-05-15', 'March next year: 2020-03-01/2020-03-31'],
    ['It closed in mid March last year.', '2019-05-15', 'mid March last year: 2018-03-11/2018-03-20'],
    ['It closed last April.', '2019-05-15', 'last April: 2019-04-01/2019-04-30'],
    ['It closed last June.', '2019-05-15', 'last June: 2018-06-01/2018-06-30'],
    ['It opens next June.', '2019-05-15', 'next June: 2019-06-01/2019-06-30'],
    ['It opens next April.', '2019-05-15', 'next April: 2020-04-01/2020-04-30'],
    ['It closed in March.', '2019-05-15', 'March: 2019-03-01/2019-03-31'],
    ["May's vote was lost.", '2019-05-15', 'May: 2019-05-01/2019-05-31'],
    ['The May vote was lost.', '2019-05-15', 'May: 2019-05-01/2019-05-31'],
    ['The May Day vote was lost.', '2019-05-15'],
    ['Every May he leaves.', '2019-05-15'],
    ['They met in March or April.', '2019-05-15', 'March: 2019-03-01/2019-03-31', 'April: 2019-04-01/2019-04-30'],
    ['The plan for the January vote is old.', '2019-05-15', 'January: 2019-01-01/2019-01-31'],
    ['The plan for the January vote is old.', '2019-11-15', 'January: 2020-01-01/2020-01-31'],
    ['It burnt last spring.', '2019-05-15', 'last spring: 2018-03-01/2018-05-31'],
    ['It burnt last winter.', '2019-05-15', 'last winter: 2018-12-01/2019-02-28'],
    ['It burnt in winter 2012.', '2019-05-15', 'winter 2012: 2012-12-01/2013-02-28'],
    ["They met on New Year's Eve.", '2019-05-15', "New Year's Eve: 2018-12-31"],
    ['They met on the Fourth of July.', '2019-05-15', 'the Fourth of July: 2018-07-04'],
    ['They met at Christmas 2012.', '2019-05-15', 'Christmas 2012: 2012-12-25'],
    ['They loved Christmas.', '2019-05-15'],
    ['They met on Christmas Island.', '2019-05-15'],
    ['They met on Easter-themed boats.', '2019-05-15'],
    ['They met at Christmas.', null, 'Christmas: unknown'],
    ['It ran from May 3 to 5.', '2019-05-15', 'from May 3 to 5: 2019-05-03/2019-05-05'],
    ['It ran from June 3 to 5.', '2019-05-15', 'from June 3 to 5: 2018-06-03/2018-06-05'],
    ['It will run from April 3 to 5.', '2019-05-15', 'from April 3 to 5: 2020-04-03/2020-04-05'],
    ['The meeting of 3-5 January is off.', '2019-05-15', '3-5 January: 2019-01-03/2019-01-05'],
    ['He left on 31 April.', '2019-05-15', '31 April: unknown'],
  ];
  for (const [text, article, ...days] of cases)
    it(`${text} (${article ?? 'some day'})`, () => {
      assert.deepEqual(phrases(text, article), days);
    });
});
