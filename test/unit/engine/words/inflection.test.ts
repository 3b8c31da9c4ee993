import assert from 'node:assert/strict';
import { regularForms } from '../../../../src/engine/words/inflection';

describe('inflection', () => {
  const forms = (verb: string): string =>
    regularForms(verb)
      .map(([form]) => form)
      .join(' ');

  it('makes the forms of regular verbs', () => {
    assert.equal(forms('tweet'), 'tweet tweeted tweets tweeting');
    assert.equal(forms('quote'), 'quote quoted quotes quoting');
    assert.equal(forms('reply'), 'reply replied replies replying');
    assert.equal(forms('relay'), 'relay relayed relays relaying');
    assert.equal(forms('quip'), 'quip quipped quips quipping');
    assert.equal(forms('preach'), 'preach preached preaches preaching');
    assert.equal(forms('agree'), 'agree agreed agrees agreeing');
    assert.equal(forms('belie'), 'belie belied belies belying');
    assert.equal(forms('veto'), 'veto vetoed vetoes vetoing');
  });

  it('says which tense each is', () => {
    assert.deepEqual(
      regularForms('tweet').map(([, tense]) => tense),
      ['base', 'past', 'present', 'gerund'],
    );
  });
});
