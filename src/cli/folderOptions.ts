import * as os from 'node:os';
import { parseArgs } from 'node:util';
import { messageOf } from '../engine/messageOf';
import { countOf, MOST_JOBS, UsageError } from './options';
import { SAME_FORMATS, type SameFormat } from './querySameWords';

/** What may be asked of an index. */
export const QUESTIONS = ['phrase', 'newest', 'person', 'organization', 'place', 'quote', 'same', 'status'] as const;
export type Question = (typeof QUESTIONS)[number];

export interface IndexCommand {
  readonly kind: 'index';
  readonly folder: string;
  /** The folder of the index; undefined: `.news-lens` in the folder. */
  readonly index: string | undefined;
  readonly jobs: number;
  readonly exclude: readonly string[];
}

export interface QueryCommand {
  readonly kind: 'query';
  /** The folder of the index; undefined: the `.news-lens` of this folder or of one around it. */
  readonly index: string | undefined;
  readonly question: Question;
  readonly words: string;
  readonly limit: number;
  readonly json: boolean;
  /** For `same`: a file of this kind in place of lines. */
  readonly format: SameFormat | undefined;
}

const MOST_HITS = 1000;

/** Whether a command line is one of those that `parseFolderCommand` reads. */
export function isFolderCommand([verb]: readonly string[]): boolean {
  return verb === 'index' || verb === 'query';
}

/** Reads the words of `index` and `query`. Throws UsageError. */
export function parseFolderCommand(words: readonly string[]): IndexCommand | QueryCommand {
  const { values, positionals } = parse(words);
  const [verb, ...rest] = positionals;
  if (values.index === '') throw new UsageError('--index takes a folder');
  return verb === 'index' ? indexCommand(values, rest) : queryCommand(values, rest);
}

function indexCommand({ index, jobs, exclude, limit, json, format }: Values, folders: readonly string[]): IndexCommand {
  const [folder, ...more] = folders;
  if (folder === undefined) throw new UsageError('no folder given; try: news-lens index FOLDER');
  if (more.length > 0) throw new UsageError('index takes one folder; run it once for each');
  if (limit !== undefined || json || format !== undefined)
    throw new UsageError('--limit, --json and --format are for query');
  const threads = jobs === undefined ? Math.max(1, os.availableParallelism()) : countOf('--jobs', jobs, MOST_JOBS);
  return { kind: 'index', folder, index, jobs: threads, exclude };
}

function queryCommand({ index, jobs, exclude, limit, json, format }: Values, rest: readonly string[]): QueryCommand {
  const [asked, ...words] = rest;
  const question = QUESTIONS.find((each) => each === asked);
  if (!question) throw new UsageError(`query asks for one of: ${QUESTIONS.join(', ')}`);
  if (jobs !== undefined || exclude.length > 0) throw new UsageError('--jobs and --exclude are for index');
  const text = words.join(' ').trim();
  const kind = SAME_FORMATS.find((each) => each === format);
  if (format !== undefined && (!kind || question !== 'same' || json))
    throw new UsageError(`--format is for query same, and is one of: ${SAME_FORMATS.join(', ')}`);
  if (question === 'status' && text !== '') throw new UsageError('query status takes no words');
  if (question !== 'status' && text === '')
    throw new UsageError(`query ${question} needs ${question === 'same' ? 'an article' : 'words to look for'}`);
  return {
    kind: 'query',
    index,
    question,
    words: text,
    limit: limit === undefined ? 50 : countOf('--limit', limit, MOST_HITS),
    json,
    format: kind,
  };
}

type Values = ReturnType<typeof parse>['values'];

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        index: { type: 'string' },
        jobs: { type: 'string' },
        exclude: { type: 'string', multiple: true, default: [] },
        limit: { type: 'string' },
        json: { type: 'boolean', default: false },
        format: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}
