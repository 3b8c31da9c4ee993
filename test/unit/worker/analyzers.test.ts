import assert from 'node:assert/strict';
import type { Resources } from '../../../src/engine/resources';
import { noLists } from '../../../src/engine/userLists';
import { createAnalyzers } from '../../../src/worker/analyzers';
import { slowAnalyzer } from './slowAnalyzer';

describe('analyzers', () => {
  const resources: Resources = { lexicon: { 'cue-verbs': 'say' }, gazetteer: undefined, model: undefined };

  function create(): { made: Resources[]; analyzers: ReturnType<typeof createAnalyzers> } {
    const made: Resources[] = [];
    const analyzers = createAnalyzers(resources, (own) => {
      made.push(own);
      return slowAnalyzer();
    });
    return { made, analyzers };
  }

  it('are one for all who added nothing, made at once', () => {
    const { made, analyzers } = create();
    assert.deepEqual(made, [resources]);
    assert.equal(analyzers.for(noLists), analyzers.for({ ...noLists, ignoredNames: ['Lisbon'], aliases: { a: 'b' } }));
    assert.equal(made.length, 1);
  });

  it('are one for each list of verbs and titles', () => {
    const { made, analyzers } = create();
    const tweet = { ...noLists, cueVerbs: ['tweet'] };
    assert.equal(analyzers.for(tweet), analyzers.for({ ...tweet, cueVerbs: [...tweet.cueVerbs] }));
    assert.notEqual(analyzers.for(tweet), analyzers.for({ ...noLists, titles: ['Harbourmaster'] }));
    assert.equal(made.length, 3);
    assert.match(made[1]?.lexicon['cue-verbs'] ?? '', /^tweet$/m);
  });

  it('are forgotten when they are many', () => {
    const { made, analyzers } = create();
    for (const verb of ['a', 'b', 'c', 'd']) analyzers.for({ ...noLists, cueVerbs: [verb] });
    analyzers.for({ ...noLists, cueVerbs: ['d'] });
    assert.equal(made.length, 5);
    analyzers.for({ ...noLists, cueVerbs: ['a'] });
    assert.equal(made.length, 6);
  });
});
