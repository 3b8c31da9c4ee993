import type { ByteReader } from './byteReader';
import { scatter } from './hashing';

/** The tags a word was seen with in training. */
export interface TagClass {
  /** An atom for the set of tags. */
  readonly atom: number;
  /** The tags to choose from: those it was seen with for frequent words, else all that new words can have. */
  readonly candidates: Uint8Array;
  /** The same for the word with a capital: proper nouns are possible. */
  readonly capitalCandidates: Uint8Array;
}

/** Which tags each frequent word can have. */
export class TagDictionary {
  readonly classes: readonly TagClass[];
  readonly #mask: number;
  readonly #keys: Int32Array;
  readonly #classOf: Uint16Array;

  constructor(reader: ByteReader) {
    const open = reader.list();
    const names = reader.list();
    this.classes = Array.from({ length: reader.varint() }, (_, index) => {
      const closed = reader.byte() === 1;
      const tags = reader.list();
      const candidates = closed ? tags : Uint8Array.from(new Set([...open, ...tags]));
      const capitalCandidates = Uint8Array.from(new Set([...candidates, ...names]));
      return { atom: scatter(index + 0xc1a55), candidates, capitalCandidates };
    });
    const count = reader.varint();
    const size = 2 ** Math.ceil(Math.log2(count * 2 + 2));
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#classOf = new Uint16Array(size);
    let key = 0;
    for (let i = 0; i < count; i++) {
      key = (key + reader.varint()) | 0;
      let slot = key & this.#mask;
      while (this.#classOf[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = key;
      this.#classOf[slot] = reader.varint();
    }
  }

  /** The class of the word with this hash of its lower case; 0 is for words that are not known. */
  find(key: number): number {
    let slot = key & this.#mask;
    for (;;) {
      const found = this.#classOf[slot]!;
      if (found === 0 || this.#keys[slot] === key) return found;
      slot = (slot + 1) & this.#mask;
    }
  }
}
