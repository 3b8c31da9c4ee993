import * as assert from 'node:assert/strict';
import { createAnalyzer } from '../../../../src/engine/analyzer';
import { OwnedDocuments } from '../../../../src/engine/references/ownedDocuments';
import { plainLedger } from '../../../../src/engine/rules/ledger';
import { testResources } from '../../../resources';

describe('a document that is named again', () => {
  const analyzer = createAnalyzer(testResources());
  const fixtures: readonly (readonly [text: string, speaker: string, entity: string | null])[] = [
    ['They read the Lockheed Martin report. The report said the plant was shut.', 'The report', 'Lockheed Martin'],
    [
      '“It is shut,” Clara Hoffmann said in a statement. The statement said the plant was old.',
      'The statement',
      'Clara Hoffmann',
    ],
    ['They read a report. The report said the plant was shut.', 'The report', null],
  ];
  for (const [text, speaker, entity] of fixtures)
    it(text, () => {
      const format = /^>/m.test(text) ? 'markdown' : 'plain';
      const { quotes, entities } = analyzer.analyze({ id: 'text', text, format });
      const said = quotes.flatMap(({ speakers }) => speakers).find((each) => each.text === speaker);
      assert.ok(said, quotes.flatMap(({ speakers }) => speakers.map((each) => each.text)).join('; '));
      assert.equal(entities.find(({ id }) => id === said.entity?.id)?.name ?? null, entity);
    });

  it('is the last one of its noun before it, within reach', () => {
    const text = 'Vale Motors report. Vale Motors letter. Orlo Steel report. The report; the letter.';
    const all = ['Vale Motors report', 'Vale Motors letter', 'Orlo Steel report'].map((words) => {
      const start = text.indexOf(words);
      const name = words.split(' ').slice(0, 2).join(' ');
      const entity = {
        id: name,
        type: 'organization',
        name,
        aliases: [],
        roles: [],
        maybeSameAs: [],
        mentions: [],
        place: null,
      } as const;
      return { span: [start, start + name.length] as const, entity };
    });
    const owned = new OwnedDocuments(text, all, plainLedger);
    assert.equal(owned.linkOf('The report', 60)?.id, 'Orlo Steel');
    assert.equal(owned.linkOf('The report', 30)?.id, 'Vale Motors');
    assert.equal(owned.linkOf('the letter', 70)?.id, 'Vale Motors');
    // Nobody is named before, and two behind.
    assert.equal(owned.linkOf('The report', 0), null);
    assert.equal(owned.linkOf('The letter', 0)?.id, 'Vale Motors');
    assert.equal(owned.linkOf('The report', 50_000), null);
  });
});
