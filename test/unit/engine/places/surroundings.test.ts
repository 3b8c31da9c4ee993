import assert from 'node:assert/strict';
import { readSurroundings, type Surroundings } from '../../../../src/engine/places/surroundings';
import { smallGazetteer } from './smallGazetteer';

describe('the words around a place name', () => {
  const gazetteer = smallGazetteer();
  /** Reads a text in which the mention stands between brackets. */
  const read = (marked: string): Surroundings => {
    const start = marked.indexOf('[');
    const end = marked.indexOf(']') - 1;
    return readSurroundings({ paragraph: marked.replace(/[[\]]/g, ''), span: [start, end] }, gazetteer);
  };

  const qualified: readonly (readonly [string, string | null])[] = [
    ['A fire broke out in [Paris], Texas, on Monday.', 'Texas'],
    ['A fire broke out in [Paris], TX.', 'Texas'],
    ['A fire broke out in [Paris], Tex., on Monday.', 'Texas'],
    ['She was born in [Paris] (Kentucky).', 'Kentucky'],
    ['He settled in [Paris] in northern Texas.', 'Texas'],
    ['He settled in [Paris], in the United States.', 'United States'],
    ['They left [Paris], tired and hungry.', null],
    ['They left [Paris], Marie said.', null],
    ['They left [Paris]. Texas is far away.', null],
    ['They left [Paris] Texas.', null],
    ['They left [Paris]', null],
  ];
  for (const [text, wanted] of qualified) {
    it(`qualifier ${wanted ?? 'none'}: ${text}`, () => assert.equal(read(text).qualifier[0]?.name ?? null, wanted));
  }

  const owned: readonly (readonly [string, string | null])[] = [
    ["Planes flew over Syria's [Idlib] again.", 'Syria'],
    ['The Texas town of [Paris] is small.', 'Texas'],
    ['Texas, said the mayor of [Paris], is large.', 'Texas'],
    ['It rained. [Paris] was wet.', null],
  ];
  for (const [text, wanted] of owned) {
    it(`owner ${wanted ?? 'none'}: ${text}`, () => assert.equal(read(text).owner[0]?.name ?? null, wanted));
  }

  const kinds: readonly (readonly [string, string | null])[] = [
    ['They fled [Idlib] province.', 'admin1'],
    ['They fled the city of [Idlib].', 'city'],
    ['They met in downtown [Idlib].', 'city'],
    ['He drove through [Orange] county.', 'admin2'],
    ['The state of [Georgia] sued.', 'admin1'],
    ['A [Georgia] state trooper waved.', null],
    ['They fled [Idlib] again.', null],
  ];
  for (const [text, wanted] of kinds) {
    it(`kind ${wanted ?? 'none'}: ${text}`, () => assert.equal(read(text).kind, wanted));
  }

  const near: readonly (readonly [string, string | null])[] = [
    ['They live in [Paris], near Dallas.', 'Dallas'],
    ['They live in [Paris], 30 miles north of Dallas, today.', 'Dallas'],
    ['They live in [Paris], south of the city of Dallas.', 'Dallas'],
    ['They live in [Paris], close to home.', null],
    ['They live in [Paris] and Dallas.', null],
  ];
  for (const [text, wanted] of near) {
    it(`near ${wanted ?? 'nothing'}: ${text}`, () => assert.equal(read(text).near[0]?.name ?? null, wanted));
  }

  it('a generic word that belongs to the name', () => {
    assert.equal(read('Voters in [Orange] County stayed home.').extension, 'County');
    assert.equal(read('Voters in [Orange] and Kern counties stayed home.').extension, 'County');
    assert.equal(read('Voters in [Orange], Kern and Kings Counties stayed home.').extension, 'County');
    assert.equal(read('Voters in [Orange], Kern, Kings or Lake counties stayed home.').extension, 'County');
    assert.equal(read('Voters in Kern and [Orange] counties stayed home.').extension, 'County');
    assert.equal(read('Voters in [Orange] and Kern stayed home.').extension, null);
  });

  it('the edges of a text are no trouble', () => {
    const { qualifier, owner, kind, extension } = read('[Paris]');
    assert.deepEqual([qualifier, owner, kind, extension], [[], [], null, null]);
  });

  it('long runs of capitals are read in no time', () => {
    const names = 'Aa Bb '.repeat(20_000);
    readSurroundings({ paragraph: `${names}Paris, ${names}`, span: [names.length, names.length + 5] }, gazetteer);
  });
});
