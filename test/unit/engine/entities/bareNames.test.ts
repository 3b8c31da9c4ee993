import * as assert from 'node:assert/strict';
import { Namesakes } from '../../../../src/engine/entities/bareNames';
import type { LabelledName } from '../../../../src/engine/entities/documentName';
import { newPerson, type Person } from '../../../../src/engine/entities/person';
import { plainLedger } from '../../../../src/engine/rules/ledger';
import { entityLexicon } from './reading';

function person(name: string, at: number[], change: Partial<Person> = {}): Person {
  const words = name.toLowerCase().split(' ');
  return { ...newPerson(words.join(' '), name, words), at, ...change };
}
const bare = (at: number, title?: string): LabelledName => ({
  text: 'Vidal',
  key: 'vidal',
  type: 'person',
  span: [at, at + 5],
  confidence: 0.9,
  by: { rule: 'test' },
  ...(title ? { title } : {}),
});
const likeliest = (namesakes: Namesakes, name: LabelledName): string | undefined =>
  namesakes.choices(name, entityLexicon, plainLedger)[0]?.person.cluster.name;

describe('whom a bare name means', () => {
  it('the only bearer', () => {
    const [choice] = new Namesakes([person('Ana Vidal', [10])]).choices(bare(500), entityLexicon, plainLedger);
    assert.equal(choice?.share, 1);
  });
  it('the one named before, not the one named later', () => {
    assert.equal(
      likeliest(new Namesakes([person('Ana Vidal', [900]), person('Leo Vidal', [10])]), bare(100)),
      'Leo Vidal',
    );
  });
  it('the one the text is about', () => {
    const namesakes = new Namesakes([person('Ana Vidal', [0, 100, 200, 300]), person('Leo Vidal', [400])]);
    assert.equal(likeliest(namesakes, bare(900)), 'Ana Vidal');
  });
  it('the one it meant before', () => {
    const leo = person('Leo Vidal', [10]);
    const namesakes = new Namesakes([person('Ana Vidal', [0]), leo]);
    for (const at of [50, 80, 110]) namesakes.settle(leo, at);
    assert.equal(likeliest(namesakes, bare(150)), 'Leo Vidal');
  });
  it('the one of the title', () => {
    const ana = person('Ana Vidal', [0], { gender: 'woman' });
    const leo = person('Leo Vidal', [20], { gender: 'man', titles: new Set(['senator']) });
    assert.equal(likeliest(new Namesakes([ana, leo]), bare(60, 'Mrs')), 'Ana Vidal');
    assert.equal(likeliest(new Namesakes([ana, leo]), bare(60, 'Senator')), 'Leo Vidal');
  });
  it('neither by a title that tells no gender, nor by half a surname', () => {
    const ana = person('Ana Vidal', [0]);
    const leo = person('Leo Vidal', [20], { gender: 'man' });
    const share = (of: Person, name: LabelledName, ...all: readonly Person[]): number =>
      new Namesakes(all).choices(name, entityLexicon, plainLedger).find((each) => each.person === of)?.share ?? 0;
    assert.equal(share(ana, bare(60, 'Senator'), ana, leo), share(ana, bare(60), ana, leo));
    const half = person('Lea Voss-Vidal', [20]);
    assert.ok(share(half, bare(60), ana, half) < share(leo, bare(60), ana, leo) / 4);
  });
  it('nobody who is a relative', () => {
    const [ana, leo] = [person('Ana Vidal', [0]), person('Leo Vidal', [20])];
    const only = new Namesakes([ana]).choices(bare(60), entityLexicon, plainLedger, ana);
    assert.deepEqual(only, []);
    const [choice, ...more] = new Namesakes([ana, leo]).choices(bare(60), entityLexicon, plainLedger, leo);
    assert.deepEqual([choice?.person, choice?.share, more], [ana, 1, []]);
  });
  it('shares add up to one; none of none', () => {
    const choices = new Namesakes([person('Ana Vidal', [0]), person('Leo Vidal', [20])]).choices(
      bare(60),
      entityLexicon,
      plainLedger,
    );
    assert.ok(Math.abs(choices.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9);
    assert.deepEqual(new Namesakes([]).choices(bare(0), entityLexicon, plainLedger), []);
  });
});
