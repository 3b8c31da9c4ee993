import { createAnalyzer, type Analyzer } from '../../../../src/engine/analyzer';
import { resolveDates } from '../../../../src/engine/dates/resolveDates';
import { testResources } from '../../../resources';

let analyzer: Analyzer | undefined;

/** The phrases of a text that name days, as `last week: 2019-05-06/2019-05-12`. The article is of a Wednesday. */
export function phrases(text: string, article: string | null = '2019-05-15'): string[] {
  analyzer ??= createAnalyzer(testResources());
  const source = { id: '', text, format: 'plain' } as const;
  return resolveDates(analyzer.analyze(source), article, analyzer.tagged(source)).map(
    ({ text: words, from, to }) =>
      `${words}: ${from === null ? 'unknown' : from === to ? from : `${from}/${String(to)}`}`,
  );
}
