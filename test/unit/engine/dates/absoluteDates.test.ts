import * as assert from 'node:assert/strict';
import { phrases } from './phrases';

describe('dates that hold whenever the article was written', () => {
  const cases: readonly (readonly [text: string, article: string | null, ...days: string[]])[] = [
    ['The form is of 13/5/2019.', '2019-05-15', '13/5/2019: 2019-05-13'],
    ['The form is of 5/13/2019.', '2019-05-15', '5/13/2019: 2019-05-13'],
    ['It was updated on 2019-05-03T10:00Z.', '2019-05-15', '2019-05-03T10:00Z: 2019-05-03'],
    ['It was updated on 2019-02-31.', '2019-05-15', '2019-02-31: unknown'],
    ['She sang in the 1980s.', '2019-05-15', 'the 1980s: 1980-01-01/1989-12-31'],
    ['She sang in the 1900s.', '2019-05-15', 'the 1900s: 1900-01-01/1999-12-31'],
    ['She lived in the 2000s.', '2019-05-15', 'the 2000s: 2000-01-01/2009-12-31'],
    ["She sang in the '60s.", '2019-05-15', "the '60s: 1960-01-01/1969-12-31"],
    ['She sang in the ’20s.', '2019-05-15', 'the ’20s: 2020-01-01/2029-12-31'],
    ['It dates from the late 19th century.', '2019-05-15', 'the late 19th century: 1867-09-01/1900-12-31'],
    ['It dates from the 5th century.', '2019-05-15', 'the 5th century: unknown'],
    ['It dates from the nineteenth century.', '2019-05-15', 'the nineteenth century: 1801-01-01/1900-12-31'],
    ['It dates from the 35th century.', '2019-05-15', 'the 35th century: unknown'],
    ['It fell in 2007.', '2019-05-15', '2007: 2007-01-01/2007-12-31'],
    ['The 2016 election was lost.', '2019-05-15', '2016: 2016-01-01/2016-12-31'],
    ['Some 2016 workers left.', '2019-05-15'],
    ['He met 2016 workers.', '2019-05-15'],
    ["The firm's 2016 workers left.", '2019-05-15', '2016: 2016-01-01/2016-12-31'],
    ['The union of 2000 workers left.', '2019-05-15'],
    ['In 2000 workers left.', '2019-05-15', '2000: 2000-01-01/2000-12-31'],
    ['It ran from 2010 to 2014.', '2019-05-15', 'from 2010 to 2014: 2010-01-01/2014-12-31'],
    ['It ran from 2014 to 2010.', '2019-05-15', 'from 2014 to 2010: unknown'],
    ['It ran 2010 to 2700.', '2019-05-15', '2010: 2010-01-01/2010-12-31'],
    ['It was 2024 Friday in Oslo.', '2019-05-15', 'Friday: 2019-05-10'],
    ['The 2019-nCoV spread.', '2019-05-15'],
    ['The flight 2018 left.', '2019-05-15'],
    ['It has 2018 people.', '2019-05-15'],
    ['It fell in 1200 BCE.', '2019-05-15'],
    ['They met in 1700 Ohio.', '2019-05-15', '1700: 1700-01-01/1700-12-31'],
    ['The 1700 house burnt.', '2019-05-15'],
    ['The 1990 house burnt.', '2019-05-15', '1990: 1990-01-01/1990-12-31'],
    ['He won (2016).', '2019-05-15', '2016: 2016-01-01/2016-12-31'],
    ['He won in 1990 and 2016.', '2019-05-15', '1990: 1990-01-01/1990-12-31', '2016: 2016-01-01/2016-12-31'],
    ['He won since 1990.', '2019-05-15', '1990: 1990-01-01/1990-12-31'],
    ['In the second half of 2018 it fell.', '2019-05-15', 'the second half of 2018: 2018-07-01/2018-12-31'],
    ['It fell in the latter half of 2018.', '2019-05-15', 'the latter half of 2018: 2018-07-01/2018-12-31'],
    ['It fell in Q3 2018.', '2019-05-15', 'Q3 2018: 2018-07-01/2018-09-30'],
    ['It fell in the fourth quarter of 2018.', '2019-05-15', 'the fourth quarter of 2018: 2018-10-01/2018-12-31'],
    ['It fell in the fourth quarter of fiscal 2018.', '2019-05-15'],
    ['It ran from March 2017 to May 2018.', '2019-05-15', 'from March 2017 to May 2018: 2017-03-01/2018-05-31'],
    ['It ran from May to March 2018.', '2019-05-15', 'from May to March 2018: unknown'],
    ['It ran from 5 to 3 June 2018.', '2019-05-15', 'from 5 to 3 June 2018: unknown'],
    ['It ran from June 3 to July 5, 2018.', '2019-05-15', 'from June 3 to July 5, 2018: 2018-06-03/2018-07-05'],
    ['It ran from June 3-5, 2018.', '2019-05-15', 'from June 3-5, 2018: 2018-06-03/2018-06-05'],
    ['He was born on 30 February 2018.', '2019-05-15', '30 February 2018: unknown'],
  ];
  for (const [text, article, ...days] of cases)
    it(`${text} (${article ?? 'some day'})`, () => {
      assert.deepEqual(phrases(text, article), days);
    });
});
