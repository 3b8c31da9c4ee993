import type { MarkCandidate } from './markCandidates';
import type { MarkFamily } from './markShapes';

/** An opening mark on its way to being closed. */
export interface Opening {
  readonly mark: MarkCandidate;
  /** Index of the mark among the candidates. */
  readonly index: number;
  /** Index of the candidate that closes it; -1: none; -2: it closes another one itself. */
  closer: number;
  readonly parent: number;
  /** Where an unclosed piece is cut off, exclusive; -1: not yet said. */
  cut: number;
}

const FAMILIES: readonly MarkFamily[] = ['double', 'single', 'guillemet', 'single-guillemet'];

/** Nesting deeper than this is noise, and its outermost mark is given up. */
export const DEEPEST = 6;

/** The opening marks of a paragraph while its marks are gone through: a stack, and one for each family. */
export class Openings {
  readonly all: Opening[] = [];
  /** Indexes into `all` of those not closed, oldest first. */
  readonly #stack: number[] = [];
  readonly #perFamily = new Map<MarkFamily, number[]>(FAMILIES.map((family) => [family, []]));
  /** Per candidate, index of the next of its family; the number of candidates when there is none. */
  readonly #next: Int32Array;

  constructor(readonly marks: readonly MarkCandidate[]) {
    this.#next = new Int32Array(marks.length).fill(marks.length);
    const seen = new Map<MarkFamily, number>();
    for (let i = marks.length - 1; i >= 0; i--) {
      const family = marks[i]?.family ?? 'double';
      this.#next[i] = seen.get(family) ?? marks.length;
      seen.set(family, i);
    }
  }

  /** How many opening marks are not closed. */
  get depth(): number {
    return this.#stack.length;
  }

  /** Index of the next mark of the same family; the number of marks when there is none. */
  nextOf(index: number): number {
    return this.#next[index] ?? this.marks.length;
  }

  /** The innermost opening of a family that is not closed. */
  innermost(family: MarkFamily): Opening | undefined {
    return this.all[this.#perFamily.get(family)?.at(-1) ?? -1];
  }

  /** How many openings stand inside the innermost one of a family. */
  inside(family: MarkFamily): number {
    return this.#stack.length - 1 - this.#stack.lastIndexOf(this.#perFamily.get(family)?.at(-1) ?? -1);
  }

  open(mark: MarkCandidate, index: number): void {
    if (this.#stack.length >= DEEPEST) this.#forgetOldest();
    const opening = this.all.push({ mark, index, closer: -1, parent: this.#stack.at(-1) ?? -1, cut: -1 }) - 1;
    this.#stack.push(opening);
    this.#perFamily.get(mark.family)?.push(opening);
  }

  /** Closes the innermost opening of a mark's family; what was opened inside it ends there too. */
  close(mark: MarkCandidate, index: number): void {
    const opener = this.#perFamily.get(mark.family)?.at(-1);
    const opening = this.all[opener ?? -1];
    if (!opening) return;
    while (this.#stack.length > 0) {
      const top = this.#stack.pop() ?? 0;
      const popped = this.all[top];
      this.#perFamily.get(popped?.mark.family ?? 'double')?.pop();
      if (top === opener) break;
      if (popped) popped.cut = mark.start;
    }
    opening.closer = index;
  }

  /** Makes room on a full stack by giving up its oldest opening. */
  #forgetOldest(): void {
    const oldest = this.#stack.shift();
    this.#perFamily.get(this.all[oldest ?? -1]?.mark.family ?? 'double')?.shift();
  }
}
