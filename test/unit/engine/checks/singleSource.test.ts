import assert from 'node:assert/strict';
import type { Speaker } from '../../../../src/engine/analysis';
import { checkSingleSource } from '../../../../src/engine/checks/singleSource';
import { Article } from '../../editor/article';
import { found } from './found';

describe('checks/singleSource', () => {
  /** An article whose quotations are spoken by these. */
  function article(...speakers: ('Reis' | 'Lopo' | 'he' | 'a guard' | null)[]): Article {
    const text = speakers.map((who, i) => `“Words ${String(i)},” said ${who ?? ''}.`).join(' ');
    const made = new Article(text).entity('e1', 'person', ['Reis']).entity('e2', 'person', ['Lopo']);
    const counts = new Map<string, number>();
    speakers.forEach((who, i) => {
      const said: Speaker[] = [];
      if (who !== null) {
        const nth = (counts.get(who) ?? 0) + 1;
        counts.set(who, nth);
        const entity = { Reis: 'e1', Lopo: 'e2', he: null, 'a guard': null }[who];
        const form = { Reis: 'name', Lopo: 'name', he: 'pronoun', 'a guard': 'nominal' } as const;
        said.push(made.speaker(who, entity, { form: form[who] }, nth));
      }
      made.quote(`q${String(i)}`, `“Words ${String(i)},”`, { speakers: said });
    });
    return made;
  }

  it('finds a story with one source, at its first words of attribution', () => {
    const story = article('Reis', 'Reis', 'Reis');
    assert.deepEqual(found(checkSingleSource, story), [
      { rule: 'single-source', name: 'Reis', quotations: 3, span: story.span('Reis'), related: [] },
    ]);
    assert.equal(found(checkSingleSource, article('a guard', 'a guard', 'a guard'))[0]?.name, 'a guard');
  });

  it('is content with two sources, named or not', () => {
    assert.deepEqual(found(checkSingleSource, article('Reis', 'Reis', 'Reis', 'Lopo')), []);
    assert.deepEqual(found(checkSingleSource, article('Reis', 'Reis', 'Reis', 'a guard')), []);
  });

  it('says nothing when few or many are unknown, or when there is little to go by', () => {
    assert.equal(found(checkSingleSource, article('Reis', 'he', 'Reis', 'Reis', null)).length, 1);
    assert.deepEqual(found(checkSingleSource, article('Reis', 'he', 'Reis', 'Reis', 'he', null)), []);
    assert.deepEqual(found(checkSingleSource, article('Reis', 'Reis')), []);
    assert.deepEqual(found(checkSingleSource, article()), []);
  });
});
