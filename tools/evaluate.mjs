// npm run evaluate: measures the engine on the corpora that lie beside the project and rewrites the table in
// docs/accuracy.md. The corpora are not part of the project; without them this says so and changes nothing.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const shared = path.resolve(root, process.argv[2] ?? path.join('..', 'shared'));
const page = path.join(root, 'docs', 'accuracy.md');

/**
 * What is measured: scorer, gold file below the folder, and for each line of the table its words and where the figures
 * stand in the scorer's answer.
 * @type {{scorer: string, gold: string, texts?: string, rows: [label: string, at: string][]}[]} `texts`: where the texts are, if not in the gold file
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
      ['… where the words are a name', 'speaker.by_type.name'],
      ['… a pronoun', 'speaker.by_type.pronoun'],
      ['… a description', 'speaker.by_type.nominal'],
      ['indirect, cue of saying: recall at 80', 'indirect.speech_recall_80'],
      ['… precision at 80 of what is called speech', 'indirect.speech_precision_80'],
      ['indirect, thoughts and plans too: recall at 80', 'indirect.recall_80'],
      ['speaker of matched indirect quotations', 'indirect.speaker'],
      ['characters of the content, all kinds', 'content_characters'],
      ['segments, all kinds, at 80', 'segments_80'],
      ['… exact', 'segments_exact'],
      ['cues, all kinds, exact', 'cue_exact'],
    ],
  },
  {
    scorer: 'score-cofenet',
    gold: 'corpora/quotes/cofenet_polnear_dev.jsonl',
    texts: 'corpora/quotes/polnear_dev.jsonl',
    rows: [
      ['source, exact', 'strict.source.exact'],
      ['cue, exact', 'strict.cue.exact'],
      ['content, exact', 'strict.content.exact'],
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

/**
 * Of the speakers said to be so and so sure, how many are right: those of all quotations that share half of their longer
 * span with a gold one.
 * @param {string} scorers the folder of the scorers' parts
 * @param {string} gold
 * @param {string} predicted
 */
async function reliability(scorers, gold, predicted) {
  const { hasSpeaker } = await import(pathToFileURL(path.join(scorers, 'speakers.mjs')).href);
  const read = (/** @type {string} */ file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const answers = new Map(read(predicted).map((answer) => [answer.id, answer]));
  const similarity = (/** @type {number[]} */ a, /** @type {number[]} */ b) =>
    Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0])) / Math.max(a[1] - a[0], b[1] - b[0]);
  const steps = [0, 0.7, 0.8, 0.9, 0.95];
  const bins = steps.map(() => ({ cases: 0, right: 0, sure: 0 }));
  for (const { id, text, quotes } of read(gold)) {
    const answer = answers.get(id);
    const segments = answer.quotes.flatMap((/** @type {any} */ quote) =>
      quote.segments.map((/** @type {number[]} */ span) => ({ span, quote })),
    );
    for (const quote of quotes) {
      // A relative pronoun is the speaker's words in the gold; here its antecedent is.
      if (!quote.speaker || /^(?:who|which|that)$/i.test(quote.speaker.text)) continue;
      for (const span of quote.segments) {
        const best = segments
          .map((/** @type {any} */ each) => ({ ...each, score: similarity(each.span, span) }))
          .sort((/** @type {any} */ a, /** @type {any} */ b) => b.score - a.score)[0];
        const [speaker] = best && best.score >= 0.5 ? best.quote.speakers : [];
        if (!speaker) continue;
        const bin = bins[steps.findLastIndex((step) => step <= speaker.confidence)];
        const candidates = best.quote.speakers.map((/** @type {any} */ each) => ({
          span: each.span,
          entity: each.entity?.id ?? null,
        }));
        bin.cases += 1;
        bin.sure += speaker.confidence;
        if (hasSpeaker(text, quote, { speakers: candidates }, answer.entities)) bin.right += 1;
      }
    }
  }
  return [
    '| polnear_dev: speakers said to be | cases | sure on average | right |',
    '| --- | --- | --- | --- |',
    ...bins.map(({ cases, right, sure }, i) => {
      const upTo = steps[i + 1] === undefined ? 'or more' : `to ${100 * steps[i + 1]}`;
      const share = (/** @type {number} */ part) => (cases === 0 ? '–' : percent((100 * part) / cases));
      return `| ${100 * steps[i]} ${upTo} % sure | ${cases} | ${share(sure)} | ${share(right)} |`;
    }),
  ];
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
  for (const { scorer, gold, texts = gold, rows } of MEASURES) {
    const file = path.join(shared, gold);
    if (!existsSync(file)) continue;
    let predicted = predictions.get(texts);
    if (!predicted) {
      predicted = path.join(scratch, `${String(predictions.size)}.jsonl`);
      const input = readFileSync(path.join(shared, texts), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
        .map(({ id, text }) => `${JSON.stringify({ id, text })}\n`);
      const cli = path.join(root, 'dist', 'cli.js');
      writeFileSync(
        predicted,
        execFileSync(process.execPath, [cli, 'analyze', '--jsonl'], { input: input.join(''), maxBuffer: 2 ** 30 }),
      );
      predictions.set(texts, predicted);
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
  const speakers = predictions.get('corpora/quotes/polnear_dev.jsonl');
  if (speakers) {
    const gold = path.join(shared, 'corpora/quotes/polnear_dev.jsonl');
    lines.push('', ...(await reliability(path.join(shared, 'eval', 'lib'), gold, speakers)));
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
