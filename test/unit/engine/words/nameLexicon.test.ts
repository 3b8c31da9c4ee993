import * as assert from 'node:assert/strict';
import { readNameLexicon } from '../../../../src/engine/words/nameLexicon';
import { lexicon, resources } from '../entities/reading';

describe('the lists of the name rules', () => {
  it("hold compromise's names beside our own", () => {
    assert.ok(lexicon.firstNames.has('emily'), 'of compromise');
    assert.ok(lexicon.firstNames.has('grzegorz'), 'of our list');
    assert.ok(lexicon.roles.has('accountant') && lexicon.roles.has('spokeswoman'));
  });
  it('leave out organisations that are ordinary words', () => assert.ok(!lexicon.organizations.has('ups')));
  it('tell where a noun stands and what it makes of a name', () => {
    assert.equal(lexicon.nounsBefore.get('village'), 'place');
    assert.equal(lexicon.nounsAfter.get('shares'), 'organization');
  });
  it('know where in a name a word counts', () => {
    assert.ok(lexicon.organizationWords.start.has('bank') && lexicon.organizationWords.end.has('times'));
  });
  it('know the names among the words of the calendar', () => {
    assert.ok(lexicon.calendar.has('may') && lexicon.calendarNames.has('may') && !lexicon.calendarNames.has('monday'));
  });
  it('are there, all of them, each with a header that names its source', () => {
    const files = [
      'titles',
      'role-words',
      'name-particles',
      'person-verbs',
      'organizations',
      'organization-words',
      'other-places',
      'place-nouns',
      'calendar',
      'sentence-openers',
      'other-names',
      'event-words',
      'media-platforms',
      'context-nouns',
      'common-words',
      'first-names',
      'surnames',
    ];
    for (const file of files) assert.match(resources.lexicon[file] ?? '', /^#[\s\S]*Source: /, file);
  });
  it('may be missing', () =>
    assert.equal(readNameLexicon({ lexicon: {}, gazetteer: undefined, model: undefined }).common.size, 0));
});
