import type { PlaceCandidate } from '../../engine/analysis';
import type { SourceFacts } from '../report';
import type { BalanceNote } from './balance';

/** What each figure of an overview is called, and its columns. */
export type FigureName = 'balance' | 'map' | 'timeline' | 'pairs';

/** The words of an overview that depend on the reader's language; none comes from a document. */
export interface OverviewWords {
  /** As BCP 47 has it. */
  readonly language: string;
  readonly title: string;
  readonly headings: Readonly<Record<FigureName | 'look', string>>;
  /** Under a heading that has nothing to show. */
  readonly nothing: Readonly<Record<FigureName, string>>;
  readonly columns: Readonly<
    Record<
      | 'source'
      | 'kind'
      | 'quotes'
      | 'words'
      | 'share'
      | 'place'
      | 'location'
      | 'mentions'
      | 'sure'
      | 'date'
      | 'context'
      | 'speakers'
      | 'one'
      | 'other'
      | 'paragraphs'
      | 'sources',
      string
    >
  >;
  /** Opens the table of a figure. */
  readonly asTable: string;
  readonly sure: string;
  readonly unsure: string;
  /** What the marks of a figure mean. */
  readonly legends: Readonly<Record<'named' | 'unnamed' | 'map' | 'pairs', string>>;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomFit: string;
  readonly kinds: Readonly<Record<SourceFacts['source'], string>>;
  readonly noSpeaker: string;
  /** Over what people entered of the sources. */
  readonly entered: string;
  readonly notEntered: string;
  /** What was entered under a key, and the key itself: words of ours, or those that were entered. */
  factKey(key: string): string;
  factValue(key: string, value: string): string;
  /** Under a timeline: how many phrases have no day. */
  undated(count: number): string;
  note(note: BalanceNote): string;
  percent(share: number): string;
  /** *29 words* */
  wordCount(count: number): string;
  /** Days as a reader writes them: one, or from one to another. */
  days(from: string, to: string): string;
  place(place: PlaceCandidate): string;
}
