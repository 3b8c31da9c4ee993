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

/** A line as it came: its bytes, or null when there are more than `longest`. */
export interface LineBytes {
  readonly line: number;
  readonly bytes: Uint8Array | null;
}

const NEWLINE = 0x0a;
const BRACE = 0x7b;
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * The lines of a stream, one at a time, so that memory holds only one. Lines end at LF alone: the other line separators
 * of Unicode may stand inside a JSON string. Blank lines are passed over. Of a line of more than `longest` bytes nothing
 * is kept: a line without end would fill the memory.
 */
export async function* lineBytes(
  stream: AsyncIterable<Uint8Array | string>,
  longest = LARGEST,
): AsyncGenerator<LineBytes> {
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
      const whole = wholeLine(line, size > longest ? null : pieces);
      if (whole) yield whole;
      [pieces, size] = [[], 0];
      line += 1;
    }
  }
  const last = wholeLine(line, size > longest ? null : pieces);
  if (last) yield last;
}

/** Nothing for a blank line. */
function wholeLine(line: number, pieces: readonly Uint8Array[] | null): LineBytes | null {
  const bytes = pieces && Buffer.concat(pieces);
  return bytes && isBlank(bytes) ? null : { line, bytes };
}

function isBlank(bytes: Uint8Array): boolean {
  if (bytes[0] === BRACE) return false;
  try {
    return decoder.decode(bytes).trim() === '';
  } catch {
    return false;
  }
}

/** The document of a line, or why it is none. */
export function readJsonLine({ line, bytes }: LineBytes, longest = LARGEST): InputLine {
  if (bytes === null) return { line, id: null, error: `longer than ${String(longest)} bytes` };
  let source: string;
  try {
    source = decoder.decode(bytes).trim();
  } catch {
    return { line, id: null, error: 'not UTF-8' };
  }
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
