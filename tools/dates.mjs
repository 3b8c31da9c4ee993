// npm run dates                     holds the days judged by hand in test/fixtures/dates against those of the built command line
// npm run dates -- --sample SEED    draws phrases from the Wikinews articles called train (which are not part of the project) and prints
//                                   each with its sentence and its days, as JSON lines to judge; --count N, --texts FOLDER
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './project.mjs';

const { values } = parseArgs({
  options: {
    sample: { type: 'string' },
    count: { type: 'string', default: '100' },
    texts: { type: 'string', default: path.join(root, '..', 'shared', 'corpora', 'texts') },
  },
});

/** @param {{ id: string, text: string, date: string }[]} articles */
function datesOf(articles) {
  const answers = execFileSync(process.execPath, [path.join(root, 'dist', 'cli.js'), 'analyze', '--jsonl', '--dates'], {
    input: articles.map(({ id, text, date }) => `${JSON.stringify({ id, text, date })}\n`).join(''),
    maxBuffer: 2 ** 30,
  });
  return lines(answers.toString()).map(({ dates }) => dates);
}

/** @param {string} text */
const lines = (text) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** Where the sentence of a span begins and ends, by its stops. @param {string} text @param {[number, number]} span */
function sentenceOf(text, [start, end]) {
  const stop = [...text.slice(0, start).matchAll(/[.!?]["”’]?\s+(?=\S)|\n/g)].at(-1);
  const behind = /[.!?]["”’]?\s+(?=["“‘]?\p{Lu})|\n|$/u.exec(text.slice(end));
  return [stop ? stop.index + stop[0].length : 0, end + (behind?.index ?? 0) + 1];
}

/** Random numbers in [0, 1), the same for the same seed everywhere (mulberry32). @param {number} seed */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {number} seed */
function draw(seed) {
  const split = JSON.parse(readFileSync(path.join(values.texts, 'split.json'), 'utf8'));
  const articles = lines(readFileSync(path.join(values.texts, 'wikinews.jsonl'), 'utf8')).filter(
    ({ id }) => split[id] === 'train',
  );
  const random = randomNumbers(seed);
  const found = datesOf(articles)
    .flatMap((dates, i) => dates.map((/** @type {any} */ date) => ({ ...date, of: articles[i], at: random() })))
    .sort((a, b) => a.at - b.at);
  for (const { of, text: phrase, from, to, rule, span } of found.slice(0, Number(values.count))) {
    const [begin, end] = sentenceOf(of.text, span);
    const sentence = `${of.text.slice(begin, span[0])}|${phrase}|${of.text.slice(span[1], end)}`.trim();
    console.log(JSON.stringify({ article: of.date, sentence, from, to, rule, id: of.id }));
  }
  console.error(`drawn from ${found.length} phrases`);
}

function judge() {
  const { cases } = JSON.parse(readFileSync(path.join(root, 'test', 'fixtures', 'dates', 'wikinews.json'), 'utf8'));
  const answers = datesOf(
    cases.map(({ article, sentence, id }) => ({ id, date: article, text: sentence.replaceAll('|', '') })),
  );
  const wrong = cases.filter(({ sentence, from, to }, i) => {
    const found = answers[i].find(({ span }) => span[0] === sentence.indexOf('|'));
    return (found?.from ?? null) !== from || (found?.to ?? null) !== to;
  });
  for (const { article, sentence, from, to } of wrong) console.log(`${article}, to be ${from} to ${to}: ${sentence}`);
  console.log(`${cases.length - wrong.length} of ${cases.length} right`);
}

if (values.sample === undefined) judge();
else draw(Number(values.sample));
