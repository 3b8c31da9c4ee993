import type { EntityType } from '../analysis';
import type { Ledger } from '../rules/ledger';
import { ruling, type Ruling } from '../rules/ruling';
import type { NameSign, Verdict } from './nameSigns';

const verdicts: readonly Verdict[] = ['person', 'organization', 'place', 'none'];

/** The sign that speaks most for a verdict, of those that may be told. */
interface Strongest {
  readonly weight: number;
  readonly sign: NameSign | null;
  readonly value: string | undefined;
}

const nothing: Strongest = { weight: 0, sign: null, value: undefined };

/**
 * Evidence on one name, added up as log-odds are: every sign speaks for or against a verdict with a weight, and the
 * confidence is the share of the best verdict after exponentiation.
 */
export class Evidence {
  readonly #ledger: Ledger;
  readonly #scores: Record<Verdict, number> = { person: 0, organization: 0, place: 0, none: 0 };
  readonly #strongest: Record<Verdict, Strongest> = {
    person: nothing,
    organization: nothing,
    place: nothing,
    none: nothing,
  };

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /**
   * Adds a sign that is there.
   * @param value what it saw, for the words that name it
   */
  add(sign: NameSign, value?: string): void {
    if (this.#isOff(sign)) return;
    this.#ledger.fired(sign.id);
    const { weights } = sign;
    for (let i = 0; i < weights.length; i++) this.#count(sign, weights[i]!.verdict, weights[i]!.weight, value);
  }

  /**
   * Adds what a sign says of one verdict alone.
   * @param times how strongly it is there: its weight counts as often
   */
  addFor(verdict: Verdict, sign: NameSign, value?: string, times = 1): void {
    if (this.#isOff(sign)) return;
    this.#ledger.fired(sign.id);
    for (const each of sign.weights)
      if (each.verdict === verdict) this.#count(sign, verdict, each.weight * times, value);
  }

  #isOff({ id }: NameSign): boolean {
    const { off } = this.#ledger;
    return off.size > 0 && off.has(id);
  }

  #count(sign: NameSign, verdict: Verdict, weight: number, value: string | undefined): void {
    this.#scores[verdict] += weight;
    if (sign.told && weight > this.#strongest[verdict].weight) this.#strongest[verdict] = { weight, sign, value };
  }

  /** The likeliest verdict and its share. */
  decide(): { verdict: Verdict; confidence: number; by: Ruling | null } {
    let best: Verdict = 'none';
    for (const verdict of verdicts) if (this.#scores[verdict] > this.#scores[best]) best = verdict;
    return { verdict: best, confidence: this.#share(best), by: this.#rulingOn(best) };
  }

  /** The likeliest of person, organisation and place, and its share among all verdicts. */
  bestName(): { type: EntityType; confidence: number; by: Ruling | null } {
    let best: EntityType = 'person';
    if (this.#scores.organization > this.#scores[best]) best = 'organization';
    if (this.#scores.place > this.#scores[best]) best = 'place';
    return { type: best, confidence: this.#share(best), by: this.#rulingOn(best) };
  }

  #share(best: Verdict): number {
    let sum = 0;
    for (const verdict of verdicts) sum += Math.exp(this.#scores[verdict] - this.#scores[best]);
    return 1 / sum;
  }

  #rulingOn(verdict: Verdict): Ruling | null {
    const { sign, value } = this.#strongest[verdict];
    if (sign === null) return null;
    return value === undefined ? ruling(sign.id) : ruling(sign.id, value);
  }
}
