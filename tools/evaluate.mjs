// npm run evaluate: measures the engine on the corpora that lie beside the project and rewrites the table in
// docs/accuracy.md. The corpora are not part of the project; without them this says so and changes nothing.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const shared = path.resolve(root, process.argv[2] ?? path.join('..', 'shared'));
const page = path.join(root, 'docs', 'accuracy.md');

/**
 * What is measured: scorer, gold file below the folder, and for each line of the table its words and where the figures
 * stand in the scorer's answer.
 * @type {{scorer: string, gold: string, rows: [label: string, at: string][]}[]}
 */
const MEASURES = [
  {
    scorer: 'score-quotes',
    gold: 'eval/gold/seed.jsonl',
    rows: [
      ['marked quotations of 4 words and more, exact', 'marked_exact'],
      ['marked pieces of 1 to 3 words', 'short_marked'],
      ['speaker of matched marked pieces', 'speaker'],
    ],
  },
  {
    scorer: 'score-quotes',
    gold: 'corpora/quotes/polnear_dev.jsonl',
    rows: [
      ['marked quotations of 4 words and more, at 80', 'marked_80'],
      ['… exact', 'marked_exact'],
      ['marked pieces of 1 to 3 words', 'short_marked'],
      ['marked pieces really attributed (precision)', 'marked_attributed_precision'],
      ['cue of matched marked pieces', 'cue_exact_matched'],
      ['speaker of matched marked pieces', 'speaker'],
    ],
  },
  {
    scorer: 'score-quotes',
    gold: 'corpora/quotes/markkula_dev.jsonl',
    rows: [
      ['named speaker of a statement', 'statement'],
      ['resolved name of the speaker of marked pieces', 'entity'],
    ],
  },
  {
    scorer: 'score-quotes',
    gold: 'corpora/quotes/basil_dev.jsonl',
    rows: [['named speaker of a part of a quotation', 'part_of_quotation']],
  },
  ...[
    'eval/gold/seed.jsonl',
    ...['gum_wikinews_interview', 'uner_ewt_dev', 'worldwide_dev', 'uner_pud_wiki', 'wikigold'].map(
      (name) => `corpora/names/${name}.jsonl`,
    ),
  ].map((gold) => ({
    scorer: 'score-names',
    gold,
    rows: /** @type {[string, string][]} */ ([
      ['names, exact', 'exact'],
      ['… people', 'exact.by_type.PER'],
      ['… organisations', 'exact.by_type.ORG'],
      ['… places', 'exact.by_type.LOC'],
      ['names, touching', 'touching'],
    ]),
  })),
  ...['trnews', 'lgl_dev'].map((name) => ({
    scorer: 'score-places',
    gold: `corpora/places/${name}.jsonl`,
    rows: /** @type {[string, string][]} */ ([
      ['place names, exact', 'exact'],
      ['place resolved within 161 km', 'resolution'],
    ]),
  })),
  ...['meantime_en', 'gum_permissive'].map((name) => ({
    scorer: 'score-coref',
    gold: `corpora/coref/${name}.jsonl`,
    rows: /** @type {[string, string][]} */ ([
      ['aliases among the names', 'aliases'],
      ['he, she and their forms', 'he_or_she'],
      ['all pronouns that have a name', 'pronouns'],
    ]),
  })),
];

/** @param {unknown} value */
const percent = (value) => (typeof value === 'number' ? value.toFixed(1) : '–');

/** The figures a scorer gives under one name, as words. @param {any} found */
function figures(found) {
  if (found === null || found === undefined) return 'no figure';
  if (typeof found === 'number') return percent(found);
  if ('f1' in found) return `F1 **${percent(found.f1)}** (P ${percent(found.precision)}, R ${percent(found.recall)})`;
  return Object.entries(found)
    .filter(([, value]) => typeof value === 'number')
    .map(([name, value]) => `${name.replaceAll('_', ' ')} ${Number.isInteger(value) ? value : percent(value)}`)
    .join(', ');
}

if (!existsSync(path.join(shared, 'eval'))) {
  console.log(
    `No scorers and corpora at ${path.relative(root, shared)}: nothing to measure.\nusage: npm run evaluate -- FOLDER`,
  );
  process.exit(0);
}

const scratch = mkdtempSync(path.join(tmpdir(), 'news-lens-evaluate-'));
try {
  /** @type {Map<string, string>} */
  const predictions = new Map();
  const lines = ['| data | measure | figures |', '| --- | --- | --- |'];
  for (const { scorer, gold, rows } of MEASURES) {
    const file = path.join(shared, gold);
    if (!existsSync(file)) continue;
    let predicted = predictions.get(gold);
    if (!predicted) {
      predicted = path.join(scratch, `${String(predictions.size)}.jsonl`);
      const input = readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
        .map(({ id, text }) => `${JSON.stringify({ id, text })}\n`);
      const cli = path.join(root, 'dist', 'cli.js');
      writeFileSync(
        predicted,
        execFileSync(process.execPath, [cli, 'analyze', '--jsonl'], { input: input.join(''), maxBuffer: 2 ** 30 }),
      );
      predictions.set(gold, predicted);
    }
    const answer = execFileSync(process.execPath, [
      path.join(shared, 'eval', `${scorer}.mjs`),
      file,
      predicted,
      '--json',
    ]);
    const scores = JSON.parse(answer.toString());
    for (const [label, at] of rows) {
      const found = at.split('.').reduce((/** @type {any} */ value, key) => value?.[key], scores);
      lines.push(`| ${path.basename(gold, '.jsonl')} | ${label} | ${figures(found)} |`);
    }
  }
  const table = lines.join('\n');
  console.log(table);
  const text = readFileSync(page, 'utf8');
  const marked = /(<!-- table -->\n)[^]*(\n<!-- end of table -->)/;
  if (!marked.test(text)) throw new Error('docs/accuracy.md has no place for the table');
  writeFileSync(
    page,
    text.replace(marked, (_, before, after) => `${before}\n${table}\n${after}`),
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
