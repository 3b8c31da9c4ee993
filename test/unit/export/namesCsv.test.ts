import * as assert from 'node:assert/strict';
import { namesCsv } from '../../../src/export/namesCsv';

describe('a list of names as a table', () => {
  it('has a row for each that is meant and for each name that nobody has; nothing runs as a formula', () => {
    const newest = { date: '2024-05-02', path: 'a.txt' };
    const meant = { name: 'Ana Reis', type: 'person', role: '=mayor', articles: 3, quoted: 2, newest };
    const rows = [
      { asked: 'Reis', meant },
      { asked: 'Reis', meant: { ...meant, name: 'Rui\nReis', role: null, newest: null } },
      { asked: 'Nobody', meant: null },
    ];
    assert.equal(
      namesCsv(rows),
      [
        'asked,name,type,role,articles,quotations,newest_date,newest_article',
        "Reis,Ana Reis,person,'=mayor,3,2,2024-05-02,a.txt",
        'Reis,Rui Reis,person,,3,2,,',
        'Nobody,,,,0,0,,',
        '',
      ].join('\n'),
    );
    assert.match(namesCsv(rows, 'semicolon'), /^asked;name;/);
  });
});
