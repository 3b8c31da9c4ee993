import type { EntityType } from '../analysis';
import type { Gazetteer } from '../places/gazetteer';
import type { NameLexicon } from '../words/nameLexicon';
import type { NameMention } from './nameFinder';
import type { WordView } from './wordView';

/** A token of a paragraph at which a rule may see a name, which may begin before it. */
export interface TokenPlace {
  readonly view: WordView;
  readonly lexicon: NameLexicon;
  readonly gazetteer: Gazetteer | undefined;
  readonly at: number;
  /** What was found before, in text order. */
  readonly names: readonly NameMention[];
}

/** A name of the tokens `from` up to `to`. */
export interface TokenName {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
  /** 0 to 1. */
  readonly confidence: number;
}
