import * as assert from 'node:assert/strict';
import { isAgent } from '../../../../src/engine/references/agents';
import { referenceOf, unknownGrammar, type Reference } from '../../../../src/engine/references/mentionReading';

describe('agents', () => {
  /** References in the order of their words in the text; those that own are possessors. */
  const agent = (text: string, words: readonly (readonly [string, Reference['form'], boolean?])[]): boolean => {
    const references = words.map(([word, form, owns]) => {
      const start = text.indexOf(word);
      const core = { ...{ span: [start, start + word.length] as const, form, name: -1, word: '', kind: null } };
      const rest = { modifiers: [], determiner: '', sentence: 0 } as const;
      return referenceOf({ ...core, ...rest }, { ...unknownGrammar, place: owns ? 'possessor' : 'subject' });
    });
    const index = words.findIndex(([, , owns]) => !owns);
    return isAgent(text, references, index);
  };

  it('speak for whom they belong to', () => {
    assert.ok(
      agent("Ek's lawyer, Blom, said he left.", [
        ['Ek', 'name', true],
        ['Blom', 'name'],
      ]),
    );
    assert.ok(
      agent('His longtime spokesman in Oslo, Blom, said he left.', [
        ['His', 'pronoun', true],
        ['Blom', 'name'],
      ]),
    );
    assert.ok(
      agent("Ek's lawyer said he left.", [
        ['Ek', 'name', true],
        ['lawyer', 'nominal'],
      ]),
    );
    assert.ok(
      agent('A spokesman for Ek said he left.', [
        ['A spokesman', 'nominal'],
        ['Ek', 'name'],
      ]),
    );
  });

  it('are no kin, no pronouns, and nobody of another noun', () => {
    assert.ok(
      !agent("Ek's brother, Blom, said he left.", [
        ['Ek', 'name', true],
        ['Blom', 'name'],
      ]),
    );
    assert.ok(
      !agent("Ek's lawyer saw Blom, who said he left.", [
        ['Ek', 'name', true],
        ['Blom', 'name'],
      ]),
    );
    assert.ok(
      !agent("Ek's lawyer left, as he said.", [
        ['Ek', 'name', true],
        ['he', 'pronoun'],
      ]),
    );
    assert.ok(
      !agent('A friend of Ek said he left.', [
        ['A friend', 'nominal'],
        ['Ek', 'name'],
      ]),
    );
  });
});
