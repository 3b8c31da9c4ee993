import * as assert from 'node:assert/strict';
import { acronymsOf, formKey, organizationKey, personKey, personWords } from '../../../../src/engine/entities/formKey';

describe('keys of names', () => {
  it('unite spellings', () => {
    for (const form of ['U.S.', 'US', 'the US']) assert.equal(formKey(form), 'us', form);
    for (const form of ['Ångström', 'ANGSTRÖM', 'Angstrom']) assert.equal(formKey(form), 'angstrom', form);
    for (const form of ['G-7', 'G 7']) assert.equal(formKey(form), 'g 7', form);
    assert.equal(formKey('O’Brien'), formKey("O'Brien"));
  });
  it('are never empty', () => {
    for (const form of ['.', "''", 'the ', '\ud800']) assert.notEqual(formKey(form), '');
  });
  it('of organisations leave out legal forms and the country in front', () => {
    assert.equal(organizationKey('harlow steel company'), 'harlow steel');
    assert.equal(organizationKey('us air force'), 'air force');
    assert.equal(organizationKey('group'), 'group');
    assert.equal(organizationKey('us congress'), 'us congress');
  });
  it('make acronyms', () => {
    assert.deepEqual(acronymsOf('northern rail authority'), ['nra']);
    assert.deepEqual(acronymsOf('organization of american states'), ['oas', 'ooas']);
    assert.ok(acronymsOf('group of seven').includes('g7'));
    assert.deepEqual(acronymsOf('harlow'), []);
  });
  it('of persons leave out articles, generations and middle names', () => {
    assert.deepEqual(personWords('omar al haddad'), ['omar', 'haddad']);
    assert.deepEqual(personWords('al haddad'), ['haddad']);
    assert.deepEqual(personWords('samuel terhune jr'), ['samuel', 'terhune']);
    assert.equal(personKey(['samuel', 'k', 'terhune']), 'samuel terhune');
  });
});
