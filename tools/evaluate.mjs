// npm run evaluate: measures the engine on the corpora that lie beside the project and rewrites the table in
// docs/accuracy.md. The corpora are not part of the project; without them this says so and changes nothing.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { newsNames, newsQuotations } from './newsGold.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const shared = path.resolve(root, process.argv[2] ?? path.join('..', 'shared'));
const page = path.join(root, 'docs', 'accuracy.md');

/**
 * What is measured: scorer, gold file below the folder, and for each line of the table its words and where the figures
 * stand in the scorer's answer.
 * @type {{scorer: string, gold: string, texts?: string, options?: string[], rows: [label: string, at: string][]}[]} `texts`: where the texts are, if not in the gold file
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

/** The project's own corpus, as what is shown at the default of `newsLens.quotes.leastConfidence`, and its names. */
for (const part of ['dev', 'test']) {
  MEASURES.push(
    {
      scorer: 'score-shown',
      gold: `news_${part}_quotations.jsonl`,
      options: ['--least=0.5'],
      rows: [
        ['what is shown: wholly right', 'shown'],
        ['… of what is there, found wholly right', 'found'],
        ['… the name of the source', 'names'],
        ['… right of what looks certain', 'sure'],
        ['… of what is right, looks certain', 'kept'],
      ],
    },
    {
      scorer: 'score-names',
      gold: `news_${part}_names.jsonl`,
      rows: [
        ['names, exact', 'exact'],
        ['… people', 'exact.by_type.PER'],
        ['… organisations', 'exact.by_type.ORG'],
        ['… places', 'exact.by_type.LOC'],
      ],
    },
  );
}

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

/** From which confidence on a line of a table of reliability counts. */
const STEPS = [0, 0.5, 0.7, 0.8, 0.9, 0.95];

/**
 * Of what is said to be so and so sure, how much is right.
 * @param {string} title
 * @param {{sure: number, right: boolean}[]} cases
 */
function reliabilityTable(title, cases) {
  const share = (/** @type {number} */ part, /** @type {number} */ whole) =>
    whole ? percent((100 * part) / whole) : '–';
  const bins = new Map();
  for (const { sure, right } of cases) {
    const bin = Math.min(9, Math.floor(10 * sure + 1e-9));
    bins.set(bin, (bins.get(bin) ?? 0) + sure - Number(right));
  }
  const error = [...bins.values()].reduce((sum, each) => sum + Math.abs(each), 0);
  return [
    '',
    `| ${title} | cases | sure on average | right |`,
    '| --- | --- | --- | --- |',
    ...STEPS.map((step, i) => {
      const next = STEPS[i + 1] ?? Infinity;
      const own = cases.filter(({ sure }) => sure >= step && sure < next);
      const sum = own.reduce((total, { sure }) => total + sure, 0);
      const right = own.filter((each) => each.right).length;
      const upTo = next === Infinity ? 'or more' : `to ${Math.round(100 * next)}`;
      return `| ${Math.round(100 * step)} ${upTo} % sure | ${own.length} | ${share(sum, own.length)} | ${share(right, own.length)} |`;
    }),
    `| expected calibration error, in tenths | ${cases.length} | ${share(error, cases.length)} | |`,
  ];
}

/**
 * How reliable each link is that leads from words to a name: the quotation, the words of its source, the name (or that the text
 * gives none), and the least sure of them. Articles that were not calibrated on.
 * @param {string} scorers the folder of the scorers' parts
 * @param {string} gold
 * @param {string} predicted
 */
async function reliabilityOfLinks(scorers, gold, predicted) {
  const { sameName } = await import(pathToFileURL(path.join(scorers, 'names.mjs')).href);
  const lines = (/** @type {string} */ file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  /** @typedef {[number, number][]} Spans */
  const size = (/** @type {Spans} */ spans) => spans.reduce((sum, [from, to]) => sum + to - from, 0);
  const similarity = (/** @type {Spans} */ a, /** @type {Spans} */ b) =>
    a.reduce((s, x) => s + b.reduce((t, y) => t + Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0])), 0), 0) /
    Math.max(size(a), size(b), 1);
  const answers = new Map(lines(predicted).map((answer) => [answer.id, answer]));
  /** @type {Record<'quotation' | 'source' | 'name' | 'nobody' | 'least', {sure: number, right: boolean}[]>} */
  const cases = { quotation: [], source: [], name: [], nobody: [], least: [] };
  for (const { id, quotes } of lines(gold)) {
    const { quotes: found, entities } = answers.get(id);
    const forms = new Map(entities.map((/** @type {any} */ each) => [each.id, [each.name, ...each.aliases]]));
    const taken = new Set();
    for (const quotation of found) {
      if (quotation.act === 'thought') continue;
      const truth = quotes.find(
        (/** @type {any} */ each) => !taken.has(each) && similarity(each.segments, quotation.segments) >= 0.8,
      );
      taken.add(truth);
      cases.quotation.push({ sure: quotation.confidence, right: truth !== undefined });
      let least = quotation.speakers.length === 0 ? 0 : quotation.confidence;
      let named = false;
      let known = false;
      for (const { span, confidence, entity } of quotation.speakers) {
        least = Math.min(least, confidence, entity?.confidence ?? 1);
        const right =
          entity &&
          forms
            .get(entity.id)
            .some((/** @type {string} */ form) =>
              (truth?.entities ?? []).some((/** @type {string} */ meant) => sameName(form, meant)),
            );
        named ||= entity !== null;
        known ||= right === true;
        if (!truth) continue;
        const { speaker } = truth;
        const overlaps = speaker && span[0] < speaker.end && speaker.start < span[1];
        const same =
          overlaps &&
          (span[0] === speaker.start ||
            span[1] === speaker.end ||
            similarity([span], [[speaker.start, speaker.end]]) >= 0.5);
        if (speaker && entity) cases.source.push({ sure: confidence, right: Boolean(same) });
        if (entity) cases.name.push({ sure: entity.confidence, right });
        else cases.nobody.push({ sure: confidence, right: Boolean(same ?? true) && truth.entities.length === 0 });
      }
      cases.least.push({
        sure: least,
        right: truth !== undefined && (known || (!named && truth.entities.length === 0)),
      });
    }
  }
  const where = path.basename(gold, '.jsonl');
  return [
    ...reliabilityTable(`${where}: quotations (it is one, these are its words)`, cases.quotation),
    ...reliabilityTable(`${where}: words of a source that has a name`, cases.source),
    ...reliabilityTable(`${where}: the name of the source`, cases.name),
    ...reliabilityTable(`${where}: words of a source to which the text gives no name`, cases.nobody),
    ...reliabilityTable(`${where}: all of it, by the least sure link`, cases.least),
  ];
}

/**
 * What the command line says of the texts of a file, one analysis a line; returns the file that holds it.
 * @param {string} texts
 * @param {string} target
 */
function predict(texts, target) {
  const input = readFileSync(texts, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ id, text }) => `${JSON.stringify({ id, text })}\n`);
  const cli = path.join(root, 'dist', 'cli.js');
  writeFileSync(
    target,
    execFileSync(process.execPath, [cli, 'analyze', '--jsonl'], { input: input.join(''), maxBuffer: 2 ** 30 }),
  );
  return target;
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
  for (const part of ['dev', 'test']) {
    const write = (/** @type {string} */ name, /** @type {any[]} */ documents) => {
      writeFileSync(path.join(scratch, name), documents.map((each) => `${JSON.stringify(each)}\n`).join(''));
    };
    write(`news_${part}_quotations.jsonl`, newsQuotations(part));
    write(`news_${part}_names.jsonl`, newsNames(part));
  }
  const fileOf = (/** @type {string} */ gold) => path.join(gold.startsWith('news_') ? scratch : shared, gold);
  for (const { scorer, gold, texts = gold, options = [], rows } of MEASURES) {
    const file = fileOf(gold);
    if (!existsSync(file)) continue;
    let predicted = predictions.get(texts);
    if (!predicted) {
      predicted = predict(fileOf(texts), path.join(scratch, `${String(predictions.size)}.jsonl`));
      predictions.set(texts, predicted);
    }
    const answer = execFileSync(process.execPath, [
      path.join(shared, 'eval', `${scorer}.mjs`),
      file,
      predicted,
      '--json',
      ...options,
    ]);
    // One scorer says the same in words behind it.
    const scores = JSON.parse(answer.toString().replace(/\}[^}]*$/, '}'));
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
  for (const part of ['dev', 'test']) {
    const gold = `news_${part}_quotations.jsonl`;
    const predicted = predictions.get(gold);
    if (predicted) lines.push(...(await reliabilityOfLinks(path.join(shared, 'eval', 'lib'), fileOf(gold), predicted)));
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
