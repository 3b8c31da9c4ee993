import * as assert from 'node:assert/strict';
import type { Article } from '../../../training/news/article';
import { goldOfArticle } from '../../accuracy/newsGold';

const text = 'Ana Reis said “we stay” in Oporto on Monday. She hoped so.';
const article: Article = {
  version: 1,
  id: 'a',
  url: '',
  title: '',
  date: '2020-03-04',
  sha256: '',
  text,
  entities: [
    {
      id: 'p1',
      type: 'person',
      name: 'Ana Reis',
      roles: [],
      place: null,
      mentions: [
        { span: [0, 8], form: 'name' },
        { span: [45, 48], form: 'pronoun' },
      ],
    },
    {
      id: 'l1',
      type: 'place',
      name: 'Oporto',
      roles: [],
      place: { country: 'PT', kind: 'city', point: [41.1, -8.6] },
      mentions: [{ span: [27, 33], form: 'name' }],
    },
  ],
  quotations: [
    {
      id: 'q1',
      kind: 'direct',
      act: 'speech',
      modality: 'asserted',
      parent: null,
      content: [[14, 23]],
      cue: [[9, 13]],
      source: [[0, 8]],
      entities: ['p1'],
    },
    {
      id: 'q2',
      kind: 'indirect',
      act: 'thought',
      modality: 'asserted',
      parent: null,
      content: [[55, 57]],
      cue: [[49, 54]],
      source: [[45, 48]],
      entities: ['p1'],
    },
  ],
  terms: [],
  dates: [{ span: [37, 43], from: '2020-03-02', to: '2020-03-02' }],
};

describe('accuracy: gold of the news corpus', () => {
  it('has names, what stands for them, speech, places and dates', () => {
    const gold = goldOfArticle(article);
    assert.deepEqual(gold.names, [
      [0, 8, 'PER'],
      [27, 33, 'LOC'],
    ]);
    assert.deepEqual(gold.mentions?.[1], [45, 48, 'pronoun', 'p1']);
    assert.deepEqual(gold.quotes, [
      { kind: 'direct', segments: [[14, 23]], quoted: [[14, 23]], source: [0, 8], entities: ['Ana Reis'] },
    ]);
    assert.deepEqual(
      gold.places?.map(({ span }) => span),
      [[27, 33]],
    );
    assert.deepEqual(gold.dates, article.dates);
  });
});
