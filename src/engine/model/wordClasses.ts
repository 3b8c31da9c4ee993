import type { ByteReader } from './byteReader';
import { scatter } from './hashing';

/** The code of the class of verbs of saying and asking. */
export const sayingClass = 1;

/** Atoms for the classes of words; 0 is for words in no list. */
export const classAtoms: Int32Array = Int32Array.from({ length: 32 }, (_, i) => scatter(i + 0xc1a0));

/** Classes of words from the project's own lists (verbs of saying, roles, first names…), packed with the model. */
export class WordClasses {
  readonly #mask: number;
  readonly #keys: Int32Array;
  readonly #codes: Uint8Array;

  constructor(reader: ByteReader) {
    const count = reader.varint();
    const size = 2 ** Math.ceil(Math.log2(count * 2 + 2));
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#codes = new Uint8Array(size);
    let key = 0;
    for (let i = 0; i < count; i++) {
      key = (key + reader.varint()) | 0;
      let slot = key & this.#mask;
      while (this.#codes[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = key;
      this.#codes[slot] = reader.byte();
    }
  }

  /** The class of the word with this hash of its lower case; 0 for none. */
  of(key: number): number {
    let slot = key & this.#mask;
    for (;;) {
      const code = this.#codes[slot]!;
      if (code === 0 || this.#keys[slot] === key) return code;
      slot = (slot + 1) & this.#mask;
    }
  }
}
