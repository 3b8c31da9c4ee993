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
  it('the longer form of an organisation is one', () => {
    assert.deepEqual(
      settled(['Federal Reserve', 'organization'], ['U.S. Federal Reserve', 'person'])[1],
      'organization',
    );
  });
  it('none of none', () => assert.deepEqual(settleTypes([], undefined), []));
});
