// `npm run same -- OLD_DIST [FILES…]`: proves that a change keeps what is read. Analyses every document of the corpora that lie
// beside the project and the seeds, by OLD_DIST/cli.js (a build of before, with its media beside it) and by dist/cli.js, and
// compares them without `rule` and `values`, which say how a judgement was made. Exit status 1 when some differ.
//   --without-reasons   leaves `reason` out too, for a change of wording
//   --only TEXT         only files with that in their names        --list 10   how many differences are shown
// What the old build says is kept in out/same/, under a hash of the build and its data, until that changes.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { root, seconds } from './project.mjs';

/** @typedef {{ id: string, text: string, format: 'plain' | 'markdown', key: string }} Document key: a hash of text and format */

const ROOMS = ['quotes', 'names', 'places', 'coref', 'texts', 'shown'];
const PROCESSES = 2;

/**
 * A value without the keys of a list, however deep they stand.
 * @param {unknown} value
 * @param {ReadonlySet<string>} keys
 * @returns {unknown}
 */
export function without(value, keys) {
  if (Array.isArray(value)) return value.map((item) => without(item, keys));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (keys.has(key) ? [] : [[key, without(item, keys)]])),
  );
}

/**
 * Where two values of JSON differ first, whatever the order of their keys.
 * @param {any} old
 * @param {any} now
 * @returns {{ at: string, old: unknown, now: unknown } | undefined} at: `quotes[2].cue.span[0]`
 */
export function firstDifference(old, now, at = '') {
  if (old === now) return undefined;
  const isObject = (/** @type {unknown} */ value) => typeof value === 'object' && value !== null;
  if (!isObject(old) || !isObject(now) || Array.isArray(old) !== Array.isArray(now)) return { at, old, now };
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const place = Array.isArray(old) ? `${at}[${key}]` : at === '' ? key : `${at}.${key}`;
    const found = firstDifference(old[key], now[key], place);
    if (found) return found;
  }
  return undefined;
}

/** @param {string} folder @param {RegExp} ending */
const filesIn = (folder, ending) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .map(String)
        .filter((name) => ending.test(name))
        .sort()
        .map((name) => path.join(folder, name))
    : [];

/** The corpora beside the project, the seeds and the texts of the tests. */
const allFiles = () => [
  ...ROOMS.flatMap((room) => filesIn(path.join(root, '..', 'shared', 'corpora', room), /\.jsonl$/)),
  ...['seeds', path.join('test', 'fixtures')].flatMap((folder) => filesIn(path.join(root, folder), /\.(?:txt|md)$/)),
];

/**
 * The documents of a file: its lines that have a text, or its whole text.
 * @param {string} file
 * @returns {Document[]}
 */
function documentsOf(file) {
  const name = path.basename(file);
  const content = readFileSync(file, 'utf8');
  const document = (
    /** @type {string} */ id,
    /** @type {string} */ text,
    /** @type {Document['format']} */ format,
  ) => ({
    ...{ id, text, format },
    key: createHash('sha1').update(`${format}\n${text}`).digest('hex'),
  });
  if (!file.endsWith('.jsonl')) return [document(name, content, file.endsWith('.md') ? 'markdown' : 'plain')];
  return content.split('\n').flatMap((line) => {
    const { id, text } = line === '' ? {} : JSON.parse(line);
    return typeof text === 'string' ? [document(`${name} ${id}`, text, 'plain')] : [];
  });
}

/**
 * What a build says of documents, a line of JSON each.
 * @param {string} cli
 * @param {Document[]} documents all of one format
 * @param {(key: string, line: string) => void} take
 * @returns {Promise<void>}
 */
async function analyze(cli, documents, take) {
  const [first] = documents;
  if (!first) return;
  const words = [cli, 'analyze', '--jsonl', '--text-format', first.format];
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.stdin.on('error', () => undefined);
  child.stdin.end(documents.map(({ key, text }) => `${JSON.stringify({ id: key, text })}\n`).join(''));
  let lines = 0;
  for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
    take(documents[lines].key, line);
    lines += 1;
  }
  const code = await ended;
  // 1: some document could not be read, which its line says.
  if ((code !== 0 && code !== 1) || lines !== documents.length) throw new Error(`${cli} ended early (${code})`);
}

/**
 * Documents in parts of about one length, each of one format.
 * @param {Document[]} documents
 * @param {number} parts
 */
function split(documents, parts) {
  const limit = documents.reduce((sum, { text }) => sum + text.length, 0) / parts;
  return /** @type {const} */ (['plain', 'markdown']).flatMap((format) => {
    /** @type {Document[][]} */
    const lists = [[]];
    let length = 0;
    for (const document of documents.filter((each) => each.format === format)) {
      if (length > limit * lists.length) lists.push([]);
      lists[lists.length - 1].push(document);
      length += document.text.length;
    }
    return lists;
  });
}

/** A hash of a build of the command line and of the data it reads. @param {string} cli */
function hashOf(cli) {
  const hash = createHash('sha1');
  const dist = path.dirname(cli);
  // The command itself is a line that loads the rest.
  for (const file of filesIn(dist, /\.(?:m?js)$/)) hash.update(readFileSync(file));
  const media = path.join(dist, '..', 'media');
  for (const file of filesIn(media, /\.(?:txt|model|gazetteer)$/)) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/**
 * Both builds' lines of all documents; the old one's are kept for the next time.
 * @param {string} oldCli
 * @param {string} newCli
 * @param {Document[]} documents no two of one text
 */
async function readBoth(oldCli, newCli, documents) {
  const folder = path.join(root, 'out', 'same');
  const kept = path.join(folder, `${hashOf(oldCli)}.tsv`);
  mkdirSync(folder, { recursive: true });
  /** @type {Map<string, string>} */
  const old = new Map();
  if (existsSync(kept)) {
    for (const line of readFileSync(kept, 'utf8').split('\n')) {
      const [key, analysis] = line.split('\t', 2);
      if (analysis) old.set(key, analysis);
    }
  }
  const missing = documents.filter(({ key }) => !old.has(key));
  /** @type {Map<string, string>} */
  const now = new Map();
  const takeOld = (/** @type {string} */ key, /** @type {string} */ line) => {
    old.set(key, line);
    appendFileSync(kept, `${key}\t${line}\n`);
  };
  const half = missing.length > 0 ? 1 : PROCESSES;
  const oldWork = split(missing, 1).map((part) => () => analyze(oldCli, part, takeOld));
  const newWork = split(documents, half).map((part) => () => analyze(newCli, part, (key, line) => now.set(key, line)));
  const work = [...newWork, ...oldWork].reverse();
  const worker = async () => {
    for (let next = work.pop(); next; next = work.pop()) await next();
  };
  await Promise.all(Array.from({ length: PROCESSES }, worker));
  return { old, now };
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'without-reasons': { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      list: { type: 'string', default: '10' },
    },
  });
  const [folder, ...named] = positionals;
  const oldCli = path.resolve(folder ?? '', 'cli.js');
  const newCli = path.join(root, 'dist', 'cli.js');
  if (folder === undefined || !existsSync(oldCli) || !existsSync(newCli)) {
    console.error('usage: npm run same -- OLD_DIST [FILES…] [--only TEXT] [--without-reasons] [--list 10]');
    return 2;
  }
  const start = performance.now();
  const files = (named.length > 0 ? named : allFiles()).filter((file) => file.includes(values.only));
  const documents = [...new Map(files.flatMap(documentsOf).map((each) => [each.key, each])).values()];
  const { old, now } = await readBoth(oldCli, newCli, documents);
  const left = new Set(['rule', 'values', ...(values['without-reasons'] ? ['reason'] : [])]);
  const differences = documents.flatMap(({ id, key }) => {
    const [before, after] = [old.get(key) ?? '', now.get(key) ?? ''];
    if (before === after) return [];
    const found = firstDifference(without(JSON.parse(before), left), without(JSON.parse(after), left));
    return found ? [{ id, ...found }] : [];
  });
  for (const { id, at, old: before, now: after } of differences.slice(0, Number(values.list))) {
    const shown = (/** @type {unknown} */ value) => (JSON.stringify(value) ?? 'nothing').slice(0, 300);
    console.log(`${id}: ${at}\n  old ${shown(before)}\n  new ${shown(after)}`);
  }
  const same = documents.length - differences.length;
  console.log(`${same} of ${documents.length} documents are read the same, in ${seconds(start)}`);
  return same === documents.length ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main();
