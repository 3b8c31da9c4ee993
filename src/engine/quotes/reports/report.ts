import type { Cue, Span } from '../../analysis';
import type { Ruling } from '../../rules/ruling';
import type { SentenceTree, TokenRange } from '../../syntax/sentenceTree';
import type { SpeakerMention } from '../reading';
import type { Stop } from '../ends/stopBook';
import type { ReportSign } from './reportConfidence';
import type { VerbCue } from './verbCues';

/** How what is reported hangs on its cue; each way has its own reliability. */
export type ClausePattern =
  /** *said that …*, *said …* */
  | 'clause'
  /** *…, he said*, *…, he said, …*, *…, as he said* */
  | 'around'
  /** *vowed to …*, *urged him to …* */
  | 'infinitive'
  /** *said …*, where only the order of the words shows a clause */
  | 'rest'
  /** *condemned the …* */
  | 'thing'
  /** *warned of …* */
  | 'topic'
  /** *called it …* */
  | 'predicate'
  /** *according to* */
  | 'according'
  /** *the claim that …* */
  | 'noun';

/** What is reported: token ranges in text order, and how it was found. */
export interface ReportedClause {
  readonly pattern: ClausePattern;
  readonly ranges: readonly TokenRange[];
  /** Behind the words that belong to the cue: the preposition in *called for*. */
  readonly cueEnd: number;
}

/** A verb that may report, in its sentence. */
export interface CueInTree {
  readonly tree: SentenceTree;
  readonly cue: VerbCue;
}

/** What a cue reports, as the syntax of its sentence shows it. Offsets into the paragraph's text. */
export interface Report {
  readonly by: Ruling;
  readonly act: 'speech' | 'thought';
  readonly modality: 'asserted' | 'denied' | 'hypothetical';
  readonly segments: readonly Span[];
  readonly cue: Cue;
  readonly speakers: readonly SpeakerMention[];
  /** 0 to 1: that these words, from the first to the last, are reported here. */
  readonly confidence: number;
  /** The signs that `confidence` adds up. */
  readonly signs: readonly ReportSign[];
  /** The source is a noun that no list knows for somebody who speaks. */
  readonly unknown: boolean;
  /** How unsure its end is, in nats. */
  readonly doubt: number;
  /** Where it may have ended. */
  readonly stops: readonly Stop[];
}
