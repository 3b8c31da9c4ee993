import type { ByteReader } from './byteReader';
import { CodeTable } from './codeTable';

/** The section of the model file that holds the word classes. */
export const clustersSection = 'clusters';

/**
 * Classes of words that are used alike, from their vectors (GloVe, Pennington et al. 2014): small ones, and two sizes of larger
 * ones that these are put into. Words that no training text has are told by their class.
 */
export class WordClusters {
  readonly #codes: CodeTable;
  /** The larger and the largest class of each small one. */
  readonly #larger: Uint16Array;
  readonly #largest: Uint16Array;

  constructor(reader: ByteReader) {
    const count = reader.varint() + 1;
    this.#larger = new Uint16Array(count);
    this.#largest = new Uint16Array(count);
    for (let code = 1; code < count; code++) {
      this.#larger[code] = reader.varint();
      this.#largest[code] = reader.varint();
    }
    this.#codes = new CodeTable(reader, () => reader.varint());
  }

  /** The small class of a word, by the hash of its lower-case form (`WordHashes.lower`); 0 for a word without one. */
  of(hash: number): number {
    return this.#codes.of(hash);
  }

  /** Of a small class; 0 of none. */
  larger(code: number): number {
    return this.#larger[code]!;
  }

  /** Of a small class; 0 of none. */
  largest(code: number): number {
    return this.#largest[code]!;
  }
}
