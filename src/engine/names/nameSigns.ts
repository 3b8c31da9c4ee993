import type { EntityType } from '../analysis';
import type { RuleCard } from '../rules/ruleBook';

/** What a part of the text may turn out to be. */
export type Verdict = EntityType | 'none';

/** Something that speaks for or against what some words may be. */
export interface NameSign extends RuleCard {
  /** Log-odds; below zero it speaks against the verdict. */
  readonly weights: readonly { readonly verdict: Verdict; readonly weight: number }[];
  /** The same by the places of the verdicts in `verdicts`. */
  readonly places: readonly number[];
  /** Whether it may be named as what decided. */
  readonly told: boolean;
}

/** A sign as it stands in a table: a weight for each verdict it has to do with. */
interface SignEntry extends Readonly<Partial<Record<Verdict, number>>> {
  readonly example: string;
  /** It stands beside so many names that it would tell a reader nothing. */
  readonly untold?: true;
}

/** In the order in which evidence counts them. */
export const verdicts: readonly Verdict[] = ['person', 'organization', 'place', 'none'];

/** Signs by name, whose weights add up for each verdict. The weights were set by hand. */
export class NameSigns<Name extends string> {
  readonly signs: Readonly<Record<Name, NameSign>>;
  readonly rules: readonly NameSign[];

  /**
   * @param question what they answer, for `docs/rules.md`
   * @param entries by what follows `name/` in their ids
   */
  constructor(
    readonly question: string,
    entries: Readonly<Record<Name, SignEntry>>,
  ) {
    const names = Object.keys(entries) as Name[];
    const signs = names.map((name) => [name, signOf(`name/${name}`, entries[name])] as const);
    this.signs = Object.fromEntries(signs) as Record<Name, NameSign>;
    this.rules = signs.map(([, sign]) => sign);
  }
}

function signOf(id: string, entry: SignEntry): NameSign {
  const weights = verdicts.flatMap((verdict) => {
    const weight = entry[verdict];
    return weight === undefined ? [] : [{ verdict, weight }];
  });
  const places = weights.map(({ verdict }) => verdicts.indexOf(verdict));
  return { id, example: entry.example, weights, places, told: entry.untold !== true };
}
