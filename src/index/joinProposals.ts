import type { Correction } from '../engine/corrections/correction';
import type { JoinAnswer, JoinEntry } from '../engine/people/joinEntry';
import { formKey } from '../engine/entities/formKey';

/** The corrections of one article. */
export interface CorrectedArticle {
  /** From the folder, with slashes. */
  readonly path: string;
  readonly corrections: readonly Correction[];
}

/** What was corrected alike in two articles or more, and may hold for all of the folder. */
export type JoinProposal =
  | {
      readonly kind: 'names';
      readonly one: string;
      readonly other: string;
      readonly verdict: JoinAnswer;
      readonly from: readonly string[];
    }
  /** Where the articles are written for, as `newsLens.places.home` has it. */
  | { readonly kind: 'home'; readonly place: string; readonly region: string; readonly from: readonly string[] };

/** So many articles must have been corrected alike. */
const ENOUGH = 2;

/**
 * What corrections of several articles say alike: that two names are one or are not, or which place a name is. Nothing that was
 * settled already, or that they contradict each other in.
 */
export function joinProposals(
  articles: readonly CorrectedArticle[],
  settled: readonly JoinEntry[],
  home: readonly string[],
): JoinProposal[] {
  const names = new Map<string, { one: string; other: string; same: Set<string>; apart: Set<string> }>();
  const places = new Map<string, { place: string; region: string; from: Set<string> }>();
  for (const { path, corrections } of articles) {
    for (const correction of corrections) {
      if (correction.kind === 'sameAs' || correction.kind === 'notTheSame') {
        const [one = '', other = ''] = [correction.target.exact, correction.other.exact];
        const key = pairKey(one, other);
        const known = names.get(key) ?? { one, other, same: new Set(), apart: new Set() };
        names.set(key, known);
        (correction.kind === 'sameAs' ? known.same : known.apart).add(path);
      } else if (correction.kind === 'place' && correction.place) {
        const { name, geonameId, admin1, country } = correction.place;
        const region = admin1 ?? country;
        if (region === null) continue;
        const key = `${formKey(correction.target.exact)} ${String(geonameId)}`;
        const known = places.get(key) ?? { place: name, region, from: new Set() };
        places.set(key, known);
        known.from.add(path);
      }
    }
  }
  const done = new Set(settled.map(({ one, other }) => pairKey(one.name, other.name)));
  const found: JoinProposal[] = [];
  for (const [key, { one, other, same, apart }] of names) {
    const from = same.size > 0 ? same : apart;
    // Written alike, they are told apart by more than their names.
    if (done.has(key) || formKey(one) === formKey(other)) continue;
    if ((same.size > 0 && apart.size > 0) || from.size < ENOUGH) continue;
    found.push({ kind: 'names', one, other, verdict: same.size > 0 ? 'same' : 'not same', from: [...from] });
  }
  for (const { place, region, from } of places.values()) {
    if (from.size >= ENOUGH && !home.includes(region)) found.push({ kind: 'home', place, region, from: [...from] });
  }
  return found;
}

const pairKey = (one: string, other: string): string => [formKey(one), formKey(other)].sort().join('\n');
