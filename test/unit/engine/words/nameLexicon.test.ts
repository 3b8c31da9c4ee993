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
  it('take verbs by their tense, and firms with either sign', () => {
    const small = readNameLexicon({
      lexicon: {
        'verb-forms': 'sang\tsing\tpast\nsings\tsing\tpresent\nsung\tsing\tparticiple',
        'context-nouns': 'village\tbefore\tplace\nshares\tafter\torganization\nodd\tbefore\tevent',
        organizations: 'Hale & Dorr\nLund',
        calendar: 'may\tname\nmonday\tday',
      },
      gazetteer: undefined,
      model: undefined,
    });
    assert.deepEqual([[...small.presentVerbs], [...small.pastVerbs]], [['sings'], ['sang']]);
    assert.deepEqual(
      [[...small.nounsBefore], [...small.nounsAfter]],
      [[['village', 'place']], [['shares', 'organization']]],
    );
    assert.ok(small.organizations.has('Hale & Dorr') && small.organizations.has('Hale and Dorr'));
    assert.deepEqual([[...small.calendar], [...small.calendarNames]], [['may', 'monday'], ['may']]);
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
