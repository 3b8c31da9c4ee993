import type { Check, Finding } from '../../../../src/engine/checks/finding';
import { createAnalysisIndex } from '../../../../src/engine/analysisIndex';
import type { Article } from '../../editor/article';

/** What one rule finds in an article made by hand. */
export function found<F extends Finding>(check: (article: Parameters<Check>[0]) => F[], article: Article): F[] {
  return check({ index: createAnalysisIndex(article.analysis()), text: article.text });
}
