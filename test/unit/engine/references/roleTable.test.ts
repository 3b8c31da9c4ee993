import * as assert from 'node:assert/strict';
import type { Entity, EntityType } from '../../../../src/engine/analysis';
import type { Reference } from '../../../../src/engine/references/mentionReading';
import { unknownGrammar } from '../../../../src/engine/references/mentionReading';
import { plainLedger } from '../../../../src/engine/rules/ledger';
import { isNounOf, RoleTable } from '../../../../src/engine/references/roleTable';
import { entityLexicon } from '../entities/reading';

const entity = (id: string, name: string, type: EntityType = 'person'): Entity => ({
  id,
  type,
  name,
  aliases: [],
  roles: [],
  maybeSameAs: [],
  mentions: [],
  place: null,
});
const ana = entity('e1', 'Ana Ruiz');
const walter = entity('e2', 'Walter Orlov');
const ministry = entity('e3', 'Ministry of Transport', 'organization');
const harlow = entity('e4', 'Harlow', 'organization');

it('a noun is one of a name as a whole word', () => {
  assert.ok(isNounOf({ name: 'Harlow Bank' }, 'bank') && isNounOf({ name: 'Ministry of Transport' }, 'ministry'));
  assert.ok(!isNounOf({ name: 'Harlow Fairport' }, 'port'));
});

function table(): RoleTable {
  const roles = new RoleTable([ana, walter, ministry, harlow], entityLexicon, plainLedger);
  const role = (text: string, head: string) => ({
    name: 0,
    span: [0, 0] as const,
    text,
    head,
    kind: 'person' as const,
  });
  roles.add(ana, role('Italian foreign minister', 'minister'), [0, 24]);
  roles.add(walter, role('former spokesman', 'spokesman'), [30, 46]);
  return roles;
}

function nominal(words: string, kind: Reference['kind'] = 'person'): Reference {
  const list = words.split(' ');
  const base = { span: [0, 0] as const, form: 'nominal' as const, name: -1, determiner: 'the' as const, sentence: 0 };
  return { ...base, ...unknownGrammar, kind, word: list.at(-1) ?? '', modifiers: list.slice(0, -1) };
}

const all = [ana, walter, ministry, harlow];

const names = (words: string, kind?: Reference['kind'], recent = all, near = all): string[] =>
  table()
    .candidates(nominal(words, kind), near, recent)
    .map((link) => link.entity.name);

describe('roleTable', () => {
  it('knows whom a nominal may mean', () => {
    assert.deepEqual(names('minister'), ['Ana Ruiz']);
    assert.deepEqual(names('foreign minister'), ['Ana Ruiz']);
    assert.deepEqual(names('veteran spokesman'), ['Walter Orlov']);
    assert.deepEqual(names('veteran spokesman', 'person', all, [ana]), []);
  });
  it('does not take one office for another', () => {
    assert.deepEqual(names('defence minister'), []);
    assert.deepEqual(names('russian minister'), []);
  });
  it('knows organisations by a word of their names, and firms', () => {
    assert.deepEqual(names('ministry', 'organization'), ['Ministry of Transport']);
    assert.deepEqual(names('company', 'organization'), ['Harlow']);
    assert.deepEqual(names('company', 'organization', []), []);
  });
  it('knows where somebody is from', () => assert.deepEqual(names('italian'), ['Ana Ruiz']));
  it('knows titles in other words', () => {
    const roles = table();
    roles.addTitle(walter, 'Rep.');
    assert.deepEqual(
      roles.candidates(nominal('congressman'), all, []).map((link) => link.entity.name),
      ['Walter Orlov'],
    );
  });
  it('keeps where a role is said, and what it says of man and woman', () => {
    assert.deepEqual(table().rolesOf(ana), [{ text: 'Italian foreign minister', span: [0, 24] }]);
    assert.deepEqual([table().gender(ana), table().gender(walter)], [null, 'man']);
  });
  it('gives a person no role of an organisation', () => {
    const roles = table();
    roles.add(harlow, { name: 0, span: [0, 0], text: 'lawyer', head: 'lawyer', kind: 'person' }, [0, 6]);
    assert.deepEqual(roles.rolesOf(harlow), []);
  });
});
