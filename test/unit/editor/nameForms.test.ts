import assert from 'node:assert/strict';
import { NameForms, surnameOf } from '../../../src/editor/nameForms';

describe('name forms', () => {
  const cases: [old: string, next: string, forms: Record<string, string | undefined>][] = [
    [
      'Ana Maria Reis',
      'Bea Moor',
      {
        'Ana Maria Reis': 'Bea Moor',
        'Ana Reis': 'Bea Moor',
        Reis: 'Moor',
        Ana: 'Bea',
        REIS: 'MOOR',
        'A. Reis': 'B. Moor',
        'Reis’s': 'Moor’s',
        Nana: undefined,
        'Nana Reis': undefined,
      },
    ],
    [
      'Ursel von der Aue',
      'Ina Berg',
      { 'von der Aue': 'Berg', Aue: 'Berg', 'Ursel von der Aue': 'Ina Berg', Ursel: 'Ina' },
    ],
    ['Ina Berg', 'Ina van Loo', { Berg: 'van Loo', 'Ina\nBerg': 'Ina\nvan Loo' }],
    ['Tom Lake Jr.', 'Tim Lake Jr.', { Lake: 'Lake', 'Tom Lake': 'Tim Lake', 'Tom Lake Jr.': 'Tim Lake Jr.' }],
    ['Lopo', 'Rui Lopo', { Lopo: 'Rui Lopo' }],
    ['Ana Reis', 'Moor', { Reis: 'Moor', 'Ana Reis': 'Moor', Ana: undefined }],
  ];
  for (const [old, next, forms] of cases) {
    it(`of ${old} become those of ${next}`, () => {
      const known = new NameForms(old, next);
      const found = Object.fromEntries(Object.keys(forms).map((form) => [form, known.of(form)]));
      assert.deepEqual(found, forms);
    });
  }

  it('know what a surname is', () => {
    assert.deepEqual(['Ana Reis', 'Ursel von der Aue', 'Tom Lake Jr.', 'Lopo'].map(surnameOf), [
      'Reis',
      'von der Aue',
      'Lake',
      'Lopo',
    ]);
  });
});
