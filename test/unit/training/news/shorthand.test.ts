import * as assert from 'node:assert/strict';
import { readShorthand, ShorthandError } from '../../../../training/news/shorthand';

const text = '“We stay,” said Ann Vale, “until dawn.” Officials in Sorn denied on Tuesday that she had “fled”.';
const rows = ['p1 Ann Vale; mayor of Sorn', 'l1 Sorn; FR; city; 48.1 -4.2', 'q1 p1', 'q2 -; denied'];
const body =
  '{q1 “We stay,”} {q1c said} {q1s {p1 Ann Vale}}, {q1 “until dawn.”} {q2s Officials in {l1 Sorn}} {q2c denied} on ' +
  '{d2019-05-07 Tuesday} {q2 that {p1* she} had {t “fled”}}.';
const shorthand = [...rows, '---', body, ''].join('\n');

describe('shorthand', () => {
  it('gives spans of the bare text', () => {
    const { entities, quotations, dates, terms } = readShorthand('a', text, shorthand);
    assert.deepEqual(
      quotations.map(({ kind, modality, content, source, entities: meant }) => [
        kind,
        modality,
        content.map((span) => text.slice(...span)),
        source.map((span) => text.slice(...span)),
        meant,
      ]),
      [
        ['direct', 'asserted', ['“We stay,”', '“until dawn.”'], ['Ann Vale'], ['p1']],
        ['mixed', 'denied', ['that she had “fled”'], ['Officials in Sorn'], []],
      ],
    );
    assert.deepEqual(
      entities[0]?.mentions.map(({ span, form }) => [text.slice(...span), form]),
      [
        ['Ann Vale', 'name'],
        ['she', 'pronoun'],
      ],
    );
    assert.deepEqual(entities[1]?.place, { country: 'FR', kind: 'city', point: [48.1, -4.2] });
    assert.deepEqual([dates[0]?.from, dates[0]?.to, terms.length], ['2019-05-07', '2019-05-07', 1]);
  });

  it('gives months and years their first and last days', () => {
    const days = ['d2020-02 Feb', 'd2019 last year', 'd? one day'];
    const words = days.map((day) => day.slice(day.indexOf(' ') + 1)).join(', ');
    const { dates } = readShorthand('a', words, `---\n${days.map((day) => `{${day}}`).join(', ')}\n`);
    assert.deepEqual(
      dates.map(({ from, to }) => [from, to]),
      [
        ['2020-02-01', '2020-02-29'],
        ['2019-01-01', '2019-12-31'],
        [null, null],
      ],
    );
  });

  const wrong: readonly (readonly [name: string, shorthand: string, says: RegExp])[] = [
    ['a copy that differs', shorthand.replace('dawn', 'dusk'), /the copy/],
    ['a copy that ends early', shorthand.replace(/ Officials[^]*/, '').replace(/ \{q2s[^]*/, ''), /ends before/],
    ['a code without a row', shorthand.replace('{l1', '{l2'), /l2 has no row/],
    ['a row without a mark', shorthand.replace('q1 p1', 'q1 p1\nx1 Sorn Cup'), /x1 is marked nowhere/],
    ['an unknown code', shorthand.replace('{t “', '{z “'), /what is “z”/],
    ['a mark that is not closed', shorthand.replace('}.\n', '.\n'), /not closed/],
    ['a parent that is not there', shorthand.replace('; denied', '; in q9'), /q9/],
  ];
  for (const [name, given, says] of wrong) {
    it(`refuses ${name}`, () => {
      assert.throws(
        () => readShorthand('a', text, given),
        (error) => error instanceof ShorthandError && says.test(error.message),
      );
    });
  }
});
