import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { createAnalyzer } from '../../src/engine/analyzer';
import type { EntityType } from '../../src/engine/analysis';
import { companyOf } from '../../src/index/dossier';
import type { Joinable } from '../../src/index/joins';
import type { EntityRecord } from '../../src/index/record';
import { recordOf } from '../../src/index/recordArticle';
import { projectRoot } from '../../test/root';
import { testResources } from '../../test/resources';
import { readArticles } from '../news/article';

/** Somebody or something of one article: the file of the article in the corpus, and the name that it has there. */
export interface PairSide {
  readonly article: string;
  readonly name: string;
}

/** Two of different articles, and whether they are one; null: it cannot be told. */
export interface JudgedPair {
  readonly type: EntityType;
  readonly one: PairSide;
  readonly other: PairSide;
  readonly same: boolean | null;
}

export const pairsFile = path.join(projectRoot, 'training', 'joins', 'pairs.json');

export const readPairs = (): JudgedPair[] => JSON.parse(readFileSync(pairsFile, 'utf8')) as JudgedPair[];

/** An entity as it is joined, with the article it stands in. */
export interface NamedInArticle extends Joinable, EntityRecord {
  readonly article: string;
  readonly title: string;
}

/** All that the articles of the corpus name, as the engine reads them today. The test part stays unread. */
export function namedInArticles(): NamedInArticle[] {
  const analyzer = createAnalyzer(testResources());
  const folder = path.join(projectRoot, 'training', 'news');
  return (['train', 'dev'] as const).flatMap((part) =>
    [...readArticles(folder, part)].flatMap(([file, { text, title }]) => {
      const analysis = analyzer.analyze({ id: file, text, format: 'plain' });
      const state = { mtime: 0, size: 0, hash: '', corrections: '' };
      const { entities } = recordOf({ path: file, state, text, format: 'plain', analysis });
      return entities.map((entity): NamedInArticle => {
        let company: Set<string> | undefined;
        const others = entities.filter((each) => each !== entity);
        return { ...entity, article: file, title, company: () => (company ??= companyOf(entity.type, others)) };
      });
    }),
  );
}
