import * as assert from 'node:assert/strict';
import { caseStyle } from '../../../../src/engine/names/caseStyle';
import { contextOf } from '../entities/reading';

function style(text: string): string {
  const { view, lexicon } = contextOf(text);
  return caseStyle(view, lexicon, 0, view.tokens.count);
}

describe('how a sentence uses capitals', () => {
  it('running text', () => {
    assert.equal(style('The ministers of Norway and Denmark met in Oslo on Monday.'), 'sentence');
    assert.equal(style('Clara Hoffmann, Liberal Party nominee for Mayor of Oslo Saturday'), 'sentence');
  });
  it('title case', () => assert.equal(style('Thousands March As Storm Shuts Schools In Norway'), 'title'));
  it('capitals', () => assert.equal(style('STORM SHUTS SCHOOLS IN NORWAY'), 'capitals'));
  it('a list of names is no headline', () =>
    assert.equal(style('Hoffmann, Lund, Osei, Brandt and Terhune'), 'sentence'));
  it('few words, or a full stop, make no headline', () => {
    assert.equal(style('Storm Shuts Schools'), 'sentence');
    assert.equal(style('Thousands March As Storm Shuts Schools In Norway.'), 'sentence');
    assert.equal(style('Thousands march as Storm Shuts Schools In Norway'), 'sentence');
  });
  it('a paragraph is no headline', () =>
    assert.equal(style('Thousands March As Storm Shuts Schools In Norway '.repeat(30)), 'sentence'));
  it('words in small letters among many capitals', () => {
    assert.equal(style('he SAID THAT STORM SHUTS SCHOOLS IN NORWAY TODAY'), 'capitals');
    assert.equal(style('NORWAY and the schools of its towns were shut by a storm'), 'sentence');
  });
  it('nothing', () => assert.equal(style(''), 'sentence'));
});
