/** Which rules are off, and which answered: what every book of rules is asked with. */
export interface Ledger {
  /** Ids of rules that do not answer. */
  readonly off: ReadonlySet<string>;
  /** Notes that a rule has answered. */
  fired(id: string): void;
}

/** All rules are on, and nobody counts: the ledger of the product. */
export const plainLedger: Ledger = { off: new Set(), fired: () => undefined };

/** A ledger that counts, and in which rules are switched off and on: for tools and tests. */
export class CountingLedger implements Ledger {
  readonly off: Set<string>;
  /** How often each rule has answered since the last `clear`. */
  readonly counts = new Map<string, number>();

  constructor(off: readonly string[] = []) {
    this.off = new Set(off);
  }

  fired(id: string): void {
    this.counts.set(id, (this.counts.get(id) ?? 0) + 1);
  }

  clear(): void {
    this.counts.clear();
  }
}
