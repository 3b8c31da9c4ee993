import type { Gazetteer } from '../places/gazetteer';
import type { Ledger } from '../rules/ledger';
import type { NameLexicon } from '../words/nameLexicon';
import type { WordView } from './wordView';

/** What the name rules look at while they read one paragraph. */
export interface RunContext {
  readonly view: WordView;
  readonly lexicon: NameLexicon;
  readonly gazetteer: Gazetteer | undefined;
  readonly ledger: Ledger;
}

/** One name from end to end: a known organisation, a known place, or a place of several words in the gazetteer. */
export function isWholeName({ view, lexicon, gazetteer }: RunContext, from: number, to: number): boolean {
  if (lexicon.organizations.longest(view, from, to) === to) return true;
  if (lexicon.places.longest(view, from, to) === to) return true;
  return to - from > 1 && gazetteer?.has(view.slice(from, to)) === true;
}

export function isCountry({ view, gazetteer }: RunContext, from: number, to: number): boolean {
  return gazetteer?.country(view.slice(from, to)) !== undefined;
}

/** Whether a word behind the first makes the words the name of an organisation, a place or an event. */
export function hasHeadNoun({ view, lexicon }: RunContext, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (isHeadNoun(lexicon, view.lower(i))) return true;
  return to - from > 1 && lexicon.organizationWords.end.has(view.lower(to - 1));
}

/** *University*, *River*, *Festival*. */
export function isHeadNoun(lexicon: NameLexicon, lower: string): boolean {
  return (
    lexicon.organizationWords.anywhere.has(lower) ||
    lexicon.placeNouns.anywhere.has(lower) ||
    lexicon.eventWords.has(lower)
  );
}
