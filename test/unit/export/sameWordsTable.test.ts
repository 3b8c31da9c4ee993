import * as assert from 'node:assert/strict';
import { sameWordsCsv, sameWordsPage, type QuotedElsewhereRow } from '../../../src/export/sameWordsTable';

const rows: QuotedElsewhereRow[] = [
  {
    ...{ text: 'We will\nnot sell.', speakers: ['Ana Reis'], line: 5 },
    found: [
      {
        ...{ verdict: 'changed', marked: false, speaker: 'other', speakers: ['Rui Lopo'], text: '=We will sell.' },
        ...{ date: '2024-05-04', title: 'A plan', path: 'other.txt', line: 7, copies: 2 },
      },
      {
        ...{ verdict: null, marked: false, speaker: 'unknown', speakers: [], text: '' },
        ...{ date: null, title: '', path: 'gone.txt', line: null, copies: 0 },
      },
    ],
  },
  { text: 'Nobody else has this.', speakers: [], line: null, found: [] },
];

describe('the same words elsewhere, as an export', () => {
  it('is a table with a row for each other article; nothing runs as a formula', () => {
    assert.equal(
      sameWordsCsv(rows),
      [
        'quotation,speakers,line,verdict,marked,speaker,other_date,other_article,other_line,other_title,other_speakers,other_words,copies',
        "We will not sell.,Ana Reis,5,changed,no,other,2024-05-04,other.txt,7,A plan,Rui Lopo,'=We will sell.,2",
        'We will not sell.,Ana Reis,5,unknown,no,unknown,,gone.txt,,,,,0',
        '',
      ].join('\n'),
    );
    assert.match(sameWordsCsv(rows, 'tab'), /^quotation\tspeakers\t/);
  });

  it('is a page with a table for each quotation that others have', () => {
    const page = sameWordsPage(rows, {
      ...{ language: 'en', title: 'Same words', notes: ['as of today'] },
      columns: { date: 'Day', article: 'Article', how: 'How', speakers: 'Who', words: 'Words', copies: 'Copies' },
      how: ({ verdict }) => verdict ?? 'cannot be told',
      quote: ({ text }) => text,
    });
    assert.deepEqual(
      page.sections.map(({ heading }) => heading),
      ['We will\nnot sell.'],
    );
    assert.deepEqual(page.sections[0]?.rows, [
      ['2024-05-04', 'other.txt:7', 'changed', 'Rui Lopo', '=We will sell.', '2'],
      ['–', 'gone.txt', 'cannot be told', '', '', '0'],
    ]);
  });
});
