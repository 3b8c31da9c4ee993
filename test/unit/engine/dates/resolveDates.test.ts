import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { createAnalyzer } from '../../../../src/engine/analyzer';
import type { DateReading } from '../../../../src/engine/analysis';
import { resolveDates } from '../../../../src/engine/dates/resolveDates';
import { testResources } from '../../../resources';
import { projectRoot } from '../../../root';

interface Judged {
  readonly article: string;
  /** With the phrase between strokes. */
  readonly sentence: string;
  readonly from: string | null;
  readonly to: string | null;
}

describe('resolveDates', () => {
  const analyzer = createAnalyzer(testResources());

  function dates(text: string, date: string | null = '2019-05-15'): DateReading[] {
    const source = { id: '', text, format: 'markdown' } as const;
    return resolveDates(analyzer.analyze(source), date, analyzer.tagged(source));
  }
  const found = (text: string, date?: string | null): string[] =>
    dates(text, date).map((reading) => `${reading.text}: ${String(reading.from)} ${String(reading.to)}`);

  it('gives the days that were judged by hand', () => {
    const file = path.join(projectRoot, 'test', 'fixtures', 'dates', 'wikinews.json');
    const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Judged[] };
    const wrong = cases.filter(({ article, sentence, from, to }) => {
      const reading = dates(sentence.replaceAll('|', ''), article).find(
        ({ span }) => span[0] === sentence.indexOf('|'),
      );
      return (reading?.from ?? null) !== from || (reading?.to ?? null) !== to;
    });
    assert.equal(cases.length, 100);
    assert.ok(wrong.length <= 3, JSON.stringify(wrong, null, 1));
  });

  it('takes no verb, name or count for a date', () => {
    for (const text of [
      'They may march on the capital.',
      'May the injured recover soon.',
      'Theresa May said that May would resign.',
      'The Sun reported it, and Sat Nav agreed.',
      'The March on Washington was large.',
      'He met April Jones and August Wilson.',
      'Every Monday they meet for two years.',
      'Some 2000 people came; 1500 of them stayed.',
      'It began at 0630 (1930 UTC), Code § 1201 says.',
      'Profits of fiscal 2019 and of fiscal year 2018 fell.',
      'The 3-year-old was 45 years old.',
    ])
      assert.deepEqual(found(text), [], text);
  });

  it('leaves what is seen from the day of the article open when that is unknown', () => {
    assert.deepEqual(found('On Tuesday he said that the war of 1939-45 ended on May 8, 1945.', null), [
      'Tuesday: null null',
      '1939-45: 1939-01-01 1945-12-31',
      'May 8, 1945: 1945-05-08 1945-05-08',
    ]);
    assert.equal(dates('On Tuesday he left.', null)[0]?.confidence, 0);
  });

  it('knows no day that the calendar has not', () => {
    assert.deepEqual(found('It fell on 31 April 2019.'), ['31 April 2019: null null']);
  });

  it('counts from the document, not from the words without markup', () => {
    const text = '# News\n\nHe **left** on *Tuesday*.';
    const [reading] = dates(text);
    assert.equal(reading && text.slice(...reading.span), 'Tuesday');
  });

  it('remembers what was named in its paragraph and the one before, and no longer', () => {
    const days = (text: string): string | null | undefined => dates(text).at(-1)?.from;
    assert.equal(days('It began on 3 May 2018.\n\nIt ended the next day.'), '2018-05-04');
    assert.equal(days('It began on 3 May 2018.\n\nNobody came.\n\nIt ended the next day.'), null);
  });

  it('reads a long paragraph', () => {
    const text = 'From 3 May to 5 May 2018, late last year, in the early 1990s, on Tuesday 4 December. '.repeat(200);
    assert.equal(dates(text).length, 800);
  });
});
