import { readFile } from 'node:fs/promises';
import type { TextFormat } from '../engine/analyzer';

/** Reads a text file (`-`: standard input) as an editor shows it. Throws when it cannot be opened. */
export async function readTextFile(path: string): Promise<string> {
  return decodeText(path === '-' ? await readAll(process.stdin) : await readFile(path));
}

/** Text of bytes in UTF-8 (or UTF-16 with a byte-order mark), without the mark, with uniform line ends. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return uniformLineEnds(new TextDecoder(encoding).decode(bytes));
}

/**
 * The text with one kind of line end, as VS Code shows a file with several: all become CR LF when more than half of
 * them hold a carriage return, else LF.
 */
export function uniformLineEnds(text: string): string {
  if (!text.includes('\r')) return text;
  const crlf = text.split('\r\n').length - 1;
  const cr = text.split('\r').length - 1 - crlf;
  const lf = text.split('\n').length - 1 - crlf;
  const end = cr + crlf > (cr + crlf + lf) / 2 ? '\r\n' : '\n';
  const mixed = end === '\r\n' ? cr + lf > 0 : cr + crlf > 0;
  return mixed ? text.replace(/\r\n|\r|\n/g, end) : text;
}

/** How to read a file by its ending. */
export function formatOf(path: string): TextFormat {
  return /\.(md|markdown|mdown|mkd)$/i.test(path) ? 'markdown' : 'plain';
}

async function readAll(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
