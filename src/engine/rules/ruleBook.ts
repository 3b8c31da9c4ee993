import type { Ledger } from './ledger';

/** What a rule says of itself; the rest is how it answers. */
export interface RuleCard {
  /** Never shown, never reworded: `source/over-asides`. */
  readonly id: string;
  /**
   * A text in which this rule answers and its answer shows; its test. What it answers stands between bars, which are no part of
   * the text: *“We stay,” |Reed|, 45, a teacher, said.*
   */
  readonly example: string;
}

/** One way to answer one question. */
export interface Rule<At, Found> extends RuleCard {
  /** The answer; null where the rule does not apply. */
  find(at: At): Found | null;
}

/** What a book answers, and the rule that did. */
export interface Answer<Found> {
  readonly rule: string;
  readonly found: Found;
}

/** Rules for one question in order: the first that answers counts (a sieve). */
export class RuleBook<At, Found> {
  /**
   * @param question what it answers, for `docs/rules.md`
   */
  constructor(
    readonly question: string,
    readonly rules: readonly Rule<At, Found>[],
  ) {}

  answer(at: At, ledger: Ledger): Answer<Found> | null {
    for (const rule of this.rules) {
      const answer = this.ask(rule, at, ledger);
      if (answer !== null) return answer;
    }
    return null;
  }

  /** The answer of one rule of the book, where one does not keep others from answering, or goes over the whole text before them. */
  ask(rule: Rule<At, Found>, at: At, ledger: Ledger): Answer<Found> | null {
    if (ledger.off.has(rule.id)) return null;
    const found = rule.find(at);
    if (found === null) return null;
    ledger.fired(rule.id);
    return { rule: rule.id, found };
  }

  /** The answer alone, where nobody asks who gave it. */
  find(at: At, ledger: Ledger): Found | null {
    return this.answer(at, ledger)?.found ?? null;
  }
}
