import type { ByteReader } from './byteReader';
import { finish, templates } from './hashing';

/**
 * Contexts in which the full tables choose the same nearly every time (a decision list, Rivest 1987). It is asked first:
 * two or three looks into a small table instead of dozens into large ones.
 */
export class DecisionList {
  readonly #mask: number;
  readonly #keys: Int32Array;
  /** What is chosen, plus one; 0 is empty. */
  readonly #choices: Uint8Array;

  constructor(reader: ByteReader) {
    const count = reader.varint();
    const size = 2 ** Math.ceil(Math.log2(count * 2 + 2));
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#choices = new Uint8Array(size);
    let key = 0;
    for (let i = 0; i < count; i++) {
      key = (key + reader.varint()) | 0;
      let slot = key & this.#mask;
      while (this.#choices[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = key;
      this.#choices[slot] = reader.byte() + 1;
    }
  }

  /** What is chosen in the first of the contexts that the list knows; -1 if it knows none. */
  choice(contexts: Int32Array): number {
    for (let i = 0; i < contexts.length; i++) {
      const key = contextKey(contexts[i]!, i);
      let slot = key & this.#mask;
      for (;;) {
        const choice = this.#choices[slot]!;
        if (choice === 0) break;
        if (this.#keys[slot] === key) return choice - 1;
        slot = (slot + 1) & this.#mask;
      }
    }
    return -1;
  }
}

/** The key of the `index`th of some contexts. */
export function contextKey(context: number, index: number): number {
  return finish(context ^ templates[index]!);
}
