import { unpackForm } from './nameForm';
import { titleOfKey } from './placeName';

/** What the file says about one key. */
export interface KeyEntry {
  /** Number of the first place that has the key as its own name. */
  readonly firstOwn: number;
  readonly own: number;
  /** Numbers of the places that answer to it, too. */
  readonly others: readonly number[];
  /** How one of its own places is written. */
  nameOf(id: number): string;
}

/** The parts of the file that hold the keys; see `format.ts`. */
export interface KeyParts {
  readonly bytes: Uint8Array;
  /** Offset and number of the block table's rows. */
  readonly table: number;
  readonly blocks: number;
  /** The key blob. */
  readonly start: number;
  readonly end: number;
}

export interface KeyBlocks {
  /** What the file says about a key; null when it is not there. */
  find(key: string): KeyEntry | null;
  /** The key that place `id` has as its own. */
  ownerOf(id: number): KeyEntry | null;
}

const encoder = new TextEncoder();

/** The bytes of a key; nearly all are plain letters, for which no encoder is called. @param room at least as long as the key */
function encoded(key: string, room: Uint8Array): Uint8Array {
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i);
    if (code > 127) return encoder.encode(key);
    room[i] = code;
  }
  return room.subarray(0, key.length);
}

const decoder = new TextDecoder();

/** Reads keys where they lie: a search compares bytes and decodes only the entry it ends at. */
export function openKeyBlocks({ bytes, table, blocks, start, end }: KeyParts): KeyBlocks {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const blockStart = (block: number): number => start + view.getUint32(table + 8 * block, true);
  const blockEnd = (block: number): number => (block + 1 < blocks ? blockStart(block + 1) : end);
  const firstPlace = (block: number): number => view.getUint32(table + 8 * block + 4, true);

  // The place of reading, and the key read last.
  let at = 0;
  const key = new Uint8Array(256);
  let keyLength = 0;
  /** The key looked for. */
  const room = new Uint8Array(key.length);

  function number(): number {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value;
  }

  function readKey(): void {
    const shared = number();
    const length = number();
    for (let i = 0; i < length && shared + i < key.length; i++) key[shared + i] = bytes[at + i] ?? 0;
    at += length;
    keyLength = Math.min(shared + length, key.length);
  }

  function skipForm(): void {
    const n = bytes[at++] ?? 0;
    if (n % 2 === 0) at += n / 2;
    else
      for (let change = 0; change < (n - 1) / 2; change++) {
        const first = bytes[at + 1] ?? 0;
        at += 1 + (first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4);
      }
  }

  /** From behind the counts to the next key. */
  function skipBody(counts: number): void {
    const forms = counts & 2 ? number() : 0;
    for (let i = 0; i < forms; i++) skipForm();
    if (forms > 1) for (let i = 0; i < counts >>> 2; i++) number();
    const others = counts & 1 ? number() : 0;
    at += 3 * others;
  }

  /** The entry of the key read last, `at` standing behind its counts. */
  function readBody(counts: number, firstOwn: number): KeyEntry {
    const own = counts >>> 2;
    const text = decoder.decode(key.subarray(0, keyLength));
    const forms = Array.from({ length: counts & 2 ? number() : 0 }, () => {
      const { name, end: next } = unpackForm(bytes, at, text);
      at = next;
      return name;
    });
    const order = forms.length > 1 ? Array.from({ length: own }, number) : [];
    const others = Array.from({ length: counts & 1 ? number() : 0 }, () => {
      at += 3;
      return (bytes[at - 3] ?? 0) + (bytes[at - 2] ?? 0) * 0x100 + (bytes[at - 1] ?? 0) * 0x10000;
    });
    return { firstOwn, own, others, nameOf: (id) => forms[order[id - firstOwn] ?? 0] ?? titleOfKey(text) };
  }

  function compare(wanted: Uint8Array, other: Uint8Array, from: number, length: number): number {
    const common = Math.min(length, wanted.length);
    for (let i = 0; i < common; i++) {
      const difference = (wanted[i] ?? 0) - (other[from + i] ?? 0);
      if (difference !== 0) return difference;
    }
    return wanted.length - length;
  }

  /** The last block for which `holds`; it holds for a block only if it does for all blocks in front. */
  function lastBlock(holds: (block: number) => boolean): number {
    let [low, high] = [0, blocks - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (holds(middle)) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Goes through a block to the first entry that `stop` wants, null when there is none. */
  function scan(block: number, stop: (firstOwn: number, own: number) => boolean): KeyEntry | null {
    at = blockStart(block);
    const last = blockEnd(block);
    for (let firstOwn = firstPlace(block); at < last;) {
      readKey();
      const counts = number();
      if (stop(firstOwn, counts >>> 2)) return readBody(counts, firstOwn);
      skipBody(counts);
      firstOwn += counts >>> 2;
    }
    return null;
  }

  return {
    find(text) {
      if (blocks === 0 || text === '' || text.length > key.length) return null;
      const wanted = encoded(text, room);
      // A block begins with two lengths of one byte each (0 and below 128), then its first key.
      const block = lastBlock((candidate) => {
        const from = blockStart(candidate);
        return compare(wanted, bytes, from + 2, bytes[from + 1] ?? 0) >= 0;
      });
      return scan(block, () => compare(wanted, key, 0, keyLength) === 0);
    },
    ownerOf(id) {
      const block = lastBlock((candidate) => firstPlace(candidate) <= id);
      return scan(block, (firstOwn, own) => id >= firstOwn && id < firstOwn + own);
    },
  };
}
