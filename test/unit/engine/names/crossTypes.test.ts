import * as assert from 'node:assert/strict';
import type { EntityType } from '../../../../src/engine/analysis';
import { settleTypes } from '../../../../src/engine/names/crossTypes';
import type { LabelledName } from '../../../../src/engine/entities/documentName';
import { formKey } from '../../../../src/engine/entities/formKey';
import { gazetteer } from '../entities/reading';

function settled(...names: readonly (readonly [string, EntityType, string?])[]): EntityType[] {
  const list = names.map(([text, type, title], i): LabelledName => {
    const at = i * 100;
    const span = [at, at + text.length] as const;
    return { text, type, key: formKey(text), span, confidence: 0.9, by: { rule: 'test' }, ...(title ? { title } : {}) };
  });
  return settleTypes(list, gazetteer).map(({ type }) => type);
}

describe('one type for names of one thing', () => {
  it('countries are places', () => {
    assert.deepEqual(settled(['United States', 'organization'], ['UK', 'person']), ['place', 'place']);
    assert.deepEqual(settled(['Jordan', 'place'], ['Jordan', 'person']), ['place', 'place']);
  });
  it('but a man may be called like one', () => assert.deepEqual(settled(['Jordan', 'person']), ['person']));
  it('the short form of an organisation is no person', () => {
    assert.deepEqual(settled(['Ford Motor Company', 'organization'], ['Ford', 'person']), [
      'organization',
      'organization',
    ]);
    assert.deepEqual(settled(['Pittsburgh Pirates', 'organization'], ['Pirates', 'person'])[1], 'organization');
    assert.deepEqual(settled(['General Motors', 'organization'], ['GM', 'person'])[1], 'organization');
  });
  it('unless it has a title or a full name', () => {
    assert.equal(settled(['Ford Motor Company', 'organization'], ['Ford', 'person', 'Mr'])[1], 'person');
    assert.equal(
      settled(['Ford Motor Company', 'organization'], ['Ann Ford', 'person'], ['Ford', 'person'])[2],
      'person',
    );
  });
  it('a surname behind the full name is the person’s', () => {
    assert.equal(settled(['Ana Bloom', 'person'], ['Bloom', 'organization'])[1], 'person');
    assert.equal(settled(['Bloom', 'organization'], ['Ana Bloom', 'person'])[0], 'organization');
    assert.equal(
      settled(['Bloom Foods', 'organization'], ['Ana Bloom', 'person'], ['Bloom', 'organization'])[2],
      'organization',
    );
  });
  it('what a surname owns is not its name', () => {
    const settle = (after: string, text = 'Bloom’s'): string[] =>
      settleTypes(
        [
          { text, type: 'organization', key: formKey(text), span: [0, text.length], after },
          { text: 'Ana Bloom', type: 'person', key: 'ana bloom', span: [100, 109] },
        ].map((name) => ({ ...name, confidence: 0.9, by: { rule: 'test' } }) as unknown as LabelledName),
        gazetteer,
      ).map((name) => `${name.type}: ${name.text}`);
    assert.deepEqual(settle(' office fell'), ['person: Bloom', 'person: Ana Bloom']);
    assert.deepEqual(settle('. Rain fell'), ['organization: Bloom’s', 'person: Ana Bloom']);
    assert.deepEqual(settle(' office fell', 'Bloom'), ['organization: Bloom', 'person: Ana Bloom']);
    assert.deepEqual(settle(' office fell', 'Macy’s'), ['organization: Macy’s', 'person: Ana Bloom']);
  });
  it('letters are an organisation’s, a word in capitals may be anybody', () => {
    assert.deepEqual(settled(['Ana Bloom', 'person'], ['BLOOM', 'organization'])[1], 'organization');
    assert.deepEqual(settled(['General Motors', 'organization'], ['Gm', 'person'])[1], 'person');
    assert.deepEqual(settled(['Oslo Bank', 'organization'], ['Oslo Bank', 'place'])[1], 'organization');
    assert.deepEqual(settled(['Oslo', 'organization'], ['Oslo', 'place'])[1], 'place');
    assert.deepEqual(settled(['Ana Motors', 'organization'], ['Ana Motors', 'person', 'Mr'])[1], 'person');
    assert.deepEqual(settled(['New York', 'organization'], ['New York', 'place'])[1], 'place');
  });
  it('the longer form of an organisation is one', () => {
    assert.deepEqual(
      settled(['Federal Reserve', 'organization'], ['U.S. Federal Reserve', 'person'])[1],
      'organization',
    );
  });
  it('a city before whom a club has is the club', () => {
    const club = (text: string, after: string): EntityType | undefined => {
      const span = [0, text.length] as const;
      const name = {
        ...{ text, type: 'place' as const, key: formKey(text), span },
        confidence: 0.9,
        by: { rule: 'test' },
      };
      return settleTypes([{ ...name, after }], gazetteer)[0]?.type;
    };
    assert.equal(club('Leeds', ' striker Emily Terhune'), 'organization');
    assert.equal(club('Leeds', ' mayor Emily Terhune'), 'place');
    assert.equal(club('Norway', ' striker Emily Terhune'), 'place');
  });
  it('none of none', () => assert.deepEqual(settleTypes([], undefined), []));
});
