import * as assert from 'node:assert/strict';
import { entitiesOf, summary } from '../entities/reading';

describe('one label for each form in a document', () => {
  it('a surname of somebody named in full is a person, though it is a town elsewhere', () => {
    assert.deepEqual(summary('Lorenzo Bergen left the talks.\nThey support Bergen.'), [
      'person: Lorenzo Bergen = Bergen (2)',
    ]);
  });
  it('but a clear context keeps its own', () => {
    assert.deepEqual(
      summary('Denzel Washington acted.\nIt rained in Washington, D.C.').map((line) => line.split(':')[0]),
      ['person', 'place'],
    );
  });
  it('the majority decides', () => {
    const text = 'Terhune said so. Terhune, who left, agreed.\nThey asked the Terhune about it.';
    assert.deepEqual(summary(text), ['person: Terhune (3)']);
  });
  it('the short form of an organisation is an organisation', () => {
    assert.deepEqual(summary('Terhune Motors Inc. grew. Terhune denied it.'), [
      'organization: Terhune Motors Inc. = Terhune (2)',
    ]);
  });
  it('an ordinary word that is a surname here counts at the beginning of a sentence, too', () => {
    assert.deepEqual(summary('They met Emily Rice.\nRice is old.'), ['person: Emily Rice = Rice (2)']);
    assert.deepEqual(summary('They met Emily Vidal.\nRice is dear.'), ['person: Emily Vidal']);
  });
  it('a word at the beginning of a sentence that also occurs in small letters is no name', () => {
    assert.deepEqual(summary('Zorbing, a sport, is new.\nThey like zorbing.'), []);
  });
  it('says where the label comes from', () => {
    const [entity] = entitiesOf('Lorenzo Bergen left.\nThey support Bergen.');
    const { rule, values } = entity?.mentions[1] ?? {};
    assert.deepEqual([rule, values], ['alias/surname', ['Lorenzo Bergen']]);
  });
});
