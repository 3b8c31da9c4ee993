import type { Ledger } from './ledger';
import type { RuleCard } from './ruleBook';

/** Something that speaks for or against an answer, with how much. */
export interface Sign {
  readonly example: string;
  /** Log-odds; below zero it speaks against. */
  readonly weight: number;
}

/** Signs by name, from their examples and the weights that were learnt for them. */
export function learntSigns<Name extends string>(
  examples: Readonly<Record<Name, string>>,
  weights: Readonly<Record<Name, number>>,
): Readonly<Record<Name, Sign>> {
  const names = Object.keys(examples) as Name[];
  const signs = names.map((name) => [name, { example: examples[name], weight: weights[name] }] as const);
  return Object.fromEntries(signs) as Record<Name, Sign>;
}

/** Signs that add up, as log-odds do: the weights of one question, by name. */
export class SignBook<Name extends string> {
  readonly rules: readonly RuleCard[];
  readonly #ids: ReadonlyMap<Name, string>;

  /**
   * @param question what it answers, for `docs/rules.md`
   * @param room the first part of the ids: `pronoun` makes `pronoun/speaker`
   */
  constructor(
    readonly question: string,
    room: string,
    readonly signs: Readonly<Record<Name, Sign>>,
  ) {
    const names = Object.keys(signs) as Name[];
    this.#ids = new Map(names.map((name) => [name, `${room}/${name}`]));
    this.rules = names.map((name) => ({ id: `${room}/${name}`, example: signs[name].example }));
  }

  /**
   * What one sign comes to, where the sum is made elsewhere; nothing when it is off or not there.
   * @param times how strongly it is there
   */
  weigh(name: Name, ledger: Ledger, times = 1): number {
    const id = this.#ids.get(name) ?? name;
    if (times === 0 || ledger.off.has(id)) return 0;
    ledger.fired(id);
    return this.signs[name].weight * times;
  }

  /** An empty sum for one candidate. */
  tally(ledger: Ledger): Tally<Name> {
    return new Tally(this.signs, this.#ids, ledger);
  }
}

/** What the signs for one candidate come to. */
export class Tally<Name extends string> {
  total = 0;
  #strongest = 0;
  /** The id of the sign that speaks most for the candidate, of those that may be told; null without one. */
  rule: string | null = null;

  readonly #signs: Readonly<Record<Name, Sign>>;
  readonly #ids: ReadonlyMap<Name, string>;
  readonly #ledger: Ledger;

  constructor(signs: Readonly<Record<Name, Sign>>, ids: ReadonlyMap<Name, string>, ledger: Ledger) {
    this.#signs = signs;
    this.#ids = ids;
    this.#ledger = ledger;
  }

  /**
   * Adds a sign that is there.
   * @param times how strongly it is there: its weight counts as often
   * @param told whether it may be named as what decided
   */
  add(name: Name, times = 1, told = true): void {
    const ledger = this.#ledger;
    const id = this.#ids.get(name) ?? name;
    if (ledger.off.size > 0 && ledger.off.has(id)) return;
    ledger.fired(id);
    const weight = this.#signs[name].weight * times;
    this.total += weight;
    if (!told || weight <= this.#strongest) return;
    this.#strongest = weight;
    this.rule = id;
  }
}
