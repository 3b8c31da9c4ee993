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

/** In the product nothing is off: then nothing is looked up. */
const isOff = ({ id }: RuleCard, { off }: Ledger): boolean => off.size > 0 && off.has(id);

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
    for (let i = 0; i < this.rules.length; i++) {
      const rule = this.rules[i]!;
      if (isOff(rule, ledger)) continue;
      const found = rule.find(at);
      if (found === null) continue;
      ledger.fired(rule.id);
      return { rule: rule.id, found };
    }
    return null;
  }

  /** The answer of one rule of the book, where one does not keep others from answering, or goes over the whole text before them. */
  ask(rule: Rule<At, Found>, at: At, ledger: Ledger): Answer<Found> | null {
    const found = isOff(rule, ledger) ? null : rule.find(at);
    if (found === null) return null;
    ledger.fired(rule.id);
    return { rule: rule.id, found };
  }

  /** The answer alone, where nobody asks who gave it: asked for every token, so it makes no object. */
  find(at: At, ledger: Ledger): Found | null {
    for (let i = 0; i < this.rules.length; i++) {
      const rule = this.rules[i]!;
      if (isOff(rule, ledger)) continue;
      const found = rule.find(at);
      if (found === null) continue;
      ledger.fired(rule.id);
      return found;
    }
    return null;
  }
}
