// npm run bench [-- FILE.jsonl]: the engine beside compromise on the same texts in the same run, those of seeds/ or the
// first articles of a file with one {"text": …} a line. Processor time (user and system, that of helping threads too), as
// others may use the machine as well; the ratio is what counts. Each round gives every contender its turn; the median round
// is shown.
import nlp from 'compromise';
import { createAnalyzer } from '../../src/engine/analyzer';
import { createModelNameFinder } from '../../src/engine/names/modelNameFinder';
import { openLanguage } from '../../src/engine/model/language';
import { openGazetteer } from '../../src/engine/places/gazetteer';
import { createQuotationReader } from '../../src/engine/quotes/quotationReader';
import { paragraphsOf } from '../../src/engine/text/prose';
import { createTokenizer } from '../../src/engine/text/tokenizer';
import { testResources } from '../resources';
import { textsOf } from './textsOf';

/** An archive shows what the engine does once its tables are in the processor's cache; seven short articles do not. */
const mostArticles = 40;
const leastRounds = 5;
const mostRounds = 15;
/** So many tokens are read before anything is timed, by every contender: compilers need that. */
const warmUpTokens = 110_000;

const archive = process.argv[2];
const texts = textsOf(archive, mostArticles);
const resources = testResources();
const tokenize = createTokenizer(resources);
const analyzer = createAnalyzer(resources);
const tokens = texts.reduce((sum, text) => sum + tokenize(text).count, 0);
const warmUp = Math.ceil(warmUpTokens / tokens);
const rounds = Math.max(leastRounds, Math.min(mostRounds, warmUp));
const { language } = openLanguage(resources.model);
if (!language) throw new Error('the language model cannot be opened');
const gazetteer = resources.gazetteer && openGazetteer(resources.gazetteer);
const names = createModelNameFinder(resources, gazetteer, language.names);
const quotations = createQuotationReader(resources);

/** Tokens, tags, names, and the trees of the sentences in which a word may report: stage by stage, as `readParagraphs` does it. */
function readLanguage(text: string): void {
  const read = paragraphsOf(text, 'plain').map((paragraph) => tokenize(paragraph.text));
  const syntaxes = read.map((each) => language?.readSyntax(each) ?? null);
  for (const each of read) names.find(each);
  read.forEach((each, i) => quotations.prepare(each, syntaxes[i] ?? null));
}

/** An edit of one word in the middle of a long article: what a keystroke costs. */
const long = Array.from({ length: archive === undefined ? 20 : 1 }, (_, i) =>
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

function readWithCompromise(text: string, withQuotations: boolean): void {
  const doc = nlp(text);
  doc.people().json();
  doc.places().json();
  doc.organizations().json();
  if (withQuotations) doc.quotations().json();
}

const contenders: readonly { name: string; run: () => void }[] = [
  {
    name: 'compromise: parse, people, places, organizations, quotations',
    run: () => {
      for (const text of texts) readWithCompromise(text, true);
    },
  },
  {
    name: 'compromise: parse, people, places, organizations',
    run: () => {
      for (const text of texts) readWithCompromise(text, false);
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
for (let round = 0; round <= rounds + warmUp; round++) {
  contenders.forEach(({ run }, i) => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    // The first rounds only warm up.
    if (round > warmUp) times[i]?.push((user + system) / 1000);
  });
}
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const whole = median(times[0] ?? []);
const namesOnly = median(times[1] ?? []);

console.log(`${String(texts.length)} articles, ${String(tokens)} tokens; median of ${String(rounds)} rounds`);
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
