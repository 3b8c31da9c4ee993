import * as assert from 'node:assert/strict';
import {
  acronymsOf,
  formKey,
  generationOf,
  organizationKey,
  spellingKey,
  personKey,
  personWords,
} from '../../../../src/engine/entities/formKey';

describe('keys of names', () => {
  it('unite spellings', () => {
    for (const form of ['U.S.', 'US', 'the US']) assert.equal(formKey(form), 'us', form);
    for (const form of ['Ångström', 'ANGSTRÖM', 'Angstrom']) assert.equal(formKey(form), 'angstrom', form);
    for (const form of ['G-7', 'G 7']) assert.equal(formKey(form), 'g 7', form);
    assert.equal(formKey('O’Brien'), formKey("O'Brien"));
  });
  it('are of bounded length', () => assert.equal(formKey('Oslo '.repeat(100)).length, 199));
  it('have words for signs', () => {
    assert.equal(formKey('Hale & Dorr'), 'hale and dorr');
    assert.equal(formKey('AT&T'), 'at and t');
  });
  it('of persons tell a generation', () => {
    assert.deepEqual(['leo vidal jr', 'leo vidal', 'iii'].map(generationOf), ['jr', '', 'iii']);
  });
  it('have one spelling for the usual ones of a foreign name', () => {
    for (const [a = '', b = ''] of [
      ['sergei', 'sergey'],
      ['aleksei', 'alexei'],
      ['yussuf', 'yusuf'],
    ])
      assert.equal(spellingKey(a), spellingKey(b), a);
  });
  it('are never empty', () => {
    for (const form of ['.', "''", 'the ', '\ud800']) assert.notEqual(formKey(form), '');
  });
  it('of organisations leave out legal forms and the country in front', () => {
    assert.equal(organizationKey('harlow steel company'), 'harlow steel');
    assert.equal(organizationKey('us air force'), 'air force');
    assert.equal(organizationKey('group'), 'group');
    assert.equal(organizationKey('us congress'), 'us congress');
    assert.equal(organizationKey('harlow and company'), 'harlow');
    assert.equal(organizationKey('harlow & company'), 'harlow &');
    assert.equal(organizationKey('and'), 'and');
    assert.equal(organizationKey('united states air force'), 'air force');
    assert.equal(organizationKey('united states'), 'united states');
    assert.equal(organizationKey('company group'), 'company');
  });
  it('make acronyms', () => {
    assert.deepEqual(acronymsOf('northern rail authority'), ['nra']);
    assert.deepEqual(acronymsOf('organization of american states'), ['oas', 'ooas']);
    assert.ok(acronymsOf('group of seven').includes('g7'));
    assert.deepEqual(acronymsOf('harlow'), []);
    assert.deepEqual(acronymsOf('group of the'), ['got']);
    assert.deepEqual(acronymsOf('club 100 oslo'), ['c100o']);
  });
  it('of persons leave out articles, generations and middle names', () => {
    assert.deepEqual(personWords('omar al haddad'), ['omar', 'haddad']);
    assert.deepEqual(personWords('al haddad'), ['haddad']);
    assert.deepEqual(personWords('samuel terhune jr'), ['samuel', 'terhune']);
    assert.deepEqual(personWords('samuel al'), ['samuel', 'al']);
    assert.deepEqual(personWords('jr'), ['jr']);
    assert.deepEqual(personWords('ben haddad'), ['ben', 'haddad']);
    assert.deepEqual(personWords('al'), ['al']);
    assert.equal(personKey(['samuel', 'k', 'terhune']), 'samuel terhune');
    assert.equal(personKey(['terhune']), 'terhune');
    assert.equal(personKey([]), '');
  });
});
