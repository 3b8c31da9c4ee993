import * as assert from 'node:assert/strict';
import type { DatedAnalysis } from '../../../src/engine/analysis';
import { scoreDates } from '../../accuracy/dates';

const monday = { span: [0, 6] as const, from: '2020-03-02', to: '2020-03-02' };
const gold = { id: 'a', text: 'Monday', names: [], dates: [monday] };
const read = (...dates: object[]): DatedAnalysis => ({ dates }) as unknown as DatedAnalysis;

describe('accuracy: dates', () => {
  it('want the words and their days', () => {
    assert.equal(scoreDates([[gold, read(monday)]]), 100);
    assert.equal(scoreDates([[gold, read({ ...monday, to: '2020-03-03' })]]), 0);
    assert.equal(Math.round(scoreDates([[gold, read(monday, { ...monday, span: [9, 12] })]])), 67);
  });
});
