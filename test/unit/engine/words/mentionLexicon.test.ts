import * as assert from 'node:assert/strict';
import { isPlural, readMentionLexicon } from '../../../../src/engine/words/mentionLexicon';
import { resources } from '../entities/reading';

describe('the lists of roles and pronouns', () => {
  const lexicon = readMentionLexicon(resources);

  it('know what a common noun stands for', () => {
    for (const word of ['spokeswoman', 'widow', 'mayor']) assert.equal(lexicon.nounKind(word), 'person', word);
    assert.equal(lexicon.nounKind('company'), 'organization');
    for (const word of ['crowd', 'report', 'street']) assert.equal(lexicon.nounKind(word), null, word);
  });

  it('know verbs of speech from those that show or name', () => {
    for (const form of ['said', 'thinks', 'asking']) assert.ok(lexicon.isSpeechVerb(form), form);
    for (const form of ['walked', 'shows', 'dubbed', 'quillen']) assert.ok(!lexicon.isSpeechVerb(form), form);
  });

  it('know several from one', () => {
    assert.deepEqual(
      ['ministers', 'minister', 'streets', 'women'].map((word) => isPlural(word, lexicon)),
      [true, false, false, true],
    );
  });
});
