import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { stopBook } from '../../src/engine/quotes/ends/stopBook';
import { testResources } from '../../test/resources';
import { projectRoot } from '../../test/root';
import { collectReports } from './collectReports';
import { fitSigns, lossOf } from './fitSigns';
import { readGumReports, readNewsReports } from './reportedTexts';
import { stopCases } from './stopCases';

// npm run learn   makes src/engine/quotes/ends/stopWeights.json: where what is reported ends

const { values } = parseArgs({
  options: { corpora: { type: 'string', default: path.join(projectRoot, '..', 'shared', 'corpora') } },
});
const texts = [...readNewsReports(path.join(projectRoot, 'training', 'news')), ...readGumReports(values.corpora)];
const cases = stopCases(collectReports(texts, testResources()));
const { weights, penalty, guesses } = fitSigns(cases, Object.keys(stopBook.signs));
const ends = cases.filter(({ right }) => right).length;
console.log(
  `ends: ${String(ends)} of ${String(cases.length)} places; penalty ${String(penalty)}, ` +
    `${lossOf(guesses).toFixed(3)} nats on unseen news`,
);
const file = path.join(projectRoot, 'src', 'engine', 'quotes', 'ends', 'stopWeights.json');
writeFileSync(file, `${JSON.stringify(weights, null, 2)}\n`);
