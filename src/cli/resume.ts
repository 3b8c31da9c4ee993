import { once } from 'node:events';
import { createReadStream, createWriteStream, statSync, type WriteStream } from 'node:fs';
import { open, truncate } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import type { Resumed } from './analyze';
import type { Wanted } from './answerDocument';
import { lineBytes, readJsonLine } from './jsonLines';
import { UsageError, type AnalyzeOptions } from './options';
import { messageOf } from '../engine/messageOf';

/** The output of a run that was broken off, to be gone on with. */
export interface BrokenRun {
  /** Appends to what is whole in the file. */
  readonly output: Writable;
  readonly left: (wanted: AsyncIterable<Wanted>) => Resumed;
}

/**
 * Opens the output of a run that was broken off; one that does not exist begins anew. What it holds is not asked for
 * again: its lines must be answers to the first of the documents, one by one, or `left` throws UsageError, and nothing
 * of the file is changed. A last line that was cut is dropped then. Throws UsageError for what cannot be read and written.
 */
export async function openBrokenRun(file: string, options: AnalyzeOptions): Promise<BrokenRun> {
  const { output, whole } = await openOutput(file);
  let failed = 0;
  async function* left(wanted: AsyncIterable<Wanted>): AsyncGenerator<Wanted> {
    const source = wanted[Symbol.asyncIterator]();
    if (whole > 0) {
      for await (const { line, bytes } of lineBytes(createReadStream(file, { end: whole - 1 }), Infinity)) {
        const held = bytes && heldAnswer(bytes, options);
        const next = await source.next();
        const where = `line ${String(line)} of ${file}`;
        if (!held)
          throw new UsageError(`${where} is no answer of this kind; --resume takes the output of the same run`);
        if (next.done) throw new UsageError(`${file} has more answers than there are documents; is it of another run?`);
        if (idOf(next.value) !== held.id)
          throw new UsageError(`${where} answers another document than is asked for; is it of another run?`);
        if (held.failed) failed += 1;
      }
    }
    await truncate(file, whole);
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  }
  return { output, left: (wanted) => ({ wanted: left(wanted), failed: () => failed }) };
}

/** Opens a file, made where there is none, to be written behind its whole lines. */
async function openOutput(file: string): Promise<{ readonly output: WriteStream; readonly whole: number }> {
  try {
    await (await open(file, 'a+')).close();
    if (!statSync(file).isFile()) throw new Error('it is no file');
    const whole = await wholeLines(file);
    const output = createWriteStream(file, { flags: 'r+', start: whole });
    await once(output, 'open');
    return { output, whole };
  } catch (error) {
    throw new UsageError(`--resume takes a file that can be read and written: ${messageOf(error)}`);
  }
}

const CHUNK = 1 << 16;

/** The bytes up to the end of the last whole line that is JSON: what a crash leaves behind it is not. */
async function wholeLines(file: string): Promise<number> {
  const { size } = statSync(file);
  let end = await lineStart(file, size);
  if (end === 0) return 0;
  const start = await lineStart(file, end - 1);
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(end - start), 0, end - start, start);
    JSON.parse(buffer.toString());
  } catch {
    end = start;
  } finally {
    await handle.close();
  }
  return end;
}

/** Where the line that has the byte before `end` begins. */
async function lineStart(file: string, end: number): Promise<number> {
  const handle = await open(file);
  try {
    for (let to = end; to > 0; to -= CHUNK) {
      const from = Math.max(0, to - CHUNK);
      const { buffer } = await handle.read(Buffer.alloc(to - from), 0, to - from, from);
      const at = buffer.lastIndexOf('\n');
      if (at >= 0) return from + at + 1;
    }
    return 0;
  } finally {
    await handle.close();
  }
}

/** What stands at the beginning of an analysis in JSON. */
const analysisHead = /^\{"schema":\d+,"offsets":"(\w+)","id":("(?:[^"\\]|\\.)*")/;
const LONGEST_HEAD = 4096;

interface Held {
  readonly id: string | null;
  readonly failed: boolean;
}

function heldAnswer(bytes: Uint8Array, { format, offsets }: AnalyzeOptions): Held | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Most are told by their first bytes: reading all of a long analysis for its id takes its time.
  const head = analysisHead.exec(buffer.toString('utf8', 0, LONGEST_HEAD));
  if (head)
    return format === 'json' && head[1] === offsets ? { id: JSON.parse(head[2]!) as string, failed: false } : null;
  let value: unknown;
  try {
    value = JSON.parse(buffer.toString());
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { id, label, error, schema } = value as Record<string, unknown>;
  if (typeof error === 'string' && (id === null || typeof id === 'string')) return { id, failed: true };
  const name = format === 'annotations' ? label : schema === undefined ? undefined : id;
  return typeof name === 'string' ? { id: name, failed: false } : null;
}

const idOf = (wanted: Wanted): string | null => ('file' in wanted ? wanted.file : readJsonLine(wanted.line).id);
