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
  readonly #reasons: Record<Verdict, { weight: number; text: string }> = {
    person: { weight: 0, text: '' },
    organization: { weight: 0, text: '' },
    place: { weight: 0, text: '' },
    none: { weight: 0, text: '' },
  };

  /** Speaks for a verdict (against it when negative); `reason` is shown when it was the strongest sign. */
  add(verdict: Verdict, weight: number, reason = ''): void {
    this.#scores[verdict] += weight;
    if (reason !== '' && weight > this.#reasons[verdict].weight) this.#reasons[verdict] = { weight, text: reason };
  }

  /** The likeliest verdict and its share. */
  decide(): { verdict: Verdict; confidence: number; reason: string } {
    let best: Verdict = 'none';
    for (const verdict of verdicts) if (this.#scores[verdict] > this.#scores[best]) best = verdict;
    let sum = 0;
    for (const verdict of verdicts) sum += Math.exp(this.#scores[verdict] - this.#scores[best]);
    return { verdict: best, confidence: 1 / sum, reason: this.#reasons[best].text };
  }

  /** The likeliest of person, organisation and place, and its share among all verdicts. */
  bestName(): { type: EntityType; confidence: number; reason: string } {
    let best: EntityType = 'person';
    if (this.#scores.organization > this.#scores[best]) best = 'organization';
    if (this.#scores.place > this.#scores[best]) best = 'place';
    let sum = 0;
    for (const verdict of verdicts) sum += Math.exp(this.#scores[verdict] - this.#scores[best]);
    return { type: best, confidence: 1 / sum, reason: this.#reasons[best].text };
  }
}
