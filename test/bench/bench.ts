// npm run bench: the engine beside compromise on the same texts in the same run. Machines differ and are noisy; the
// ratio is what counts. Each round gives every contender its turn; the median round is shown.
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import nlp from 'compromise';
import { createAnalyzer } from '../../src/engine/analyzer';
import { createModelNameFinder } from '../../src/engine/entities/modelNameFinder';
import { openLanguage } from '../../src/engine/model/language';
import { openGazetteer } from '../../src/engine/places/gazetteer';
import { mayReport } from '../../src/engine/quotes/indirect/indirectReader';
import { readQuoteLexicon } from '../../src/engine/quotes/quoteLexicon';
import { paragraphsOf } from '../../src/engine/text/prose';
import { createTokenizer } from '../../src/engine/text/tokenizer';
import { testResources } from '../resources';
import { projectRoot } from '../root';

const ROUNDS = 9;
const WARM_UP = 4;

const seeds = path.join(projectRoot, 'seeds');
const texts = readdirSync(seeds)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(path.join(seeds, file), 'utf8'));
const resources = testResources();
const tokenize = createTokenizer(resources);
const analyzer = createAnalyzer(resources);
const tokens = texts.reduce((sum, text) => sum + tokenize(text).count, 0);
const { language } = openLanguage(resources.model);
if (!language) throw new Error('the language model cannot be opened');
const gazetteer = resources.gazetteer && openGazetteer(resources.gazetteer);
const names = createModelNameFinder(resources, gazetteer, language.names);
const lexicon = readQuoteLexicon(resources);

/** Tokens, tags, names, and the trees of the sentences in which a word may report. */
function readLanguage(text: string): void {
  for (const paragraph of paragraphsOf(text, 'plain')) {
    const read = tokenize(paragraph.text);
    const syntax = language?.readSyntax(read);
    names.find(read);
    for (let s = 0; s + 1 < read.sentences.length; s++) if (syntax && mayReport(syntax, s, lexicon)) syntax.parse(s);
  }
}

/** An edit of one word in the middle of a long article: what a keystroke costs. */
const long = Array.from({ length: 20 }, (_, i) =>
  texts.map((text) => text.replaceAll('1', String(i))).join('\n\n'),
).join('\n\n');
const reader = analyzer.createReader();
let edits = 0;

function readEdited(): void {
  edits += 1;
  const middle = long.indexOf(' ', long.length / 2);
  const text = `${long.slice(0, middle)} word${String(edits)}${long.slice(middle)}`;
  const steps = reader.read({ id: 'long', text, format: 'plain' });
  while (!steps.next().done);
}
readEdited();

const contenders: readonly { name: string; run: () => void }[] = [
  {
    name: 'compromise: parse, people, places, organizations, quotations',
    run: () => {
      for (const text of texts) {
        const doc = nlp(text);
        doc.people().json();
        doc.places().json();
        doc.organizations().json();
        doc.quotations().json();
      }
    },
  },
  {
    name: 'compromise: parse, people, places, organizations',
    run: () => {
      for (const text of texts) {
        const doc = nlp(text);
        doc.people().json();
        doc.places().json();
        doc.organizations().json();
      }
    },
  },
  {
    name: 'News Lens: tokens, tags, names, syntax where needed',
    run: () => {
      for (const text of texts) readLanguage(text);
    },
  },
  {
    name: 'News Lens: the whole engine',
    run: () => {
      for (const text of texts) analyzer.analyze({ id: 'seed', text, format: 'plain' });
    },
  },
  {
    name: 'News Lens: tokens and sentences',
    run: () => {
      for (const text of texts) tokenize(text);
    },
  },
  {
    name: `News Lens: one word typed into an article of ${String(Math.round(long.length / 1000))} KB`,
    run: readEdited,
  },
];

const times = contenders.map((): number[] => []);
for (let round = 0; round <= ROUNDS + WARM_UP; round++) {
  contenders.forEach(({ run }, i) => {
    const start = performance.now();
    run();
    // The first rounds only warm up.
    if (round > WARM_UP) times[i]?.push(performance.now() - start);
  });
}
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const whole = median(times[0] ?? []);
const namesOnly = median(times[1] ?? []);

console.log(`${String(texts.length)} articles, ${String(tokens)} tokens; median of ${String(ROUNDS)} rounds`);
console.log('| contender | ms | tokens a second | times compromise | times compromise without quotations |');
console.log('| --- | --- | --- | --- | --- |');
contenders.forEach(({ name, run }, i) => {
  const ms = median(times[i] ?? []);
  const rest =
    run === readEdited
      ? '– | – | –'
      : `${String(Math.round((tokens / ms) * 1000))} | ${(whole / ms).toFixed(1)} | ${(namesOnly / ms).toFixed(1)}`;
  console.log(`| ${name} | ${ms.toFixed(1)} | ${rest} |`);
});
