import type { ByteReader } from './byteReader';
import { CodeTable } from './codeTable';
import { finish, templates } from './hashing';

/**
 * Contexts in which the full tables choose the same nearly every time (a decision list, Rivest 1987). It is asked first:
 * two or three looks into a small table instead of dozens into large ones.
 */
export class DecisionList {
  /** What is chosen, plus one. */
  readonly #choices: CodeTable;

  constructor(reader: ByteReader) {
    this.#choices = new CodeTable(reader, () => reader.byte() + 1);
  }

  /** What is chosen in the first of the contexts that the list knows; -1 if it knows none. */
  choice(contexts: Int32Array): number {
    for (let i = 0; i < contexts.length; i++) {
      const choice = this.#choices.of(contextKey(contexts[i]!, i));
      if (choice !== 0) return choice - 1;
    }
    return -1;
  }
}

/** The key of the `index`th of some contexts. */
export function contextKey(context: number, index: number): number {
  return finish(context ^ templates[index]!);
}
