/** A segment as the manifest tells of it. */
export interface SegmentEntry {
  /** Its file's name beside the manifest. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** How many articles it was written with. */
  readonly articles: number;
  /** What read the articles; those that another version read are read again. */
  readonly reader: string;
  /** Ids of its articles that have gone or changed since, ascending. */
  readonly dead: readonly number[];
}

/** One finished state of an index: all that its readers need to know. It is never changed, only followed by the next. */
export interface Manifest {
  readonly generation: number;
  /** The folder whose articles these are: from the index's own folder, or absolute. */
  readonly folder: string;
  /** When its files were last compared with the folder, in ms since 1970. */
  readonly checked: number;
  readonly segments: readonly SegmentEntry[];
}

const FORMAT = 1;

/** The file of a manifest: a line of JSON, and a line that tells whether it is whole. */
export function formatManifest(manifest: Manifest): string {
  const line = JSON.stringify({ format: FORMAT, ...manifest });
  return `${line}\n${checksum(line)}\n`;
}

/** Reads the file of a manifest. Null when it is not whole, or not one that this version writes. */
export function parseManifest(source: string): Manifest | null {
  const [line = '', sum] = source.split('\n');
  if (sum !== checksum(line)) return null;
  const found: unknown = JSON.parse(line);
  if (!isManifest(found)) return null;
  const { generation, folder, checked, segments } = found;
  return { generation, folder, checked, segments };
}

/** The name of a generation's file. */
export const manifestName = (generation: number): string => `manifest-${String(generation).padStart(8, '0')}.json`;

/** The generation that a file's name tells; null for other files. */
export function generationOf(name: string): number | null {
  const digits = /^manifest-(\d{8,12})\.json$/.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Whether a name may be that of a segment: nothing outside of the index's folder is read because a file says so. */
export const isSegmentName = (name: string): boolean => /^segment-[0-9a-f]{1,40}\.sqlite$/.test(name);

/**
 * What no longer counts of the files of an index: all but the last two manifests, and segments that neither of them names.
 * @param kept the last two manifests; one that is not whole names nothing
 */
export function unneededNames(names: readonly string[], kept: readonly (Manifest | null)[]): string[] {
  const needed = new Set(kept.flatMap((manifest) => manifest?.segments ?? []).map(({ file }) => file));
  const generations = names.flatMap((name) => generationOf(name) ?? []).sort((a, b) => b - a);
  const oldest = generations[1] ?? 0;
  return names.filter((name) => (isSegmentName(name) && !needed.has(name)) || (generationOf(name) ?? oldest) < oldest);
}

/** FNV-1a over UTF-16 units: against files that were cut off, not against anybody. */
function checksum(line: string): string {
  let sum = 0x811c9dc5;
  for (let i = 0; i < line.length; i++) sum = Math.imul(sum ^ line.charCodeAt(i), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}

function isManifest(value: unknown): value is Manifest {
  if (!isObject(value) || value['format'] !== FORMAT || !Array.isArray(value['segments'])) return false;
  const { generation, folder, checked, segments } = value;
  return isCount(generation) && typeof folder === 'string' && isCount(checked) && segments.every(isEntry);
}

function isEntry(value: unknown): value is SegmentEntry {
  if (!isObject(value)) return false;
  const { file, size, sha256, articles, reader, dead } = value;
  const named = typeof file === 'string' && isSegmentName(file) && typeof sha256 === 'string';
  const counted = isCount(size) && isCount(articles) && typeof reader === 'string';
  return named && counted && Array.isArray(dead) && dead.every(isCount);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
