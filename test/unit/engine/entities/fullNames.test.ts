import * as assert from 'node:assert/strict';
import type { LabelledName } from '../../../../src/engine/entities/documentName';
import { formKey } from '../../../../src/engine/entities/formKey';
import { uniteFullNames } from '../../../../src/engine/entities/fullNames';
import { plainLedger } from '../../../../src/engine/rules/ledger';
import { entityLexicon } from './reading';

/** A name may stand behind `|` and the words before it. */
function named(words: string, i: number): LabelledName {
  const at = i * 100;
  const [before = '', text = words] = words.includes('|') ? words.split('|') : [];
  const span = [at, at + text.length] as const;
  return { text, key: formKey(text), type: 'person', span, confidence: 0.9, by: { rule: 'test' }, before };
}

function united(...marked: readonly string[]): string[][] {
  return uniteFullNames(marked.map(named), entityLexicon, plainLedger).map(({ cluster }) =>
    cluster.members.map(({ name }) => name.text),
  );
}

describe('which full names are one person', () => {
  it('first and last word', () => assert.equal(united('Ana Ruiz', 'Ana M. Ruiz', 'Anna Ruiz').length, 1));
  it('familiar forms', () => {
    assert.equal(united('William Vidal', 'Bill Vidal').length, 1);
    assert.equal(united('William Vidal', 'Robert Vidal').length, 2);
  });
  it('initials of only one', () => {
    assert.equal(united('Ana Ruiz', 'A. Ruiz').length, 1);
    assert.equal(united('Ana Ruiz', 'Adam Ruiz', 'A. Ruiz').length, 3);
  });
  it('fewer first names', () => assert.equal(united('Jens Otto Harry Vidal', 'Otto Vidal').length, 1));
  it('surnames of several words', () => assert.equal(united('Bill de Blasio', 'de Blasio').length, 1));
  it('the family name in front', () => assert.equal(united('Ichiro Tanaka', 'Tanaka Ichiro').length, 1));
  it('father and son', () => {
    assert.deepEqual(united('Leo Vidal', 'Leo Vidal Jr.', 'Leo Vidal'), [
      ['Leo Vidal', 'Leo Vidal'],
      ['Leo Vidal Jr.'],
    ]);
    assert.equal(united('Leo Vidal Jr.', 'Leo Vidal').length, 1, 'introduced with it, he goes on without');
  });
  it('other middle initials are somebody else’s', () => {
    assert.deepEqual(united('Leo W. Vidal', 'Leo H.W. Vidal', 'Leo Vidal', 'Leo H.W. Vidal'), [
      ['Leo W. Vidal', 'Leo Vidal'],
      ['Leo H.W. Vidal', 'Leo H.W. Vidal'],
    ]);
    assert.equal(united('Leo Walter Vidal', 'Leo W. Vidal').length, 1);
  });
  it('nobody is his own father', () => {
    assert.deepEqual(united('Leo Otto Vidal', ', the son of |Leo Vidal', 'Leo Otto Vidal', 'Leo Vidal'), [
      ['Leo Otto Vidal', 'Leo Otto Vidal'],
      ['Leo Vidal', 'Leo Vidal'],
    ]);
    assert.equal(united('Leo Vidal', ' praised |Leo Otto Vidal').length, 1);
  });
  it('first names of the only one who has them', () => {
    assert.equal(united('Leo Otto Vidal', 'Leo Otto').length, 1);
    assert.equal(united('Leo Otto', 'Leo Otto Vidal').length, 2, 'nobody is introduced so');
    assert.equal(united('Leo Otto Vidal', 'Leo Otto Lund', 'Leo Otto').length, 3);
  });
  it('a headline that runs into its verb', () => {
    const [only] = uniteFullNames(
      ['Leo Vidal Tweets', 'Leo Vidal', 'Leo Vidal'].map(named),
      entityLexicon,
      plainLedger,
    );
    assert.equal(only?.cluster.name, 'Leo Vidal');
    assert.equal(only.cluster.members.length, 3);
    assert.deepEqual(only.words, ['leo', 'vidal']);
  });
  it('none of none', () => assert.deepEqual(united(), []));
});
