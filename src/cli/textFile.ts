import { createReadStream } from 'node:fs';
import { uniformLineEnds } from '../engine/text/lineEnds';
import { readableEndings, type UnreadableFile } from '../worker/fileText';
import { readableText } from '../worker/readableText';
import { decodeText, type DecodedText } from '../engine/text/decodeText';

/** What is larger is no article, nor fits it into a string with all that is made of it, in bytes. */
export const LARGEST = 256 * 1024 * 1024;

/**
 * Reads a text file (`-`: standard input) as an editor shows it, with uniform line ends. Throws, with a sentence for
 * people, when it cannot be opened or is no text; how `encoding` counts is told at `decodeText`.
 */
export async function readTextFile(path: string, encoding?: string): Promise<DecodedText> {
  const bytes = await readAll(path === '-' ? process.stdin : createReadStream(path));
  const { text, doubt } = decodeText(bytes, encoding);
  return { text: uniformLineEnds(text), ...(doubt !== undefined && { doubt: `${doubt}; --encoding decides` }) };
}

/** Whether a file is no text but has words that can be read: a document, a mail. */
export const isReadable = (path: string): boolean => readableEndings.test(path);

const problems: Readonly<Record<UnreadableFile, string>> = {
  damaged: 'damaged, or of another kind than its name says',
  tooLarge: 'too large',
  locked: 'with a password or in an old format; save it as .docx',
  empty: 'without words',
};

/** The words of a document or mail; throws, with words for people, where there are none. */
export async function readWordsOf(path: string): Promise<DecodedText> {
  const answer = await readableText(path, await readAll(createReadStream(path)));
  if ('problem' in answer) throw new Error(problems[answer.problem]);
  return answer;
}

/** Some files have no end (`/dev/zero`). */
async function readAll(stream: AsyncIterable<unknown>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > LARGEST) throw new Error(`larger than ${String(LARGEST / 1024 / 1024)} MB`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
