import type { EntityType } from '../analysis';
import type { Ledger } from '../rules/ledger';
import { ruling, type Ruling } from '../rules/ruling';
import { verdicts, type NameSign, type Verdict } from './nameSigns';

const none = verdicts.indexOf('none');
const [person, organization, place] = [
  verdicts.indexOf('person'),
  verdicts.indexOf('organization'),
  verdicts.indexOf('place'),
];

/**
 * Evidence on one name, added up as log-odds are: every sign speaks for or against a verdict with a weight, and the
 * confidence is the share of the best verdict after exponentiation. One is made for each name, so all is kept by the places of
 * the verdicts in `verdicts`.
 */
export class Evidence {
  readonly #ledger: Ledger;
  readonly #scores = [0, 0, 0, 0];
  /** The sign that speaks most for a verdict, of those that may be told, with its weight and what it saw. */
  readonly #strongest = [0, 0, 0, 0];
  readonly #signs: (NameSign | null)[] = [null, null, null, null];
  readonly #values: (string | undefined)[] = [undefined, undefined, undefined, undefined];

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
    const { weights, places } = sign;
    for (let i = 0; i < weights.length; i++) this.#count(sign, places[i]!, weights[i]!.weight, value);
  }

  /**
   * Adds what a sign says of one verdict alone.
   * @param times how strongly it is there: its weight counts as often
   */
  addFor(verdict: Verdict, sign: NameSign, value?: string, times = 1): void {
    if (this.#isOff(sign)) return;
    this.#ledger.fired(sign.id);
    const { weights, places } = sign;
    for (let i = 0; i < weights.length; i++)
      if (weights[i]!.verdict === verdict) this.#count(sign, places[i]!, weights[i]!.weight * times, value);
  }

  #isOff({ id }: NameSign): boolean {
    const { off } = this.#ledger;
    return off.size > 0 && off.has(id);
  }

  #count(sign: NameSign, at: number, weight: number, value: string | undefined): void {
    this.#scores[at] = this.#scores[at]! + weight;
    if (!sign.told || weight <= this.#strongest[at]!) return;
    this.#strongest[at] = weight;
    this.#signs[at] = sign;
    this.#values[at] = value;
  }

  /** The likeliest verdict and its share. */
  decide(): { verdict: Verdict; confidence: number; by: Ruling | null } {
    let best = none;
    for (let at = 0; at < verdicts.length; at++) if (this.#scores[at]! > this.#scores[best]!) best = at;
    return { verdict: verdicts[best]!, confidence: this.#share(best), by: this.#rulingOn(best) };
  }

  /** The likeliest of person, organisation and place, and its share among all verdicts. */
  bestName(): { type: EntityType; confidence: number; by: Ruling | null } {
    let best = person;
    if (this.#scores[organization]! > this.#scores[best]!) best = organization;
    if (this.#scores[place]! > this.#scores[best]!) best = place;
    return { type: verdicts[best] as EntityType, confidence: this.#share(best), by: this.#rulingOn(best) };
  }

  #share(best: number): number {
    let sum = 0;
    for (let at = 0; at < verdicts.length; at++) sum += Math.exp(this.#scores[at]! - this.#scores[best]!);
    return 1 / sum;
  }

  #rulingOn(at: number): Ruling | null {
    const sign = this.#signs[at];
    const value = this.#values[at];
    if (!sign) return null;
    return value === undefined ? ruling(sign.id) : ruling(sign.id, value);
  }
}
