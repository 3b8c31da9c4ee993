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

/** Those that need more than the article: they are asked of the index of its folder. */
export const folderRules = ['quoted-otherwise'] as const;

/** A code as the list of problems shows it. */
export type CheckCode = Rule | (typeof folderRules)[number];

/** A change of the text that would settle a finding, for a person to ask for. */
export interface TextEdit {
  /** Empty for an insertion. */
  readonly span: Span;
  readonly text: string;
}

interface Found<R extends CheckCode> {
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

/** A quotation of another article. */
export interface QuotedElsewhere {
  /** The address of the article. */
  readonly uri: string;
  /** Its path in the folder. */
  readonly name: string;
  /** Line and UTF-16 unit of its begin and its end, all from zero; null when it cannot be told. */
  readonly lines: readonly [line: number, character: number, endLine: number, endCharacter: number] | null;
  readonly text: string;
  /** How many more articles have it, as copies of this one. */
  readonly copies: number;
}

/** A quotation that other articles of the folder have in other words, or from somebody else. */
export interface OtherwiseFinding extends Found<'quoted-otherwise'> {
  readonly quotation: string;
  readonly problem: 'words' | 'speaker';
  /** The first words that differ, here and in the newest of the articles; empty where there is none. */
  readonly words: readonly [here: string, there: string];
  /** Who speaks here and there. */
  readonly names: readonly [here: string, there: string];
  /** The words that are claimed here. */
  readonly text: string;
  /** The newest first; never empty. */
  readonly elsewhere: readonly [QuotedElsewhere, ...QuotedElsewhere[]];
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
  | SingleSourceFinding
  | OtherwiseFinding;

/** What the rules look at: an analysis and the text that was read. */
export interface CheckedArticle {
  readonly index: AnalysisIndex;
  readonly text: string;
}

/** One rule: what it finds in an article, with offsets into its text. */
export type Check = (article: CheckedArticle) => Finding[];
