import * as assert from 'node:assert/strict';
import { hasHeadNoun, isCountry, isHeadNoun, isWholeName } from '../../../../src/engine/names/runContext';
import { contextOf, lexicon } from '../entities/reading';

describe('run context', () => {
  const whole = (text: string): boolean => {
    const context = contextOf(text);
    return isWholeName(context, 0, context.view.tokens.count);
  };

  it('knows names that are one from end to end', () => {
    assert.ok(whole('United Nations'));
    assert.ok(whole('New York'));
    assert.ok(!whole('Ann Reed'));
    assert.ok(!whole('New York Ann'));
  });

  it('knows countries', () => {
    assert.ok(isCountry(contextOf('Norway'), 0, 1));
    assert.ok(!isCountry(contextOf('Leeds'), 0, 1));
  });

  it('looks for a head noun behind the first word', () => {
    assert.ok(hasHeadNoun(contextOf('Harlow University'), 0, 2));
    assert.ok(!hasHeadNoun(contextOf('University Harlow'), 0, 2));
    assert.ok(!hasHeadNoun(contextOf('University'), 0, 1));
    for (const word of ['university', 'river', 'festival']) assert.ok(isHeadNoun(lexicon, word), word);
    assert.ok(!isHeadNoun(lexicon, 'reed'));
  });
});
