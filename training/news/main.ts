// npm run news -- check                     problems of the corpus in training/news
// npm run news -- read FOLDER TEXTS         annotators' shorthands (FOLDER/PART-*.mark, docs/annotation.md) into the corpus;
//                                           TEXTS: a file of {id, url, title, date, text, part, key} a line
// npm run news -- agree FOLDER FOLDER TEXTS how far two readings agree, by layer
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { ArticleAnnotation } from './annotation';
import { agreement } from './agreement';
import { checksum, parts, readArticles, writeArticle, type Part } from './article';
import { readShorthand, ShorthandError } from './shorthand';
import { problemsOf } from './validate';

interface Text {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly date: string;
  readonly text: string;
  readonly part: Part;
  /** The name of its shorthand, without `.mark`. */
  readonly key: string;
}

const corpus = path.join(process.cwd(), 'training', 'news');

function textsOf(file: string): Text[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Text);
}

function annotationOf(folder: string, { id, key, text }: Text): ArticleAnnotation | null {
  const file = path.join(folder, `${key}.mark`);
  if (!existsSync(file)) return null;
  try {
    return readShorthand(id, text, readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof ShorthandError)) throw error;
    console.error(`${key}: ${error.message}`);
    return null;
  }
}

function read(folder: string, texts: string): void {
  for (const text of textsOf(texts)) {
    const annotation = annotationOf(folder, text);
    if (!annotation) continue;
    const { version, id, ...layers } = annotation;
    const { url, title, date, part } = text;
    mkdirSync(path.join(corpus, part), { recursive: true });
    const article = { version, id, url, title, date, sha256: checksum(text.text), text: text.text, ...layers };
    writeArticle(path.join(corpus, part, `${text.key}.json`), article);
  }
}

function agree(one: string, other: string, texts: string): void {
  const readings = textsOf(texts).flatMap((text) => {
    const [a, b] = [annotationOf(one, text), annotationOf(other, text)];
    return a && b ? [[a, b] as const] : [];
  });
  console.log(`${readings.length} articles read twice\n\n| layer | cases | agreement |\n| --- | --- | --- |`);
  for (const { layer, cases, figure } of agreement(readings)) console.log(`| ${layer} | ${cases} | ${figure} |`);
}

function check(): void {
  for (const part of parts) {
    const articles = readArticles(corpus, part);
    for (const [file, article] of articles) {
      for (const problem of problemsOf(article)) {
        console.error(`${part}/${file}: ${problem}`);
        process.exitCode = 1;
      }
    }
    console.log(`${part}: ${articles.size} articles`);
  }
}

const [command, ...rest] = process.argv.slice(2);
const [first = '', second = '', third = ''] = rest;
if (command === 'check') check();
else if (command === 'read' && rest.length === 2) read(first, second);
else if (command === 'agree' && rest.length === 3) agree(first, second, third);
else {
  console.error('npm run news -- check | read FOLDER TEXTS | agree FOLDER FOLDER TEXTS');
  process.exitCode = 2;
}
