import { getHeapStatistics } from 'node:v8';

/** Bytes of heap that a reading takes for each UTF-16 unit of text, and those it takes for itself (`npm run bench:scale`). */
const PER_UNIT = 29;
const ITSELF = 50e6;

/**
 * Why a text of so many UTF-16 units cannot be read, in words for a person; null when there is room for it.
 * @param limit how many bytes the heap may have
 */
export function refusal(units: number, limit = getHeapStatistics().heap_size_limit): string | null {
  const needed = ITSELF + PER_UNIT * units;
  if (needed <= limit) return null;
  const [text, room, more] = [units / 1e6, limit / 1e6, needed / 1e6].map((size) => String(Math.ceil(size)));
  return `the text has ${text ?? ''} MB and needs some ${more ?? ''} MB of memory, of which ${room ?? ''} MB may be used; cut it in parts, or give more: NODE_OPTIONS=--max-old-space-size=${more ?? ''}`;
}
