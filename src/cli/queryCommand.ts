import { existsSync } from 'node:fs';
import * as path from 'node:path';
import type { Writable } from 'node:stream';
import { dossierOf, entitiesOfFolder, type Counted, type Dossier, type FolderEntity } from '../index/dossier';
import { diskFiles } from '../index/node/diskFiles';
import { openIndex, type OpenIndex } from '../index/node/openIndex';
import { readSettled } from '../index/readSettled';
import { readUnchanged } from '../index/readArticle';
import type { IndexedArticle } from '../index/queries';
import { claimedText, sameWordsElsewhere } from '../index/sameWords';
import type { QueryCommand } from './folderOptions';
import { messageOf } from '../engine/messageOf';
import { judged, sameWordsFile, sameWordsOfArticle, speakersOf } from './querySameWords';
import { OutputError, put, tell } from './streams';

/** The streams that the command works with, and where it is called. */
export interface QueryRun {
  readonly output: Writable;
  readonly errors: Writable;
  readonly folder: string;
}

/** An answer: as data, and as lines for a reader. */
interface Answer {
  readonly data: unknown;
  readonly lines: readonly string[];
}

/** So many quotations of a dossier are shown. */
const QUOTATIONS = 20;
/** So many people of one name are told about in full. */
const DOSSIERS = 10;

/** Answers a question from an index. Resolves with the exit status: 1 when there is no index, or it is damaged. */
export async function runQuery(command: QueryCommand, { output, errors, folder }: QueryRun): Promise<number> {
  const place = command.index === undefined ? indexAround(folder) : path.resolve(folder, command.index);
  const index = place === undefined ? null : await openIndex(place);
  if (!index) {
    await tell(errors, 'there is no index; make one with: news-lens index FOLDER');
    return 1;
  }
  try {
    for (const problem of index.problems) await tell(errors, 'not read', problem);
    await tell(errors, `as of ${new Date(index.checked).toISOString()}`);
    if (command.question === 'same') return await sameWords(command, index, { output, errors, folder });
    for await (const { data, lines } of answers(command, index)) {
      const text = command.json ? JSON.stringify(data) : lines.join('\n');
      await put(output, `${text}\n`);
    }
    return index.problems.length > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof OutputError) throw error;
    await tell(errors, 'the index cannot be read; news-lens index FOLDER makes it whole again', messageOf(error));
    return 1;
  } finally {
    index.close();
  }
}

/** All quotations of an article, and where else they stand. */
async function sameWords(
  { words, json, format }: QueryCommand,
  index: OpenIndex,
  { output, errors, folder }: QueryRun,
): Promise<number> {
  const rows = await sameWordsOfArticle(index, words, folder);
  if (!rows) {
    const why = rows === null ? 'has changed since it was read' : 'is not in the index';
    await tell(errors, `${words} ${why}; bring the index up to date with: news-lens index FOLDER`);
    return 1;
  }
  if (format !== undefined) await put(output, sameWordsFile(rows, words, format));
  else {
    for (const row of rows) {
      const { text, speakers, line, found } = row;
      const lines = [
        `${String(line ?? '?')}\t${oneLine(text)}\t${speakers.join(', ')}`,
        ...found.map((other) => {
          const who = other.speakers.join(', ') + (other.speaker === 'other' ? ' (another speaker)' : '');
          const also = other.copies > 0 ? `\tand ${String(other.copies)} copies` : '';
          return `\t${judged(other)}\t${articleLine(other)}\t${who}${also}\t${oneLine(other.text)}`;
        }),
      ];
      await put(output, `${json ? JSON.stringify(row) : lines.join('\n')}\n`);
    }
  }
  return index.problems.length > 0 ? 1 : 0;
}

async function* answers({ question, words, limit }: QueryCommand, index: OpenIndex): AsyncGenerator<Answer, void> {
  const { queries } = index;
  switch (question) {
    case 'status': {
      const counts = queries.counts();
      const { articles, quotations, entities } = counts;
      const figures = `${String(articles)} articles, ${String(quotations)} quotations, ${String(entities)} names`;
      yield { data: { ...counts, folder: index.folder, generation: index.generation }, lines: [figures, index.folder] };
      for (const { path: file, problem } of queries.unreadArticles())
        yield { data: { path: file, problem }, lines: [`not read\t${file}\t${problem ?? ''}`] };
      break;
    }
    case 'phrase':
    case 'newest': {
      const ask = question === 'phrase' ? 'articlesWithPhrase' : 'articlesWithWords';
      const { items, more } = queries[ask](words, limit);
      for (const article of items) yield { data: articleData(article), lines: [articleLine(article)] };
      if (more) yield { data: { more: true }, lines: ['… there are more; --limit shows them'] };
      break;
    }
    case 'quote':
      yield* elsewhere(words, limit, index);
      break;
    case 'same':
      break;
    case 'person':
    case 'organization':
    case 'place': {
      const { entities, more } = entitiesOfFolder(
        queries,
        words,
        [question],
        await readSettled(diskFiles(index.folder)),
      );
      for (const [i, entity] of entities.slice(0, DOSSIERS).entries())
        yield await dossierAnswer(entity, i, entities, index, Math.min(limit, QUOTATIONS));
      const left = entities.length - DOSSIERS;
      if (left > 0) yield { data: { more: true, left }, lines: [`… and ${String(left)} others of that name`] };
      if (more) yield { data: { more: true }, lines: ['… only the newest articles that have the name were looked at'] };
    }
  }
}

async function* elsewhere(text: string, limit: number, { queries, folder }: OpenIndex): AsyncGenerator<Answer, void> {
  const asked = { text, speakers: [], path: null };
  const found = await sameWordsElsewhere(queries, asked, (article) => readUnchanged(diskFiles(folder), article));
  for (const { article, quotations, verdict, marked, text: theirs, copies } of found.slice(0, limit)) {
    const by = speakersOf(quotations);
    const also = copies.length > 0 ? `\tand ${String(copies.length)} copies` : '';
    yield {
      data: { verdict, marked, speakers: by, text: theirs, ...articleData(article), copies: copies.map(articleData) },
      lines: [
        `${judged({ verdict, marked })}\t${articleLine(article)}\t${by.join(', ')}${also}`,
        `\t${oneLine(theirs)}`,
      ],
    };
  }
}

async function dossierAnswer(
  entity: FolderEntity,
  i: number,
  all: readonly FolderEntity[],
  { queries, folder }: OpenIndex,
  most: number,
): Promise<Answer> {
  const { quotations, ...dossier } = dossierOf(queries, entity, most);
  const said: { text: string | null; article: IndexedArticle }[] = [];
  for (const { article, pieces } of quotations) {
    const text = await readUnchanged(diskFiles(folder), article);
    said.push({ article, text: text === null ? null : claimedText(pieces, text) });
  }
  const maybe = entity.undecided.map(({ other, rule }) => ({ name: all[other]?.name ?? '', number: other + 1, rule }));
  return {
    data: {
      number: i + 1,
      ...dossier,
      maybe,
      quotations: said.map((one) => ({ ...articleData(one.article), text: one.text })),
    },
    lines: [
      ...dossierLines(dossier, i),
      ...maybe.map(({ number, name, rule }) => `  may be the same as ${String(number)}. ${name} (${rule})`),
      ...said.map(
        ({ article, text }) =>
          `  ${article.date ?? '?'}\t${article.path}\t${oneLine(text ?? '(the file has changed)')}`,
      ),
    ],
  };
}

function dossierLines(dossier: Omit<Dossier, 'quotations'>, i: number): string[] {
  const { type, name, articles, mentions, quoted, names, roles, people, organizations, places } = dossier;
  const list = (label: string, counted: readonly Counted[]): string[] =>
    counted.length === 0 ? [] : [`  ${label}: ${counted.slice(0, 10).map(countedText).join('; ')}`];
  return [
    `${String(i + 1)}. ${name} (${type}): in ${String(articles)} articles ${String(mentions)} times, quoted ${String(quoted)} times`,
    ...list('names', names),
    ...list('roles', roles),
    ...list('with', people),
    ...list('and', organizations),
    ...list('in', places),
  ];
}

function countedText({ text, articles, from, to }: Counted): string {
  const days = from === null ? '' : from === to || to === null ? `, ${from}` : `, ${from} to ${to}`;
  return `${text} (${String(articles)}${days})`;
}

const articleData = ({ path: file, date, title, author, section }: IndexedArticle): Record<string, string | null> => ({
  ...{ path: file, date, title, author, section },
});

const articleLine = ({ path: file, date, title }: Pick<IndexedArticle, 'path' | 'date' | 'title'>): string =>
  `${date ?? '?'}\t${file}\t${oneLine(title)}`;

/** Text of files as one line, without what would steer a terminal. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

/** The `.news-lens` of a folder or of the nearest around it. */
function indexAround(folder: string): string | undefined {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const place = path.join(at, '.news-lens');
    if (existsSync(place)) return place;
    if (path.dirname(at) === at) return undefined;
  }
}
