import * as path from 'node:path';
import type { Writable } from 'node:stream';
import type { Analyzer } from '../engine/analyzer';
import { claimsOf, judgeQuoted, readSources, type Source } from '../engine/compare/judge';
import { toEnd } from '../engine/steps';
import { checkedQuotations, type CheckedQuotation } from '../export/checkedQuotations';
import { checkLines } from './checkReport';
import { refusal } from './memory';
import { UsageError, type CheckOptions } from './options';
import { readArticle } from './readArticle';
import { messageOf } from '../engine/messageOf';
import { put, tell } from './streams';
import { isReadable, readTextFile, readWordsOf } from './textFile';
import { transcriptFiles } from './transcriptFiles';

/** The streams and the engine a check works with. */
export interface CheckRun {
  readonly analyzer: Pick<Analyzer, 'analyze'>;
  readonly output: Writable;
  readonly errors: Writable;
}

/**
 * Looks for the quotations of articles in transcripts. Resolves with how many were not found, together with the files
 * that could not be read. Throws UsageError when there is no transcript, OutputError when the output takes no more.
 */
export async function check(options: CheckOptions, run: CheckRun): Promise<number> {
  const { sources, failed } = await readTranscripts(options, run.errors);
  let [quotations, wrong] = [0, 0];
  let unread = failed;
  for (const file of options.files) {
    const checked = await checkFile(file, sources, options, run);
    if ('error' in checked) {
      unread += 1;
      await tell(run.errors, file, checked.error);
      if (options.json) await put(run.output, `${JSON.stringify({ id: file, error: checked.error })}\n`);
      continue;
    }
    quotations += checked.quotations.length;
    wrong += checked.quotations.filter(({ found }) => !found).length;
    const lines = options.json
      ? `${JSON.stringify({ id: file, quotations: checked.quotations })}\n`
      : checkLines(file, checked.quotations);
    await put(run.output, lines);
  }
  if (!options.json) {
    const found = `${String(quotations - wrong)} of ${String(quotations)} quotations found`;
    await put(run.output, `${found}; ${String(sources.length)} transcripts\n`);
  }
  return wrong + unread;
}

async function readTranscripts(
  { transcripts, encoding }: CheckOptions,
  errors: Writable,
): Promise<{ readonly sources: Source[]; readonly failed: number }> {
  const files = await transcriptFiles(transcripts);
  if (files.length === 0) throw new UsageError(`no file matches --transcripts ${transcripts.join(' ')}`);
  const texts: { readonly name: string; readonly text: string }[] = [];
  for (const name of files) {
    try {
      const { text, doubt } = isReadable(name) ? await readWordsOf(name) : await readTextFile(name, encoding);
      if (doubt !== undefined) await tell(errors, name, doubt);
      texts.push({ name, text });
    } catch (error) {
      await tell(errors, name, messageOf(error));
    }
  }
  return { sources: toEnd(readSources(texts)), failed: files.length - texts.length };
}

async function checkFile(
  file: string,
  sources: readonly Source[],
  options: CheckOptions,
  { analyzer, errors }: CheckRun,
): Promise<{ readonly quotations: readonly CheckedQuotation[] } | { readonly error: string }> {
  const read = await readArticle(file, { ...options, textFormat: 'auto' }, (...parts) => tell(errors, ...parts));
  if ('error' in read) return read;
  const tooLarge = refusal(read.text.length);
  if (tooLarge !== null) return { error: tooLarge };
  try {
    const analysis = analyzer.analyze(read);
    const claims = claimsOf(analysis.quotes, read.text);
    // Nothing is proved by itself.
    const others = sources.filter(({ name }) => path.resolve(name) !== path.resolve(file));
    const judgements = toEnd(
      judgeQuoted(
        claims.map(({ quoted }) => quoted),
        others,
      ),
    );
    return { quotations: checkedQuotations({ analysis, text: read.text }, claims, judgements) };
  } catch (error) {
    return { error: `the engine failed: ${messageOf(error)}` };
  }
}
