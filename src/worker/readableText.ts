import { unzipSync, zipSync } from 'fflate';
import { htmlPage } from '../engine/text/html';
import { LARGEST_FILE, type FileText, type UnreadableFile } from './fileText';

/** What a document's parts may take, packed and unpacked, and how many there may be. */
const largestPacked = 8 * 1024 * 1024;
const largestParts = 64 * 1024 * 1024;
const mostParts = 500;
/** The parts of a document with words in them, and those that say which these are. */
const wordParts = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[\w./-]{1,80}\.(?:xml|rels))$/;
const isMedia = /^word\/(?:media|embeddings|fonts|theme)\//;

class Unreadable extends Error {
  readonly problem: UnreadableFile;

  constructor(problem: UnreadableFile) {
    super(problem);
    this.problem = problem;
  }
}

/**
 * The words of a document (.docx) or mail (.eml), as plain text with paragraphs. Nothing is unpacked before its size is known, and nothing
 * beyond that size. Does not reject.
 */
export async function readableText(name: string, bytes: Uint8Array): Promise<FileText> {
  try {
    if (bytes.length > LARGEST_FILE) throw new Unreadable('tooLarge');
    const text = /\.eml$/i.test(name) ? await textOfMail(bytes) : await textOfDocument(bytes);
    return text.trim() === '' ? { problem: 'empty' } : { text };
  } catch (error) {
    return { problem: error instanceof Unreadable ? error.problem : 'damaged' };
  }
}

async function textOfDocument(bytes: Uint8Array): Promise<string> {
  // The container of old and of locked documents.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new Unreadable('locked');
  let [all, count] = [0, 0];
  const parts = unzipSync(bytes, {
    filter({ name, size, originalSize }) {
      if (!wordParts.test(name) || isMedia.test(name)) return false;
      all += originalSize;
      if (size > largestPacked || all > largestParts || ++count > mostParts) throw new Unreadable('tooLarge');
      return true;
    },
  });
  const main = parts['word/document.xml'];
  if (!main) throw new Unreadable('damaged');
  // What reads documents unpacks whatever it is given: it gets a copy with nothing left to unpack.
  const { buffer } = zipSync(parts, { level: 0 });
  const { default: mammoth } = await import('mammoth');
  const input = typeof process === 'object' ? { buffer: Buffer.from(buffer) } : { arrayBuffer: buffer };
  const { value } = await mammoth.extractRawText(input);
  return `${value.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

async function textOfMail(bytes: Uint8Array): Promise<string> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20 });
  if (mail.headers.length === 0) throw new Unreadable('damaged');
  const people = (
    list: readonly { readonly name?: string | undefined; readonly address?: string | undefined }[],
  ): string => list.map(({ name = '', address = '' }) => (name === '' ? address : `${name} <${address}>`)).join(', ');
  const head = [
    mail.from ? `From: ${people([mail.from])}` : '',
    mail.to ? `To: ${people(mail.to)}` : '',
    mail.date === undefined ? '' : `Date: ${mail.date.slice(0, 10)}`,
  ].filter((line) => line !== '');
  const body = mail.text ?? (mail.html === undefined ? '' : textOfPage(mail.html));
  const subject = mail.subject ?? '';
  return (
    [subject, head.join('\n'), body.replace(/\r\n?/g, '\n').trim()].filter((part) => part !== '').join('\n\n') + '\n'
  );
}

/** A mail that is a page only: its paragraphs, with what it quotes marked as mails do. */
function textOfPage(html: string): string {
  return htmlPage(html)
    .map(({ kind, text }) => (kind === 'blockquote' ? `> ${text}` : text))
    .join('\n\n');
}
