/**
 * Remembers the answers to the last questions, some thousands of them: what is asked again and again stays, whatever comes between. Two
 * halves; what is found in the older one moves to the younger, which takes its place when it is full.
 */
export class Memory<T> {
  #younger = new Map<string, T>();
  #older = new Map<string, T>();
  readonly #most: number;

  /** @param most how many answers a half holds */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): T | undefined {
    const found = this.#younger.get(key);
    if (found !== undefined) return found;
    const older = this.#older.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: string, answer: T): void {
    if (this.#younger.size >= this.#most) {
      this.#older = this.#younger;
      this.#younger = new Map();
    }
    this.#younger.set(key, answer);
  }
}
