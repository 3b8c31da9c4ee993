import { crc32 } from './checksum';

/** The first bytes of every model file. */
export const modelMagic = 'NewsLens model\n\0';
/** Files of another format are refused. Raise it when features or sections change their meaning. */
export const modelFormat = 2;
/** Magic, then as unsigned 32-bit little-endian numbers: format, length of the rest, checksum of the rest. */
export const headerLength = modelMagic.length + 12;

/** What the file says of itself. */
export interface ModelDescription {
  readonly name: string;
  /** When it was trained, `YYYY-MM-DD`. */
  readonly date: string;
  readonly license: string;
  /** What it was trained on, one attribution each. */
  readonly data: readonly string[];
}

/** An opened model: parts are made from it with `createTagger`, `createParser`. */
export interface LanguageModel {
  readonly description: ModelDescription;
  /** The tagger's tags, `VERB/VBD`; the index is the code. */
  readonly tags: readonly string[];
  /** The bytes of a section; throws an Error if the file has none of this name. */
  section(name: string): Uint8Array;
  has(name: string): boolean;
  /** Those of `section`, in the order of the file. */
  readonly names: readonly string[];
}

/**
 * Opens the bytes of a `.model` file.
 * @throws Error that says in plain words why a file cannot be used: not a model, another format, cut off or damaged
 */
export function openModel(bytes: Uint8Array): LanguageModel {
  if (bytes.length < headerLength || !startsWithMagic(bytes))
    throw new Error('This is not a News Lens language model.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = view.getUint32(modelMagic.length, true);
  if (format !== modelFormat) {
    const wanted = String(modelFormat);
    throw new Error(
      `The language model has format ${String(format)}; this version of News Lens reads format ${wanted}.`,
    );
  }
  const length = view.getUint32(modelMagic.length + 4, true);
  const rest = bytes.subarray(headerLength);
  if (rest.length !== length)
    throw new Error(`The language model is incomplete: ${String(rest.length)} of ${String(length)} bytes.`);
  if (crc32(rest) !== view.getUint32(modelMagic.length + 8, true)) throw new Error('The language model is damaged.');
  const sections = readSections(rest);
  const text = (name: string) => new TextDecoder().decode(need(sections, name));
  return {
    description: JSON.parse(text('about')) as ModelDescription,
    tags: JSON.parse(text('tags')) as string[],
    section: (name) => need(sections, name),
    has: (name) => sections.has(name),
    names: [...sections.keys()],
  };
}

function startsWithMagic(bytes: Uint8Array): boolean {
  for (let i = 0; i < modelMagic.length; i++) if (bytes[i] !== modelMagic.charCodeAt(i)) return false;
  return true;
}

/** Sections follow each other: length of the name (1 byte), name, length of the bytes (4), bytes. */
function readSections(bytes: Uint8Array): Map<string, Uint8Array> {
  const sections = new Map<string, Uint8Array>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at < bytes.length) {
    const name = new TextDecoder().decode(bytes.subarray(at + 1, at + 1 + bytes[at]!));
    at += 1 + bytes[at]!;
    const length = view.getUint32(at, true);
    sections.set(name, bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return sections;
}

function need(sections: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const section = sections.get(name);
  if (section === undefined) throw new Error(`The language model has no section "${name}".`);
  return section;
}
