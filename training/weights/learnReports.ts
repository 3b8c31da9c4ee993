import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { sureBook } from '../../src/engine/quotes/reports/reportConfidence';
import { similarityOfPieces } from '../../test/accuracy/spans';
import { testResources } from '../../test/resources';
import { projectRoot } from '../../test/root';
import { collectReports } from './collectReports';
import { fitSigns, lossOf } from './fitSigns';
import { readGumReports, readNewsReports } from './reportedTexts';

// npm run learn   makes src/engine/quotes/reports/reportWeights.json: whether something is reported, and its words are right

const { values } = parseArgs({
  options: { corpora: { type: 'string', default: path.join(projectRoot, '..', 'shared', 'corpora') } },
});
/** Words are right when four fifths of the longer side are shared. */
const SAME = 0.8;

const news = readNewsReports(path.join(projectRoot, 'training', 'news'));
const cases = collectReports([...news, ...readGumReports(values.corpora)], testResources())
  // Of the news few thoughts are annotated.
  .filter(({ act, marked, text }) => !marked && (!text.news || act === 'speech'))
  .map(({ signs, doubt, segments, text: { id, said, ...text } }) => ({
    signs,
    amounts: { 'end-doubt': doubt },
    right: said.some(({ content }) => similarityOfPieces(content, segments) >= SAME),
    text: id,
    news: text.news,
  }));
const { weights, penalty, guesses } = fitSigns(cases, Object.keys(sureBook.signs));
console.log(
  `reports: ${String(cases.filter(({ right }) => right).length)} of ${String(cases.length)} right; penalty ${String(penalty)}, ` +
    `${lossOf(guesses).toFixed(3)} nats on unseen news`,
);
const file = path.join(projectRoot, 'src', 'engine', 'quotes', 'reports', 'reportWeights.json');
writeFileSync(file, `${JSON.stringify(weights, null, 2)}\n`);
