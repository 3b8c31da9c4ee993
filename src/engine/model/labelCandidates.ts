import type { ByteReader } from './byteReader';
import { leftArc } from './parserState';
import { relations } from './relations';

/** Any relation but `root`, for pairs of tags that training never saw. */
const all = Uint8Array.from({ length: relations.length - 1 }, (_, i) => i + 1);

/** Which relations an arc can have, by the tags of its ends and its direction: the parser scores only these. */
export class LabelCandidates {
  readonly #lists: readonly Uint8Array[];
  readonly #tags: number;
  readonly #index: Uint16Array;

  constructor(reader: ByteReader) {
    this.#tags = reader.varint();
    this.#lists = [all, ...Array.from({ length: reader.varint() }, () => reader.list())];
    this.#index = new Uint16Array(2 * this.#tags * this.#tags);
    for (let i = 0; i < this.#index.length; i++) this.#index[i] = reader.varint();
  }

  /** @param dependent the dependent's fine tag plus one @param head the head's */
  of(dependent: number, head: number, move: number): Uint8Array {
    const key = (move === leftArc ? 0 : this.#tags * this.#tags) + (dependent - 1) * this.#tags + head - 1;
    return this.#lists[this.#index[key]!]!;
  }
}
