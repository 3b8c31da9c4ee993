import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createMentionReader } from '../../../../src/engine/references/mentionReader';
import { mentionsOf, syntaxOf } from './referring';
import { testResources } from '../../../resources';

/** Each reference as words and place in its clause. */
function places(marked: string): string[] {
  const { text, reading } = mentionsOf(marked);
  return reading.references.map(({ span, place, says }) => `${text.slice(...span)}: ${place}${says ? ', says' : ''}`);
}

describe('what a paragraph speaks of', () => {
  it('subjects, objects and possessors, with a tree', () => {
    assert.deepEqual(places('|Orlov| told |Gallo| that he had met her brother.'), [
      'Orlov: subject, says',
      'Gallo: object',
      'he: subject',
      'her: possessor',
      'brother: object',
    ]);
  });
  it('subjects by their neighbours, without one', () => {
    assert.deepEqual(
      places('|Orlov|, a lawyer, has said so. They met in |Orlov|’s office, said |Gallo|.').slice(0, 1),
      ['Orlov: subject, says'],
    );
    assert.deepEqual(places('The judge hurt |Orlov|.'), ['The judge: subject', 'Orlov: object']);
    assert.deepEqual(places('The report on |Orlov| was long.'), ['Orlov: other']);
    assert.deepEqual(places('The |Orlov| plan was long.')[0], 'Orlov: modifier');
  });

  it('who cannot be meant', () => {
    const others = (marked: string, word: string): string[] => {
      const { text, reading } = mentionsOf(marked);
      const found = reading.references.find(({ form, word: own }) => form === 'pronoun' && own === word);
      return (found?.others ?? []).map((index) => text.slice(...(reading.references[index]?.span ?? [0, 0])));
    };
    assert.deepEqual(others('|Orlov| met him.', 'him'), ['Orlov']);
    assert.deepEqual(others('|Orlov| hurt himself.', 'himself'), []);
    assert.deepEqual(others('|Orlov| said |Gallo| met him.', 'him'), ['Gallo']);
    assert.deepEqual(others('His spokesman, |Orlov|, left.', 'his'), ['Orlov']);
    assert.deepEqual(others('|Orlov| met his brother.', 'his'), ['brother']);
  });

  it('who says or thinks what a pronoun stands in', () => {
    const { reading } = mentionsOf('|Orlov| said |Gallo| believed that he had won.');
    assert.deepEqual(reading.references.find(({ word }) => word === 'he')?.saidBy, [1, 0]);
  });

  it('no expletive', () => {
    const { reading } = mentionsOf('It is clear that |Orlov| left.');
    assert.deepEqual(
      reading.references.map(({ word }) => word),
      ['', ''],
    );
  });

  it('nominals with what stands before them', () => {
    const { text, reading } = mentionsOf('The Russian foreign minister left. A judge saw |Orlov|’s lawyer.');
    assert.deepEqual(
      reading.references
        .filter(({ form }) => form === 'nominal')
        .map(({ span, word, determiner, kind, modifiers }) => [text.slice(...span), word, determiner, kind, modifiers]),
      [
        ['The Russian foreign minister', 'minister', 'the', 'person', ['foreign', 'russian']],
        ['A judge', 'judge', 'a', 'person', []],
        ['lawyer', 'lawyer', 'genitive', 'person', ['orlov']],
      ],
    );
  });

  it('no plurals, no first parts of compounds', () => {
    const { reading } = mentionsOf('The ministers left. The minister post is empty.');
    assert.deepEqual(
      reading.references.filter(({ kind }) => kind === 'person'),
      [],
    );
  });

  it('nothing without a language model', () => {
    assert.deepEqual(createMentionReader(testResources())(null, []), { roles: [], references: [], firstPerson: [] });
  });

  it('reads anything', () => {
    const read = createMentionReader(testResources());
    const word = fc.constantFrom(
      'he',
      'said',
      'Orlov',
      ',',
      '.',
      'the',
      'minister',
      "'s",
      '“',
      'who',
      'is',
      '\ud83d\ude00',
      '(',
      '52',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(' ');
        const names = [...text.matchAll(/Orlov/g)].map(({ index }) => ({
          span: [index, index + 5] as const,
          type: 'person' as const,
          confidence: 1,
          by: { rule: 'test' },
        }));
        const { roles, references } = read(syntaxOf(text), names);
        for (const { span } of [...roles, ...references]) assert.ok(span[0] < span[1] && span[1] <= text.length);
        references.forEach(({ others, saidBy, subject }) => {
          for (const index of [...others, ...saidBy]) assert.ok(references[index]);
          assert.ok(subject < references.length);
        });
      }),
      { numRuns: 200 },
    );
    for (const text of ['', ' ', '\ud800', 'he '.repeat(2000)]) read(syntaxOf(text), []);
  });
});
