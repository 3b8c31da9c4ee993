import * as assert from 'node:assert/strict';
import { mentionsOf } from './referring';

/** What the reference written so says of the others of its text: their words. */
function grammarOf(
  marked: string,
  word: string,
): { others: string[]; antecedent: string; says: boolean; subject: string } {
  const { text, reading } = mentionsOf(marked);
  const wordsOf = (index: number): string => text.slice(...(reading.references[index]?.span ?? [0, 0]));
  const found = reading.references.find(({ span }) => text.slice(...span) === word);
  assert.ok(found, `no “${word}” here`);
  const { others, antecedent, says, subject } = found;
  return { others: others.map(wordsOf), antecedent: wordsOf(antecedent), says, subject: wordsOf(subject) };
}

describe('the grammar of references, by the tree', () => {
  it('a pronoun is not another argument of its verb', () => {
    assert.deepEqual(grammarOf('|Walter Brigham| praised him.', 'him').others, ['Walter Brigham']);
    assert.deepEqual(grammarOf('|Walter Brigham| hurt himself.', 'himself').others, []);
    assert.deepEqual(grammarOf('|Walter Brigham| lost his car.', 'his').others, []);
  });
  it('nor the subject that its verb has from another', () =>
    assert.deepEqual(grammarOf('|Walter Brigham| wanted to praise him.', 'him').others, ['Walter Brigham']));
  it('nor what its relative clause is about', () => {
    assert.deepEqual(grammarOf('They met |Walter Brigham|, whom he praised.', 'he').others, ['Walter Brigham']);
    assert.deepEqual(grammarOf('They met |Walter Brigham| when he left.', 'he').others, []);
  });
  it('nor what it owns', () =>
    assert.ok(grammarOf('|Dmitri Orlov| was his spokesman.', 'his').others.includes('Dmitri Orlov')));
  it('nor the name whose office it tells', () => {
    assert.ok(grammarOf('|Dmitri Orlov|, her editor, nodded.', 'her').others.includes('Dmitri Orlov'));
    assert.deepEqual(grammarOf('|Dmitri Orlov|, his wife, and his son left.', 'his').others, []);
  });
  it('who means what its clause is about, or what stands before it', () => {
    assert.equal(grammarOf('They met |Clara Hoffmann|, who said no.', 'who').antecedent, 'Clara Hoffmann');
    assert.equal(
      grammarOf('It was |Clara Hoffmann|, not the mayor, who said it rained.', 'who').antecedent,
      'Clara Hoffmann',
    );
  });
  it('subjects speak', () => {
    assert.ok(grammarOf('He said it rained.', 'He').says);
    assert.ok(!grammarOf('He left when it rained.', 'He').says);
    assert.equal(grammarOf('|Walter Brigham| lost his car.', 'his').subject, 'Walter Brigham');
    assert.equal(grammarOf('|Walter Brigham| said he left.', 'he').subject, '');
    assert.equal(
      grammarOf('|Walter Brigham| slapped |Dmitri Orlov|, whom he called a fool.', 'he').subject,
      'Walter Brigham',
    );
  });
});
