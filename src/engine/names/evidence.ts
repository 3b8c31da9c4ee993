import { ruling, type Ruling } from '../rules/ruling';
import type { EntityType } from '../analysis';

/** What a part of the text may turn out to be. */
export type Verdict = EntityType | 'none';

const verdicts: readonly Verdict[] = ['person', 'organization', 'place', 'none'];

/**
 * Evidence on one name, added up as log-odds are: every sign speaks for or against a verdict with a weight, and the
 * confidence is the share of the best verdict after exponentiation. The weights are set by hand.
 */
export class Evidence {
  readonly #scores: Record<Verdict, number> = { person: 0, organization: 0, place: 0, none: 0 };
  readonly #strongest: Record<Verdict, { weight: number; by: Ruling | null }> = {
    person: { weight: 0, by: null },
    organization: { weight: 0, by: null },
    place: { weight: 0, by: null },
    none: { weight: 0, by: null },
  };

  /** Speaks for a verdict (against it when negative); `rule` is named when it was the strongest sign. */
  add(verdict: Verdict, weight: number, rule = '', ...values: readonly string[]): void {
    this.#scores[verdict] += weight;
    if (rule !== '' && weight > this.#strongest[verdict].weight)
      this.#strongest[verdict] = { weight, by: ruling(rule, ...values) };
  }

  /** The likeliest verdict and its share. */
  decide(): { verdict: Verdict; confidence: number; by: Ruling | null } {
    let best: Verdict = 'none';
    for (const verdict of verdicts) if (this.#scores[verdict] > this.#scores[best]) best = verdict;
    let sum = 0;
    for (const verdict of verdicts) sum += Math.exp(this.#scores[verdict] - this.#scores[best]);
    return { verdict: best, confidence: 1 / sum, by: this.#strongest[best].by };
  }

  /** The likeliest of person, organisation and place, and its share among all verdicts. */
  bestName(): { type: EntityType; confidence: number; by: Ruling | null } {
    let best: EntityType = 'person';
    if (this.#scores.organization > this.#scores[best]) best = 'organization';
    if (this.#scores.place > this.#scores[best]) best = 'place';
    let sum = 0;
    for (const verdict of verdicts) sum += Math.exp(this.#scores[verdict] - this.#scores[best]);
    return { type: best, confidence: 1 / sum, by: this.#strongest[best].by };
  }
}
