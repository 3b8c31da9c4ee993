import * as assert from 'node:assert/strict';
import type { EntityType } from '../../../../src/engine/analysis';
import type { DocumentName } from '../../../../src/engine/entities/documentName';
import { formKey } from '../../../../src/engine/entities/formKey';
import { label, readForms, type NameForm } from '../../../../src/engine/names/nameForms';
import { CountingLedger } from '../../../../src/engine/rules/ledger';

describe('forms of names', () => {
  type Seen = readonly [text: string, type: EntityType, confidence: number, initial?: true];
  const read = (seen: readonly Seen[], ...off: string[]): ((text: string) => NameForm) => {
    const names = seen.map(([text, type, confidence, initial], i): DocumentName => ({
      text,
      type,
      confidence,
      span: [100 * i, 100 * i + text.length],
      by: { rule: 'test' },
      ...(initial ? { initial } : {}),
    }));
    const keys = names.map(({ text }) => formKey(text));
    const forms = readForms(names, keys, new CountingLedger(off));
    return (text) => forms.get(formKey(text))!;
  };
  const near = (a: number, b: number): void => assert.ok(Math.abs(a - b) < 0.01, `${String(a)} is not ${String(b)}`);

  it('have the votes of their mentions, those in doubt left out', () => {
    const { votes, best } = read([
      ['Lund', 'person', 0.6],
      ['Lund', 'place', 0.9],
      ['Lund', 'place', 0.999],
      ['Lund', 'organization', 0.39],
    ])('Lund');
    near(votes.person, 0.91);
    near(votes.place, 2.29 + 4);
    assert.deepEqual([votes.organization, best], [0, 0.999]);
  });

  it('are sure by one mention, which must be surer where a sentence begins', () => {
    assert.equal(read([['Lund', 'person', 0.5]])('Lund').sure, true);
    assert.equal(read([['Lund', 'person', 0.49]])('Lund').sure, false);
    assert.equal(read([['Lund', 'person', 0.79, true]])('Lund').sure, false);
    const twice = read([
      ['Lund', 'person', 0.3, true],
      ['Lund', 'person', 0.8, true],
    ])('Lund');
    assert.deepEqual([twice.sure, twice.count], [true, 0]);
  });

  it('that are the surname of somebody named in full are a person', () => {
    const seen = [
      ['Ann Lund', 'person', 0.9],
      ['Lund', 'place', 0.9],
    ] as const;
    const lund = read(seen)('Lund');
    near(lund.votes.person, 2 * 14 * 0.3);
    assert.deepEqual([lund.fullName, label(lund)], ['Ann Lund', 'person']);
    const without = read(seen, 'label/full-name')('Lund');
    assert.deepEqual([without.fullName, label(without)], [null, 'place']);
  });

  it('but not if the full name is no person, in doubt or too long', () => {
    for (const full of [
      ['Ann Lund', 'place', 0.9],
      ['Ann Lund', 'person', 0.45],
      ['Ann Bea Cleo Dora Eva Lund', 'person', 0.9],
    ] as const)
      assert.equal(read([full, ['Lund', 'place', 0.9]])('Lund').fullName, null);
  });

  it('that begin the name of an organisation are one, unless they are a place', () => {
    const short = (...seen: readonly Seen[]): number => read(seen)('Lund').votes.organization;
    assert.equal(short(['Lund Motors', 'organization', 0.9], ['Lund', 'person', 0.1]), 1.5);
    assert.equal(short(['Lund Motors', 'organization', 0.7], ['Lund', 'person', 0.1]), 0);
    assert.equal(short(['Lund Motors', 'organization', 0.9], ['Lund', 'place', 0.9]), 0);
  });
});
