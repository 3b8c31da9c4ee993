import * as assert from 'node:assert/strict';
import type { NameMention } from '../../../../src/engine/names/nameFinder';
import { mentionsOf } from '../references/referring';

function roles(marked: string, type?: NameMention['type']): string[] {
  const { text, reading } = mentionsOf(marked, type);
  return reading.roles.map(({ span, text: words, head }) => {
    assert.equal(text.slice(...span), words);
    return `${words} (${head})`;
  });
}

describe('roles', () => {
  const fixtures: readonly (readonly [string, readonly string[]])[] = [
    ['The Italian foreign minister |Marta Gallo| left.', ['Italian foreign minister (minister)']],
    ['US Secretary of State |Rex Marlow| left.', ['US Secretary of State (secretary)']],
    ["The US president's spokesman |Sean Terhune| left.", ["US president's spokesman (spokesman)"]],
    ['They met former President |Ana Ruiz| there.', ['former President (president)']],
    ["|Orlov|, Marlow's spokesman, left.", ["Marlow's spokesman (spokesman)"]],
    ['|Ben Terhune|, a senior adviser to the mayor, left.', ['senior adviser to the mayor (adviser)']],
    ['|Ben Terhune|, 52, a teacher from Leeds, left.', ['teacher from Leeds (teacher)']],
    ["Oslo's new ambassador to |Kenya|, |Ana Ruiz|, left.", ["Oslo's new ambassador to Kenya (ambassador)"]],
    ["The company's chief executive, |Ana Ruiz|, left.", ["company's chief executive (executive)"]],
    ['The director of the museum, |Ana Ruiz|, left.', ['director of the museum (director)']],
    ['His spokesman, |Ana Ruiz|, left.', ['spokesman (spokesman)']],
    ['|Ana Ruiz| is the head of the union.', ['head of the union (head)']],
    ['|Ana Ruiz|, who was the mayor of Leeds, left.', ['mayor of Leeds (mayor)']],
    ['|Ana Ruiz| has been a teacher for years.', ['teacher for years (teacher)']],
    ['|John Kerr|, Marlow’s predecessor, left.', ['Marlow’s predecessor (predecessor)']],
    ['Mr |Ruiz| left.', []],
    ['On Monday |Ruiz| left.', []],
    ['Ministers asked |Ruiz| about it.', []],
    ['|Orlov|, foreign minister |Gallo| and others left.', ['foreign minister (minister)']],
    ['|Orlov|, the talks over, left.', []],
    ['|Ana Ruiz| had been a teacher for years.', []],
    ['|Ana Ruiz| has become a teacher.', []],
    ['|Ben Terhune|, old, a teacher from Leeds, left.', []],
    ['|Ana Ruiz|, 52, who was the mayor of Leeds, left.', ['mayor of Leeds (mayor)']],
    ['|Ana Ruiz|, which was the mayor of Leeds, left.', []],
    ['|Ana Ruiz|, who met the mayor of Leeds, left.', []],
    ['|Ana Ruiz| who was the mayor of Leeds left.', []],
    ["The company's chief executive, |Ana Ruiz| of Leeds, left.", []],
  ];
  for (const [marked, expected] of fixtures) it(marked, () => assert.deepEqual(roles(marked), expected));

  it('of organisations', () => {
    assert.deepEqual(roles('|Harlow|, a Leeds-based company, grew.', 'organization'), [
      'Leeds-based company (company)',
    ]);
    assert.deepEqual(roles('The airline |Harlow| grew.', 'organization'), ['airline (airline)']);
    assert.deepEqual(roles('The biggest company |Harlow| shareholders left.', 'organization'), []);
  });
});
