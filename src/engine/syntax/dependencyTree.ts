/** The dependency tree of one sentence. Tokens are numbered as in their paragraph. */
export class DependencyTree {
  /** First child and next sibling of each token of the sentence, from left to right, plus one; 0 for none. */
  #firstChild: Int32Array | undefined;
  #nextSibling = new Int32Array(0);

  /**
   * @param from the first token of the sentence
   * @param heads per token of the sentence, the index of its head in the paragraph's tokens; -1 for the root
   * @param relations per token of the sentence, its relation: an index into `relations`
   */
  constructor(
    readonly from: number,
    readonly heads: Int32Array,
    readonly relations: Uint8Array,
  ) {}

  /** The head of a token; -1 for the root and outside of the sentence. */
  head(token: number): number {
    return this.heads[token - this.from] ?? -1;
  }

  /** The first of the tokens that hang on a token; -1 for none. */
  firstChild(token: number): number {
    this.#firstChild ??= this.#link();
    return (this.#firstChild[token - this.from] ?? 0) - 1;
  }

  /** The next of the tokens that hang on the same head; -1 for none. */
  nextSibling(token: number): number {
    this.#firstChild ??= this.#link();
    return (this.#nextSibling[token - this.from] ?? 0) - 1;
  }

  #link(): Int32Array {
    const count = this.heads.length;
    const first = new Int32Array(count);
    const next = new Int32Array(count);
    for (let i = count - 1; i >= 0; i--) {
      const head = this.heads[i]! - this.from;
      if (head < 0) continue;
      next[i] = first[head]!;
      first[head] = i + this.from + 1;
    }
    this.#nextSibling = next;
    return first;
  }
}
