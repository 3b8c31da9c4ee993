import * as assert from 'node:assert/strict';
import { entitiesOf, summary } from './reading';

describe('places', () => {
  it('names of one country', () => {
    assert.deepEqual(
      summary('They left the U.S. for Russia. The United States, the US and the USA met the Russian Federation.'),
      ['place: United States = U.S. = USA (4)', 'place: Russia = Russian Federation (2)'],
    );
  });
  it('say that they are variants', () => {
    const [entity] = entitiesOf('They left the USA. The United States agreed.');
    assert.equal(entity?.mentions[0]?.reason, 'another name of United States');
  });
  it('a name repeated, in capitals too', () => {
    assert.deepEqual(summary('They left Oslo. In Oslo it rained.\nSTORM HITS OSLO HARD'), ['place: Oslo (3)']);
  });
  it('different places stay apart', () => assert.equal(summary('They left Oslo for Bergen.').length, 2));
});
