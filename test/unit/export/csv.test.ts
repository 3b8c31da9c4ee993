import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Analysis } from '../../../src/engine/analysis';
import { toCodePoints } from '../../../src/export/codePoints';
import {
  csvHeader,
  entitiesCsv,
  forSpreadsheets,
  quotationRows,
  quotationsCsv,
  separators,
  separatorSigns,
} from '../../../src/export/csv';
import { Article, lisbon } from '../editor/article';
import { parseCsv } from './csvText';

/** The rows of a table as objects by column. */
function records(csv: string, sign?: string): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(csv, sign);
  for (const row of rows) assert.equal(row.length, header.length);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

function port(): Article {
  const article = new Article(
    'Mayor Ana Reis of Lisbon said:\n“The port, “our port”, stays\nopen.”\n\n“Yes,” they said.',
  );
  return article
    .entity('e1', 'person', ['Ana Reis', 'Reis'], { roles: [{ text: 'Mayor', span: [0, 5] }] })
    .entity('e2', 'place', ['Lisbon'], { place: lisbon })
    .quote('q1', '“The port, “our port”, stays\nopen.”', {
      speakers: [article.speaker('Mayor Ana Reis', 'e1')],
      cue: { span: article.span('said'), text: 'said', lemma: 'say' },
    })
    .quote('q2', '“Yes,”', {
      speakers: [
        article.speaker('Ana Reis', 'e1', { confidence: 0.41234, rule: 'pronoun/speaker' }),
        article.speaker('they', null, { form: 'pronoun', source: 'unnamed-group' }),
      ],
    });
}

describe('csv', () => {
  it('has a line for each quotation, with what is known of it', () => {
    const article = port();
    const [first, second] = records(quotationsCsv(article.analysis(), article.text));
    assert.deepEqual(
      { ...first },
      {
        id: 'q1',
        kind: 'direct',
        act: 'speech',
        modality: 'asserted',
        speaker: 'Mayor Ana Reis',
        speaker_name: 'Ana Reis',
        speaker_form: 'name',
        source: 'person',
        confidence: '0.95',
        reason: 'subject of the verb of saying',
        cue: 'said',
        cue_lemma: 'say',
        when: '',
        text: '“The port, “our port”, stays open.”',
        start: '31',
        end: '66',
        line: '2',
        parent: '',
        quote_confidence: '1',
        sureness: 'certain',
      },
    );
    assert.equal(second?.['speaker_name'], 'Ana Reis; ');
    assert.equal(second['source'], 'person; unnamed-group');
    assert.equal(second['confidence'], '0.412; 0.2');
    assert.equal(second['line'], '5');
  });

  it('has a line for each entity, with where it is first named and where it lies', () => {
    const article = port();
    const [person, place] = records(entitiesCsv(article.analysis(), article.text));
    assert.deepEqual(
      [
        person?.['name'],
        person?.['aliases'],
        person?.['roles'],
        person?.['mentions'],
        person?.['quotes'],
        person?.['line'],
      ],
      ['Ana Reis', 'Reis', 'Mayor', '1', '2', '1'],
    );
    assert.deepEqual(
      [place?.['place'], place?.['country'], place?.['longitude'], place?.['population'], place?.['place_confidence']],
      ['Lisbon', 'PT', '-9.133', '517802', '0.8'],
    );
  });

  it('names the document in a first column when many are written one after the other', () => {
    const article = port();
    const [header, row] = parseCsv(csvHeader(true) + quotationRows(article.analysis(), article.text, true));
    assert.deepEqual([header?.[0], row?.[0], row?.length], ['document', 'test', header?.length]);
  });

  it('reads offsets in code points as well', () => {
    const article = new Article('📰 📰\n“Tide’s out 🌊,” said Ana Reis.').quote('q1', '“Tide’s out 🌊,”');
    const [units] = records(quotationsCsv(article.analysis(), article.text));
    const [points] = records(quotationsCsv(toCodePoints(article.analysis(), article.text), article.text));
    assert.equal(points?.['text'], '“Tide’s out 🌊,”');
    assert.equal(points['line'], '2');
    assert.deepEqual([units?.['start'], points['start']], ['6', '4']);
  });

  it('has only a header for a document without quotations', () => {
    const article = new Article('');
    assert.equal(parseCsv(quotationsCsv(article.analysis(), '')).length, 1);
    assert.equal(parseCsv(entitiesCsv(article.analysis(), '')).length, 1);
    assert.equal(quotationRows(article.analysis(), ''), '');
  });

  it('begins with a byte-order mark and ends lines with CR LF for spreadsheets', () => {
    const file = forSpreadsheets(quotationsCsv(port().analysis(), port().text));
    assert.ok(file.startsWith('\uFEFFid,kind,'));
    assert.equal(file.match(/\r\n/g)?.length, 3);
    assert.doesNotMatch(file, /[^\r]\n|\r[^\n]/);
    assert.equal(forSpreadsheets('a,"b\r\nc\nd"\n'), '\uFEFFa,"b\r\nc\r\nd"\r\n');
  });

  const named = (name: string): Analysis => new Article('x').entity('e1', 'person', ['x'], { name }).analysis();

  it('never lets the words of an article run as a formula', () => {
    for (const name of [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      '＝1',
      ' =1',
      '\u200B+1',
      '=HYPERLINK("http://example.org","x")',
    ]) {
      const [row] = records(entitiesCsv(named(name), 'x'));
      assert.equal(row?.['name'], `'${name}`);
    }
    assert.equal(records(entitiesCsv(port().analysis(), port().text))[1]?.['longitude'], '-9.133');
  });

  it('gives back every text through a parser of the same separator, but for the apostrophe in front of formulas', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '=', '-', ' ', '“', "'", '\t', '@', '', '\ud800'),
    });
    const formula = /^(?:\s*[=\-@]|[\t\r\n])/;
    fc.assert(
      fc.property(text, fc.constantFrom(...separators), (name, separator) => {
        const [row] = records(entitiesCsv(named(name), 'x', separator), separatorSigns[separator]);
        const got = row?.['name'] ?? '';
        assert.equal(got, formula.test(name) ? `'${name}` : name);
      }),
    );
  });

  it('keeps its promise in every table, for quotations as well', () => {
    const words = '=cmd; =1\t+2, @x';
    const article = new Article(`“${words}” ${words} said`).quote('q1', words);
    for (const separator of separators) {
      const [header = [], ...rows] = parseCsv(
        csvHeader(true, separator) + quotationRows(article.analysis(), article.text, true, separator),
        separatorSigns[separator],
      );
      assert.equal(rows.length, 1);
      assert.equal(rows[0]?.length, header.length);
      assert.ok(rows[0].some((cell) => cell.startsWith("'=cmd; =1")));
      for (const cell of rows[0]) assert.doesNotMatch(cell, /^\s*[=+@]/);
    }
  });
});
