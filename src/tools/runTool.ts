import { readSources, type Source } from '../engine/compare/judge';
import { toEnd } from '../engine/steps';
import { bounded, type Item } from './bounds';
import { badInput, failure, type Failure } from './failures';
import { readInput, USUAL_LIMIT, type ToolInput } from './inputs';
import type { Article, Candidates, Library, Unread } from './library';
import type { Tool } from './tool';

/** One page of an answer. */
export interface Answer {
  readonly items: readonly Item[];
  /** Asked again with it, the tool goes on from here; null: that was all. */
  readonly next_cursor: string | null;
  /** How many articles may have an answer, and how many are done, with those of the pages before. */
  readonly articles: { readonly done: number; readonly of: number; readonly more?: true };
  /** The index that told which these are, by its last comparison with the folder. */
  readonly index_of?: string;
  readonly unread?: readonly Item[];
}

/** An answer has no more, in UTF-16 units of its items as JSON; a single item may be longer by itself. */
const LARGEST = 60_000;
/** So many articles are read for a page, and so many looked at. */
const MOST_READ = 100;
const MOST_LOOKED = 2000;
/** So many files that could not be read are told on a page. */
const MOST_UNREAD = 20;

/**
 * Asks a tool. Whatever is given and whatever stands in the files, there is a page of an answer or a failure with a fixed
 * sentence; both are bounded.
 * @param isStopped asked between articles
 */
export async function runTool(
  tool: Tool,
  given: unknown,
  library: Library,
  isStopped: () => boolean = () => false,
): Promise<Answer | Failure> {
  const read = readInput(tool.schema, given);
  if ('problem' in read) return badInput(read.problem);
  const { input } = read;
  const problem = tool.problemOf?.(input);
  if (problem !== undefined) return badInput(problem);
  const from = placeOf(input.cursor);
  if (!from) return failure('bad-cursor');
  const { sources, unread } = await sourcesOf(input, library);
  if (input.transcripts && sources.length === 0) return failure('no-transcripts');
  const page = new Page(input.limit ?? USUAL_LIMIT, unread);
  const run = { tool, input, library, sources, isStopped };
  const hint = tool.hint?.(input);
  if (input.file === undefined && hint) return search(page, run, await library.candidates(hint), from);
  let article: Article | null = null;
  if (input.file !== undefined) {
    const found = await library.article(input.file);
    if (typeof found === 'string') return failure(found);
    article = found;
  }
  const items = tool.items({ input, article, sources });
  const left = page.add(items.slice(from.item));
  const next = left > 0 ? { article: 0, item: items.length - left } : null;
  return page.answer(next, { done: left > 0 ? 0 : 1, of: 1 });
}

/** How far a page got: how many articles are done, and how many items of the next. */
interface Place {
  readonly article: number;
  readonly item: number;
}

interface Run {
  readonly tool: Tool;
  readonly input: ToolInput;
  readonly library: Library;
  readonly sources: readonly Source[];
  readonly isStopped: () => boolean;
}

/** Looks into one article after the other, until the page is full or enough was read for it. */
async function search(page: Page, run: Run, candidates: Candidates, from: Place): Promise<Answer | Failure> {
  const { tool, input, library, sources, isStopped } = run;
  const { files, indexed, more } = candidates;
  const mayHold = tool.mayHold?.(input);
  const about = (done: number): Omit<Answer, 'items' | 'next_cursor'>['articles'] => ({
    done,
    of: files.length,
    ...(more ? { more } : {}),
  });
  const asOf = indexed === null ? {} : { index_of: new Date(indexed).toISOString() };
  const end = Math.min(files.length, from.article + MOST_LOOKED);
  let [at, read] = [from.article, 0];
  for (; at < end && read < MOST_READ; at++) {
    if (isStopped()) return failure('stopped');
    const file = files[at];
    if (file === undefined || isSameFile(file, input.leave_out)) continue;
    const article = await library.article(file, mayHold);
    if (typeof article === 'string') page.leaveOut({ file, problem: article });
    if (article === null || typeof article === 'string') continue;
    read += 1;
    const items = tool.items({ input, article, sources });
    const left = page.add(items.slice(at === from.article ? from.item : 0));
    if (left > 0) return { ...page.answer({ article: at, item: items.length - left }, about(at)), ...asOf };
  }
  return { ...page.answer(at < files.length ? { article: at, item: 0 } : null, about(at)), ...asOf };
}

/** Whether a file is the one that was named: by its told name, or by its whole path. */
function isSameFile(told: string, named = ''): boolean {
  const path = named.replaceAll('\\', '/').replace(/^\.\//, '');
  return path === told.replaceAll('\\', '/') || (/^(?:\/|\w:)/.test(path) && path.endsWith(`/${told}`));
}

async function sourcesOf(
  { transcripts }: ToolInput,
  library: Library,
): Promise<{ readonly sources: readonly Source[]; readonly unread: readonly Unread[] }> {
  if (!transcripts) return { sources: [], unread: [] };
  const { texts, unread } = await library.transcripts(transcripts);
  return { sources: toEnd(readSources(texts)), unread };
}

const placeText = ({ article, item }: Place): string => `${String(article)}.${String(item)}`;

function placeOf(cursor = '0.0'): Place | undefined {
  const [, article, item] = /^(\d{1,9})\.(\d{1,9})$/.exec(cursor) ?? [];
  return article === undefined ? undefined : { article: Number(article), item: Number(item) };
}

/** What has room in one answer. */
class Page {
  readonly #limit: number;
  readonly #items: Item[] = [];
  readonly #unread: Item[];
  #size = 0;

  constructor(limit: number, unread: readonly Unread[]) {
    this.#limit = limit;
    this.#unread = unread.map((each) => bounded({ ...each }));
  }

  /** Adds items while there is room; tells how many had none. An empty page has room for one of any size. */
  add(items: readonly Item[]): number {
    for (const [i, item] of items.entries()) {
      if (this.#items.length >= this.#limit) return items.length - i;
      const made = bounded(item);
      const size = JSON.stringify(made).length;
      if (this.#items.length > 0 && this.#size + size > LARGEST) return items.length - i;
      this.#items.push(made);
      this.#size += size;
    }
    return 0;
  }

  leaveOut(unread: Unread): void {
    this.#unread.push(bounded({ ...unread }));
  }

  answer(next: Place | null, articles: Answer['articles']): Answer {
    const unread = this.#unread.slice(0, MOST_UNREAD);
    return {
      items: this.#items,
      next_cursor: next && placeText(next),
      articles,
      ...(unread.length > 0 ? { unread } : {}),
    };
  }
}
