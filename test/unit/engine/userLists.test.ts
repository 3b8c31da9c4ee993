import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../src/engine/analyzer';
import { noLists, withUserLists } from '../../../src/engine/userLists';
import { testResources } from '../../resources';

describe('user lists', () => {
  const resources = testResources();
  const analyze = (text: string, lists: Partial<typeof noLists> = {}) =>
    createAnalyzer(withUserLists(resources, { ...noLists, ...lists })).analyze({ id: 'x', text, format: 'plain' });

  it('are the engine as it comes when they are empty', () => {
    assert.equal(withUserLists(resources, noLists), resources);
    assert.equal(withUserLists(resources, { ...noLists, cueVerbs: [' ', '# note'], titles: [''] }), resources);
  });

  it('add verbs that bring in quotations, in all their forms', () => {
    const speakers = (sentence: string, cueVerbs: string[]): (string | undefined)[] =>
      analyze(sentence, { cueVerbs }).quotes.map(({ speakers: [speaker], cue }) => cue?.lemma && speaker?.text);
    const sentence = '"The port stays open," Ana Reis glorked on Tuesday.';
    assert.deepEqual(speakers(sentence, ['Glork']), ['Ana Reis']);
    assert.deepEqual(speakers(sentence.replace('glorked', 'glorks'), ['glork']), ['Ana Reis']);
    assert.notDeepEqual(speakers(sentence, []), ['Ana Reis']);
  });

  it('leave the forms of a known verb as they are', () => {
    const { lexicon } = withUserLists(resources, { ...noLists, cueVerbs: ['write', 'say'] });
    assert.ok(!/^writed/m.test(lexicon['verb-forms'] ?? ''));
  });

  it('add titles in front of names', () => {
    const text = 'The harbour is closed. Quartermistress Reis left, and Quartermistress Lopo stayed.';
    const names = (titles: string[]): string[] => analyze(text, { titles }).entities.map(({ name }) => name);
    assert.deepEqual(names(['Quartermistress']), ['Reis', 'Lopo']);
    assert.notDeepEqual(names([]), ['Reis', 'Lopo']);
  });

  it('cannot break a list: tabs, line ends and comments are only blanks', () => {
    const titles = ['x'.repeat(5000), `${'#'.repeat(100_000)}\n`];
    const { lexicon } = withUserLists(resources, { ...noLists, cueVerbs: ['a\tb\nc'], titles });
    assert.equal((lexicon['cue-verbs'] ?? '').split('\n').at(-1), 'a b c');
    assert.equal(lexicon['titles'], resources.lexicon['titles']);
  });
});
