import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { createAnalyzer } from '../../src/engine/analyzer';
import { calibration } from '../../src/engine/quotes/sure/calibrated';
import { frequency } from '../../src/engine/quotes/sure/frequencyTable';
import { testResources } from '../../test/resources';
import { projectRoot } from '../../test/root';
import { collectCases, noCases, type AnnotatedArticle } from './cases';
import { fitTable } from './regression';

// npm run calibrate   makes src/engine/quotes/sure/frequencies.json from the annotated articles beside this file

const articles = readFileSync(path.join(projectRoot, 'training', 'sure', 'wikinews.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as AnnotatedArticle);
const analyzer = createAnalyzer(testResources(), { off: new Set([calibration]), fired: () => undefined });
const cases = noCases();
for (const article of articles) {
  const { id, text } = article;
  collectCases(article, analyzer.analyze({ id, text, format: 'plain' }), cases);
}
const tables = Object.fromEntries(
  Object.entries(cases).map(([link, own]) => {
    const { table, loss } = fitTable(own);
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
