/** The moves of the arc-hybrid system (Kuhlmann et al. 2011). */
export const shift = 0;
export const leftArc = 1;
export const rightArc = 2;

/** Nodes of a sentence: none, the root, then the tokens. */
export const none = 0;
export const root = 1;
export const firstToken = 2;

/**
 * Stack, buffer and arcs while one sentence is parsed. The node `none` has attributes like any other, so features
 * read neighbours and children without asking whether there are any. Kept and reused from sentence to sentence.
 */
export class ParserState {
  stack = new Int32Array(0);
  depth = 0;
  /** The first node of the buffer; `limit` when it is empty. */
  next = firstToken;
  limit = firstToken;
  head = new Int32Array(0);
  relation = new Uint8Array(0);
  /** Outermost and second outermost child on either side. */
  left1 = new Int32Array(0);
  left2 = new Int32Array(0);
  right1 = new Int32Array(0);
  right2 = new Int32Array(0);
  lefts = new Uint8Array(0);
  rights = new Uint8Array(0);
  /** Hash of the relation to the head, 0 while there is none. */
  relationHash = new Int32Array(0);

  begin(tokens: number): void {
    this.limit = tokens + firstToken;
    const size = this.limit + 4;
    if (this.stack.length < size) this.#grow(Math.max(256, 2 ** Math.ceil(Math.log2(size))));
    this.head.fill(none, 0, size);
    this.relation.fill(0, 0, size);
    this.left1.fill(none, 0, size);
    this.left2.fill(none, 0, size);
    this.right1.fill(none, 0, size);
    this.right2.fill(none, 0, size);
    this.lefts.fill(0, 0, size);
    this.rights.fill(0, 0, size);
    this.relationHash.fill(0, 0, size);
    this.stack[0] = root;
    this.depth = 1;
    this.next = firstToken;
  }

  #grow(size: number): void {
    this.stack = new Int32Array(size);
    this.head = new Int32Array(size);
    this.relation = new Uint8Array(size);
    this.left1 = new Int32Array(size);
    this.left2 = new Int32Array(size);
    this.right1 = new Int32Array(size);
    this.right2 = new Int32Array(size);
    this.lefts = new Uint8Array(size);
    this.rights = new Uint8Array(size);
    this.relationHash = new Int32Array(size);
  }

  get done(): boolean {
    return this.depth === 1 && this.next >= this.limit;
  }

  /** Only the last word left on the stack hangs on the root: a sentence has one root. */
  allows(move: number): boolean {
    const open = this.next < this.limit;
    if (move === shift) return open;
    if (move === leftArc) return open && this.depth > 1;
    return this.depth > 2 || (this.depth === 2 && !open);
  }

  /** The node that the move `leftArc` or `rightArc` would give a head. */
  get dependent(): number {
    return this.stack[this.depth - 1] ?? none;
  }

  headFor(move: number): number {
    return move === leftArc ? this.next : (this.stack[this.depth - 2] ?? none);
  }

  shift(): void {
    this.stack[this.depth++] = this.next++;
  }

  /** Takes the top of the stack off and hangs it on the head of this move. */
  attach(move: number, relation: number, hash: number): void {
    const dependent = this.dependent;
    const head = this.headFor(move);
    this.depth--;
    this.head[dependent] = head;
    this.relation[dependent] = relation;
    this.relationHash[dependent] = hash;
    if (move === leftArc) {
      this.left2[head] = this.left1[head] ?? none;
      this.left1[head] = dependent;
      this.lefts[head] = Math.min(15, (this.lefts[head] ?? 0) + 1);
    } else {
      this.right2[head] = this.right1[head] ?? none;
      this.right1[head] = dependent;
      this.rights[head] = Math.min(15, (this.rights[head] ?? 0) + 1);
    }
  }
}
