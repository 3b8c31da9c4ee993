import type { ByteReader } from './byteReader';
import { CodeTable } from './codeTable';
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
  readonly #classOf: CodeTable;

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
    this.#classOf = new CodeTable(reader, () => reader.varint());
  }

  /** The class of the word with this hash of its lower case; 0 is for words that are not known. */
  find(key: number): number {
    return this.#classOf.of(key);
  }
}
