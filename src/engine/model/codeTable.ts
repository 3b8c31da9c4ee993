import type { ByteReader } from './byteReader';

/** Small numbers by 32-bit hashes, in a packed model: an open-addressing table with linear probing, at most half full. */
export class CodeTable {
  readonly #mask: number;
  readonly #keys: Int32Array;
  readonly #codes: Uint16Array;

  /** Reads how many there are, then each key's distance from the one before and its code, which `readCode` gives: up to 65 535, 0 as good as none. */
  constructor(reader: ByteReader, readCode: () => number) {
    const count = reader.varint();
    const size = 2 ** Math.ceil(Math.log2(count * 2 + 2));
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#codes = new Uint16Array(size);
    let key = 0;
    for (let i = 0; i < count; i++) {
      key = (key + reader.varint()) | 0;
      let slot = key & this.#mask;
      while (this.#codes[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = key;
      this.#codes[slot] = readCode();
    }
  }

  /** The code of a hash; 0 for none. */
  of(key: number): number {
    let slot = key & this.#mask;
    for (;;) {
      const code = this.#codes[slot]!;
      if (code === 0 || this.#keys[slot] === key) return code;
      slot = (slot + 1) & this.#mask;
    }
  }
}
