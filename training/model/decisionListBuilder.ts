import { contextKey } from '../../src/engine/model/decisionList';
import { ByteWriter, writeCodes } from './packing';

/** A context must occur this often. */
const leastSeen = 8;
/** At most one in so many of its occurrences may be chosen differently. */
const exceptions = 500;

/** Collects what the full tables choose in which contexts, for a `DecisionList`. */
export class DecisionListBuilder {
  /** All occurrences one behind the other: contexts, then the choice. */
  readonly #seen: number[] = [];

  constructor(private readonly contextCount: number) {}

  add(contexts: Int32Array, choice: number): void {
    for (let i = 0; i < this.contextCount; i++) this.#seen.push(contextKey(contexts[i]!, i));
    this.#seen.push(choice);
  }

  /** The packed list. A later kind of context is learnt from the occurrences that those before leave open. */
  pack(): Uint8Array {
    const width = this.contextCount + 1;
    const seen = this.#seen;
    const decided = new Map<number, number>();
    let open = Array.from({ length: seen.length / width }, (_, i) => i * width);
    for (let kind = 0; kind < this.contextCount; kind++) {
      const counts = new Map<number, Map<number, number>>();
      for (const at of open) {
        const key = seen[at + kind]!;
        const choice = seen[at + this.contextCount]!;
        let known = counts.get(key);
        if (!known) counts.set(key, (known = new Map<number, number>()));
        known.set(choice, (known.get(choice) ?? 0) + 1);
      }
      for (const [key, choices] of counts) {
        const total = [...choices.values()].reduce((sum, count) => sum + count, 0);
        for (const [choice, count] of choices)
          if (total >= leastSeen && total - count <= total / exceptions && !decided.has(key)) decided.set(key, choice);
      }
      open = open.filter((at) => !decided.has(seen[at + kind]!));
    }
    const writer = new ByteWriter();
    writeCodes(writer, decided, (choice) => writer.byte(choice));
    return writer.take();
  }
}
