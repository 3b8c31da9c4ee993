import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { headerLength, modelMagic, openModel } from '../../../../src/engine/model/modelFile';
import { writeModel } from '../../../../training/model/packing';
import { modelBytes, testModel } from './read';

const description = { name: 'a test', date: '2026-01-02', license: 'CC BY-SA 4.0', data: ['sentences of its own'] };
const small = writeModel(description, ['NOUN/NN', 'VERB/VB'], new Map([['tagger', Uint8Array.of(1, 2, 3)]]));

describe('the model file', () => {
  it('gives back what was written', () => {
    const model = openModel(small);
    assert.deepEqual(model.description, description);
    assert.deepEqual(model.tags, ['NOUN/NN', 'VERB/VB']);
    assert.deepEqual([...model.section('tagger')], [1, 2, 3]);
    assert.equal(model.has('tagger'), true);
    assert.equal(model.has('names'), false);
    assert.throws(() => model.section('names'), /no section "names"/);
  });

  it('opens bytes that begin inside a larger buffer', () => {
    const larger = new Uint8Array(small.length + 7);
    larger.set(small, 5);
    assert.deepEqual(openModel(larger.subarray(5, 5 + small.length)).description, description);
  });

  it('says what is wrong with a foreign, newer, cut or damaged file', () => {
    assert.throws(() => openModel(new Uint8Array(0)), /not a News Lens language model/);
    assert.throws(
      () => openModel(new TextEncoder().encode('{"name": "some other file of enough length"}')),
      /not a News Lens/,
    );
    const newer = small.slice();
    newer[modelMagic.length] = 99;
    assert.throws(() => openModel(newer), /format 99; this version of News Lens reads format 2/);
    assert.throws(() => openModel(small.subarray(0, small.length - 1)), /incomplete/);
    const damaged = small.slice();
    damaged[small.length - 1]! ^= 4;
    assert.throws(() => openModel(damaged), /damaged/);
  });

  it('refuses every change of a byte', () => {
    fc.assert(
      fc.property(fc.nat(small.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = small.slice();
        changed[at]! ^= change;
        assert.throws(() => openModel(changed), /language model/);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        assert.throws(() => openModel(bytes), /language model/);
      }),
    );
  });

  it('that ships names its licence and its data, and is small', () => {
    const { license, data, date } = testModel().description;
    assert.match(license, /CC BY-SA 4\.0/);
    assert.match(data.join('\n'), /English-EWT[^]*GUM[^]*PUD/);
    assert.match(date, /^\d{4}-\d\d-\d\d$/);
    assert.ok(modelBytes().length < 5_000_000);
    const changed = modelBytes().slice();
    changed[headerLength + 12345]! ^= 1;
    assert.throws(() => openModel(changed), /damaged/);
  });
});
