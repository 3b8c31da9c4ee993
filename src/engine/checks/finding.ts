import type { Span } from '../analysis';
import type { AnalysisIndex } from '../analysisIndex';

/** The rules by which an article is checked, under the codes that the list of problems shows. They stay as they are. */
export const rules = [
  'quotation-mark',
  'no-speaker',
  'unclear-pronoun',
  'two-speakers',
  'quote-variants',
  'name-spelling',
  'no-full-name',
  'role-conflict',
  'single-source',
] as const;

export type Rule = (typeof rules)[number];

/** A change of the text that would settle a finding, for a person to ask for. */
export interface TextEdit {
  /** Empty for an insertion. */
  readonly span: Span;
  readonly text: string;
}

interface Found<R extends Rule> {
  readonly rule: R;
  readonly span: Span;
  /** Where else to look: the other spelling, the other quotation. */
  readonly related: readonly Span[];
}

/** A quotation mark without its partner, with one of another kind, or that faces the wrong way. */
export interface MarkFinding extends Found<'quotation-mark'> {
  readonly problem: 'unclosed' | 'unopened' | 'mismatched' | 'reversed';
  /** The mark in question. */
  readonly mark: string;
  /** The mark that would settle it, or null when we cannot tell. */
  readonly fix: TextEdit | null;
}

/** A quotation of which nobody is said to be the speaker. */
export interface NoSpeakerFinding extends Found<'no-speaker'> {
  readonly quotation: string;
}

/** *he* as a speaker, where a reader has to search for who that is. */
export interface PronounFinding extends Found<'unclear-pronoun'> {
  readonly quotation: string;
  readonly problem: 'far' | 'several';
  readonly pronoun: string;
  /** Whose name stands far back, or who all may be meant. */
  readonly names: readonly string[];
}

/** The same words said by two. */
export interface TwoSpeakersFinding extends Found<'two-speakers'> {
  readonly quotation: string;
  readonly names: readonly [here: string, there: string];
}

/** What looks like the same quotation, in different words. */
export interface VariantsFinding extends Found<'quote-variants'> {
  readonly quotation: string;
  /** The words that differ, here and there; empty where there is none. */
  readonly words: readonly [here: string, there: string];
}

/** A name that is spelt almost as another one is. */
export interface SpellingFinding extends Found<'name-spelling'> {
  readonly name: string;
  readonly other: string;
  /** Spells it as the other one, everywhere. */
  readonly edits: readonly TextEdit[];
}

/** Somebody of whom the text gives one name only. */
export interface FullNameFinding extends Found<'no-full-name'> {
  readonly name: string;
}

/** Somebody who is said to be two things that one person is not at once. */
export interface RoleFinding extends Found<'role-conflict'> {
  readonly name: string;
  readonly roles: readonly [here: string, there: string];
}

/** All that is quoted comes from one source. */
export interface SingleSourceFinding extends Found<'single-source'> {
  readonly name: string;
  readonly quotations: number;
}

/** Something about an article that a person should look at. */
export type Finding =
  | MarkFinding
  | NoSpeakerFinding
  | PronounFinding
  | TwoSpeakersFinding
  | VariantsFinding
  | SpellingFinding
  | FullNameFinding
  | RoleFinding
  | SingleSourceFinding;

/** What the rules look at: an analysis and the text that was read. */
export interface CheckedArticle {
  readonly index: AnalysisIndex;
  readonly text: string;
}

/** One rule: what it finds in an article, with offsets into its text. */
export type Check = (article: CheckedArticle) => Finding[];
