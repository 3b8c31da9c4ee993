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
 * the other line separators of Unicode may stand inside a JSON string. Blank lines are passed over.
 */
export async function* readJsonLines(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let pieces: Buffer[] = [];
  let line = 0;
  const take = (last: Buffer): InputLine | undefined => {
    const bytes = pieces.length === 0 ? last : Buffer.concat([...pieces, last]);
    pieces = [];
    line += 1;
    return parseLine(bytes, line, decoder);
  };
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      const input = take(bytes.subarray(from, end));
      if (input) yield input;
      from = end + 1;
    }
    if (from < bytes.length) pieces.push(bytes.subarray(from));
  }
  const input = pieces.length > 0 ? take(Buffer.alloc(0)) : undefined;
  if (input) yield input;
}

function parseLine(bytes: Uint8Array, line: number, decoder: InstanceType<typeof TextDecoder>): InputLine | undefined {
  let source: string;
  try {
    source = decoder.decode(bytes).trim();
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
