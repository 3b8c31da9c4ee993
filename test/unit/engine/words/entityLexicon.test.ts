import * as assert from 'node:assert/strict';
import { emptyEntityLexicon, genderOfTitle, readEntityLexicon } from '../../../../src/engine/words/entityLexicon';
import { entityLexicon } from '../entities/reading';

describe('entityLexicon', () => {
  it('tells men and women by titles and nouns', () => {
    const genders = ['Mrs', 'Mr.', 'Sir', 'Congresswoman', 'President', 'First Lady'].map((title) =>
      genderOfTitle(entityLexicon, title),
    );
    assert.deepEqual(genders, ['woman', 'man', 'man', 'woman', null, 'woman']);
    assert.equal(genderOfTitle(entityLexicon, undefined), null);
  });
  it('knows familiar forms of first names', () => {
    const families = (name: string): readonly number[] => entityLexicon.firstNameFamilies.get(name) ?? [];
    assert.ok(families('bill').some((family) => families('william').includes(family)));
    assert.ok(!families('bill').some((family) => families('robert').includes(family)));
  });
  it('knows names of one organisation', () => {
    const { organizationVariants: variants } = entityLexicon;
    assert.equal(variants.get('fed'), variants.get('federal reserve'));
    assert.equal(variants.get('daesh'), variants.get('isis'));
  });
  it('knows where people are from', () => {
    assert.equal(entityLexicon.origins.get('texan'), 'US Texas');
    assert.equal(entityLexicon.origins.get('italian'), 'IT');
  });
  it('may be empty', () => {
    assert.deepEqual(readEntityLexicon({ lexicon: {}, gazetteer: undefined, model: undefined }), emptyEntityLexicon);
  });
});
