import * as assert from 'node:assert/strict';
import type { EntityType } from '../../../../src/engine/analysis';
import { readDeclarations } from '../../../../src/engine/entities/declaredNames';
import type { LabelledName } from '../../../../src/engine/entities/documentName';
import { formKey } from '../../../../src/engine/entities/formKey';
import { plainLedger } from '../../../../src/engine/rules/ledger';
import { entitiesOf, gazetteer, summary } from './reading';

describe('other names that the text tells', () => {
  const fixtures: readonly (readonly [text: string, united: string])[] = [
    [
      'They met Clara Hoffmann, also known as Lena Vidal. Vidal slept.',
      'person: Clara Hoffmann = Lena Vidal = Vidal (3)',
    ],
    ['They met Clara Hoffmann (formerly known as Lena Vidal).', 'person: Clara Hoffmann = Lena Vidal (2)'],
    ['They met Clara Hoffmann (née Lena Vidal) again.', 'person: Clara Hoffmann = Lena Vidal (2)'],
    ['They met Clara Hoffmann, better known to fans as “Lena Vidal”.', 'person: Clara Hoffmann = Lena Vidal (2)'],
    ['They met Clara Hoffmann, a.k.a. Lena Vidal, there.', 'person: Clara Hoffmann = Lena Vidal (2)'],
    ['They met Clara Hoffmann, whose real name is Lena Vidal.', 'person: Clara Hoffmann = Lena Vidal (2)'],
    ['Clara Hoffmann was the pen name of the writer Lena Vidal.', 'person: Clara Hoffmann = Lena Vidal (2)'],
    ['Clara Hoffmann, who was once called Lena Vidal, slept.', 'person: Clara Hoffmann = Lena Vidal (2)'],
    [
      'They sued the Terhune Company, formerly known as the Harlow Company.',
      'organization: Terhune Company = Harlow Company (2)',
    ],
    ['They sued the Vidal Workers Party (PTZ). The PTZ denied it.', 'organization: Vidal Workers Party = PTZ (3)'],
  ];
  for (const [text, united] of fixtures)
    it(text, () => {
      assert.ok(summary(text).includes(united), summary(text).join('\n'));
    });

  it('are told with the rule', () => {
    const [entity] = entitiesOf('They met Clara Hoffmann, also known as Lena Vidal.');
    const { rule, values } = entity?.mentions[1] ?? {};
    assert.deepEqual([rule, values], ['alias/declared', ['Clara Hoffmann']]);
  });
  it('give the short form in brackets its kind', () => {
    const name = (text: string, at: number, type: EntityType, before: string, after: string): LabelledName => {
      const span = [at, at + text.length] as const;
      return { text, key: formKey(text), type, span, confidence: 0.9, by: { rule: 'test' }, before, after };
    };
    const college = name('Vidal College of Pediatricians', 0, 'organization', '', ' (VCPeds)');
    const { names } = readDeclarations(
      [college, name('VCPeds', 32, 'person', ' (', ') agreed')],
      gazetteer,
      plainLedger,
    );
    assert.deepEqual(
      names.map(({ type }) => type),
      ['organization', 'organization'],
    );
    const typeOf = (text: string, before = ' (', main = college): EntityType | undefined =>
      readDeclarations([main, name(text, 30 + before.length, 'person', before, ') agreed')], gazetteer, plainLedger)
        .names[1]?.type;
    assert.equal(typeOf('VCPeds'), 'organization');
    assert.equal(typeOf('VXPeds'), 'person', 'other letters');
    assert.equal(typeOf('Vidal'), 'person', 'no short form');
    assert.equal(typeOf('VCPeds', ', '), 'person', 'no brackets');
    assert.equal(typeOf('VCPeds', ' (', { ...college, type: 'place' }), 'person', 'no organisation');
  });
  it('settle whom the surname of both means', () => {
    assert.deepEqual(summary('They met Clara Hoffmann, also known as Lena Hoffmann. Mrs Hoffmann slept.'), [
      'person: Clara Hoffmann = Lena Hoffmann = Hoffmann (3)',
    ]);
  });

  const apart: readonly string[] = [
    'Clara Hoffmann called Lena Vidal.',
    'Clara Hoffmann is known to Lena Vidal.',
    'They met Clara Hoffmann, also known as Lena Vidal’s aunt.',
    'They met Clara Hoffmann (Lena Vidal slept).',
    'They met Clara Hoffmann, and Lena Vidal was born.',
    'They met Clara Hoffmann. Also known as Lena Vidal is somebody else.',
  ];
  for (const text of apart) it(`are not: ${text}`, () => assert.equal(summary(text).length, 2));

  it('are not those of the place before', () => {
    assert.deepEqual(summary('They left a plant in Oslo, known as Bergen.'), ['place: Oslo', 'place: Bergen']);
  });
  it('nor a country’s in brackets', () => {
    assert.deepEqual(summary('They sued the Harlow Steel Company (US).'), [
      'organization: Harlow Steel Company',
      'place: US',
    ]);
  });
});
