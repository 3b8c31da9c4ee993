import * as assert from 'node:assert/strict';
import type { MentionForm } from '../../../../src/engine/analysis';
import { createSpeakerLinker } from '../../../../src/engine/references/speakerLink';
import { entitiesOf } from '../entities/reading';

/** The entity that the words between the bars name. */
function linked(marked: string, form: MentionForm = 'name'): string | null {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|') - 1;
  const text = marked.replaceAll('|', '');
  const entities = entitiesOf(text);
  const link = createSpeakerLinker(entities, text)([start, end], form);
  return link === null ? null : (entities.find(({ id }) => id === link.id)?.name ?? 'no such entity');
}

describe('which entity a speaker is', () => {
  const fixtures: readonly (readonly [string, string | null])[] = [
    ['So |Clara Hoffmann| said.', 'Clara Hoffmann'],
    ['Clara Hoffmann left. So |Hoffmann| said.', 'Clara Hoffmann'],
    ['The |Italian foreign minister Marta Gallo| said so.', 'Marta Gallo'],
    ['Yesterday |Moscow| said so.', 'Moscow'],
    ['|The European Union| said so.', 'European Union'],
    ['|the minister| said so. Clara Hoffmann left.', null],
  ];
  for (const [marked, expected] of fixtures) it(marked, () => assert.equal(linked(marked), expected));

  it('pronouns and nominals are for a later stage', () => {
    assert.equal(linked('So |Clara Hoffmann| said.', 'pronoun'), null);
    assert.equal(linked('So |aides of Clara Hoffmann| said.', 'nominal'), null);
  });

  it('a nominal that the document shows to be a name is one', () => {
    assert.equal(linked('They met Tonya Love. So |Love| said.', 'nominal'), 'Tonya Love');
  });

  it('says why', () => {
    const text = 'So Clara Hoffmann said.';
    const link = createSpeakerLinker(entitiesOf(text), text)([3, 17], 'name');
    assert.equal(link?.rule, 'link/name');
    assert.deepEqual(link.via, []);
    assert.ok(link.confidence > 0.9);
  });

  it('takes any span', () => {
    const text = 'So Clara Hoffmann said.';
    const linker = createSpeakerLinker(entitiesOf(text), text);
    for (const span of [
      [0, 0],
      [22, 23],
      [-5, 100],
      [17, 3],
      [1e9, 2e9],
    ] as const)
      linker(span, 'name');
    assert.equal(createSpeakerLinker([], '')([0, 5], 'name'), null);
  });
});
