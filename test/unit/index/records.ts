import type { ArticleRecord } from '../../../src/index/record';

/** Words as a segment gives them back: small, without accents and punctuation. */
export const words = (text: string): string =>
  (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');

/** The record of an invented article. */
export function articleRecord(path: string, changes: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    path,
    state: { mtime: 1_577_880_000_123, size: 812, hash: 'a1b2c3', corrections: '' },
    problem: null,
    date: '2020-01-01',
    author: 'Nora Field',
    section: null,
    title: 'The port opens again',
    sketch: [1, 77, 4_294_967_295],
    text: words('The port will open again on Monday, said Lisa Alfano.'),
    entities: [
      {
        type: 'person',
        name: 'Lisa Alfano',
        aliases: ['Alfano'],
        roles: ['harbour master'],
        mentions: 3,
        geonameId: null,
      },
      { type: 'place', name: 'Genoa', aliases: [], roles: [], mentions: 1, geonameId: 3_176_219 },
    ],
    quotations: [
      {
        kind: 'direct',
        confidence: 0.97,
        speakers: [0],
        source: null,
        pieces: [
          [10, 40],
          [60, 75],
        ],
        prints: [5, 9],
      },
      { kind: 'indirect', confidence: 0.8, speakers: [], source: 'a spokesman', pieces: [[90, 120]], prints: [] },
    ],
    ...changes,
  };
}
