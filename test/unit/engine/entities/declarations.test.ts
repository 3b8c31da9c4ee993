import * as assert from 'node:assert/strict';
import type { EntityType } from '../../../../src/engine/analysis';
import { declarationBook } from '../../../../src/engine/entities/declarations';
import type { LabelledName } from '../../../../src/engine/entities/documentName';
import { formKey } from '../../../../src/engine/entities/formKey';
import { plainLedger } from '../../../../src/engine/rules/ledger';

/** What the words say of the two names between bars: `|Lund|, alias |Terhune|`; with the kind of each. */
function declared(marked: string, kinds = 'pp', confidence = 0.9): string {
  const [before = '', first = '', between = '', second = '', after = ''] = marked.split('|');
  const type = (at: number): EntityType =>
    kinds[at] === 'o' ? 'organization' : kinds[at] === 'l' ? 'place' : 'person';
  const name = (text: string, at: number, around: Partial<LabelledName>): LabelledName => ({
    ...{ text, key: formKey(text), type: type(at), confidence, by: { rule: 'test' }, span: [0, text.length] },
    ...around,
  });
  const main = name(first, 0, { before, after: between });
  const answer = declarationBook.answer({ main, other: name(second, 1, { before: between, after }) }, plainLedger);
  return answer === null ? 'nothing' : `${answer.rule} ${String(answer.found)}`;
}

describe('what the text says of two names', () => {
  const fixtures: readonly (readonly [marked: string, answer: string, kinds?: string])[] = [
    ['|Lund|, also known as |Terhune|', 'declared/known-as 0.9'],
    ['|Lund|, who is better known to fans as “|Terhune|”', 'declared/known-as 0.9'],
    ['|Lund| a.k.a. |Terhune|', 'nothing'],
    ['|Lund|, a.k.a. |Terhune|', 'declared/known-as 0.9'],
    ['|Lund| (formerly referred to as |Terhune|)', 'declared/known-in-brackets 0.9'],
    ['|Lund| (alias |Terhune|)', 'declared/known-in-brackets 0.9'],
    ['|Lund|, who was once called |Terhune|', 'declared/called 0.9'],
    ['|Lund|, called |Terhune|', 'nothing'],
    ['|Lund| (née |Terhune|)', 'declared/called-in-brackets 0.9'],
    ['|Lund| (nicknamed |Terhune|)', 'declared/called-in-brackets 0.9'],
    ['|Lund|, self-described as |Terhune|', 'declared/calls-itself 0.9'],
    ['|Lund|, calling herself |Terhune|', 'declared/calls-itself 0.9'],
    ['|Lund|, whose maiden name was |Terhune|', 'declared/real-name 0.9'],
    ['|Lund|, real name |Terhune|', 'declared/real-name 0.9'],
    ['|Lund| is the stage name of |Terhune|', 'declared/name-of 0.9'],
    ['|Lund| met |Terhune|', 'nothing'],
    ['|Lund|, also known as |Terhune|’s aunt', 'declared/owner 0'],
    ['|Vidal Workers Party| (|PTZ|)', 'declared/foreign-acronym 0.75', 'oo'],
    ['|Party| (|PTZ|)', 'nothing', 'oo'],
    ['|Vidal Workers Party| (|Ptz|)', 'nothing', 'oo'],
    ['|Vidal Workers Party| (|PTZ| left)', 'nothing', 'oo'],
    ['|Lund Islands| (|Rekoha| in the Harlow language)', 'declared/other-language 0.8', 'll'],
    ['a plant in |Lund|, known as |Terhune|', 'declared/place-around 0', 'll'],
    ['a plant in |Lund|, formerly known as |Terhune|', 'declared/known-as 0.9', 'll'],
    ['a plant in |Lund| (known as |Terhune|)', 'declared/known-in-brackets 0.9', 'll'],
    ['they left |Lund|, known as |Terhune|', 'declared/known-as 0.9', 'll'],
    ['|Lund|, also known as |Terhune|', 'declared/other-type 0', 'lp'],
    ['|Lund|, also known as |Terhune|', 'declared/known-as 0.9', 'po'],
  ];
  for (const [marked, expected, kinds] of fixtures)
    it(`${marked} ${kinds ?? ''}`, () => assert.equal(declared(marked, kinds), expected));

  it('what is surely of another kind is another', () =>
    assert.equal(declared('|Lund|, also known as |Terhune|', 'po', 0.99), 'declared/other-type 0'));
});
