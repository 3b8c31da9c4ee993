import type { Writable } from 'node:stream';
import { messageOf } from '../engine/messageOf';

/** The output takes no more: the disk is full, or its reader has gone. The message says which. */
export class OutputError extends Error {}

/** Writes and waits until it is taken, so that a slow reader is waited for. Throws OutputError. */
export async function put(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (text.length === 0) return;
  // A stream tells of its failure twice; unheard, the second time ends the program.
  if (stream.listenerCount('error') === 0) stream.on('error', () => undefined);
  try {
    await new Promise<void>((resolve, reject) => {
      stream.write(text, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new OutputError(code === 'EPIPE' ? 'its reader has closed the pipe' : messageOf(error));
  }
}

/** Says something to a person, in one line, its parts joined by colons. */
export type Tell = (...parts: readonly string[]) => Promise<void>;

/** Says something in one line. Where nobody can be told, the run goes on: its exit status tells too. */
export async function tell(errors: Writable, ...parts: readonly string[]): Promise<void> {
  try {
    await put(errors, `news-lens: ${parts.map(printable).join(': ')}\n`);
  } catch {
    return;
  }
}

/** More of an id or a message nobody reads, in UTF-16 code units. */
const LONGEST = 300;

/** Text that a terminal shows as it is: what would steer it, or break or turn the line, is written as an escape. */
export function printable(text: string): string {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return shown.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (sign) => {
    if (sign === '\n') return '\\n';
    return `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;
  });
}
