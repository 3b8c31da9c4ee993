import { LARGEST } from './textFile';

/** A document of a stream, with its day where the line gives one, or why a line is none. `line` counts from 1. */
export type InputLine =
  | {
      readonly line: number;
      readonly id: string;
      readonly text: string;
      readonly date?: string;
      readonly error?: undefined;
    }
  | { readonly line: number; readonly id: string | null; readonly error: string };

const NEWLINE = 0x0a;

/**
 * Documents from a stream of JSON lines, one at a time, so that memory holds only one line. Lines end at LF alone:
 * the other line separators of Unicode may stand inside a JSON string. Blank lines are passed over, and so is one of
 * more than `longest` bytes, with an error: a line without end would fill the memory.
 */
export async function* readJsonLines(
  stream: AsyncIterable<Uint8Array | string>,
  longest = LARGEST,
): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let pieces: Buffer[] = [];
  let size = 0;
  let line = 1;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    for (let from = 0; from < bytes.length;) {
      const end = bytes.indexOf(NEWLINE, from);
      const piece = bytes.subarray(from, end < 0 ? bytes.length : end);
      from += piece.length + 1;
      size += piece.length;
      if (size > longest) pieces = [];
      else pieces.push(piece);
      if (end < 0) continue;
      const input = size > longest ? tooLong(line, longest) : parseLine(pieces, line, decoder);
      [pieces, size] = [[], 0];
      line += 1;
      if (input) yield input;
    }
  }
  const input = size > longest ? tooLong(line, longest) : parseLine(pieces, line, decoder);
  if (input) yield input;
}

function tooLong(line: number, longest: number): InputLine {
  return { line, id: null, error: `longer than ${String(longest)} bytes` };
}

function parseLine(
  pieces: readonly Buffer[],
  line: number,
  decoder: InstanceType<typeof TextDecoder>,
): InputLine | undefined {
  let source: string;
  try {
    source = decoder.decode(Buffer.concat(pieces)).trim();
  } catch {
    return { line, id: null, error: 'not UTF-8' };
  }
  if (source === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    return { line, id: null, error: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { line, id: null, error: 'not an object' };
  const { id, text, date } = value as { id?: unknown; text?: unknown; date?: unknown };
  const name = typeof id === 'string' ? id : typeof id === 'number' ? String(id) : null;
  if (name === null) return { line, id: null, error: '"id" is missing or not a string' };
  if (typeof text !== 'string') return { line, id: name, error: '"text" is missing or not a string' };
  return { line, id: name, text: text.replace(/^\uFEFF/, ''), ...(typeof date === 'string' ? { date } : {}) };
}
