import type { ByteReader } from './byteReader';
import { CodeTable } from './codeTable';
import { scatter } from './hashing';

/** The code of the class of verbs of saying and asking. */
export const sayingClass = 1;

/** Atoms for the classes of words; 0 is for words in no list. */
export const classAtoms: Int32Array = Int32Array.from({ length: 32 }, (_, i) => scatter(i + 0xc1a0));

/** Classes of words from the project's own lists (verbs of saying, roles, first names…), packed with the model. */
export class WordClasses {
  readonly #codes: CodeTable;

  constructor(reader: ByteReader) {
    this.#codes = new CodeTable(reader, () => reader.byte());
  }

  /** The class of the word with this hash of its lower case; 0 for none. */
  of(key: number): number {
    return this.#codes.of(key);
  }
}
