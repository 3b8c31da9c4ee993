import { lstat, stat } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import { readArticle } from '../cli/readArticle';
import { isReadable } from '../cli/textFile';
import type { Analysis } from '../engine/analysis';
import { createAnalysisIndex } from '../engine/analysisIndex';
import type { Analyzer, SourceText } from '../engine/analyzer';
import { sidecarEnding } from '../engine/corrections/sidecar';
import { isArticleName, LARGEST_ARTICLE, type Article, type Problem } from '../tools/library';
import { LARGEST_FILE } from '../worker/fileText';
import type { Folders, InsidePlace } from './folders';

/** So many articles stay in memory, and so much of their texts, in UTF-16 units. */
const MOST_KEPT = 200;
const MOST_TEXT = 4_000_000;
/** So long one step of reading goes on before others have their turn, in ms. */
const SLICE = 20;

interface Kept {
  /** Of the file and of its corrections: with another one it is read again. */
  readonly state: string;
  readonly article: Article;
}

/** What is wrong with a file's encoding is told by its reading alone: nobody reads along. */
const nobody = (): Promise<void> => Promise.resolve();

/** Reads articles with the corrections beside them, and keeps those that were asked for last. */
export class ArticleReader {
  readonly #folders: Folders;
  readonly #analyzer: Analyzer;
  readonly #kept = new Map<string, Kept>();
  #text = 0;

  constructor(folders: Folders, analyzer: Analyzer) {
    this.#folders = folders;
    this.#analyzer = analyzer;
  }

  /** See `Library.article`. */
  async read(file: string, mayHold?: (text: string) => boolean): Promise<Article | Problem | null> {
    const place = await this.#folders.find(file);
    if (!place) return 'not-found';
    if (!isArticleName(place.real)) return 'not-an-article';
    const found = await stat(place.real).catch(() => undefined);
    if (!found?.isFile()) return 'not-found';
    if (found.size > (isReadable(place.real) ? LARGEST_FILE : LARGEST_ARTICLE)) return 'too-large';
    const corrections = await this.#correctionsOf(place);
    const state = `${String(found.mtimeMs)} ${String(found.size)} ${corrections ?? ''}`;
    const kept = this.#kept.get(place.real);
    if (kept?.state === state) return this.#keep(place.real, kept);
    const options = {
      textFormat: 'auto',
      encoding: undefined,
      home: [],
      corrections: corrections !== undefined,
    } as const;
    const source = await readArticle(place.real, options, nobody);
    if ('error' in source) return 'unreadable';
    if (mayHold && !mayHold(source.text)) return null;
    const index = createAnalysisIndex(await this.#analyze(source));
    return this.#keep(place.real, { state, article: { file: place.told, text: source.text, index } });
  }

  async #analyze(source: SourceText): Promise<Analysis> {
    const steps = this.#analyzer.createReader().read(source);
    let began = performance.now();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() - began < SLICE) continue;
      await turn();
      began = performance.now();
    }
  }

  /** The state of the corrections beside an article; undefined without any. A link may lead anywhere: it does not count. */
  async #correctionsOf({ real }: InsidePlace): Promise<string | undefined> {
    const found = await lstat(real + sidecarEnding).catch(() => undefined);
    return found?.isFile() ? `${String(found.mtimeMs)} ${String(found.size)}` : undefined;
  }

  /** As the newest; the oldest go when there are too many. */
  #keep(real: string, kept: Kept): Article {
    this.#forget(real);
    this.#kept.set(real, kept);
    this.#text += kept.article.text.length;
    for (const oldest of this.#kept.keys()) {
      const isFull = this.#kept.size > MOST_KEPT || this.#text > MOST_TEXT;
      if (!isFull || oldest === real) break;
      this.#forget(oldest);
    }
    return kept.article;
  }

  #forget(real: string): void {
    this.#text -= this.#kept.get(real)?.article.text.length ?? 0;
    this.#kept.delete(real);
  }
}
