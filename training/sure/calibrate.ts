import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { createAnalyzer } from '../../src/engine/analyzer';
import { calibration } from '../../src/engine/quotes/sure/calibrated';
import { frequency } from '../../src/engine/quotes/sure/frequencyTable';
import { testResources } from '../../test/resources';
import { projectRoot } from '../../test/root';
import { readArticles } from '../news/article';
import { collectCases, links, noCases } from './cases';
import { fitTable } from './regression';

// npm run calibrate   makes src/engine/quotes/sure/frequencies.json from the news corpus (training/news/train)

/**
 * How many of the right links the annotation of one reader calls right: two readers who do not know of each other agree on
 * 92.0, 93.8 and 97.7 % (training/news/README.md), so one alone misses about half of what is left.
 */
const sound = { quotation: 0.96, source: 0.97, name: 0.99, nobody: 0.99 } as const;

const articles = readArticles(path.join(projectRoot, 'training', 'news'), 'train');
const analyzer = createAnalyzer(testResources(), { off: new Set([calibration]), fired: () => undefined });
const cases = noCases();
for (const article of articles.values()) {
  const { id, text } = article;
  collectCases(article, analyzer.analyze({ id, text, format: 'plain' }), cases);
}
const tables = Object.fromEntries(
  links.map((link) => {
    const own = cases[link];
    const { table, loss } = fitTable(own, sound[link]);
    const right = own.filter((each) => each.right);
    const sure = own.filter(({ signs }) => frequency(signs, table) >= 0.9);
    console.log(
      `${link}: ${String(right.length)} of ${String(own.length)} right, ${loss.toFixed(3)} nats on unseen texts; 0.9 and more: ` +
        `${String(sure.filter((each) => each.right).length)} of ${String(sure.length)}`,
    );
    return [link, table];
  }),
);
const file = path.join(projectRoot, 'src', 'engine', 'quotes', 'sure', 'frequencies.json');
writeFileSync(file, `${JSON.stringify(tables, null, 2)}\n`);
