import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../../src/engine/analyzer';
import { inTextOrder } from '../../../../src/engine/entities/inTextOrder';
import { testResources } from '../../../resources';
import { Article } from '../../editor/article';

describe('entities in text order', () => {
  const article = new Article('He met Rui, said Ana. Ana left.');
  const before = article
    .entity('e1', 'person', ['Rui'], { maybeSameAs: [{ id: 'e2', confidence: 0.5 }] })
    .entity('e2', 'person', ['Ana'])
    .quote('q1', 'He met Rui', { speakers: [article.speaker('Ana', 'e2')] })
    .analysis();

  it('gives back what is in order', () => {
    assert.equal(inTextOrder(before).entities, before.entities);
    assert.equal(inTextOrder(before).quotes, before.quotes);
  });

  it('numbers anew where a pronoun comes before the names, and whoever names an entity goes along', () => {
    const [rui, ana] = before.entities;
    const [name] = ana?.mentions ?? [];
    assert.ok(rui && ana && name);
    const he = { ...name, span: [0, 2], form: 'pronoun' } as const;
    const { entities, quotes } = inTextOrder({
      ...before,
      entities: [rui, { ...ana, mentions: [he, ...ana.mentions] }],
    });
    assert.deepEqual(
      entities.map((entity) => [entity.id, entity.name, entity.maybeSameAs.map(({ id }) => id)]),
      [
        ['e1', 'Ana', []],
        ['e2', 'Rui', ['e1']],
      ],
    );
    assert.equal(quotes[0]?.speakers[0]?.entity?.id, 'e1');
  });

  it('holds in an analysis, where the first person comes before every name', () => {
    const text = '“I told Rui Lopo that the port stays open,” said Ana Reis.';
    const { entities, quotes } = createAnalyzer(testResources()).analyze({ id: 'a', text, format: 'plain' });
    assert.deepEqual(
      entities.map(({ id, name }) => [id, name]),
      [
        ['e1', 'Ana Reis'],
        ['e2', 'Rui Lopo'],
      ],
    );
    assert.equal(quotes[0]?.speakers[0]?.entity?.id, 'e1');
  });
});
